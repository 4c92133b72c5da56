import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import type { CopyResult, PlannedCopy } from './sending-ports.ts'

const SECOND = 1_000
const MAX_BACKOFF_MS = 300 * SECOND
/** Tries that surely did not arrive, after which a copy is given up: about half an hour of them. */
const MAX_ATTEMPTS = 12
/** A dead token or a lapsed package is a person's to mend; the copies wait for it. */
const ACCOUNT_RETRY_MS = 300 * SECOND

/**
 * Turns the outcome of one try into what is written. Unlike an answer to a resident, a copy whose outcome is unknown is never
 * tried again by itself: a person decides (promise 7).
 * @param messages how many messages the copy consists of
 * @param jitter 0 to 1
 */
export function decideCopy(
  copy: PlannedCopy,
  outcome: Exclude<SendOutcome, { kind: 'moved' }>,
  messages: number,
  jitter: number,
): CopyResult {
  const { id, attempts } = copy
  switch (outcome.kind) {
    case 'sent':
      return {
        id,
        kind: copy.part + 1 < messages ? 'part-sent' : 'sent',
        platformMessageId: outcome.platformMessageId,
      }
    case 'retry-after':
      return { id, kind: 'later', delayMs: outcome.afterMs, counts: false }
    case 'unknown':
      return { id, kind: 'unknown' }
    case 'failed':
      return attempts + 1 >= MAX_ATTEMPTS
        ? { id, kind: 'failed', reason: 'unreachable' }
        : { id, kind: 'later', delayMs: backoff(attempts, jitter), counts: true }
    case 'refused':
      if (outcome.reason === 'account') return { id, kind: 'later', delayMs: ACCOUNT_RETRY_MS, counts: true }
      return isOurLimit(outcome.reason)
        ? { id, kind: 'skipped', reason: outcome.reason }
        : { id, kind: 'failed', reason: outcome.reason }
  }
}

/** No window, no quota: nothing is wrong with the chat (domain reference §9.3). */
function isOurLimit(reason: string): boolean {
  return reason === 'window-closed' || reason === 'quota'
}

function backoff(attempts: number, jitter: number): number {
  return Math.round(Math.min(MAX_BACKOFF_MS, SECOND * 2 ** Math.min(attempts, 20)) * (0.5 + jitter / 2))
}
