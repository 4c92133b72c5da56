import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'

/** What a notice asks: nothing, whether it was seen, or one of a few answers. */
export type ReplyMode = 'none' | 'seen' | 'poll'

/** What is asked while it is typed. The answers stay when the mode changes, so that nothing typed is lost by a look around. */
export interface ReplyDraft {
  readonly mode: ReplyMode
  /** Two to four lines of a poll; empty ones do not count. */
  readonly choices: readonly string[]
}

/** The most answers that a poll has room for. */
export const MAX_CHOICES = 4
const MIN_CHOICES = 2
/** The one button that counts who has seen a notice. */
export const SEEN_CHOICE = 'Đã nhận'

/** A notice that asks nothing. */
export const NOTHING_ASKED: ReplyDraft = { mode: 'none', choices: ['', ''] }

/** What a kept notice asks, ready to be changed. */
export function toReplyDraft(reply: NoticeDetail['reply']): ReplyDraft {
  if (reply === null) return NOTHING_ASKED
  if (reply.choices.length < MIN_CHOICES) return { ...NOTHING_ASKED, mode: 'seen' }
  return { mode: 'poll', choices: reply.choices }
}

/** What is asked as it is kept; a poll with fewer than two answers asks nothing yet. */
export function toReply({ mode, choices }: ReplyDraft): NoticeDetail['reply'] {
  if (mode === 'none') return null
  if (mode === 'seen') return { choices: [SEEN_CHOICE] }
  const filled = filledChoices(choices)
  return filled.length < MIN_CHOICES ? null : { choices: [...filled] }
}

/** Whether a poll has too few different answers to be asked. */
export function isPollUnfinished({ mode, choices }: ReplyDraft): boolean {
  return mode === 'poll' && filledChoices(choices).length < MIN_CHOICES
}

function filledChoices(choices: readonly string[]): readonly string[] {
  return [...new Set(choices.map((choice) => choice.trim()).filter((choice) => choice !== ''))]
}
