import type { Departure } from '../../domain/pacing/departure-gate.ts'
import type { Pacer } from '../../domain/pacing/pacer.ts'
import type { Clock } from '../clock.ts'
import type { Sleep } from '../delivery/ports.ts'

/**
 * A copy that waits longer than this for its departure goes back among the planned ones, so that a pause pressed meanwhile
 * holds it: the platform is slow or has stopped us.
 */
const PATIENCE_MS = 1_000

/** Where the copies of one account wait for their departure, one behind the other. */
export interface Departures {
  /** Resolves when the copy may leave, counted as leaving; undefined when that takes too long. */
  next(): Promise<Departure | undefined>
}

/** Opens the queue of one account. */
export function createDepartures(pacer: Pacer, { clock, sleep }: { clock: Clock; sleep: Sleep }): Departures {
  let last: Promise<unknown> = Promise.resolve()

  async function leave(until: number): Promise<Departure | undefined> {
    for (;;) {
      const now = clock.now()
      const readyAt = pacer.bulkReadyAt(now)
      if (readyAt <= now) return pacer.departBulk(now)
      if (readyAt > until) return undefined
      await sleep(readyAt - now)
    }
  }

  return {
    next() {
      const until = clock.now() + PATIENCE_MS
      const mine = last.then(() => leave(until))
      last = mine
      return mine
    },
  }
}
