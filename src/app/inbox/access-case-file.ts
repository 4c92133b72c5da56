import { maySeeCaseFile } from '../../domain/access/case-access.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { CaseFileRecord } from './case-file-record.ts'
import type { InboxDependencies } from './ports.ts'

/**
 * Opens a case file for an officer. That it was opened is recorded (reliability reference §3.9); its status stays: being
 * seen is a step that the officer takes. Undefined for what does not exist and for what is another unit's.
 */
export function accessCaseFile(
  deps: InboxDependencies,
  officer: AskingOfficer,
  caseFileId: string,
): Promise<CaseFileRecord | undefined> {
  return deps.store.withOfficer(officer, async (inbox) => {
    const found = await inbox.findCaseFile(caseFileId)
    const scope = found && {
      unitCode: found.unit.code,
      assigneeId: found.assignee?.id,
      isShared: found.work.isSharedWithMe,
    }
    if (found === undefined || scope === undefined || !maySeeCaseFile(officer, scope)) return undefined
    await inbox.recordAudit({
      chain: officer.unitCode,
      at: deps.clock.now(),
      actor: `officer:${officer.id}`,
      action: 'case-file.viewed',
      subject: `case-file:${caseFileId}`,
      detail: {},
    })
    return found
  })
}
