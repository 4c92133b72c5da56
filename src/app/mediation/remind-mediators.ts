import { type MediationDueDates, nextDueLook } from '../../domain/mediation/mediation-dates.ts'
import type { MediationNewsKind } from '../../domain/mediation/mediation-news.ts'
import type { Clock } from '../clock.ts'
import type { Outbox, WorkItem } from '../work/ports.ts'

/** What is due of mediations, as the worker reads it. */
export interface DueStore {
  /** Dates that still count for its status; none when nothing is due any more. */
  find(mediationId: string): Promise<MediationDueDates>
  /** Tells who has the mediation in hand. */
  tell(mediationId: string, kind: MediationNewsKind, at: number): Promise<void>
}

/** What looking at due mediations is made of. */
export interface RemindMediatorsDependencies {
  readonly store: DueStore
  readonly outbox: Pick<Outbox, 'finish' | 'postpone'>
  readonly clock: Clock
}

/**
 * Creates the use case behind the job `remind-mediators`: mediators are told when a mediation should begin and when the
 * agreement should be visited, a first time and once more. Dates that were met meanwhile end it in silence.
 */
export function createRemindMediators(deps: RemindMediatorsDependencies) {
  return async (items: readonly WorkItem[]): Promise<void> => {
    for (const item of items) await lookAt(item, deps)
  }
}

async function lookAt(item: WorkItem, { store, outbox, clock }: RemindMediatorsDependencies): Promise<void> {
  const at = clock.now()
  const dates = await store.find(item.ref)
  const first = nextDueLook(dates, 0)
  if (first !== undefined && first <= at) await store.tell(item.ref, 'mediation-due', at)
  const next = nextDueLook(dates, at)
  if (next === undefined) await outbox.finish('remind-mediators', [item])
  else await outbox.postpone('remind-mediators', [item.ref], next - at)
}
