import type { LiveRouter } from '../app/routing/create-router.ts'
import type { BlobStore } from '../evidence/blob-store.ts'
import { removeOrphanBlobs } from '../evidence/remove-orphan-blobs.ts'
import { isBlobReferenced } from '../persistence/evidence/blob-references.ts'
import type { DiskSpool } from '../persistence/spool/event-spool.ts'
import { removeExpired } from '../persistence/work/remove-expired.ts'
import type { KeyRing } from '../vault/key-ring.ts'
import { anchorAuditHeads } from './audit-anchors.ts'
import type { Log } from './log.ts'
import type { Pools } from './open-pools.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** New events queue up behind the spool while it holds anything, so its way back is looked for often. */
const SPOOL_ROUND_MS = 250

/** What is looked after. */
export interface UpkeepParts {
  readonly ring: KeyRing
  readonly router: LiveRouter
  readonly spool: DiskSpool
  readonly blobStore: BlobStore
  readonly pools: Pools
  /** Where heads of the audit log are kept outside the database. */
  readonly anchorFolder: string
  readonly nudge: () => void
  readonly log: Log
}

/** Periodic work of every process: the spool's way back, new keys and rules, what is past its time. */
export function startUpkeep(parts: UpkeepParts): { stop(): Promise<void> } {
  const { ring, router, spool, blobStore, pools, anchorFolder, nudge, log } = parts
  const timers = [
    every(SPOOL_ROUND_MS, 'spool.drain', log, async () => {
      if (spool.isEmpty()) return
      const count = await spool.drain()
      if (count > 0) log.info('spool.drained', { count })
      nudge()
    }),
    every(MINUTE, 'keys.refresh', log, () => ring.refresh()),
    every(MINUTE, 'routing.refresh', log, () => router.refresh()),
    every(HOUR, 'expired.remove', log, () => removeExpired(pools.worker)),
    every(HOUR, 'audit.anchor', log, () => anchorAuditHeads(pools.worker, anchorFolder, Date.now())),
    every(6 * HOUR, 'blobs.remove', log, async () => {
      await removeOrphanBlobs(blobStore, (id) => isBlobReferenced(pools.worker, id), Date.now())
    }),
  ]
  return {
    stop: async () => {
      for (const stop of timers) stop()
    },
  }
}

/** One round at a time; a round that fails is tried again at the next. */
function every(ms: number, event: string, log: Log, work: () => Promise<void>): () => void {
  let isRunning = false
  const timer = setInterval(() => {
    if (isRunning) return
    isRunning = true
    work()
      .catch((error: unknown) =>
        log.warn(`${event}.failed`, { errorClass: error instanceof Error ? error.name : 'unknown' }),
      )
      .finally(() => {
        isRunning = false
      })
  }, ms)
  return () => clearInterval(timer)
}
