import type { ErrorHandling } from './error-table.ts'

/** Why a call did not succeed; safe to log: no token, no id, no text of the request or of the answer. */
export interface ZaloFailure {
  /** Stable name: `zalo.-230`, `oauth.-14002`, `http.502`, `net.ECONNREFUSED`, `input.too-long` … */
  readonly errorClass: string
  /** The platform's number, where it gave one. */
  readonly code?: number
  readonly meaning: string
  readonly handling?: ErrorHandling
}

/** What the rate-limit headers said; absent headers are absent fields. */
export interface RateLimit {
  /** Calls allowed in a minute (`X-RateLimit-Limit`). */
  readonly limit?: number
  /** Calls left in this minute (`X-RateLimit-Remain`). */
  readonly remaining?: number
}

/**
 * How a call to Zalo ended. Every outcome is a value; only a broken `TokenStore` or other port of the caller throws.
 *
 * - `retry` the platform said "later"; waiting does not count as a try
 * - `refused` this request will never work for this recipient or in this shape
 * - `needs-person` nothing of this kind works until somebody acts (grant, package, money)
 * - `not-delivered` the request surely had no effect: repeat with back-off
 * - `unknown` the request was written and no clear answer came: it may have had its effect
 */
export type ZaloResult<T> =
  | { readonly kind: 'ok'; readonly data: T; readonly rateLimit: RateLimit }
  | {
      readonly kind: 'retry'
      readonly afterMs: number
      /** `recipient`: only messages to this person wait; `account`: all of ours. */
      readonly scope: 'account' | 'recipient'
      readonly failure: ZaloFailure
    }
  | { readonly kind: 'refused'; readonly failure: ZaloFailure }
  | { readonly kind: 'needs-person'; readonly failure: ZaloFailure }
  | { readonly kind: 'not-delivered'; readonly failure: ZaloFailure }
  | { readonly kind: 'unknown'; readonly failure: ZaloFailure }

/** Every outcome but success: the same for all calls. */
export type ZaloRefusal = Exclude<ZaloResult<never>, { readonly kind: 'ok' }>

/** A request that our own check stopped before it was sent: too long, too many, wrong type. */
export function refusedInput(rule: string, meaning: string): ZaloRefusal {
  return { kind: 'refused', failure: { errorClass: `input.${rule}`, meaning, handling: 'payload' } }
}
