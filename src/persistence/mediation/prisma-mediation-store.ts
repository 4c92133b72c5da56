import type { MediationRecord } from '../../app/mediation/mediation-record.ts'
import type { MediationStore, MediationTransaction } from '../../app/mediation/ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { asOfficer } from '../inbox/as-officer.ts'
import { announce, recordAudit } from '../inbox/write-case-file.ts'
import { fileTip } from './file-tip.ts'
import { findCase } from './find-case.ts'
import { findMediation } from './find-mediation.ts'
import { countMediations, findMediationOfCase, listMediations } from './list-mediations.ts'
import { listCandidates, listTeams, saveTeam } from './mediation-teams.ts'
import type { MediationVault } from './mediation-vault.ts'
import * as mediations from './write-mediation.ts'
import * as parties from './write-parties.ts'
import * as proceedings from './write-proceedings.ts'

type Db = Prisma.TransactionClient

/** The officers' and mediators' side of mediation over a client whose connections have the role `by_web`. */
export function createPrismaMediationStore(prisma: PrismaClient, vault: MediationVault): MediationStore {
  return {
    withOfficer: (officer, work) =>
      asOfficer(prisma, officer, (db) => work(mediationTransaction(db, vault, officer))),
  }
}

function mediationTransaction(db: Db, vault: MediationVault, officer: AskingOfficer): MediationTransaction {
  return {
    listMediations: (query) => listMediations(db, vault, query),
    countMediations: (at) => countMediations(db, at),
    findMediation: (id) => findMediation(db, vault, id),
    findMediationOfCase: (caseFileId) => findMediationOfCase(db, vault, caseFileId),
    findCase: (caseFileId) => findCase(db, vault, caseFileId),
    listTeams: () => listTeams(db),
    listCandidates: () => listCandidates(db, officer),
    listForRecordBook: (start, end, limit) => listForRecordBook(db, vault, { start, end, limit }),
    lockMediation: (id) => lockMediation(db, vault, id),
    insertMediation: (mediation) => mediations.insertMediation(db, vault, mediation),
    saveMediation: (id, change) => mediations.saveMediation(db, vault, id, change),
    saveMediators: (id, officerIds) => mediations.saveMediators(db, id, officerIds),
    recordEntry: (entry) => mediations.recordEntry(db, vault, entry),
    ...partyWrites(db, vault),
    ...proceedingWrites(db, vault),
    fileTip: (tip) => fileTip(db, vault, tip),
    saveTeam: (team) => saveTeam(db, team),
    announce: (unitCode, caseFileId) => announce(db, unitCode, 'case-file.changed', caseFileId),
    tellPeople: async (id, kind, whom, at) => {
      await db.$executeRaw`SELECT tell_mediation(${id}::uuid, ${kind}, ${whom}, ${new Date(at)})`
    },
    saveDueLook: (id, at) => proceedings.askForLook(db, 'remind-mediators', id, at),
    recordAudit: (record) => recordAudit(db, vault, record),
  }
}

function partyWrites(db: Db, vault: MediationVault) {
  return {
    saveContact: (_mediationId, partyId, contact) => parties.saveContact(db, vault, partyId, contact),
    saveInvitation: (partyId, code, expiresAt) =>
      parties.saveInvitation(db, vault, partyId, { code, expiresAt }),
    recordConsent: (consent) => parties.recordConsent(db, vault, consent),
    recordStatement: (statement) => parties.recordStatement(db, vault, statement),
    sendToParty: (message) => parties.sendToParty(db, vault, message),
  } satisfies Partial<MediationTransaction>
}

function proceedingWrites(db: Db, vault: MediationVault) {
  return {
    saveSession: (session) => proceedings.saveSession(db, vault, session),
    saveReminder: (sessionId, at) => proceedings.askForLook(db, 'remind-parties', sessionId, at),
    saveMinutes: (mediationId, sessionId, minutes) =>
      proceedings.saveMinutes(db, vault, { mediationId, sessionId, minutes }),
    saveAgreement: (mediationId, no, text, at) =>
      proceedings.saveAgreement(db, vault, { mediationId, no, text, at }),
    recordFollowUp: (visit) => proceedings.recordFollowUp(db, vault, visit),
  } satisfies Partial<MediationTransaction>
}

async function lockMediation(
  db: Db,
  vault: MediationVault,
  id: string,
): Promise<MediationRecord | undefined> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM mediation WHERE id = ${id}::uuid FOR UPDATE`
  return rows.length === 0 ? undefined : findMediation(db, vault, id)
}

async function listForRecordBook(
  db: Db,
  vault: MediationVault,
  { start, end, limit }: { readonly start: number; readonly end: number; readonly limit: number },
): Promise<MediationRecord[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM mediation WHERE team_id IS NOT NULL AND created_at >= ${new Date(start)} AND created_at < ${new Date(end)}
    ORDER BY created_at, id LIMIT ${limit}`
  const records: MediationRecord[] = []
  for (const row of rows) {
    const found = await findMediation(db, vault, row.id)
    if (found !== undefined) records.push(found)
  }
  return records
}
