import type { AskingOfficer } from '../../domain/access/role.ts'
import type { AuditAction } from '../../domain/audit/audit-entry.ts'
import type { NoticeRefusal } from '../../domain/notice/notice-moves.ts'
import type { NoticeRecord } from './notice-record.ts'
import type { NoticeDependencies, NoticeTransaction } from './ports.ts'

/** A write on one notice. */
export interface NoticeChangeRequest {
  readonly officer: AskingOfficer
  readonly noticeId: string
  /** The version the officer saw; absent: whatever it is now. */
  readonly version: number | undefined
}

/** Why a change of a notice is refused. */
export type NoticeChangeRefusal =
  | NoticeRefusal
  | 'unknown-correction'
  | 'attachment-type'
  | 'attachment-too-large'
  | 'too-many-attachments'

/** How a change ended; `not-found` also for another unit's notice. */
export type NoticeChangeResult =
  | { readonly kind: 'done'; readonly notice: NoticeRecord }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale'; readonly current: NoticeRecord }
  | { readonly kind: 'refused'; readonly refusal: NoticeChangeRefusal }

/** What a change did, for the audit log, or why it is refused. */
export type NoticeChangeEffect =
  | { readonly refusal: NoticeChangeRefusal }
  | { readonly action: AuditAction; readonly detail: Readonly<Record<string, string | number | boolean>> }

/** Writes one change; the notice is locked. */
export type NoticeChange = (
  db: NoticeTransaction,
  notice: NoticeRecord,
  at: number,
) => Promise<NoticeChangeEffect>

/** The frame of every write on a notice: lock, compare the version, change, tell open pages, leave a trace; one transaction. */
export async function changeNotice(
  deps: NoticeDependencies,
  request: NoticeChangeRequest,
  change: NoticeChange,
): Promise<NoticeChangeResult> {
  const { officer, noticeId, version } = request
  const at = deps.clock.now()
  const result = await deps.store.withOfficer(officer, async (db): Promise<NoticeChangeResult> => {
    const notice = await db.findNotice(noticeId, 'lock')
    if (notice === undefined) return { kind: 'not-found' }
    if (version !== undefined && version !== notice.version) return { kind: 'stale', current: notice }
    const effect = await change(db, notice, at)
    if ('refusal' in effect) return { kind: 'refused', refusal: effect.refusal }
    await db.announce('notice.changed', noticeId)
    await db.recordAudit({
      chain: officer.unitCode,
      at,
      actor: `officer:${officer.id}`,
      action: effect.action,
      subject: `notice:${noticeId}`,
      detail: effect.detail,
    })
    const changed = await db.findNotice(noticeId)
    return changed === undefined ? { kind: 'not-found' } : { kind: 'done', notice: changed }
  })
  if (result.kind === 'done') deps.nudge()
  return result
}
