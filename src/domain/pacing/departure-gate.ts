import type { RateLimit } from './channel-limits.ts'
import { type BucketFullAt, tokenReadyAt, withTokenTaken } from './token-bucket.ts'

/** A message that has left and is not answered yet; compared by identity. */
export interface Departure {
  /** Instant (ms) at which it left us. */
  readonly at: number
}

/**
 * Lets messages leave so that they *arrive* within a limit. A stall of ours, of the network or of the platform lets messages that
 * left evenly arrive in a bunch; so a message counts as arriving as late as its answer allows, and one that is not answered
 * yet as arriving now. Whatever the stalls, no more than the limit's burst then arrives at once, and what a stall of ours
 * delayed is made up for by as much. Deterministic: it knows the time only from its arguments.
 */
export interface DepartureGate {
  /** `now` when a message may leave; otherwise the instant to ask again: an answer may have come by then, or is still missing. */
  readyAt(now: number): number
  /** Counts one message as leaving `now`, at which the gate must be ready. */
  depart(now: number): Departure
  /** The platform answered, or the message is known to be lost. */
  answered(departure: Departure, now: number): void
  /** Counts a message that did not ask, and would hold up later ones by no more than `longestMs`. */
  charge(now: number, longestMs: number): void
  /** Leaves room for one message alone: somebody else may have sent until now. */
  drain(now: number): void
}

/** The fastest of so many last answers is how long the way takes when nothing stalls. */
const REMEMBERED_ANSWERS = 32
/** Before so many answers the way is not known, and a message may arrive whenever it is not answered. */
const TRUSTED_ANSWERS = 16
/** More than that on the way is never of use: beyond it the platform is slow, not the pace. */
const MAX_ON_THE_WAY = 192
/** Only an answer can help then. */
const ASK_AGAIN_MS = 2

/** Opens a gate through which nothing has gone. */
export function createDepartureGate(limit: RateLimit): DepartureGate {
  const onTheWay = new Set<Departure>()
  const durations: number[] = []
  let fullAt: BucketFullAt = 0
  let usualMs = 0

  function learn(durationMs: number): void {
    durations.push(durationMs)
    if (durations.length > REMEMBERED_ANSWERS) durations.shift()
    usualMs = durations.length < TRUSTED_ANSWERS ? 0 : Math.min(...durations)
  }

  /** What leaves now arrives later by the usual way: all arrivals are counted earlier by that. */
  const latestArrival = (departure: Departure, now: number): number => Math.max(departure.at, now - usualMs)

  function fullIfAllArrived(now: number): BucketFullAt {
    let full = fullAt
    for (const departure of onTheWay) full = withTokenTaken(full, limit, latestArrival(departure, now))
    return full
  }

  return {
    readyAt(now) {
      if (onTheWay.size >= MAX_ON_THE_WAY) return now + ASK_AGAIN_MS
      return tokenReadyAt(fullIfAllArrived(now), limit, now)
    },
    depart(now) {
      const departure = { at: now }
      onTheWay.add(departure)
      return departure
    },
    answered(departure, now) {
      if (!onTheWay.delete(departure)) return
      learn(now - departure.at)
      fullAt = withTokenTaken(fullAt, limit, latestArrival(departure, now))
    },
    charge(now, longestMs) {
      fullAt = Math.max(fullAt, Math.min(withTokenTaken(fullAt, limit, now), now + longestMs))
    },
    drain(now) {
      fullAt = Math.max(fullAt, now + ((limit.burst - 1) * 1_000) / limit.perSecond)
    },
  }
}
