import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import type { NoticeStatus } from '../../../domain/notice/notice-status.ts'

/** A step that the server offers this officer now. */
export type OfferedStep = NoticeDetail['transitions'][number]

/** What a step means to the person who takes it; the same target means different things from different states. */
export type StepKind =
  | 'submit'
  | 'approve'
  | 'confirm'
  | 'urgent'
  | 'send'
  | 'schedule'
  | 'pause'
  | 'resume'
  | 'cancel'
  | 'withdraw'
  | 'refuse'
  | 'changes'
  | 'other'

const BEFORE_REVIEW: readonly NoticeStatus[] = ['DRAFT', 'CHANGES_REQUESTED', 'IN_REVIEW']

function kindOfSending(from: NoticeStatus): StepKind {
  if (from === 'PAUSED') return 'resume'
  return BEFORE_REVIEW.includes(from) ? 'urgent' : 'send'
}

/** A scheduled notice steps back to "approved"; one that is out already is confirmed by the head. */
function kindOfApproval(from: NoticeStatus): StepKind {
  if (from === 'IN_REVIEW') return 'approve'
  return from === 'SCHEDULED' ? 'other' : 'confirm'
}

const BY_TARGET: Readonly<Partial<Record<NoticeStatus, StepKind>>> = {
  IN_REVIEW: 'submit',
  SCHEDULED: 'schedule',
  PAUSED: 'pause',
  CANCELLED: 'cancel',
  WITHDRAWN: 'withdraw',
  REJECTED: 'refuse',
  CHANGES_REQUESTED: 'changes',
}

/** Steps worth a button: without a time of its own, a notice has nothing to be scheduled for. */
export function offeredSteps({ transitions, schedule }: NoticeDetail): readonly OfferedStep[] {
  const hasTime = schedule.sendAt !== undefined || schedule.recurrence !== undefined
  return transitions.filter(({ to }) => to !== 'CORRECTED' && (to !== 'SCHEDULED' || hasTime))
}

/** What a step from one state to another means. */
export function stepKind(from: NoticeStatus, to: NoticeStatus): StepKind {
  if (to === 'SENDING') return kindOfSending(from)
  if (to === 'APPROVED') return kindOfApproval(from)
  return BY_TARGET[to] ?? 'other'
}

/** How a step looks: the expected one, an ordinary one, or one that cannot be undone. */
export function stepTone(kind: StepKind): 'main' | 'plain' | 'danger' {
  if (kind === 'cancel' || kind === 'withdraw' || kind === 'refuse' || kind === 'urgent') return 'danger'
  return kind === 'changes' || kind === 'pause' || kind === 'other' ? 'plain' : 'main'
}

/** Pausing is never asked about: seconds count, and it can be undone. Neither is what only sets a time. */
export function needsDialog(kind: StepKind, needsReason: boolean): boolean {
  return needsReason || (kind !== 'pause' && kind !== 'other' && kind !== 'schedule')
}

/** Steps that let words out; they wait while the text check finds something that must not go out. */
export function letsOut(kind: StepKind): boolean {
  return (
    kind === 'submit' || kind === 'approve' || kind === 'urgent' || kind === 'send' || kind === 'schedule'
  )
}
