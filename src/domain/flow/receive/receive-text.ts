import { choiceNumber } from '../../text/choice-position.ts'
import { findAction } from '../../text/find-action.ts'
import { matchChoice } from '../../text/match-choice.ts'
import { isOnlyLookupCode } from '../../text/parse-lookup-code.ts'
import { watchForDanger } from '../turn/danger.ts'
import { findCurrentStep } from '../turn/frames.ts'
import type { Turn } from '../turn/turn.ts'
import { isButtonAction } from '../wording.ts'
import { askAgain } from './ask-again.ts'
import { continueAnswer } from './continue-answer.ts'
import { followLanguage } from './follow-language.ts'
import { openMediation } from './open-mediation.ts'
import { openStatus } from './open-status.ts'
import { performAction } from './perform-action.ts'
import { receiveGiven } from './receive-given.ts'

/** Reads a typed message at an open question: a choice, an action, a code, or the answer itself. */
export function receiveText(turn: Turn, text: string): undefined {
  followLanguage(turn, text)
  const match = matchChoice(text, turn.session.prompt?.choices ?? [])
  // A label that was typed or pressed is our own wording: its option says whether it means danger.
  if (match?.confidence !== 'exact') watchForDanger(turn, text)
  if (openMediation(turn, text)) return
  if (match?.confidence === 'exact' && isDungOrDung(text)) return sayNotUnderstood(turn)
  if (match?.confidence === 'exact')
    return receiveGiven(turn, { kind: 'option', id: match.id, text: wordsOf(text, match.id, turn) })
  const numbered = actionByNumber(turn, text)
  const action = numbered ?? findAction(text)
  if (action !== undefined) return performAction(turn, action)
  if (isOnlyLookupCode(text) && !asksForCode(turn)) return openStatus(turn, text)
  if (match !== undefined && takesCloseMatches(turn))
    return receiveGiven(turn, { kind: 'option', id: match.id, text })
  if (!continueAnswer(turn, { kind: 'text', text })) receiveGiven(turn, { kind: 'text', text })
}

/** Takes a pressed button: of the question on the screen, or of an older one. */
export function readPress(
  turn: Turn,
  choiceId: string,
): 'stale' | { readonly counter: number; readonly id: string } {
  const match = /^(\d{1,15})\.(.+)$/s.exec(choiceId)
  const id = match?.[2]
  if (match === null || id === undefined) return 'stale'
  return Number(match[1]) === turn.session.prompt?.counter
    ? { counter: Number(match[1]), id }
    : staleUnlessTimeless(id)
}

/** Does what a pressed button says. */
export function receivePress(turn: Turn, id: string): undefined {
  if (id.startsWith('!')) {
    const action = id.slice(1)
    if (isButtonAction(action)) return performAction(turn, action)
  }
  const label = turn.session.prompt?.choices.find((choice) => choice.id === id)?.label
  if (label !== undefined) return receiveGiven(turn, { kind: 'option', id, text: label })
  turn.say('stale-button')
  askAgain(turn)
}

/** "Dừng" and "Gặp cán bộ" mean the same under every question, old or new. */
function staleUnlessTimeless(id: string) {
  return id === '!stop' || id === '!human' ? { counter: -1, id } : 'stale'
}

/** "dung" is "đúng" (right) or "dừng" (stop): where both can be meant, nothing is sent or stopped on a guess. */
function isDungOrDung(text: string): boolean {
  return text.trim().toLowerCase() === 'dung'
}

function sayNotUnderstood(turn: Turn): undefined {
  turn.say('not-understood')
  askAgain(turn)
}

/** A typed number stands for the label it was shown with; words stay the resident's own. */
function wordsOf(text: string, choiceId: string, turn: Turn): string {
  if (/\p{L}{2}/u.test(text)) return text
  return turn.session.prompt?.choices.find((choice) => choice.id === choiceId)?.label ?? text
}

/** Numbers go on over the actions where there are choices, as channels without buttons write them. */
function actionByNumber(turn: Turn, text: string) {
  const prompt = turn.session.prompt
  const number = choiceNumber(text)
  if (prompt === undefined || number === undefined || prompt.choices.length === 0) return undefined
  const action = prompt.actions[number - 1 - prompt.choices.length]
  return action !== undefined && isButtonAction(action) ? action : undefined
}

function asksForCode(turn: Turn): boolean {
  const step = findCurrentStep(turn)?.step
  return step?.kind === 'text' && step.parse === 'lookup-code'
}

/**
 * Where free words can be an answer of their own, only a whole label counts as the choice. A choice step looks for itself,
 * over all its pages.
 */
function takesCloseMatches(turn: Turn): boolean {
  if (turn.session.prompt?.mode !== 'step') return turn.session.prompt?.mode !== 'held'
  const kind = findCurrentStep(turn)?.step.kind
  return kind === 'confirm'
}
