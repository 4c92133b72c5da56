import type { MediationRecord } from '../../app/mediation/mediation-record.ts'
import type { Screening } from '../../domain/mediation/screening.ts'
import type { Prisma } from '../generated/client.ts'
import { createMediationSeals, type KeyRow, type MediationSeals, mediationPlaces } from './mediation-seals.ts'
import type { MediationVault } from './mediation-vault.ts'
import { readParties } from './read-parties.ts'
import { readEntries, readFollowUps, readSessions } from './read-proceedings.ts'
import { type MediationRow, SELECT_MEDIATIONS, toMediationSummary } from './summary-row.ts'

type Db = Prisma.TransactionClient

interface FullRow extends MediationRow {
  readonly screening: Screening
  readonly accepted_at: Date | null
  readonly agreed_at: Date | null
  readonly agreement_no: number
  readonly escalated_id: string | null
  readonly escalated_code: string | null
}

/** Reads and opens a whole mediation; undefined when there is none that the asking officer may see. */
export async function findMediation(
  db: Db,
  vault: MediationVault,
  id: string,
): Promise<MediationRecord | undefined> {
  const [row] = await db.$queryRaw<FullRow[]>`${SELECT_MEDIATIONS} WHERE m.id = ${id}::uuid`
  if (row === undefined) return undefined
  const seals = await readSeals(db, vault, id)
  return {
    ...toMediationSummary(row, vault),
    teamHeadIds: await readTeamHeads(db, row.team_id),
    caseAssigneeId: await readAssignee(db, row.case_file_id),
    screening: row.screening,
    acceptedAt: row.accepted_at?.getTime(),
    agreedAt: row.agreed_at?.getTime(),
    agreement: await readAgreement(db, seals, row),
    parties: await readParties(db, seals, id),
    sessions: await readSessions(db, seals, id),
    followUps: await readFollowUps(db, seals, id),
    timeline: await readEntries(db, seals, id),
    escalatedTo:
      row.escalated_id === null || row.escalated_code === null
        ? undefined
        : { caseFileId: row.escalated_id, referenceCode: row.escalated_code },
  }
}

/** The keys of a mediation and both its parties. */
export async function readSeals(db: Db, vault: MediationVault, id: string): Promise<MediationSeals> {
  const keys = await db.$queryRaw<KeyRow[]>`
    SELECT owner_id, purpose, wrapped FROM mediation_key WHERE mediation_id = ${id}::uuid`
  return createMediationSeals(vault, keys)
}

async function readTeamHeads(db: Db, teamId: string | null): Promise<string[]> {
  if (teamId === null) return []
  const rows = await db.$queryRaw<{ officer_id: string }[]>`
    SELECT officer_id FROM mediation_team_member WHERE team_id = ${teamId}::uuid AND is_head`
  return rows.map((row) => row.officer_id)
}

/** Undefined as well for mediators, who see no case file. */
async function readAssignee(db: Db, caseFileId: string): Promise<string | undefined> {
  const [row] = await db.$queryRaw<{ assignee_id: string | null }[]>`
    SELECT assignee_id FROM case_file WHERE id = ${caseFileId}::uuid`
  return row?.assignee_id ?? undefined
}

/** That there is an agreement everybody in sight may know; its words only the team. */
async function readAgreement(
  db: Db,
  seals: MediationSeals,
  row: FullRow,
): Promise<MediationRecord['agreement']> {
  if (row.agreement_no === 0) return undefined
  const [found] = await db.$queryRaw<{ no: number; proposed_at: Date; sealed: Uint8Array }[]>`
    SELECT no, proposed_at, sealed FROM mediation_agreement WHERE mediation_id = ${row.id}::uuid`
  if (found === undefined) return { no: row.agreement_no, text: undefined, proposedAt: undefined }
  const place = mediationPlaces.agreement(row.id, found.no)
  return {
    no: found.no,
    text: seals.open(row.id, 'content', place, found.sealed),
    proposedAt: found.proposed_at.getTime(),
  }
}
