import { type Action, findAction } from './find-action.ts'
import { type Matchable, matchChoice } from './match-choice.ts'

/** A question on the screen, as far as reading its answer needs it. */
export interface AskedQuestion {
  /** Kind of the step: `choice`, `confirm`, `text`, `place`, `time` …; words beside the buttons count less in `text`. */
  readonly kind: string
  /** In the order shown. */
  readonly options: readonly Matchable[]
}

/** What a typed message means at a question: one of its options, or something asked of the conversation itself. */
export type FoundAnswer = { readonly optionId: string } | { readonly action: Action }

/** A longer message is a story, whatever it begins with. */
const MAX_CHARS = 300

/** Kinds of questions whose answer is free words: there a part of a label is no choice. */
const FREE_KINDS = new Set(['text', 'place', 'contact', 'evidence'])

/**
 * Reads "ừ", "hông", "số 2", "cái cuối", "bỏ qua câu này", "gặp người thật" … at a question. Absent when the message is
 * neither: it is then the answer in the resident's own words, or about something else. "dung" alone (đúng or dừng) is left
 * open where both can be meant.
 */
export function findAnswer(text: string, question: AskedQuestion | undefined): FoundAnswer | undefined {
  if (text.length > MAX_CHARS) return undefined
  const options = question?.options ?? []
  const match = matchChoice(text, options)
  const action = findAction(text)
  if (match?.confidence === 'exact') {
    return action === 'stop' && text.trim().toLowerCase() === 'dung' ? undefined : { optionId: match.id }
  }
  if (action !== undefined) {
    const same = options.find((option) => findAction(option.label) === action)
    return same === undefined ? { action } : { optionId: same.id }
  }
  return match === undefined || FREE_KINDS.has(question?.kind ?? '') ? undefined : { optionId: match.id }
}
