import type { RateLimit } from './channel-limits.ts'

/**
 * How fast an account may send after its platform complained. `undefined` where this is stored means that there was
 * no complaint and nothing is held back.
 */
export interface AdaptiveRate {
  readonly perSecond: number
  /** Instant (ms) up to which nothing of the account is sent: the platform's own `retry_after`. */
  readonly pausedUntil: number
}

/** Each quiet period doubles the rate; above this it is no limit any more. */
const FREE_ABOVE_PER_SECOND = 1_600
const QUIET_PERIOD_MS = 15_000
const SLOWEST_PER_SECOND = 1

/**
 * The rate after one more complaint: the first sets the platform's documented rate, each further one halves what was
 * allowed at that moment. Complaints within one pause count once, for messages already under way.
 */
export function afterThrottle(
  rate: AdaptiveRate | undefined,
  start: RateLimit,
  now: number,
  afterMs: number,
): AdaptiveRate {
  const pausedUntil = Math.max(now + afterMs, rate?.pausedUntil ?? 0)
  const allowed = rate === undefined ? undefined : allowedPerSecond(rate, now)
  if (rate === undefined || allowed === undefined) return { perSecond: start.perSecond, pausedUntil }
  if (now < rate.pausedUntil) return { perSecond: rate.perSecond, pausedUntil }
  return { perSecond: Math.max(SLOWEST_PER_SECOND, allowed / 2), pausedUntil }
}

/** Messages a second allowed at `now`, or `undefined` when the account has been quiet for so long that it is free. */
export function allowedPerSecond(rate: AdaptiveRate, now: number): number | undefined {
  const quietPeriods = Math.floor(Math.max(0, now - rate.pausedUntil) / QUIET_PERIOD_MS)
  const allowed = rate.perSecond * 2 ** quietPeriods
  return allowed > FREE_ABOVE_PER_SECOND ? undefined : allowed
}
