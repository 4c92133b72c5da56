import type { AskingOfficer } from '../../domain/access/role.ts'
import { transferNotice } from '../../domain/case-file/status-notice.ts'
import type { OfferedTransfer } from './case-work-ports.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'
import { tellResident } from './tell-resident.ts'

/**
 * The unit that a case was passed to takes it over, and its resident hears once which unit handles it now. A case that was
 * only given back has stayed where the resident knows it to be: of that they hear nothing.
 *
 * @param acceptance - `isTold`: false where the resident shall hear nothing of the step that accepts it
 */
export async function acceptTransfer(
  deps: Pick<InboxDependencies, 'ids'>,
  inbox: Pick<InboxTransaction, 'answerTransfer' | 'sendToResident'>,
  caseFile: LockedCaseFile,
  offered: OfferedTransfer,
  acceptance: { readonly officer: AskingOfficer; readonly at: number; readonly isTold: boolean },
): Promise<void> {
  const { officer, at, isTold } = acceptance
  await inbox.answerTransfer(offered.id, 'accepted', officer.id, at)
  if (!isTold || offered.isGivenBack) return
  const text = transferNotice(caseFile.status, caseFile.unit.name, caseFile)
  await tellResident(deps, inbox, caseFile, { text, dedupeKey: `transfer:${offered.id}`, at })
}
