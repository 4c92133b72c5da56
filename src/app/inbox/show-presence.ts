import type { AskingOfficer } from '../../domain/access/role.ts'
import type { ViewerRecord } from './case-work-record.ts'
import type { InboxDependencies } from './ports.ts'

/** How long a sign of presence holds, in ms; the page repeats it every 15 s. */
const PRESENCE_MS = 30_000

/**
 * Notes that an officer looks at a case, writes in it, or left, and answers who else is there. Open inboxes are told only of
 * a change. Undefined when there is no such case for this officer.
 */
export function showPresence(
  deps: InboxDependencies,
  officer: AskingOfficer,
  caseFileId: string,
  mode: 'viewing' | 'writing' | 'gone',
): Promise<readonly ViewerRecord[] | undefined> {
  return deps.store.withOfficer(officer, async (inbox) => {
    const unitCode = await inbox.findUnitOf(caseFileId)
    if (unitCode === undefined) return undefined
    const at = deps.clock.now()
    const isChange =
      mode === 'gone'
        ? await inbox.removePresence(caseFileId, officer.id)
        : await inbox.savePresence(caseFileId, officer.id, mode, { at, until: at + PRESENCE_MS })
    if (isChange) await inbox.announce(unitCode, 'presence.changed', caseFileId)
    const viewers = await inbox.listViewers(caseFileId, at)
    return viewers.filter(({ id }) => id !== officer.id)
  })
}
