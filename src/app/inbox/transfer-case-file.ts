import { mayTransfer } from '../../domain/access/case-access.ts'
import {
  type ChangeEffect,
  type ChangeRequest,
  type ChangeResult,
  changeCaseFile,
} from './change-case-file.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'

/** A case that belongs to another unit. */
export interface TransferCommand extends ChangeRequest {
  readonly unitCode: string
  readonly reason: string
}

/**
 * Passes a case on to the unit that is responsible, with its clocks as they run (design §2.4): the routing tells who
 * passed it on, both inboxes hear of it, and it leaves the officer's sight.
 */
export function transferCaseFile(deps: InboxDependencies, command: TransferCommand): Promise<ChangeResult> {
  return changeCaseFile(deps, command, (inbox, caseFile, at) => transfer(deps, command, inbox, caseFile, at))
}

async function transfer(
  deps: InboxDependencies,
  command: TransferCommand,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  at: number,
): Promise<ChangeEffect> {
  const { officer, unitCode, reason } = command
  if (!mayTransfer(officer)) return { refusal: 'not-allowed' }
  if (unitCode === caseFile.unit.code) return { refusal: 'unknown-unit' }
  const codes = { from: caseFile.unit.code, to: unitCode }
  await inbox.recordTimeline({
    id: deps.ids.uuid(),
    caseFileId: caseFile.id,
    at,
    kind: 'transferred',
    officerId: officer.id,
    detail: codes,
    note: reason,
  })
  await inbox.announce(unitCode, 'case-file.submitted', caseFile.id)
  const step = { rule: 'officer-transfer', matched: true, because: `${caseFile.unit.name} chuyển sang` }
  if (!(await inbox.moveToUnit(caseFile.id, unitCode, step))) return { refusal: 'unknown-unit' }
  return { action: 'case-file.transferred', detail: codes }
}
