import { CLOSED_STATUSES } from '../../domain/case-file/status.ts'
import {
  type ChangeEffect,
  type ChangeRequest,
  type ChangeResult,
  changeCaseFile,
} from './change-case-file.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'
import { recordDeed } from './record-deed.ts'
import { tellResident } from './tell-resident.ts'

/** Why a case stays as it is; `told` goes to the resident who asked for another look. */
export interface DeclineCommand extends ChangeRequest {
  readonly told: string
}

/**
 * Answers a resident's wish for another look with no: the result stands, and the resident reads why. A yes is the step back
 * to checking (domain reference §9.1), which answers the wish by itself.
 */
export function declineReopening(deps: InboxDependencies, command: DeclineCommand): Promise<ChangeResult> {
  return changeCaseFile(deps, command, (inbox, caseFile, at) => decline(deps, command, inbox, caseFile, at))
}

async function decline(
  deps: InboxDependencies,
  { officer, told }: DeclineCommand,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  at: number,
): Promise<ChangeEffect> {
  const isOver = caseFile.status === 'RESULT' || CLOSED_STATUSES.includes(caseFile.status)
  if (!isOver || !(await inbox.declineReopening(caseFile.id, at))) return { refusal: 'no-wish' }
  await recordDeed(deps, inbox, caseFile, { officer, at, kind: 'reopen-declined', note: told })
  const dedupeKey = `reopen:${caseFile.id}:${caseFile.version}`
  await tellResident(deps, inbox, caseFile, { text: answerOf(caseFile, told), dedupeKey, at })
  await inbox.markRead(caseFile.id, at)
  await inbox.bumpVersion(caseFile.id)
  return { action: 'case-file.changed', detail: { reopen: 'declined' } }
}

function answerOf({ referenceCode, language }: LockedCaseFile, told: string): string {
  return language === 'en'
    ? `About your wish to look at report ${referenceCode} again: the result stands.\n\n${told}`
    : `Về đề nghị xem lại hồ sơ ${referenceCode}: kết quả giữ như đã báo.\n\n${told}`
}
