import { isUnitHead } from '../../domain/access/case-access.ts'
import { refuseTransition, stepsTo } from '../../domain/case-file/transitions.ts'
import {
  type ChangeEffect,
  type ChangeRequest,
  type ChangeResult,
  changeCaseFile,
} from './change-case-file.ts'
import { enterStatus, passThrough } from './enter-status.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'
import { recordDeed } from './record-deed.ts'

/** Two reports of one event; `into` is the id or reference code of the one that stays. */
export interface MergeCommand extends ChangeRequest {
  readonly into: string
  readonly reason: string
}

/**
 * Merges a case into another one of the unit. Nothing is moved: words, files and codes stay where they are, both residents
 * are told the same of the one that goes on, and the unit's head can part them again (domain reference §9.1).
 */
export function mergeCaseFile(deps: InboxDependencies, command: MergeCommand): Promise<ChangeResult> {
  return changeCaseFile(deps, command, (inbox, caseFile, at) => merge(deps, command, inbox, caseFile, at))
}

async function merge(
  deps: InboxDependencies,
  { officer, into, reason }: MergeCommand,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  at: number,
): Promise<ChangeEffect> {
  const { status, statusBefore } = caseFile
  const asked = {
    from: status,
    to: 'MERGED',
    ...(statusBefore === undefined ? {} : { statusBefore }),
  } as const
  const refusal = refuseTransition({ ...asked, reason, isUnitHead: isUnitHead(officer) })
  if (refusal !== undefined) return { refusal }
  const named = await inbox.findCaseName(into)
  if (named === undefined || named.id === caseFile.id) return { refusal: 'unknown-case' }
  const master = await inbox.lockCaseFile(named.id)
  if (master === undefined || master.unit.code !== caseFile.unit.code) return { refusal: 'unknown-case' }
  if (master.status === 'MERGED') return { refusal: 'merged-already' }
  if ((await inbox.listMergedInto(caseFile.id)).length > 0) return { refusal: 'has-merged' }
  const from = await passThrough(deps, inbox, caseFile, { steps: stepsTo(asked), officer, at })
  await enterStatus(deps, inbox, caseFile, { from, to: 'MERGED', at })
  await inbox.saveMergedInto(caseFile.id, master.id)
  await inbox.acknowledgeAlert(caseFile.id, officer.id, at)
  const codes = { from, to: 'MERGED', code: master.referenceCode }
  await recordDeed(deps, inbox, caseFile, { officer, at, kind: 'merged-into', detail: codes, note: reason })
  const joined = { code: caseFile.referenceCode }
  await recordDeed(deps, inbox, master, { officer, at, kind: 'merged-from', detail: joined })
  await inbox.bumpVersion(master.id)
  await inbox.announce(caseFile.unit.code, 'case-file.changed', master.id)
  return { action: 'case-file.merged', detail: { into: master.id } }
}

/** Parting again; the reason stays in both histories. */
export interface UndoMergeCommand extends ChangeRequest {
  readonly reason: string
}

/** Parts a merged case from the one it was merged into: it goes on where it stood before, with the limits that ran then. */
export function undoMerge(deps: InboxDependencies, command: UndoMergeCommand): Promise<ChangeResult> {
  return changeCaseFile(deps, command, (inbox, caseFile, at) => part(deps, command, inbox, caseFile, at))
}

async function part(
  deps: InboxDependencies,
  { officer, reason }: UndoMergeCommand,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  at: number,
): Promise<ChangeEffect> {
  const to = caseFile.statusBefore
  if (caseFile.status !== 'MERGED' || to === undefined) return { refusal: 'not-allowed' }
  if (!isUnitHead(officer)) return { refusal: 'needs-head' }
  await inbox.saveStatus(caseFile.id, { status: to, statusBefore: undefined })
  await inbox.saveMergedInto(caseFile.id, undefined)
  await inbox.restartMergedClocks(caseFile.id)
  const codes = { from: 'MERGED', to }
  await recordDeed(deps, inbox, caseFile, { officer, at, kind: 'merge-undone', detail: codes, note: reason })
  const master =
    caseFile.mergedIntoId === undefined ? undefined : await inbox.lockCaseFile(caseFile.mergedIntoId)
  if (master !== undefined) {
    const parted = { code: caseFile.referenceCode }
    await recordDeed(deps, inbox, master, { officer, at, kind: 'merge-undone', detail: parted, note: reason })
    await inbox.bumpVersion(master.id)
    await inbox.announce(caseFile.unit.code, 'case-file.changed', master.id)
  }
  return { action: 'case-file.merged', detail: { undone: true, from: caseFile.mergedIntoId ?? null } }
}
