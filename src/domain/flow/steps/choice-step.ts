import { choiceNumber } from '../../text/choice-position.ts'
import { matchChoice } from '../../text/match-choice.ts'
import type { Option } from '../definition/step-base.ts'
import type { StepOf } from '../definition/step-schemas.ts'
import type { Located } from '../turn/frames.ts'
import { likelyFirst } from '../turn/likely-first.ts'
import { FIRST_PAGE, NEXT_PAGE, pageOf, shownPage } from '../turn/page.ts'
import { recordAnswer, SAFE_KEY } from '../turn/record-answer.ts'
import type { Turn } from '../turn/turn.ts'
import { undoEarlierChoice } from '../turn/undo-option.ts'
import { choicesOf, pose } from './pose.ts'
import type { QuestionHandler, Reception } from './question-handler.ts'
import { setBy, takeOption } from './take-option.ts'

type Choice = Located<StepOf<'choice'>>

/** Asks for one of several answers, seven to a page; likely categories come first. */
export const choiceHandler: QuestionHandler<StepOf<'choice'>> = {
  ask: (turn, at) => askPage(turn, at, shownPage(turn, `${at.flow.id}.${at.id}`)),

  receive(turn, at, given) {
    if (given.kind === 'option' && (given.id === NEXT_PAGE || given.id === FIRST_PAGE)) {
      turn.ask(askPage(turn, at, given.id === FIRST_PAGE ? 0 : (turn.session.prompt?.page ?? 0) + 1))
      return { kind: 'asking' }
    }
    if (given.kind === 'option') return choose(turn, at, given.id, given.text)
    if (given.kind !== 'text' || choiceNumber(given.text) !== undefined) return { kind: 'unusable' }
    const match = matchChoice(given.text, choicesOf(turn, at.step.options))
    const danger = turn.hasTold(['danger.detected']) ? dangerOption(at) : undefined
    if (danger !== undefined) return { ...choose(turn, at, danger.id, given.text), tellsMore: true }
    if (match === undefined) return { kind: 'unusable' }
    const reception = choose(turn, at, match.id, given.text)
    return reception.kind === 'answered'
      ? { ...reception, tellsMore: match.confidence === 'close' }
      : reception
  },

  /** Who has cried for help is not asked whether anybody is in danger. */
  prefill(turn, at) {
    const danger = turn.session.danger ? dangerOption(at) : undefined
    if (danger === undefined) return false
    const text = turn.text(danger.label)
    recordAnswer(turn, at, { text, value: { kind: 'option', id: danger.id } })
    setBy(turn, danger, at.step.into)
    turn.sayPrefilled(at.step, text)
    return true
  },

  isAnswered: (turn, at) =>
    !at.step.again && (turn.answerOf(at.step.key) !== undefined || chosenOption(turn, at) !== undefined),

  nextAfter: (turn, at) => chosenOption(turn, at)?.next ?? at.step.next,
}

function askPage(turn: Turn, at: Choice, page: number) {
  const options = at.step.suggest === undefined ? at.step.options : likelyFirst(turn, at.step.options)
  return { ...pose(turn, at, pageOf(turn, choicesOf(turn, options), page)), page }
}

/**
 * The option that counts: the one in the variable, which other steps may have set since, else the one answered. An option
 * may stand for another value than its own name ("Khiếu nại" is filed as KHAC).
 */
function chosenOption(turn: Turn, at: Choice): Option | undefined {
  const { into } = at.step
  const value = turn.answerOf(at.step.key)?.value
  const answered = value?.kind === 'option' ? findOption(at, value.id) : undefined
  const settled = into === undefined ? undefined : turn.session.variables[into]
  if (into === undefined || settled === undefined) return answered
  return answered !== undefined && (answered.set?.[into] ?? answered.id) === settled
    ? answered
    : findOption(at, settled)
}

/** The answer "yes, in danger" to the question whether anybody is; absent for any other question. */
function dangerOption(at: Choice): Option | undefined {
  return at.step.key === SAFE_KEY ? at.step.options.find((option) => option.danger) : undefined
}

function findOption(at: Choice, id: string): Option | undefined {
  return at.step.options.find((option) => option.id === id)
}

function choose(turn: Turn, at: Choice, id: string, text: string): Reception {
  undoEarlierChoice(turn, at.step.key, id)
  const option = takeOption(turn, at.step.options, id, at.step.into)
  if (option === undefined) return { kind: 'unusable' }
  const answer = { text, value: { kind: 'option', id: option.id } as const }
  return { kind: 'answered', answer, ...(option.next !== undefined && { next: option.next }) }
}
