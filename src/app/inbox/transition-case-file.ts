import { isUnitHead } from '../../domain/access/case-access.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import { fieldsNeededBy, mayTellWith, type StepField } from '../../domain/case-file/step-fields.ts'
import { refuseTransition } from '../../domain/case-file/transitions.ts'
import { clocksMetBy } from '../../domain/clocks/met-clocks.ts'
import { clocksStartedBy } from '../../domain/clocks/start-clocks.ts'
import type { CaseFacts } from './case-work-ports.ts'
import {
  type ChangeEffect,
  type ChangeRequest,
  type ChangeResult,
  changeCaseFile,
} from './change-case-file.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'
import { recordDeed } from './record-deed.ts'
import { tellStatus } from './tell-status.ts'

/** A step of a case file; `reason` stays inside the unit and is sealed with the case, `told` goes to the resident. */
export interface TransitionCommand extends ChangeRequest, Pick<CaseFacts, StepField> {
  readonly to: CaseFileStatus
  readonly reason: string | undefined
  readonly told?: string | undefined
}

/**
 * Takes a case file one step further (domain reference §9): facts, history, clocks, the resident's notice and the audit
 * entry with it. The first step out of "sent" stops the clock of being seen. Merging has use cases of its own.
 */
export function transitionCaseFile(
  deps: InboxDependencies,
  command: TransitionCommand,
): Promise<ChangeResult> {
  return changeCaseFile(deps, command, (inbox, caseFile, at) => takeStep(deps, command, inbox, caseFile, at))
}

/** The step itself, on a locked case. */
export async function takeStep(
  deps: InboxDependencies,
  command: TransitionCommand,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  at: number,
): Promise<ChangeEffect> {
  const { to, officer, reason } = command
  const refused = refuseStep(command, caseFile)
  if (refused !== undefined) return refused
  await inbox.saveStatus(caseFile.id, {
    status: to,
    statusBefore: to === 'NEED_INFO' ? caseFile.status : undefined,
  })
  await inbox.saveFacts(caseFile.id, factsOf(command))
  await inbox.markRead(caseFile.id, at)
  await turnClocks(deps, inbox, caseFile, to, at)
  await acceptQuietly(inbox, caseFile, command, at)
  const codes = { from: caseFile.status, to, ...codesOf(command) }
  await recordDeed(deps, inbox, caseFile, {
    officer,
    at,
    kind: 'status-changed',
    detail: codes,
    note: noteOf(command),
  })
  await inbox.acknowledgeAlert(caseFile.id, officer.id, at)
  await tellStatus(deps, inbox, caseFile, { to, told: command.told, version: caseFile.version, at })
  return { action: 'case-file.changed', detail: { from: caseFile.status, to, reason: reason !== undefined } }
}

function refuseStep(command: TransitionCommand, caseFile: LockedCaseFile): ChangeEffect | undefined {
  const { to, reason, officer } = command
  if (to === 'MERGED' || caseFile.status === 'MERGED') return { refusal: 'not-allowed' }
  const refusal = refuseTransition({
    from: caseFile.status,
    to,
    isUnitHead: isUnitHead(officer),
    ...(caseFile.statusBefore === undefined ? {} : { statusBefore: caseFile.statusBefore }),
    ...(reason === undefined ? {} : { reason }),
  })
  if (refusal !== undefined) return { refusal }
  const missing = missingFields(command, caseFile)
  if (missing.length > 0) return { refusal: 'needs-fields', fields: missing }
  if (command.told !== undefined && !mayTellWith(to)) return { refusal: 'not-to-be-told' }
  return undefined
}

/** What the step needs and neither the command nor the case holds. A body is asked for each time it is passed on. */
function missingFields(command: TransitionCommand, caseFile: LockedCaseFile): readonly StepField[] {
  const { destination } = command
  const known = { registerNumber: caseFile.registerNumber, legalClass: caseFile.legalClass }
  const given: Partial<Record<StepField, unknown>> = { ...known, ...factsOf(command) }
  return fieldsNeededBy(command.to, caseFile.kind).filter(
    (field) =>
      given[field] === undefined ||
      (field === 'destination' && destination?.code === 'KHAC' && destination.name === undefined),
  )
}

function factsOf(command: TransitionCommand): CaseFacts {
  const { registerNumber, legalClass, resultKind, to } = command
  const destination =
    command.destination ?? (to === 'TRANSFERRED_CSDT' ? { code: 'CSDT' as const } : undefined)
  return {
    ...(registerNumber === undefined ? {} : { registerNumber }),
    ...(legalClass === undefined ? {} : { legalClass }),
    ...(destination === undefined ? {} : { destination }),
    ...(resultKind === undefined ? {} : { resultKind }),
  }
}

function codesOf(command: TransitionCommand): Record<string, string> {
  const { legalClass, resultKind, destination } = factsOf(command)
  return {
    ...(legalClass === undefined ? {} : { legalClass }),
    ...(resultKind === undefined ? {} : { resultKind }),
    ...(destination === undefined ? {} : { destination: destination.code }),
  }
}

/** What the officer wrote, in one sealed note: the reason, and the number in the register. */
function noteOf({ reason, registerNumber }: TransitionCommand): string | undefined {
  const lines = [reason, registerNumber === undefined ? undefined : `Số tiếp nhận: ${registerNumber}`]
  const text = lines.filter((line) => line !== undefined).join('\n')
  return text === '' ? undefined : text
}

/** Stops the limits that the new status meets and starts those it begins. */
async function turnClocks(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  to: CaseFileStatus,
  at: number,
): Promise<void> {
  for (const key of clocksMetBy(to)) await inbox.stopClock(caseFile.id, key, at)
  const { isRemote } = await inbox.readUnit()
  const facts = { kind: caseFile.kind, category: caseFile.category, isRemote }
  const started = clocksStartedBy(to, facts, at, await inbox.readCalendar())
  for (const clock of started) await inbox.startClock(caseFile.id, clock, deps.ids.uuid())
}

/** Whoever works on a case that was passed on has taken it over. */
async function acceptQuietly(
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  { officer, to }: TransitionCommand,
  at: number,
): Promise<void> {
  if (to === 'SEEN' || to === 'QUARANTINE') return
  const offered = await inbox.findOfferedTransfer(caseFile.id)
  if (offered !== undefined) await inbox.answerTransfer(offered.id, 'accepted', officer.id, at)
}
