import type { GroupEvent } from '../message/group-event.ts'
import type { IncomingContent } from '../message/incoming-message.ts'
import { foldedPhrase } from '../text/fold-vietnamese.ts'
import { findNoticeCode } from './notice-code.ts'

/** Something asked for in a chat that is no part of a report; answered apart from the conversation. */
export type ChatRequest =
  | { readonly kind: 'check-notice'; readonly code: string }
  /** `place` is what was written after the words; empty when nothing was. */
  | { readonly kind: 'subscribe'; readonly place: string }
  | { readonly kind: 'unsubscribe' }
  /** A bare STOP: it ends subscriptions as well as whatever the bot is asking. */
  | { readonly kind: 'stop' }
  | { readonly kind: 'link-chat'; readonly code: string }
  /** The admin says that the notice was pasted. */
  | { readonly kind: 'posted'; readonly deliveryId: string }
  /** One tap of the approver. `mark` begins the mark of what was shown: words, files, audience and times. */
  | { readonly kind: 'approve'; readonly noticeId: string; readonly mark: string }
  /** One answer to what a notice asks; `choice` counts from 1. */
  | { readonly kind: 'reply'; readonly code: string; readonly choice: number }
  /** The admin of a group that is posted to by hand says that all is well there. */
  | { readonly kind: 'group-well'; readonly groupId: string }
  | { readonly kind: 'group'; readonly event: GroupEvent }

/** As much of a mark as a Telegram button holds (64 bytes): nobody writes a second text that begins the same. */
const MARK_DIGITS = 20

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const POSTED = new RegExp(`^tb\\.ok\\.(${UUID})$`, 'u')
const APPROVE = new RegExp(`^tb\\.go\\.(${UUID})\\.([0-9a-f]{${MARK_DIGITS}})$`, 'u')
const REPLY = /^tb\.re\.(TB-[0-9A-Z]{6})\.([1-4])$/u
const WELL = new RegExp(`^tb\\.gw\\.(${UUID})$`, 'u')
const ACKNOWLEDGED = /^(?:toi\s+)?da\s+(?:nhan|doc|xem)\b/u
const LINK = /^\/?lienket(?:@\w+)?\s+([\p{L}\d-]{6,16})$/iu
const STOPS = new Set(['stop', 'dung nhan', 'huy nhan', 'unsubscribe'])
const UNSUBSCRIBE = /^(?:ngung|dung|huy|thoi|bo)\s+(?:nhan\s+|dang ky\s+)?(?:nhan\s+)?thong bao\b/u
const SUBSCRIBE = /^(?:dang ky|nhan|theo doi)(?:\s+nhan)?\s+thong bao\b/u

/** Button id by which an admin says "Đã đăng". */
export function postedChoice(deliveryId: string): string {
  return `tb.ok.${deliveryId}`
}

/** Button id by which an approver approves what was shown. @param mark hex, of words, files, audience and times */
export function approveChoice(noticeId: string, mark: string): string {
  return `tb.go.${noticeId}.${mark.slice(0, MARK_DIGITS)}`
}

/** Button id by which somebody answers what a notice asks. @param choice counts from 1 */
export function replyChoice(code: string, choice: number): string {
  return `tb.re.${code}.${choice}`
}

/** Button id by which an admin says that a group is well. */
export function groupWellChoice(groupId: string): string {
  return `tb.gw.${groupId}`
}

/** Reads the answer out of a button's id; undefined for every other button. */
export function readReply(choiceId: string): Extract<ChatRequest, { kind: 'reply' }> | undefined {
  const [, code, choice] = REPLY.exec(choiceId) ?? []
  return code === undefined ? undefined : { kind: 'reply', code, choice: Number(choice) }
}

/** Reads a request; undefined for everything that belongs to the conversation. */
export function readChatRequest(content: IncomingContent): ChatRequest | undefined {
  switch (content.kind) {
    case 'group':
      return { kind: 'group', event: content.event ?? { what: 'spoke' } }
    case 'choice':
      return readPress(content.choiceId)
    case 'text':
      return readPress(content.text.trim()) ?? readWords(content.text)
    default:
      return undefined
  }
}

/** Whether the conversation hears of it too: a STOP also stops what the bot is asking. */
export function isAlsoForConversation(request: ChatRequest): boolean {
  return request.kind === 'stop'
}

function readPress(choice: string): ChatRequest | undefined {
  const well = WELL.exec(choice)?.[1]
  if (well !== undefined) return { kind: 'group-well', groupId: well }
  const reply = readReply(choice)
  if (reply !== undefined) return reply
  const posted = POSTED.exec(choice)?.[1]
  if (posted !== undefined) return { kind: 'posted', deliveryId: posted }
  const [, noticeId, mark] = APPROVE.exec(choice) ?? []
  return noticeId === undefined || mark === undefined ? undefined : { kind: 'approve', noticeId, mark }
}

function readWords(text: string): ChatRequest | undefined {
  const link = LINK.exec(text.trim())?.[1]
  if (link !== undefined) return { kind: 'link-chat', code: link }
  const phrase = foldedPhrase(text)
  const code = findNoticeCode(text)
  const answered = code === undefined ? undefined : readAnswer(text, phrase)
  if (code !== undefined && answered !== undefined) return { kind: 'reply', code, choice: answered }
  if (code !== undefined && (/\b(?:kiem tra|check|xac minh)\b/u.test(phrase) || text.trim().length <= 12))
    return { kind: 'check-notice', code }
  if (STOPS.has(phrase)) return { kind: 'stop' }
  if (UNSUBSCRIBE.test(phrase)) return { kind: 'unsubscribe' }
  const subscribe = SUBSCRIBE.exec(phrase)
  return subscribe === null
    ? undefined
    : { kind: 'subscribe', place: phrase.slice(subscribe[0].length).trim() }
}

/** "TB-7K3F2Q 2" answers by number, "Đã nhận TB-7K3F2Q" by words: where a notice asks for one thing, that is the first. */
function readAnswer(text: string, phrase: string): number | undefined {
  const number = /^\s*TB[\s\-–—]*[0-9A-Z]{6}\s*[:.,-]?\s*([1-4])\s*$/iu.exec(text)?.[1]
  if (number !== undefined) return Number(number)
  return ACKNOWLEDGED.test(phrase) ? 1 : undefined
}
