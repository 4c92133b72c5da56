import type { CaseWorkReads, CaseWorkWrites } from '../../app/inbox/case-work-ports.ts'
import type { InboxWrites } from '../../app/inbox/ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma } from '../generated/client.ts'
import * as entered from './enter-case-file.ts'
import * as identity from './identity-requests.ts'
import type { InboxVault } from './inbox-vault.ts'
import * as passing from './pass-case-file.ts'
import * as around from './read-around-case.ts'
import * as wishes from './read-wish.ts'
import * as saving from './save-case-work.ts'
import * as clocks from './turn-clocks.ts'

type Db = Prisma.TransactionClient

/** Case work on behalf of one officer, in the caller's transaction. */
export function caseWorkTransaction(
  db: Db,
  vault: InboxVault,
  officer: AskingOfficer,
): CaseWorkReads & CaseWorkWrites & Pick<InboxWrites, 'stopClock'> {
  return { ...reads(db, vault, officer), ...writes(db, vault), ...clockWrites(db) }
}

function reads(db: Db, vault: InboxVault, officer: AskingOfficer): CaseWorkReads {
  return {
    findCaseName: (idOrCode) => around.findCaseName(db, idOrCode),
    listMergedInto: (id) => around.listMergedInto(db, id),
    findOfferedTransfer: (id) => passing.findOfferedTransfer(db, id),
    listSentTransfers: (unitCode, limit) => passing.listSentTransfers(db, unitCode, limit),
    readCalendar: () => clocks.readCalendar(db, officer.unitCode),
    readUnit: () => around.readUnit(db, officer.unitCode),
    listLabels: () => around.listLabels(db),
    listHamlets: () => around.listHamlets(db, officer),
    listCannedReplies: () => around.listCannedReplies(db),
    listViewers: (id, at) => around.listViewers(db, id, at),
    findIdentityRequest: (id) => identity.findIdentityRequest(db, id),
    openIdentity: (id) => identity.openIdentity(db, vault, id),
    countOpenOf: (officerId) => around.countOpenOf(db, officerId),
    findUnitOf: (id) => around.findUnitOf(db, id),
    findAlert: (id) => around.findAlert(db, id),
    findEntered: (submissionKey) => entered.findEntered(db, submissionKey),
  }
}

type ClockWrites = Pick<InboxWrites, 'stopClock'> &
  Pick<CaseWorkWrites, 'startClock' | 'restartMergedClocks' | 'pauseClock' | 'resumeClock'>

function clockWrites(db: Db): ClockWrites {
  return {
    stopClock: (id, key, at) => clocks.stopClock(db, id, key, at),
    startClock: (id, clock, clockId) => clocks.startClock(db, id, clock, clockId),
    restartMergedClocks: (id) => clocks.restartMergedClocks(db, id),
    pauseClock: (id, key, at) => clocks.pauseClock(db, id, key, at),
    resumeClock: (id, key, at) => clocks.resumeClock(db, id, key, at),
  }
}

function writes(db: Db, vault: InboxVault): Omit<CaseWorkWrites, keyof ClockWrites> {
  return {
    saveFacts: (id, facts) => saving.saveFacts(db, id, facts),
    saveLabels: (id, labelIds) => saving.saveLabels(db, id, labelIds),
    addLabel: (id, labelId) => saving.addLabel(db, id, labelId),
    removeLabel: (id, labelId) => saving.removeLabel(db, id, labelId),
    tick: (id, itemId, officerId, at) => saving.tick(db, id, itemId, officerId, at),
    untick: (id, itemId) => saving.untick(db, id, itemId),
    recordTransfer: (transfer) => passing.recordTransfer(db, vault, transfer),
    answerTransfer: (id, state, officerId, at) => passing.answerTransfer(db, id, state, officerId, at),
    share: (id, unitCode, officerId, at) => passing.share(db, id, unitCode, officerId, at),
    endShare: (id, unitCode, at) => passing.endShare(db, id, unitCode, at),
    saveMergedInto: (id, masterId) => saving.saveMergedInto(db, id, masterId),
    requestIdentity: (request) => identity.requestIdentity(db, vault, request),
    decideIdentity: (id, decision) => identity.decideIdentity(db, id, decision),
    enterCaseFile: (caseFile) => entered.enterCaseFile(db, caseFile),
    handOverDesk: (from, to) => saving.handOverDesk(db, from, to),
    savePresence: (id, officerId, mode, span) => around.savePresence(db, id, officerId, mode, span),
    removePresence: (id, officerId) => around.removePresence(db, id, officerId),
    acknowledgeAlert: (id, officerId, at) => saving.acknowledgeAlert(db, id, officerId, at),
    declineReopening: (id, at) => wishes.declineReopening(db, id, at),
    retryMessage: (id, messageId) => saving.retryMessage(db, id, messageId),
    notifyOfficers: (notifications) => saving.notifyOfficers(db, notifications),
  }
}
