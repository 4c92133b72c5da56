import type { InboxStore, InboxTransaction } from '../../app/inbox/ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { dutyDesk } from '../duty/duty-desk.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { asOfficer } from './as-officer.ts'
import { caseWorkTransaction } from './case-work-transaction.ts'
import { findEvidence, findUnits, listColleagues } from './find-around.ts'
import { findCaseFile } from './find-case-file.ts'
import type { InboxVault } from './inbox-vault.ts'
import { countCaseFiles, countViews, listCaseFiles } from './list-case-files.ts'
import { lockCaseFile } from './lock-case-file.ts'
import { readSearchTexts } from './read-search-texts.ts'
import { sendToResident, setConversationMode } from './send-to-resident.ts'
import { unitSettings } from './unit-settings.ts'
import * as writes from './write-case-file.ts'

/**
 * The officer side of the database over a client whose connections have the role `by_web`. There is no other way to a case
 * file than `withOfficer`: without an officer named in the transaction, row-level security shows nothing.
 */
export function createPrismaInboxStore(prisma: PrismaClient, vault: InboxVault): InboxStore {
  return {
    withOfficer: (officer, work) =>
      asOfficer(prisma, officer, (db) => work(inboxTransaction(db, vault, officer))),
  }
}

function inboxTransaction(
  db: Prisma.TransactionClient,
  vault: InboxVault,
  officer: AskingOfficer,
): InboxTransaction {
  return {
    listCaseFiles: (query) => listCaseFiles(db, vault, officer, query),
    countViews: (at) => countViews(db, officer, at),
    countCaseFiles: (query) => countCaseFiles(db, officer, query),
    findCaseFile: (id) => findCaseFile(db, vault, officer, id),
    findEvidence: (id) => findEvidence(db, id),
    readSearchTexts: (request) => readSearchTexts(db, vault, officer, request),
    listColleagues: () => listColleagues(db, officer),
    findUnits: (words, limit) => findUnits(db, words, limit, officer.unitCode),
    lockCaseFile: (id) => lockCaseFile(db, id),
    saveStatus: (id, change) => writes.saveStatus(db, id, change),
    saveAssignee: (id, assigneeId) => writes.saveAssignee(db, id, assigneeId),
    moveToUnit: (id, unitCode, step) => writes.moveToUnit(db, id, unitCode, step),
    bumpVersion: (id) => writes.bumpVersion(db, id),
    markRead: (id, at) => writes.markRead(db, id, at),
    recordTimeline: (entry) => writes.recordTimeline(db, vault, entry),
    sendToResident: (message) => sendToResident(db, vault, message),
    setConversationMode: (caseFileId, mode) => setConversationMode(db, caseFileId, mode),
    announce: (unitCode, kind, caseFileId) => writes.announce(db, unitCode, kind, caseFileId),
    recordAudit: (record) => writes.recordAudit(db, vault, record),
    ...caseWorkTransaction(db, vault, officer),
    settings: unitSettings(db, officer),
    duty: dutyDesk(db, vault, officer),
  }
}
