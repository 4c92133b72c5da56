/** Failures that cost nothing, for one account from one network: people mistype. */
export const FREE_FAILURES_OF_ACCOUNT = 2
/** The same for a whole network: a unit's people share one address, a guesser tries many accounts from it. */
export const FREE_FAILURES_OF_NETWORK = 20
/** After this long without a failure, in milliseconds, counting begins anew. */
export const FORGET_FAILURES_MS = 15 * 60_000

const MAX_DELAY_MS = 60_000

/** How often log-in failed, and when last (ms since the epoch). */
export interface FailedAttempts {
  readonly failures: number
  readonly lastFailureAt: number
}

/**
 * How long to wait before the next try is looked at, in milliseconds: from the third failure 2, 4, 8 … seconds, at most a
 * minute (reliability reference §3.10). It grows and passes, so that it never becomes a lock.
 */
export function loginDelayMs(attempts: FailedAttempts, freeFailures: number, at: number): number {
  const { failures, lastFailureAt } = attempts
  if (failures <= freeFailures || at - lastFailureAt >= FORGET_FAILURES_MS) return 0
  const delay = Math.min(1_000 * 2 ** (failures - freeFailures), MAX_DELAY_MS)
  return Math.max(0, lastFailureAt + delay - at)
}

/** The count after one more failure. */
export function countFailure(attempts: FailedAttempts, at: number): FailedAttempts {
  const isForgotten = at - attempts.lastFailureAt >= FORGET_FAILURES_MS
  return { failures: isForgotten ? 1 : attempts.failures + 1, lastFailureAt: at }
}
