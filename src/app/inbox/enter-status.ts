import type { AskingOfficer } from '../../domain/access/role.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import { clocksMetBy } from '../../domain/clocks/met-clocks.ts'
import { clocksStartedBy } from '../../domain/clocks/start-clocks.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'
import { recordDeed } from './record-deed.ts'

/** A step as it is written down. */
export interface StatusStep {
  readonly from: CaseFileStatus
  readonly to: CaseFileStatus
  readonly at: number
}

/**
 * Writes the new status, stops the limits that it meets and starts those it begins. Coming back from a question to the
 * resident begins nothing: the limits of where the case stood before have run on meanwhile.
 */
export async function enterStatus(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  { from, to, at }: StatusStep,
): Promise<void> {
  await inbox.saveStatus(caseFile.id, {
    status: to,
    statusBefore: to === 'NEED_INFO' || to === 'MERGED' ? from : undefined,
  })
  for (const key of clocksMetBy(to)) await inbox.stopClock(caseFile.id, key, at)
  if (from === 'NEED_INFO') return
  const { isRemote } = await inbox.readUnit()
  const facts = { kind: caseFile.kind, category: caseFile.category, isRemote }
  const started = clocksStartedBy(to, facts, at, await inbox.readCalendar())
  for (const clock of started) await inbox.startClock(caseFile.id, clock, deps.ids.uuid())
}

/**
 * Takes the steps that lead up to the asked one (`stepsTo`). In the history they stand before it, by a millisecond each; the
 * resident is not told of them, because they hear of the last.
 * @returns the status from which the asked step is taken
 */
export async function passThrough(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  way: { readonly steps: readonly CaseFileStatus[]; readonly officer: AskingOfficer; readonly at: number },
): Promise<CaseFileStatus> {
  const implied = way.steps.slice(0, -1)
  let from = caseFile.status
  for (const [index, to] of implied.entries()) {
    const at = way.at - implied.length + index
    await enterStatus(deps, inbox, caseFile, { from, to, at })
    const detail = { from, to }
    await recordDeed(deps, inbox, caseFile, { officer: way.officer, at, kind: 'status-changed', detail })
    from = to
  }
  return from
}
