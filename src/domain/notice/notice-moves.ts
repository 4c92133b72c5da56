import type { AskingOfficer, Role } from '../access/role.ts'
import type { NoticeStatus } from './notice-status.ts'
import { type NoticeType, noticeTypeFacts } from './notice-type.ts'

/** What decides where a notice may go. */
export interface NoticeStanding {
  readonly type: NoticeType
  readonly status: NoticeStatus
  readonly unitCode: string
  /** Everybody who had a hand in the text. */
  readonly editorIds: readonly string[]
  readonly isApproved: boolean
  /** Whether the text check found nothing that blocks. */
  readonly isClean: boolean
  /** Nobody else in the unit may approve it. */
  readonly lacksApprover: boolean
  /** `P-NN` of the unit's province. */
  readonly provinceUnit: string
}

/** Why a step is refused. */
export type NoticeRefusal =
  | 'not-allowed'
  | 'own-notice'
  | 'approver-required'
  | 'blocked-text'
  | 'needs-reason'
  | 'role-not-allowed'

/** People who draft, release, pause and resume (domain reference §3.4). */
export const NOTICE_ROLES: readonly Role[] = ['duty_officer', 'unit_head', 'group_admin', 'province_duty']

const NEXT: Readonly<Record<NoticeStatus, readonly NoticeStatus[]>> = {
  DRAFT: ['IN_REVIEW', 'SENDING', 'CANCELLED'],
  CHANGES_REQUESTED: ['IN_REVIEW', 'DRAFT', 'SENDING', 'CANCELLED'],
  IN_REVIEW: ['APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'DRAFT', 'SENDING'],
  REJECTED: [],
  APPROVED: ['SENDING', 'SCHEDULED', 'DRAFT', 'CANCELLED'],
  SCHEDULED: ['SENDING', 'APPROVED', 'CANCELLED'],
  SENDING: ['APPROVED', 'PAUSED', 'CANCELLED'],
  PAUSED: ['APPROVED', 'SENDING', 'CANCELLED'],
  SENT: ['APPROVED', 'WITHDRAWN'],
  CANCELLED: [],
  EXPIRED: ['APPROVED', 'WITHDRAWN'],
  CORRECTED: ['WITHDRAWN'],
  WITHDRAWN: [],
}

const NEEDS_REASON: readonly NoticeStatus[] = ['CHANGES_REQUESTED', 'REJECTED', 'WITHDRAWN']
const APPROVERS_STEP: readonly NoticeStatus[] = ['APPROVED', 'CHANGES_REQUESTED', 'REJECTED']
/** States in which the words may be changed; every change takes an approval away. */
const EDITABLE: readonly NoticeStatus[] = ['DRAFT', 'CHANGES_REQUESTED', 'IN_REVIEW', 'APPROVED', 'SCHEDULED']

/** Whether an officer may change the words now. */
export function mayEditNotice(officer: AskingOfficer, notice: NoticeStanding): boolean {
  return mayWorkOn(officer, notice) && EDITABLE.includes(notice.status)
}

/**
 * Whether a step may be taken by this officer, or why not (domain reference §9.3, §13.4). `APPROVED` of an urgent notice that
 * is out already is the head's confirmation.
 */
export function refuseNoticeStep(
  officer: AskingOfficer,
  notice: NoticeStanding,
  to: NoticeStatus,
  reason: string | undefined,
): NoticeRefusal | undefined {
  if (!mayWorkOn(officer, notice) && !mayStandIn(officer, notice, to)) return 'role-not-allowed'
  if (!NEXT[notice.status].includes(to)) return 'not-allowed'
  if (isApproversStep(notice, to)) {
    const refusal = refuseApprover(officer, notice)
    if (refusal !== undefined) return refusal
  }
  if (to === 'APPROVED' && isOut(notice.status) && (!isUrgent(notice) || notice.isApproved))
    return 'not-allowed'
  if ((to === 'SENDING' || to === 'SCHEDULED') && !notice.isApproved && !mayGoUnapproved(officer, notice))
    return isUrgent(notice) ? 'role-not-allowed' : 'approver-required'
  if (to === 'WITHDRAWN' && officer.role === 'group_admin') return 'role-not-allowed'
  if (needsCleanText(to) && !notice.isClean) return 'blocked-text'
  return needsReason(to) && reason === undefined ? 'needs-reason' : undefined
}

/** Steps this officer may take now, reasons aside. */
export function noticeSteps(officer: AskingOfficer, notice: NoticeStanding): readonly NoticeStatus[] {
  return NEXT[notice.status].filter((to) => refuseNoticeStep(officer, notice, to, 'any') === undefined)
}

/** Whether a step asks for a reason. */
export function needsReason(to: NoticeStatus): boolean {
  return NEEDS_REASON.includes(to)
}

/**
 * Author and editors never approve (domain reference §13.4); otherwise the unit's head does, for meetings also a group admin
 * (§13.2).
 */
function refuseApprover(officer: AskingOfficer, notice: NoticeStanding): NoticeRefusal | undefined {
  if (notice.editorIds.includes(officer.id)) return 'own-notice'
  const mayApprove =
    officer.role === 'unit_head' ||
    isStandIn(officer, notice) ||
    (officer.role === 'group_admin' && noticeTypeFacts(notice.type).approver === 'head-or-group-admin')
  return mayApprove ? undefined : 'approver-required'
}

/** From `SCHEDULED` the way back to `APPROVED` only takes the date away. */
function isApproversStep({ status }: NoticeStanding, to: NoticeStatus): boolean {
  return APPROVERS_STEP.includes(to) && status !== 'SCHEDULED'
}

/** Only an urgent notice, by the duty officer or the head; it is confirmed within 30 minutes. */
function mayGoUnapproved(officer: AskingOfficer, notice: NoticeStanding): boolean {
  return isUrgent(notice) && (officer.role === 'duty_officer' || officer.role === 'unit_head')
}

function mayWorkOn(officer: AskingOfficer, notice: NoticeStanding): boolean {
  return NOTICE_ROLES.includes(officer.role) && officer.unitCode === notice.unitCode
}

/**
 * The province's duty officer approves for a unit that has nobody else: author and approver are two persons even where a
 * commune has a single head (docs/decisions/0016-single-head.md).
 */
function isStandIn(officer: AskingOfficer, { lacksApprover, provinceUnit }: NoticeStanding): boolean {
  return officer.role === 'province_duty' && officer.unitCode === provinceUnit && lacksApprover
}

/** Nothing but the approver's steps: writing and sending stay with the unit. */
function mayStandIn(officer: AskingOfficer, notice: NoticeStanding, to: NoticeStatus): boolean {
  return isStandIn(officer, notice) && isApproversStep(notice, to)
}

function isUrgent({ type }: NoticeStanding): boolean {
  return noticeTypeFacts(type).isUrgent
}

function isOut(status: NoticeStatus): boolean {
  return ['SENDING', 'PAUSED', 'SENT', 'EXPIRED'].includes(status)
}

function needsCleanText(to: NoticeStatus): boolean {
  return ['IN_REVIEW', 'APPROVED', 'SCHEDULED', 'SENDING'].includes(to)
}
