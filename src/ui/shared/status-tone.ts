import { type CaseFileStatus, CLOSED_STATUSES } from '../../domain/case-file/status.ts'

/** What a status asks of the officer: look at it, wait, go on, or nothing more. */
export type StatusTone = 'new' | 'waiting' | 'working' | 'done'

const NEW: readonly CaseFileStatus[] = [
  'SUBMITTED',
  'QUARANTINE',
  'HG_SUBMITTED',
  'HG_STOPPED_SAFETY',
  'HG_RETURNED',
]
const WAITING: readonly CaseFileStatus[] = [
  'NEED_INFO',
  'TRANSFERRED_CSDT',
  'TRANSFERRED_OTHER',
  'TO_MEDIATION',
  'HG_SENT',
]
const DONE: readonly CaseFileStatus[] = ['RESULT', 'REDIRECTED', 'HG_DONE', 'HG_FAILED', 'HG_NOT_ELIGIBLE']

/** The tone of a status, for the colour of its dot. */
export function statusTone(status: CaseFileStatus): StatusTone {
  if (NEW.includes(status)) return 'new'
  if (WAITING.includes(status)) return 'waiting'
  return CLOSED_STATUSES.includes(status) || DONE.includes(status) ? 'done' : 'working'
}
