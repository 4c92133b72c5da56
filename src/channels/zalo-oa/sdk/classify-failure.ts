import { ERROR_TABLE, type ErrorHandling } from './error-table.ts'
import { msUntilMorning } from './wait-for-morning.ts'
import type { ZaloFailure, ZaloRefusal } from './zalo-result.ts'

/**
 * Pause after the per-minute limit. The platform gives no moment of reset; ten seconds keeps an urgent answer from
 * waiting a whole minute, and one probe in ten seconds is nothing against 4,000 calls a minute.
 */
export const RATE_LIMIT_PAUSE_MS = 10_000

/** Pause after a used-up feature quota, which comes back by the day or the month at the earliest. */
export const QUOTA_PAUSE_MS = 30 * 60_000

/** Describes an error code of the OA API; codes missing from the table keep their number and have no handling. */
export function describeError(code: number): ZaloFailure {
  const entry = ERROR_TABLE.get(code)
  if (entry === undefined) return { errorClass: `zalo.${code}`, code, meaning: 'code unknown to this client' }
  return { errorClass: `zalo.${code}`, code, meaning: entry.meaning, handling: entry.handling }
}

/**
 * Turns an error code into what the caller may do. Codes that the client acts on itself (`refresh-token`,
 * `switch-endpoint`) come here only after that has failed, and need a person then. An unknown code is `unknown`:
 * error answers were at times followed by delivery, so no blind repeat, and no silent end either.
 *
 * @param now ms since the epoch, for the night rule
 */
export function classifyError(code: number, now: number): ZaloRefusal {
  const failure = describeError(code)
  if (failure.handling === undefined) return { kind: 'unknown', failure }
  return outcomeOf(failure.handling, failure, now)
}

function outcomeOf(handling: ErrorHandling, failure: ZaloFailure, now: number): ZaloRefusal {
  switch (handling) {
    case 'back-off':
      return { kind: 'retry', afterMs: RATE_LIMIT_PAUSE_MS, scope: 'account', failure }
    case 'back-off-long':
      return { kind: 'retry', afterMs: QUOTA_PAUSE_MS, scope: 'recipient', failure }
    case 'wait-for-morning':
      return { kind: 'retry', afterMs: msUntilMorning(now), scope: 'recipient', failure }
    case 'maybe-delivered':
      return { kind: 'unknown', failure }
    case 'recipient':
    case 'payload':
    case 'policy':
    case 'upload-again':
      return { kind: 'refused', failure }
    case 'person':
    case 'refresh-token':
    case 'switch-endpoint':
      return { kind: 'needs-person', failure }
  }
}

/**
 * Turns an HTTP status without a readable Zalo answer into what the caller may do. 504 means that a gateway gave up
 * waiting for a server that has the request: unknown. The other 5xx are refusals before work began.
 */
export function classifyStatus(status: number, retryAfter: string | undefined): ZaloRefusal {
  const failure: ZaloFailure = { errorClass: `http.${status}`, meaning: 'HTTP status without a Zalo answer' }
  if (status === 429) return { kind: 'retry', afterMs: retryAfterMs(retryAfter), scope: 'account', failure }
  if (status === 504 || status < 300) return { kind: 'unknown', failure }
  if (status >= 500 || status === 408) return { kind: 'not-delivered', failure }
  return { kind: 'needs-person', failure }
}

function retryAfterMs(header: string | undefined): number {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, 3_600_000) : RATE_LIMIT_PAUSE_MS
}
