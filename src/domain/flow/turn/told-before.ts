import { isForwardedWords } from '../../message/forwarded-words.ts'
import type { SessionAnswer } from '../flow-session.ts'
import type { Turn } from './turn.ts'

/** The resident's own words of the open report so far: neither buttons nor skipped questions. */
export function toldBefore(turn: Turn): string {
  return turn.session.answers
    .filter((answer) => answer.isDraft && isOwnWords(answer))
    .map((answer) => answer.text)
    .join('\n')
}

/** Whether an answer is in the resident's own words: no button, no skipped question, nothing passed on. */
export function isOwnWords({ value, skipped, text }: SessionAnswer): boolean {
  return skipped === undefined && value?.kind !== 'option' && !isForwardedWords(text)
}
