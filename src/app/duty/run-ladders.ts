import { climbLadder, rungName } from '../../domain/duty/ladder.ts'
import type { Clock } from '../clock.ts'
import type { Ids } from '../ids.ts'
import type { WorkItem } from '../work/ports.ts'
import type { LadderStore } from './ports.ts'

/** What climbing needs. */
export interface LadderDependencies {
  readonly store: LadderStore
  readonly clock: Clock
  readonly ids: Ids
}

/**
 * Wakes the next people of urgent cases (promise 3): duty, deputy, head, the province's duty, and again from the top, until
 * somebody acknowledges.
 */
export function createRunLadders({ store, clock, ids }: LadderDependencies) {
  return (items: readonly WorkItem[]): Promise<void> =>
    store.climb(items, (alert) => {
      const at = clock.now()
      const step = climbLadder(alert, alert.people, at)
      return {
        step,
        rungName: rungName(step.rung),
        notifications: step.wake.map((officerId) => ({ id: ids.uuid(), officerId })),
        timelineId: ids.uuid(),
        at,
      }
    })
}
