import type { CaseFileStatus } from './status.ts'

const WORKED: readonly CaseFileStatus[] = [
  'CHECKING',
  'TRANSFERRED_CSDT',
  'TRANSFERRED_OTHER',
  'ADMIN_HANDLING',
  'TO_MEDIATION',
  'NEED_INFO',
  'MERGED',
  'RESULT',
  'CLOSED_NO_BASIS',
]

/** Where each status may go next by an officer's hand (domain reference §9.1, §9.2). `NEED_INFO` also goes back by itself. */
export const NEXT_STATUSES: Readonly<Record<CaseFileStatus, readonly CaseFileStatus[]>> = {
  SUBMITTED: ['SEEN', 'QUARANTINE'],
  QUARANTINE: ['SEEN', 'CLOSED_SPAM'],
  SEEN: ['NEED_INFO', 'RECEIVED', 'REDIRECTED', 'MERGED', 'CLOSED_SPAM'],
  NEED_INFO: ['SEEN', 'RECEIVED', 'CHECKING'],
  RECEIVED: WORKED,
  CHECKING: WORKED.filter((status) => status !== 'CHECKING'),
  TRANSFERRED_CSDT: ['RESULT', 'CHECKING'],
  TRANSFERRED_OTHER: ['RESULT', 'RECEIVED'],
  ADMIN_HANDLING: ['RESULT'],
  TO_MEDIATION: ['RESULT', 'RECEIVED'],
  REDIRECTED: ['RECEIVED'],
  MERGED: ['SEEN', 'RECEIVED', 'CHECKING'],
  RESULT: ['CLOSED', 'CHECKING'],
  CLOSED: ['CHECKING'],
  CLOSED_NO_BASIS: ['CHECKING'],
  CLOSED_SPAM: ['SEEN'],
  // From here on the mediation itself takes the steps (domain/mediation); the case file's status follows it.
  HG_SUBMITTED: ['HG_SCREENED'],
  HG_STOPPED_SAFETY: ['HG_SCREENED'],
  HG_SCREENED: ['HG_NOT_ELIGIBLE'],
  HG_NOT_ELIGIBLE: ['HG_SCREENED'],
  HG_SENT: [],
  HG_RETURNED: ['HG_SCREENED'],
  HG_ACCEPTED: [],
  HG_DECLINED: [],
  HG_SCHEDULED: [],
  HG_IN_SESSION: [],
  HG_ESCALATED: [],
  HG_DONE: [],
  HG_FOLLOWUP: [],
  HG_BROKEN: [],
  HG_FAILED: [],
  HG_WITHDRAWN: [],
  HG_CLOSED: [],
}

/** Steps that need a written reason, kept with the transition. */
const NEEDS_REASON: readonly CaseFileStatus[] = [
  'CLOSED_NO_BASIS',
  'CLOSED_SPAM',
  'REDIRECTED',
  'MERGED',
  'TRANSFERRED_OTHER',
  'HG_NOT_ELIGIBLE',
  'HG_ESCALATED',
]

/** Steps that only the unit's head may take: closing without basis, undoing a closure as spam, undoing a merge. */
const HEAD_ONLY: readonly (readonly [CaseFileStatus | undefined, CaseFileStatus])[] = [
  [undefined, 'CLOSED_NO_BASIS'],
  ['CLOSED_SPAM', 'SEEN'],
  ['MERGED', 'SEEN'],
  ['MERGED', 'RECEIVED'],
  ['MERGED', 'CHECKING'],
]

/** Why a transition is refused; `needs-reason` and `needs-head` can be mended by the officer, `not-allowed` cannot. */
export type TransitionRefusal = 'not-allowed' | 'needs-reason' | 'needs-head'

/** A step of a case file as an officer asks for it. */
export interface TransitionRequest {
  readonly from: CaseFileStatus
  readonly to: CaseFileStatus
  /** The status before `NEED_INFO` or `MERGED`, to which alone those may go back; absent in all other statuses. */
  readonly statusBefore?: CaseFileStatus
  readonly reason?: string
  readonly isUnitHead: boolean
}

/**
 * The statuses that a request passes through, the asked one last. Who asks the resident something has looked at a new case,
 * and who goes on without an answer no longer waits for one: these steps are not asked for by themselves.
 */
export function stepsTo({
  from,
  to,
  statusBefore,
}: Pick<TransitionRequest, 'from' | 'to' | 'statusBefore'>): readonly CaseFileStatus[] {
  const via = passedThrough(from, statusBefore)
  return via === undefined || !NEXT_STATUSES[via].includes(to) || to === from ? [to] : [via, to]
}

/** Every status that one request leads to from here, the nearest first; whether this officer may is another question. */
export function statusesWithin(
  from: CaseFileStatus,
  statusBefore: CaseFileStatus | undefined,
): readonly CaseFileStatus[] {
  const via = passedThrough(from, statusBefore)
  const near = via === undefined ? [] : [via, ...NEXT_STATUSES[via].filter((to) => to !== from)]
  return [...new Set([...near, ...NEXT_STATUSES[from]])]
}

/** The status that every further step from here implies. */
function passedThrough(
  from: CaseFileStatus,
  statusBefore: CaseFileStatus | undefined,
): CaseFileStatus | undefined {
  if (from === 'SUBMITTED') return 'SEEN'
  return from === 'NEED_INFO' ? statusBefore : undefined
}

/**
 * Decides whether a case file may go where it is asked to, with the steps that this implies.
 * @returns the reason it may not, or undefined when it may
 */
export function refuseTransition(request: TransitionRequest): TransitionRefusal | undefined {
  const { statusBefore: _only, ...alone } = request
  const [first = request.to, second] = stepsTo(request)
  const refusal = refuseStep({ ...request, to: first })
  return second === undefined ? refusal : (refusal ?? refuseStep({ ...alone, from: first }))
}

function refuseStep(request: TransitionRequest): TransitionRefusal | undefined {
  const { from, to, statusBefore } = request
  if (!NEXT_STATUSES[from].includes(to)) return 'not-allowed'
  const goesBack = from === 'NEED_INFO' || from === 'MERGED'
  if (goesBack && statusBefore !== undefined && to !== statusBefore) return 'not-allowed'
  const reopens = from === 'CLOSED' || from === 'CLOSED_NO_BASIS'
  if ((NEEDS_REASON.includes(to) || reopens) && !request.reason?.trim()) return 'needs-reason'
  const isHeadOnly = HEAD_ONLY.some(
    ([before, after]) => (before === undefined || before === from) && after === to,
  )
  return isHeadOnly && !request.isUnitHead ? 'needs-head' : undefined
}
