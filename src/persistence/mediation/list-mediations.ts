import type { MediationSummary } from '../../app/mediation/mediation-record.ts'
import { MEDIATION_VIEWS, type MediationListQuery, type MediationView } from '../../app/mediation/ports.ts'
import { FINAL_MEDIATION_STATUSES } from '../../domain/mediation/mediation-steps.ts'
import { Prisma } from '../generated/client.ts'
import type { MediationVault } from './mediation-vault.ts'
import { type MediationRow, SELECT_MEDIATIONS, toMediationSummary } from './summary-row.ts'

type Db = Prisma.TransactionClient

/** Sessions this close make a mediation show under `sessions`. */
const SOON_MS = 7 * 86_400_000
/** Steps in which the police are the ones to act. */
const WITH_POLICE = ['HG_SUBMITTED', 'HG_SCREENED', 'HG_RETURNED', 'HG_NOT_ELIGIBLE']

/** A page of the mediations in sight, newest first. */
export async function listMediations(
  db: Db,
  vault: MediationVault,
  { view, teamId, after, limit, at }: MediationListQuery,
): Promise<MediationSummary[]> {
  const rows = await db.$queryRaw<MediationRow[]>`
    ${SELECT_MEDIATIONS} WHERE ${viewCondition(view, at)}
      ${teamId === undefined ? Prisma.empty : Prisma.sql`AND m.team_id = ${teamId}::uuid`}
      ${after === undefined ? Prisma.empty : Prisma.sql`AND (m.created_at, m.id) < (${new Date(after.createdAt)}, ${after.id}::uuid)`}
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit}`
  return rows.map((row) => toMediationSummary(row, vault))
}

/** The mediation of a case file, where there is one in sight. */
export async function findMediationOfCase(
  db: Db,
  vault: MediationVault,
  caseFileId: string,
): Promise<MediationSummary | undefined> {
  const [row] = await db.$queryRaw<MediationRow[]>`
    ${SELECT_MEDIATIONS} WHERE m.case_file_id = ${caseFileId}::uuid`
  return row === undefined ? undefined : toMediationSummary(row, vault)
}

/** How many mediations each view holds. */
export async function countMediations(db: Db, at: number): Promise<Record<MediationView, number>> {
  const counts = Prisma.join(
    MEDIATION_VIEWS.map(
      (view) =>
        Prisma.sql`count(*) FILTER (WHERE ${viewCondition(view, at)})::int AS ${Prisma.raw(`"${view}"`)}`,
    ),
  )
  const [row] = await db.$queryRaw<Record<MediationView, number>[]>`SELECT ${counts} FROM mediation m`
  // Unreachable: an aggregate without grouping has one row.
  if (row === undefined) throw new TypeError('no counts')
  return row
}

function viewCondition(view: MediationView, at: number): Prisma.Sql {
  const isFinal = Prisma.sql`m.status = ANY (${[...FINAL_MEDIATION_STATUSES]}::text[])`
  switch (view) {
    case 'all':
      return Prisma.sql`true`
    case 'open':
      return Prisma.sql`NOT ${isFinal}`
    case 'closed':
      return isFinal
    case 'police':
      return Prisma.sql`m.status = ANY (${WITH_POLICE}::text[])`
    case 'team':
      return Prisma.sql`NOT ${isFinal} AND NOT m.status = ANY (${WITH_POLICE}::text[])`
    case 'sessions':
      return Prisma.sql`NOT ${isFinal} AND EXISTS (SELECT 1 FROM mediation_session s WHERE s.mediation_id = m.id
        AND s.state = 'planned' AND s.starts_at < ${new Date(at + SOON_MS)})`
    case 'follow-up':
      return Prisma.sql`NOT ${isFinal} AND m.follow_up_due_at < ${new Date(at)}`
  }
}
