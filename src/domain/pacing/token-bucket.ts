import type { RateLimit } from './channel-limits.ts'

/**
 * A token bucket as one number: the instant (ms) at which it would be full again. 0 is a full bucket, so that a chat
 * never heard of needs no entry. (The generic cell rate algorithm: the same behaviour as counting tokens, without drift.)
 */
export type BucketFullAt = number

/** The earliest instant, not before `now`, at which the bucket holds a token. */
export function tokenReadyAt(fullAt: BucketFullAt, limit: RateLimit, now: number): number {
  return Math.max(now, fullAt - (limit.burst - 1) * intervalMs(limit))
}

/** The bucket after one token was taken at `at`, an instant given by {@link tokenReadyAt}. */
export function withTokenTaken(fullAt: BucketFullAt, limit: RateLimit, at: number): BucketFullAt {
  return Math.max(fullAt, at) + intervalMs(limit)
}

function intervalMs(limit: RateLimit): number {
  return 1000 / limit.perSecond
}
