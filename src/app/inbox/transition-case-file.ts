import { isUnitHead } from '../../domain/access/case-access.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import { fieldsNeededBy, mayTellWith, type StepField } from '../../domain/case-file/step-fields.ts'
import { refuseTransition, stepsTo, type TransitionRequest } from '../../domain/case-file/transitions.ts'
import { isForMediation } from '../../domain/mediation/eligible-case.ts'
import { acceptTransfer } from './accept-transfer.ts'
import type { CaseFacts } from './case-work-ports.ts'
import {
  type ChangeEffect,
  type ChangeRequest,
  type ChangeResult,
  changeCaseFile,
} from './change-case-file.ts'
import { enterStatus, passThrough } from './enter-status.ts'
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
 * entry with it. Steps that the asked one implies are taken with it. Merging has use cases of its own.
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
  if (to === 'SEEN' && caseFile.status === 'SEEN') return seenAlready(reason)
  const refused = refuseStep(command, caseFile)
  if (refused !== undefined) return refused
  const from = await passThrough(deps, inbox, caseFile, {
    steps: stepsTo(asStep(command, caseFile)),
    officer,
    at,
  })
  await enterStatus(deps, inbox, caseFile, { from, to, at })
  await inbox.saveFacts(caseFile.id, factsOf(command))
  await inbox.markRead(caseFile.id, at)
  await acceptByWorking(deps, inbox, caseFile, command, at)
  const codes = { from, to, ...codesOf(command) }
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

/** Who takes a case has seen it (`noteFirstLook`); whoever then says so as well is not wrong, and nobody is told twice. */
function seenAlready(reason: string | undefined): ChangeEffect {
  return { action: 'case-file.changed', detail: { from: 'SEEN', to: 'SEEN', reason: reason !== undefined } }
}

function refuseStep(command: TransitionCommand, caseFile: LockedCaseFile): ChangeEffect | undefined {
  const { to } = command
  if (to === 'MERGED' || caseFile.status === 'MERGED') return { refusal: 'not-allowed' }
  if (to === 'TO_MEDIATION' && !isForMediation(caseFile)) return { refusal: 'not-allowed' }
  const refusal = refuseTransition(asStep(command, caseFile))
  if (refusal !== undefined) return { refusal }
  const missing = missingFields(command, caseFile)
  if (missing.length > 0) return { refusal: 'needs-fields', fields: missing }
  if (command.told !== undefined && !mayTellWith(to)) return { refusal: 'not-to-be-told' }
  return undefined
}

function asStep({ to, reason, officer }: TransitionCommand, caseFile: LockedCaseFile): TransitionRequest {
  const { status: from, statusBefore } = caseFile
  return {
    from,
    to,
    isUnitHead: isUnitHead(officer),
    ...(statusBefore === undefined ? {} : { statusBefore }),
    ...(reason === undefined ? {} : { reason }),
  }
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

/** Whoever works on a case that was passed on has taken it over. */
async function acceptByWorking(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  { officer, to }: TransitionCommand,
  at: number,
): Promise<void> {
  if (to === 'SEEN' || to === 'QUARANTINE') return
  const offered = await inbox.findOfferedTransfer(caseFile.id)
  if (offered === undefined) return
  await acceptTransfer(deps, inbox, caseFile, offered, { officer, at, isTold: to !== 'CLOSED_SPAM' })
}
