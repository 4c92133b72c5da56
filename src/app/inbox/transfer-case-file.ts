import { mayTransfer } from '../../domain/access/case-access.ts'
import { acceptTransfer } from './accept-transfer.ts'
import {
  type ChangeEffect,
  type ChangeRequest,
  type ChangeResult,
  changeCaseFile,
} from './change-case-file.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'
import { recordDeed } from './record-deed.ts'

/** A case that belongs to another unit. */
export interface TransferCommand extends ChangeRequest {
  readonly unitCode: string
  readonly reason: string
}

/**
 * Passes a case on to the unit that is responsible, with its clocks as they run (design §2.4). It is in the other inbox at
 * once, where it waits for accept or return; an urgent one wakes that unit (migration 0003). It leaves the officer's sight,
 * who still sees whether it was accepted.
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
  const offered = await inbox.findOfferedTransfer(caseFile.id)
  if (offered !== undefined)
    await acceptTransfer(deps, inbox, caseFile, offered, { officer, at, isTold: false })
  const because = `${caseFile.unit.name} chuyển sang`
  return passOn(deps, inbox, caseFile, { officer, unitCode, reason, at, rule: 'officer-transfer', because })
}

/** One passage of a case to another unit. */
export interface Passage {
  readonly officer: ChangeRequest['officer']
  readonly unitCode: string
  readonly reason: string
  readonly at: number
  /** The rule and explanation that the routing shows. */
  readonly rule: string
  readonly because: string
}

/** Moves a locked case: history and offer are written before it leaves the officer's sight. */
export async function passOn(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  { officer, unitCode, reason, at, rule, because }: Passage,
): Promise<ChangeEffect> {
  const codes = { from: caseFile.unit.code, to: unitCode }
  const step = { rule, matched: true, because }
  await recordDeed(deps, inbox, caseFile, { officer, at, kind: 'transferred', detail: codes, note: reason })
  await inbox.recordTransfer({
    id: deps.ids.uuid(),
    caseFileId: caseFile.id,
    referenceCode: caseFile.referenceCode,
    fromUnit: caseFile.unit.code,
    toUnit: unitCode,
    officerId: officer.id,
    at,
    reason,
    step,
  })
  await inbox.announce(unitCode, 'case-file.submitted', caseFile.id)
  if (!(await inbox.moveToUnit(caseFile.id, unitCode, step))) return { refusal: 'unknown-unit' }
  return { action: 'case-file.transferred', detail: codes }
}
