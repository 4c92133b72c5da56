import { expiryOf, nextAllowedInstant, nextOccurrence } from '../../domain/notice/notice-times.ts'
import type { Clock } from '../clock.ts'
import type { Nudge, Outbox, WorkItem } from '../work/ports.ts'
import { isCleanNotice } from './check-notice.ts'
import type { NoticeRecord } from './notice-record.ts'
import type { PlanStore, PlanTransaction } from './sending-ports.ts'

/** What planning is made of. */
export interface PlanDependencies {
  readonly store: PlanStore
  readonly outbox: Pick<Outbox, 'finish'>
  readonly clock: Clock
  readonly publicUrl: string
  readonly nudge: Nudge
}

/**
 * Creates the use case behind the job `plan-notice`: a notice whose time has come gets its copies written down, one that was
 * resumed wakes its senders, one without anything left to do is finished. Repeating it changes nothing.
 */
export function createPlanNotices(deps: PlanDependencies): (items: readonly WorkItem[]) => Promise<void> {
  return async (items) => {
    for (const { ref } of items) {
      await deps.store.withNotice(ref, (db, notice) => plan(deps, db, notice))
    }
    await deps.outbox.finish('plan-notice', items)
    deps.nudge()
  }
}

async function plan(deps: PlanDependencies, db: PlanTransaction, notice: NoticeRecord): Promise<void> {
  // Looked at again when the stop is lifted.
  if (!(await db.maySend(notice.unit.code))) return
  const at = deps.clock.now()
  const isDue = notice.status === 'SCHEDULED' && (notice.sendAt ?? at) <= at
  if (isDue || (notice.status === 'SENDING' && notice.run === 0)) return begin(deps, db, notice, at)
  if (notice.status === 'SENDING' || notice.status === 'SENT') await goOn(db, notice, at)
}

/** The last look before anything leaves: the hour, and once more the words, whatever route brought it here. */
async function begin(
  deps: PlanDependencies,
  db: PlanTransaction,
  notice: NoticeRecord,
  at: number,
): Promise<void> {
  const { id, status, type, timedAs } = notice
  const allowedAt = nextAllowedInstant(timedAs, at)
  if (allowedAt > at) return db.saveStatus(id, status, 'SCHEDULED', { sendAt: allowedAt })
  if (!isCleanNotice(notice, notice.unit, deps.publicUrl)) {
    await db.saveStatus(id, status, 'CANCELLED', { reason: 'blocked-text' })
    return db.announce(notice)
  }
  const run = notice.run + 1
  await db.saveRun(id, { run, startedAt: at, expiresAt: expiryOf(type, at) })
  await db.insertCopies(notice, run, at)
  if (status !== 'SENDING') await db.saveStatus(id, status, 'SENDING', {})
  if (notice.corrects !== undefined) {
    await db.markCorrected(notice.corrects.id)
    await db.askInChats('call-off', notice.corrects.id)
  }
  await db.wakeSenders(id)
  await db.askInChats('post-by-hand', id)
  await finishIfDone(db, { ...notice, status: 'SENDING' }, at)
  await db.announce(notice)
}

async function goOn(db: PlanTransaction, notice: NoticeRecord, at: number): Promise<void> {
  if (notice.status === 'SENT') {
    if ((await db.countUndone(notice.id)) === 0) return
    await db.saveStatus(notice.id, 'SENT', 'SENDING', {}) // somebody decided to send a copy once more
  }
  await db.wakeSenders(notice.id)
  await finishIfDone(db, { ...notice, status: 'SENDING' }, at)
}

/** Nothing waits and nothing is on its way; copies for people's hands and unknown ones stay in the ledger. */
async function finishIfDone(db: PlanTransaction, notice: NoticeRecord, at: number): Promise<void> {
  if ((await db.countUndone(notice.id)) > 0) return
  const next = nextOccurrence(notice.schedule, at)
  if (next === undefined) await db.saveStatus(notice.id, 'SENDING', 'SENT', { sentAt: at })
  else await db.saveStatus(notice.id, 'SENDING', 'SCHEDULED', { sendAt: next, sentAt: at })
  await db.announce(notice)
}
