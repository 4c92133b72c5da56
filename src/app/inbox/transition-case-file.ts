import { isUnitHead } from '../../domain/access/case-access.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import { statusNotice } from '../../domain/case-file/status-notice.ts'
import { refuseTransition } from '../../domain/case-file/transitions.ts'
import { clocksMetBy } from '../../domain/clocks/met-clocks.ts'
import {
  type ChangeEffect,
  type ChangeRequest,
  type ChangeResult,
  changeCaseFile,
} from './change-case-file.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'

/** A step of a case file; `reason` stays inside the unit and is sealed with the case. */
export interface TransitionCommand extends ChangeRequest {
  readonly to: CaseFileStatus
  readonly reason: string | undefined
}

/** Statuses that come back to where they were entered from. */
const DETOURS: readonly CaseFileStatus[] = ['NEED_INFO', 'MERGED']

/**
 * Takes a case file one step further (domain reference §9): history, clocks, the resident's notice and the audit entry
 * with it. The first step out of "sent" stops the clock of being seen.
 */
export function transitionCaseFile(
  deps: InboxDependencies,
  command: TransitionCommand,
): Promise<ChangeResult> {
  return changeCaseFile(deps, command, (inbox, caseFile, at) => step(deps, command, inbox, caseFile, at))
}

async function step(
  deps: InboxDependencies,
  command: TransitionCommand,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  at: number,
): Promise<ChangeEffect> {
  const { to, reason, officer } = command
  const refusal = refuseTransition({
    from: caseFile.status,
    to,
    isUnitHead: isUnitHead(officer),
    ...(caseFile.statusBefore === undefined ? {} : { statusBefore: caseFile.statusBefore }),
    ...(reason === undefined ? {} : { reason }),
  })
  if (refusal !== undefined) return { refusal }
  const statusBefore = DETOURS.includes(to) ? caseFile.status : undefined
  await inbox.saveStatus(caseFile.id, { status: to, statusBefore })
  for (const key of clocksMetBy(to)) await inbox.stopClock(caseFile.id, key, at)
  await inbox.markRead(caseFile.id, at)
  const codes = { from: caseFile.status, to }
  await inbox.recordTimeline({
    id: deps.ids.uuid(),
    caseFileId: caseFile.id,
    at,
    kind: 'status-changed',
    officerId: officer.id,
    detail: codes,
    note: reason,
  })
  await tellResident(deps, inbox, caseFile, to, at)
  return { action: 'case-file.changed', detail: codes }
}

async function tellResident(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  to: CaseFileStatus,
  at: number,
): Promise<void> {
  const text = statusNotice(to, caseFile)
  if (text === undefined || caseFile.conversation === undefined) return
  await inbox.sendToResident({
    id: deps.ids.uuid(),
    outgoingId: deps.ids.uuid(),
    caseFileId: caseFile.id,
    conversationId: caseFile.conversation.id,
    class: 'status',
    officerId: undefined,
    shown: text,
    sent: text,
    language: caseFile.language,
    dedupeKey: `status:${caseFile.id}:${caseFile.version}`,
    at,
  })
}
