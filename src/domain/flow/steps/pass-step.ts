import { speechOf } from '../definition/localized-text.ts'
import type { Step, StepOf } from '../definition/step-schemas.ts'
import type { AdditionWish } from '../flow-event.ts'
import type { SessionAnswer } from '../flow-session.ts'
import { conditionHolds } from '../turn/condition-holds.ts'
import { callFlow, goTo, type Located } from '../turn/frames.ts'
import { requestSubmission } from '../turn/send-early.ts'
import type { Turn } from '../turn/turn.ts'
import { passMediation } from './pass-mediation.ts'

/** Steps that ask nothing. */
export type PassingStep = StepOf<'say' | 'branch' | 'set' | 'call' | 'submit' | 'lookup' | 'mediation'>

/** Whether a step goes on by itself. */
export function isPassing(step: Step): step is PassingStep {
  return ['say', 'branch', 'set', 'call', 'submit', 'lookup', 'mediation'].includes(step.kind)
}

/** Does a step that asks nothing. Answers `paused` when the conversation waits for a result of the app. */
export function passStep(turn: Turn, { flow, id, step }: Located<PassingStep>): 'on' | 'paused' {
  switch (step.kind) {
    case 'say':
      turn.sayText(`${flow.id}.${id}`, turn.text(step.text), step.alone)
      goTo(turn, step.next)
      return 'on'
    case 'branch':
      goTo(turn, destinationOf(turn, step))
      return 'on'
    case 'set':
      passSet(turn, step)
      return 'on'
    case 'call':
      callFlow(turn, step.flow, step.next)
      return 'on'
    case 'submit':
      return passSubmit(turn, step)
    case 'lookup':
      return passLookup(turn, step)
    case 'mediation':
      return passMediation(turn, step)
  }
}

/** Switches the language, or the way of speaking, of everything said from here on; remembers that it was chosen. */
export function changeLanguage(turn: Turn, wanted: string): void {
  const speech = speechOf(wanted)
  if (speech === undefined) return
  const isNew = speech.language !== turn.session.language
  turn.update({ ...speech, variables: { ...turn.session.variables, speech: wanted } })
  if (isNew) turn.tell({ kind: 'language.changed', language: speech.language })
}

function destinationOf(turn: Turn, step: StepOf<'branch'>): string {
  const taken = step.cases.find((candidate) => conditionHolds(candidate.if, turn.session, turn.context.at))
  return taken?.next ?? step.otherwise
}

function passSet(turn: Turn, step: StepOf<'set'>): void {
  const { language, ...variables } = step.set
  if (language !== undefined) changeLanguage(turn, language)
  turn.update({
    variables: { ...turn.session.variables, ...variables },
    answers: turn.session.answers.filter((answer) => !step.forget.includes(answer.key)),
  })
  goTo(turn, step.next)
}

function passSubmit(turn: Turn, step: StepOf<'submit'>): 'on' | 'paused' {
  if (step.as !== 'addition') {
    requestSubmission(turn, step.as, step.complete)
    if (!step.complete) turn.update({ sendingEarly: 'step' })
    return 'paused'
  }
  passAddition(turn, step)
  goTo(turn, step.next)
  return 'on'
}

/** Hands the note of the step and the answer it names to the case looked up before; nothing is no addition. */
function passAddition(turn: Turn, step: StepOf<'submit'>): void {
  const referenceCode = turn.session.variables.status_code
  const found = step.from === undefined ? undefined : turn.answerOf(step.from)
  const answer = found?.skipped === undefined ? found : undefined
  const note = step.note && turn.text(step.note)
  const words = step.wish === 'be-phoned' ? undefined : answer?.text
  const text = [note, words].filter((part) => part !== undefined).join('\n')
  const media = answer?.media ?? []
  if (referenceCode === undefined || (text === '' && media.length === 0)) return
  const wish = step.wish && wishOf(step.wish, answer)
  turn.tell({ kind: 'addition.given', referenceCode, text, media, ...(wish !== undefined && { wish }) })
}

function wishOf(kind: AdditionWish['kind'], answer: SessionAnswer | undefined): AdditionWish {
  if (kind === 'be-phoned' && answer !== undefined) return { kind, words: answer.text }
  return kind === 'rate' && answer?.value?.kind === 'option' ? { kind, choice: answer.value.id } : { kind }
}

function passLookup(turn: Turn, step: StepOf<'lookup'>): 'on' | 'paused' {
  const value = turn.answerOf(step.from)?.value
  if (value?.kind !== 'code') {
    goTo(turn, step.otherwise)
    return 'on'
  }
  turn.tell({ kind: 'lookup.requested', code: value.code })
  turn.update({ state: 'looking-up', prompt: undefined })
  return 'paused'
}
