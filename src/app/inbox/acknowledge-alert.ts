import { type AskingOfficer, worksOnCaseFiles } from '../../domain/access/role.ts'
import { noteFirstLook } from './note-first-look.ts'
import type { InboxDependencies, InboxTransaction } from './ports.ts'
import { recordDeed } from './record-deed.ts'

/**
 * Ends the ladder of an urgent case by one tap: the officer says "I have it". A case that nobody has yet becomes theirs. It
 * never fails on a race: whoever comes second is told that it is answered. False when there is no such alert to answer: who only
 * watches a province must not believe that a tap of theirs sent somebody.
 */
export async function acknowledgeAlert(
  deps: InboxDependencies,
  officer: AskingOfficer,
  caseFileId: string,
): Promise<boolean> {
  if (!worksOnCaseFiles(officer.role)) return false
  const isKnown = await deps.store.withOfficer(officer, async (inbox) => {
    const alert = await inbox.findAlert(caseFileId)
    if (alert === undefined) return false
    const at = deps.clock.now()
    if (!(await inbox.acknowledgeAlert(caseFileId, officer.id, at))) return true
    await takeIfFree(deps, inbox, officer, caseFileId, at)
    await inbox.announce(alert.unitCode, 'alert.changed', caseFileId)
    await inbox.recordAudit({
      chain: officer.unitCode,
      at,
      actor: `officer:${officer.id}`,
      action: 'alert.acknowledged',
      subject: `case-file:${caseFileId}`,
      detail: { rung: alert.rung },
    })
    return true
  })
  if (isKnown) deps.nudge()
  return isKnown
}

/** The province's duty may acknowledge for a unit without seeing the case: then there is nothing to take. */
async function takeIfFree(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  officer: AskingOfficer,
  caseFileId: string,
  at: number,
): Promise<void> {
  const locked = await inbox.lockCaseFile(caseFileId)
  if (locked === undefined) return
  await noteFirstLook(deps, inbox, locked, { officer, at, isTold: true })
  await recordDeed(deps, inbox, locked, { officer, at, kind: 'alert-acknowledged' })
  if (locked.assigneeId === undefined) await inbox.saveAssignee(caseFileId, officer.id)
  else await inbox.bumpVersion(caseFileId)
  await inbox.announce(locked.unit.code, 'case-file.changed', caseFileId)
}
