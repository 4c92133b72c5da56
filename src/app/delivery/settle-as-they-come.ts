import { AppError } from '../app-error.ts'
import type { Clock } from '../clock.ts'
import type { DeliveredConversation, DeliveryStore, Sleep } from './ports.ts'

/** Results are held this long while the database is away; the leases of a minute keep others from sending meanwhile. */
const PATIENCE_MS = 40_000
const RETRY_MS = 250
/** While others are still being sent: most of a batch arrives within it, and one write for all costs little more than one. */
const GATHER_MS = 15

interface SettleDependencies {
  readonly store: Pick<DeliveryStore, 'settle'>
  readonly clock: Clock
  readonly sleep: Sleep
}

/**
 * Writes results as they come, those that came during one write with the next: what was sent is on record a moment later,
 * and a slow conversation does not keep the results of the others in memory, where a crash would lose them and each of
 * their messages would go out twice.
 */
export async function settleAsTheyCome(
  sending: readonly Promise<DeliveredConversation>[],
  deps: SettleDependencies,
): Promise<void> {
  const arrived: DeliveredConversation[] = []
  let underWay = sending.length
  let settling = Promise.resolve()

  const settleArrived = async (): Promise<void> => {
    if (underWay > 0) await deps.sleep(GATHER_MS)
    const batch = arrived.splice(0)
    if (batch.length > 0) await settlePatiently(batch, deps)
  }
  const all = sending.map(async (conversation) => {
    try {
      const delivered = await conversation
      arrived.push(delivered)
    } finally {
      underWay -= 1
    }
    settling = settling.then(settleArrived, settleArrived) // one write that fails does not keep the next from being tried
    await settling
  })
  const failed = (await Promise.allSettled(all)).find((result) => result.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

async function settlePatiently(
  batch: readonly DeliveredConversation[],
  { store, clock, sleep }: SettleDependencies,
): Promise<void> {
  const deadline = clock.now() + PATIENCE_MS
  for (;;) {
    try {
      await store.settle(batch)
      return
    } catch (error) {
      const isAway = error instanceof AppError && error.code === 'store.unavailable'
      if (!isAway || clock.now() > deadline) throw error
      await sleep(RETRY_MS)
    }
  }
}
