import type { Departure } from '../../domain/pacing/departure-gate.ts'
import type { Pacer } from '../../domain/pacing/pacer.ts'
import type { Clock } from '../clock.ts'
import type { Sleep } from '../delivery/ports.ts'
import type { CopyClaims } from './copy-claims.ts'
import type { PlannedCopy } from './sending-ports.ts'

/**
 * A copy that waits longer than this for its departure goes back among the planned ones, so that a pause pressed meanwhile
 * holds it: the platform is slow or has stopped us.
 */
const PATIENCE_MS = 1_000

/**
 * A copy whose turn comes this much later was held by a process or a database that stood still. Others may have taken over
 * meanwhile (the shortest lease is 20 s), so it neither leaves nor is written of: what was claimed becomes a person's to look into.
 */
const TOO_LATE_MS = 5_000

/**
 * What a copy that asked to leave is to do. `leave`: now, counted as leaving. `put-back`: it was claimed and does not leave, so
 * it is to be planned again. `stay`: nothing is to be written of it.
 */
export type Turn =
  | { readonly kind: 'leave'; readonly departure: Departure }
  | { readonly kind: 'put-back' }
  | { readonly kind: 'stay' }

/** Where the copies of one account wait for their departure, one behind the other. */
export interface Departures {
  next(copy: PlannedCopy): Promise<Turn>
}

/** What departing is made of. */
export interface DeparturesDependencies {
  readonly pacer: Pacer
  readonly claims: CopyClaims
  readonly clock: Clock
  readonly sleep: Sleep
}

/** Opens the queue of one account. */
export function createDepartures({ pacer, claims, clock, sleep }: DeparturesDependencies): Departures {
  let last: Promise<unknown> = Promise.resolve()

  const isTooLate = (until: number): boolean => clock.now() > until + TOO_LATE_MS

  async function leave(until: number): Promise<Turn> {
    for (;;) {
      const now = clock.now()
      if (isTooLate(until)) return { kind: 'stay' }
      const readyAt = pacer.bulkReadyAt(now)
      if (readyAt <= now) return { kind: 'leave', departure: pacer.departBulk(now) }
      if (readyAt > until) return { kind: 'put-back' }
      await sleep(readyAt - now)
    }
  }

  async function turnOf(copy: PlannedCopy, until: number, before: Promise<unknown>): Promise<Turn> {
    const outcome = await claims.claim(copy, until)
    if (outcome === 'refused') return { kind: 'stay' }
    try {
      await before
      if (isTooLate(until)) return { kind: 'stay' }
      return outcome === 'claimed' ? await leave(until) : { kind: 'put-back' }
    } finally {
      claims.release()
    }
  }

  return {
    next(copy) {
      const mine = turnOf(copy, clock.now() + PATIENCE_MS, last)
      // What went wrong with one copy is no reason to hold the ones behind it.
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
