import type { AskingOfficer } from '../../domain/access/role.ts'
import type { InboxDependencies } from './ports.ts'

/**
 * Takes the "unread" mark off a case file for the whole unit. Carries no version: two officers who open it at once mean
 * the same. False when there is no such case file for this officer.
 */
export function markCaseFileRead(
  deps: InboxDependencies,
  officer: AskingOfficer,
  caseFileId: string,
): Promise<boolean> {
  return deps.store.withOfficer(officer, async (inbox) => {
    const locked = await inbox.lockCaseFile(caseFileId)
    if (locked === undefined) return false
    await inbox.markRead(caseFileId, deps.clock.now())
    await inbox.announce(locked.unit.code, 'case-file.changed', caseFileId)
    return true
  })
}
