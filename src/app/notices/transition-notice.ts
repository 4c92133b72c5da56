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
  const sendAt = firstInstant(notice.timedAs, schedule, at)
  const isUnconfirmed = notice.approval === undefined
  return {
    status: sendAt <= at || isUnconfirmed ? 'SENDING' : 'SCHEDULED',
    sendAt,
    ...(isUnconfirmed ? { confirmBy: at + CONFIRM_WITHIN_MS } : {}),
  }
}

async function follow(
  deps: NoticeDependencies,
  db: NoticeTransaction,
  notice: NoticeRecord,
  ask: NoticeTransitionRequest,
): Promise<void> {
  // Nobody pastes what was taken back.
  if (ask.to === 'CANCELLED' || ask.to === 'WITHDRAWN') await db.dropWaiting(notice.id, 'cancelled')
  if (ask.to === 'SENDING' || ask.to === 'SCHEDULED') await db.askFor('plan-notice', [notice.id])
  const request = chatRequest(notice, ask.to)
  if (request === undefined) return
  const id = deps.ids.uuid()
  await db.insertRequest(id, { ...request, noticeId: notice.id, officerId: ask.officer.id })
  await db.askFor('answer-chat-request', [id])
}

/** What the worker has to do in chats because of a step. */
function chatRequest(
  { status, approval, author }: NoticeRecord,
  to: NoticeStatus,
): Readonly<Record<'what', string> & Partial<Record<'authorId' | 'decision', string>>> | undefined {
  switch (to) {
    case 'WITHDRAWN':
      return { what: 'withdraw' }
    case 'CANCELLED':
      return status === 'SENDING' || status === 'PAUSED' ? { what: 'call-off' } : undefined
    case 'IN_REVIEW':
      return { what: 'call-approvers' }
    case 'SENDING':
      // An urgent one is called for at once, while there is time to stop it.
      return status !== 'PAUSED' && approval === undefined ? { what: 'call-approvers' } : undefined
    case 'APPROVED':
    case 'CHANGES_REQUESTED':
    case 'REJECTED':
      return status === 'IN_REVIEW' ? { what: 'tell-author', authorId: author.id, decision: to } : undefined
    default:
      return undefined
  }
}

function actionOf(to: NoticeStatus): AuditAction {
  if (to === 'APPROVED') return 'notice.approved'
  return to === 'SENDING' || to === 'SCHEDULED' ? 'notice.sent' : 'notice.changed'
}

function isOut(status: NoticeStatus): boolean {
  return ['SENDING', 'PAUSED', 'SENT', 'EXPIRED'].includes(status)
}
