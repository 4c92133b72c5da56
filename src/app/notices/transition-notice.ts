import type { AuditAction } from '../../domain/audit/audit-entry.ts'
import { refuseNoticeStep } from '../../domain/notice/notice-moves.ts'
import type { NoticeStatus } from '../../domain/notice/notice-status.ts'
import { CONFIRM_WITHIN_MS, firstInstant } from '../../domain/notice/notice-times.ts'
import { changeNotice, type NoticeChangeRequest, type NoticeChangeResult } from './change-notice.ts'
import { isCleanNotice } from './check-notice.ts'
import { type NoticeRecord, standingOf } from './notice-record.ts'
import type { NoticeDependencies, NoticeTransaction, StatusWrite } from './ports.ts'

/** A step of a notice as an officer asks for it. */
export interface NoticeTransitionRequest extends NoticeChangeRequest {
  readonly to: NoticeStatus
  readonly reason: string | undefined
}

/** Takes a notice one step further, or says why not; the database holds the same rules once more. */
export function transitionNotice(
  deps: NoticeDependencies,
  ask: NoticeTransitionRequest,
): Promise<NoticeChangeResult> {
  return changeNotice(deps, ask, async (db, notice, at) => {
    const isClean = isCleanNotice(notice, notice.unit, deps.publicUrl)
    const refusal = refuseNoticeStep(ask.officer, standingOf(notice, isClean), ask.to, ask.reason)
    if (refusal !== undefined) return { refusal }
    const write = writeOf(notice, ask.to, at)
    await db.saveStatus(notice.id, write)
    await db.recordStep(
      notice.id,
      notice.status,
      ask.to === 'APPROVED' ? 'APPROVED' : write.status,
      ask.reason,
    )
    await follow(deps, db, notice, ask)
    return { action: actionOf(ask.to), detail: { from: notice.status, to: ask.to } }
  })
}

/** What the step writes. The worker plans the copies of what is released when its time has come. */
function writeOf(notice: NoticeRecord, to: NoticeStatus, at: number): StatusWrite {
  switch (to) {
    case 'APPROVED':
      if (notice.status === 'SCHEDULED') return { status: 'APPROVED', sendAt: null }
      return isOut(notice.status)
        ? { status: notice.status, isApproving: true, confirmBy: null }
        : { status: 'APPROVED', isApproving: true }
    case 'SENDING':
      if (notice.status === 'PAUSED') return { status: 'SENDING' }
      return release(notice, { ...notice.schedule, sendAt: undefined }, at)
    case 'SCHEDULED':
      return release(notice, notice.schedule, at)
    case 'DRAFT':
      return { status: 'DRAFT', isApprovalGone: true, sendAt: null }
    default:
      return { status: to }
  }
}

/** An urgent one needs no approval yet, but the head's word within half an hour. */
function release(notice: NoticeRecord, schedule: NoticeRecord['schedule'], at: number): StatusWrite {
  const sendAt = firstInstant(notice.type, schedule, at)
  const isUnconfirmed = notice.approval === undefined
  return {
    status: sendAt <= at || isUnconfirmed ? 'SENDING' : 'SCHEDULED',
    sendAt,
    ...(isUnconfirmed ? { confirmBy: at + CONFIRM_WITHIN_MS } : {}),
  }
}

/** Steps that the worker has something to do for in chats. */
const REQUESTS: Readonly<Partial<Record<NoticeStatus, string>>> = {
  WITHDRAWN: 'withdraw',
  IN_REVIEW: 'call-approvers',
}

async function follow(
  deps: NoticeDependencies,
  db: NoticeTransaction,
  notice: NoticeRecord,
  { to, officer }: NoticeTransitionRequest,
): Promise<void> {
  if (to === 'CANCELLED') await db.dropWaiting(notice.id, 'cancelled')
  if (to === 'SENDING' || to === 'SCHEDULED') await db.askFor('plan-notice', [notice.id])
  // An urgent one is called for at once, while there is time to stop it.
  const isUnconfirmed = to === 'SENDING' && notice.status !== 'PAUSED' && notice.approval === undefined
  const what = isUnconfirmed ? 'call-approvers' : REQUESTS[to]
  if (what === undefined) return
  const id = deps.ids.uuid()
  await db.insertRequest(id, { what, noticeId: notice.id, officerId: officer.id })
  await db.askFor('answer-chat-request', [id])
}

function actionOf(to: NoticeStatus): AuditAction {
  if (to === 'APPROVED') return 'notice.approved'
  return to === 'SENDING' || to === 'SCHEDULED' ? 'notice.sent' : 'notice.changed'
}

function isOut(status: NoticeStatus): boolean {
  return ['SENDING', 'PAUSED', 'SENT', 'EXPIRED'].includes(status)
}
