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
import { passOn } from './transfer-case-file.ts'

/** What the receiving unit says to a case that was passed on to it. */
export interface TransferAnswer extends ChangeRequest {
  readonly answer: 'accept' | 'return'
  readonly reason: string | undefined
}

/**
 * Accepts a case or gives it back, its clocks as they run. When two units give a case back to each other, the second return
 * goes to the duty of the province, which decides: nobody's report may travel for ever (design §2.4).
 */
export function answerTransfer(deps: InboxDependencies, command: TransferAnswer): Promise<ChangeResult> {
  return changeCaseFile(deps, command, (inbox, caseFile, at) => answer(deps, command, inbox, caseFile, at))
}

async function answer(
  deps: InboxDependencies,
  command: TransferAnswer,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  at: number,
): Promise<ChangeEffect> {
  const { officer, reason } = command
  if (!mayTransfer(officer)) return { refusal: 'not-allowed' }
  const offered = await inbox.findOfferedTransfer(caseFile.id)
  if (offered === undefined) return { refusal: 'no-transfer' }
  if (command.answer === 'accept') {
    await acceptTransfer(deps, inbox, caseFile, offered, { officer, at, isTold: true })
    await recordDeed(deps, inbox, caseFile, {
      officer,
      at,
      kind: 'transfer-accepted',
      detail: { from: offered.fromUnit },
    })
    await inbox.bumpVersion(caseFile.id)
    return { action: 'case-file.transferred', detail: { accepted: true, from: offered.fromUnit } }
  }
  if (reason === undefined) return { refusal: 'needs-reason' }
  await inbox.answerTransfer(offered.id, 'returned', officer.id, at)
  const isDisputed = offered.earlierReturns > 0 && offered.provinceUnit !== caseFile.unit.code
  const unitCode = isDisputed ? offered.provinceUnit : offered.fromUnit
  const because = isDisputed
    ? 'Hai đơn vị cùng trả lại: trực ban cấp tỉnh quyết định'
    : `${caseFile.unit.name} trả lại`
  return passOn(deps, inbox, caseFile, { officer, unitCode, reason, at, rule: 'transfer-returned', because })
}
