import { isUnitHead } from '../../domain/access/case-access.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { InboxDependencies } from './ports.ts'
import { recordDeed } from './record-deed.ts'

/** All open cases of somebody who leaves; undefined gives them to the desk. */
export interface DeskHandover {
  readonly fromOfficerId: string
  readonly toOfficerId: string | undefined
  readonly preview: boolean
}

/** How many cases changed hands, or would. Undefined when the officer may not: only the unit's head hands desks over. */
export async function handOverDesk(
  deps: InboxDependencies,
  officer: AskingOfficer,
  { fromOfficerId, toOfficerId, preview }: DeskHandover,
): Promise<number | undefined> {
  if (!isUnitHead(officer)) return undefined
  const count = await deps.store.withOfficer(officer, async (inbox) => {
    if (preview) return inbox.countOpenOf(fromOfficerId)
    const at = deps.clock.now()
    const ids = await inbox.handOverDesk(fromOfficerId, toOfficerId)
    const detail: Record<string, string> = toOfficerId === undefined ? {} : { officer: toOfficerId }
    for (const id of ids) {
      await recordDeed(deps, inbox, { id }, { officer, at, kind: 'assigned', detail })
      await inbox.announce(officer.unitCode, 'case-file.changed', id)
    }
    await inbox.recordAudit({
      chain: officer.unitCode,
      at,
      actor: `officer:${officer.id}`,
      action: 'desk.handed-over',
      subject: `officer:${fromOfficerId}`,
      detail: { to: toOfficerId ?? null, count: ids.length },
    })
    return ids.length
  })
  return count
}
