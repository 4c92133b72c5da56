/**
 * Statuses of a tip and of a mediation request, with what the resident is told and where each may go next
 * (domain reference §9.1 and §9.2). Drafts live in the conversation's session and have no row, so `DRAFT`, `HG_DRAFT`
 * and `ABANDONED` do not occur on case files.
 */
export const TIP_STATUSES = [
  'SUBMITTED',
  'QUARANTINE',
  'SEEN',
  'NEED_INFO',
  'RECEIVED',
  'CHECKING',
  'TRANSFERRED_CSDT',
  'TRANSFERRED_OTHER',
  'ADMIN_HANDLING',
  'TO_MEDIATION',
  'REDIRECTED',
  'MERGED',
  'RESULT',
  'CLOSED',
  'CLOSED_NO_BASIS',
  'CLOSED_SPAM',
] as const

/** Where a request for mediation stands (domain reference §9.2). */
export const MEDIATION_STATUSES = [
  'HG_SUBMITTED',
  'HG_STOPPED_SAFETY',
  'HG_SCREENED',
  'HG_NOT_ELIGIBLE',
  'HG_SENT',
  'HG_RETURNED',
  'HG_ACCEPTED',
  'HG_DECLINED',
  'HG_SCHEDULED',
  'HG_IN_SESSION',
  'HG_ESCALATED',
  'HG_DONE',
  'HG_FOLLOWUP',
  'HG_BROKEN',
  'HG_FAILED',
  'HG_WITHDRAWN',
  'HG_CLOSED',
] as const

/** Every status a case file can have. */
export const CASE_FILE_STATUSES = [...TIP_STATUSES, ...MEDIATION_STATUSES] as const
export type CaseFileStatus = (typeof CASE_FILE_STATUSES)[number]

/** Statuses in which nothing more is expected of the unit; everything else counts as open. */
export const CLOSED_STATUSES: readonly CaseFileStatus[] = [
  'CLOSED',
  'CLOSED_NO_BASIS',
  'CLOSED_SPAM',
  'MERGED',
  'HG_CLOSED',
  'HG_WITHDRAWN',
]

/** The status a case of this kind begins with. */
export function firstStatus(
  kind: 'crime-tip' | 'mediation-request' | 'feedback' | 'lost-and-found',
): CaseFileStatus {
  return kind === 'mediation-request' ? 'HG_SUBMITTED' : 'SUBMITTED'
}
