import type { AskingOfficer } from '../../domain/access/role.ts'
import { FIRST_LOOK } from '../../domain/clocks/met-clocks.ts'
import { enterStatus } from './enter-status.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'
import { recordDeed } from './record-deed.ts'
import { tellStatus } from './tell-status.ts'

/**
 * Taking a case, giving it to somebody, answering its alert or its resident shows that somebody has looked: a new tip is
 * "seen" from then on, without a step of its own, and its limit for that is met. In the history this stands a millisecond
 * before the deed. A request for mediation is screened by questions, so it waits for them.
 *
 * @param look - `isTold`: the resident hears of it; not when the officer's own words reach them anyway
 */
export async function noteFirstLook(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  look: { readonly officer: AskingOfficer; readonly at: number; readonly isTold: boolean },
): Promise<void> {
  const { status: from, version } = caseFile
  const at = look.at - 1
  if (from !== 'SUBMITTED') return inbox.stopClock(caseFile.id, FIRST_LOOK, at)
  const to = 'SEEN'
  await enterStatus(deps, inbox, caseFile, { from, to, at })
  const detail = { from, to }
  await recordDeed(deps, inbox, caseFile, { officer: look.officer, at, kind: 'status-changed', detail })
  if (look.isTold) await tellStatus(deps, inbox, caseFile, { to, told: undefined, version, at })
}
