import type { CaseFileSummary } from '../../app/inbox/case-file-record.ts'
import { INBOX_VIEWS, type InboxView, type ListQuery, type ViewCounts } from '../../app/inbox/list-query.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { Prisma } from '../generated/client.ts'
import type { InboxVault } from './inbox-vault.ts'
import { listConditions, viewCondition } from './list-conditions.ts'
import { type SummaryRow, toSummary } from './summary-row.ts'

type Db = Prisma.TransactionClient

/** One page of the inbox, newest first. */
export async function listCaseFiles(
  db: Db,
  vault: InboxVault,
  officer: AskingOfficer,
  query: ListQuery,
): Promise<CaseFileSummary[]> {
  // The page is cut before the joins, so that names and keys are fetched for the shown lines only.
  const rows = await db.$queryRaw<SummaryRow[]>`
    SELECT p.*, u.name AS unit_name, o.name AS assignee_name, k.wrapped
    FROM (SELECT c.id, c.reference_code, c.kind, c.category, c.urgency, c.status, c.unit_code, c.place_name,
            c.headline_sealed, c.submitted_at, c.due_at, c.assignee_id, c.last_inbound_at, c.read_at, c.is_complete,
            c.version
          FROM case_file c WHERE ${listConditions(query, officer)}
          ORDER BY c.submitted_at DESC, c.id DESC LIMIT ${query.limit}) p
    JOIN police_unit u ON u.code = p.unit_code
    LEFT JOIN officer o ON o.id = p.assignee_id
    LEFT JOIN case_file_key k ON k.case_file_id = p.id
    ORDER BY p.submitted_at DESC, p.id DESC`
  return rows.map((row) => toSummary(row, vault))
}

/** Counts every saved view in one pass over the unit's case files. */
export async function countViews(db: Db, officer: AskingOfficer, at: number): Promise<ViewCounts> {
  const columns = INBOX_VIEWS.map(
    (view) =>
      Prisma.sql`count(*) FILTER (WHERE ${viewCondition(view, officer.id, at)})::int AS ${Prisma.raw(`"${view}"`)}`,
  )
  const rows = await db.$queryRaw<Record<InboxView, number>[]>`
    SELECT ${Prisma.join(columns)} FROM case_file c WHERE c.unit_code = ${officer.unitCode}`
  const [counts] = rows
  if (counts === undefined) throw new TypeError('an aggregate always gives one row')
  return counts
}
