import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import type { DeliveryResult, LeasedMessage } from './ports.ts'

const SECOND = 1_000
/** Back-off of a try that surely did not arrive: 1 s, doubled each time, at most 5 minutes (reliability §2.7). */
const MAX_BACKOFF_MS = 300 * SECOND
/** After this long an answer helps nobody; the officer sees that it did not arrive. */
const GIVE_UP_AFTER_MS = 24 * 3_600 * SECOND
/** A dead token or a lapsed package is a person's to mend; everything waits for it meanwhile (reliability §2.7). */
const ACCOUNT_RETRY_MS = 300 * SECOND
/**
 * How long to wait before sending once more what the platform may have. What comes after it in the chat waits too, and a
 * resident who did get it may have answered already: seconds, not a minute.
 */
const UNKNOWN_RETRY_MS = 5 * SECOND

/**
 * Turns the outcome of one try into what is written. Throttling never counts as a try; a message with an unknown outcome
 * is sent once more (the same text, the same code) and then left, as neither platform can tell us (reliability §2.7).
 * @param jitter 0 to 1, spreads retries so that an outage does not end in a thundering herd
 */
export function decideDelivery(
  message: LeasedMessage,
  outcome: Exclude<SendOutcome, { kind: 'moved' }>,
  now: number,
  jitter: number,
): DeliveryResult {
  const { id } = message
  switch (outcome.kind) {
    case 'sent':
      return { id, kind: 'sent', platformMessageId: outcome.platformMessageId }
    case 'retry-after':
      return { id, kind: 'later', delayMs: outcome.afterMs, counts: false }
    case 'refused':
      if (outcome.reason === 'account' && now - message.createdAt <= GIVE_UP_AFTER_MS) {
        return { id, kind: 'later', delayMs: ACCOUNT_RETRY_MS, counts: false }
      }
      return { id, kind: 'refused', reason: outcome.reason }
    case 'unknown':
      return { id, kind: 'unknown', delayMs: message.wasUnknown ? undefined : UNKNOWN_RETRY_MS }
    case 'failed':
      if (now - message.createdAt > GIVE_UP_AFTER_MS) return { id, kind: 'refused', reason: 'unreachable' }
      return { id, kind: 'later', delayMs: backoff(message.attempts, jitter), counts: true }
  }
}

function backoff(attempts: number, jitter: number): number {
  return Math.round(Math.min(MAX_BACKOFF_MS, SECOND * 2 ** Math.min(attempts, 20)) * (0.5 + jitter / 2))
}
