import { type ChangeRequest, type ChangeResult, changeCaseFile } from './change-case-file.ts'
import { noteFirstLook } from './note-first-look.ts'
import type { InboxDependencies } from './ports.ts'
import { recordDeed } from './record-deed.ts'

/** Who shall work on a case: an officer's id, null for the desk, undefined for the one who asks. */
export interface AssignCommand extends ChangeRequest {
  readonly officerId: string | null | undefined
}

/**
 * Takes a case, gives it to a colleague of the same unit, or back to the desk. A handler who gives a case away no longer
 * sees it: the result then carries no case file.
 */
export function assignCaseFile(deps: InboxDependencies, command: AssignCommand): Promise<ChangeResult> {
  const { officer } = command
  const assigneeId = command.officerId === undefined ? officer.id : (command.officerId ?? undefined)
  return changeCaseFile(deps, command, async (inbox, caseFile, at) => {
    if (assigneeId !== undefined) await noteFirstLook(deps, inbox, caseFile, { officer, at, isTold: true })
    const detail = assigneeId === undefined ? {} : { officer: assigneeId }
    await recordDeed(deps, inbox, caseFile, { officer, at, kind: 'assigned', detail })
    if (!(await inbox.saveAssignee(caseFile.id, assigneeId))) return { refusal: 'unknown-officer' }
    if (assigneeId === officer.id) await inbox.acknowledgeAlert(caseFile.id, officer.id, at)
    else if (assigneeId !== undefined) {
      const codes = { code: caseFile.referenceCode, urgency: caseFile.urgency }
      const id = deps.ids.uuid()
      await inbox.notifyOfficers([
        { id, officerId: assigneeId, kind: 'assigned', caseFileId: caseFile.id, detail: codes, at },
      ])
    }
    return { action: 'case-file.assigned', detail: { officer: assigneeId ?? null } }
  })
}
