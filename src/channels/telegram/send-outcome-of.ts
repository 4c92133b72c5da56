import { z } from 'zod'
import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import type { ApiReply } from './bot-api.ts'
import { refusalOf } from './refusal-table.ts'

/** Wait when a 429 names no time. */
const DEFAULT_RETRY_MS = 5_000

const sentMessage = z.object({ message_id: z.number().int() })

/**
 * Turns the reply to one send into the closed list of outcomes (reliability reference §2.7). The class of every outcome
 * that is not `sent` is made of our own words, never of the provider's text. A 429 is taken to concern the chat alone.
 */
export function sendOutcomeOf(reply: ApiReply): SendOutcome {
  switch (reply.kind) {
    case 'ok': {
      const sent = sentMessage.safeParse(reply.result)
      return sent.success
        ? { kind: 'sent', platformMessageId: String(sent.data.message_id) }
        : { kind: 'unknown', errorClass: 'telegram.unreadable-answer' }
    }
    case 'error':
      return refusedOutcome(reply)
    case 'not-written':
      return { kind: 'failed', errorClass: `telegram.network.${reply.code}` }
    case 'no-answer':
      return { kind: 'unknown', errorClass: `telegram.no-answer.${reply.code}` }
    case 'aborted':
      return { kind: 'unknown', errorClass: 'telegram.aborted' }
  }
}

function refusedOutcome(reply: Extract<ApiReply, { kind: 'error' }>): SendOutcome {
  const { status, description, retryAfterMs, migratedTo } = reply
  if (migratedTo !== undefined) return { kind: 'moved', chatId: migratedTo }
  if (status === 429 || retryAfterMs !== undefined) {
    return { kind: 'retry-after', afterMs: retryAfterMs ?? DEFAULT_RETRY_MS, scope: 'chat' }
  }
  if (status === 400 || status === 403) {
    const { reason, name } = refusalOf(status, description)
    return { kind: 'refused', reason, errorClass: `telegram.${status}.${name}` }
  }
  if (status === 401 || status === 404) {
    return { kind: 'refused', reason: 'account', errorClass: `telegram.${status}.token` }
  }
  if (status === 413) return { kind: 'refused', reason: 'bad-message', errorClass: 'telegram.413.too-large' }
  return { kind: 'failed', errorClass: `telegram.${Number.isFinite(status) ? status : 'error'}` }
}
