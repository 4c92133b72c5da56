import { publicStatusText } from '../../domain/case-file/public-status.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import { inboxTexts } from '../texts/inbox.ts'

/** A status for the filter. Rows and case files show the label that the server sends; the resident never sees "spam". */
export function statusName(status: CaseFileStatus): string {
  return status === 'QUARANTINE' ? inboxTexts.quarantine : publicStatusText(status, 'vi')
}
