import type { CaseFileSummary } from '../../app/inbox/case-file-record.ts'
import type { ListQuery, ViewCounts } from '../../app/inbox/list-query.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { INBOX_VIEWS, type InboxView } from '../../domain/case-file/inbox-view.ts'
import { Prisma } from '../generated/client.ts'
import type { InboxVault } from './inbox-vault.ts'
import { listConditions, listOrder, viewCondition } from './list-conditions.ts'
import { type SummaryRow, toSummary } from './summary-row.ts'

type Db = Prisma.TransactionClient

/** One page of the inbox, in the order asked for. */
export async function listCaseFiles(
  db: Db,
  vault: InboxVault,
  officer: AskingOfficer,
  query: ListQuery,
): Promise<CaseFileSummary[]> {
  // The page is cut within the index `case_file_inbox`; rows, names and keys are fetched for the shown lines only.
  const rows = await db.$queryRaw<SummaryRow[]>`
    SELECT f.id, f.reference_code, f.kind, f.category, f.urgency, f.status, f.unit_code, f.place_name, f.headline_sealed,
      f.submitted_at, f.due_at, f.assignee_id, f.last_inbound_at, f.read_at, f.is_complete, f.version,
      u.name AS unit_name, o.name AS assignee_name, k.wrapped
    FROM (SELECT c.id FROM case_file c WHERE ${listConditions(query, officer)}
          ORDER BY ${listOrder(query.sort, 'c')} LIMIT ${query.limit}) p
    JOIN case_file f ON f.id = p.id
    JOIN police_unit u ON u.code = f.unit_code
    LEFT JOIN officer o ON o.id = f.assignee_id
    LEFT JOIN case_file_key k ON k.case_file_id = p.id
    ORDER BY ${listOrder(query.sort, 'f')}`
  return rows.map((row) => toSummary(row, vault))
}

/** Counts every saved view in one pass over the unit's case files, and what other units show to it. */
export async function countViews(db: Db, officer: AskingOfficer, at: number): Promise<ViewCounts> {
  const own = INBOX_VIEWS.filter((view) => view !== 'shared')
  const columns = own.map(
    (view) =>
      Prisma.sql`count(*) FILTER (WHERE ${viewCondition(view, officer, at)})::int AS ${Prisma.raw(`"${view}"`)}`,
  )
  const rows = await db.$queryRaw<Record<InboxView, number>[]>`
    SELECT ${Prisma.join(columns)}, (SELECT cardinality(shared_case_files())) AS shared
    FROM case_file c WHERE c.unit_code = ${officer.unitCode}`
  const [counts] = rows
  if (counts === undefined) throw new TypeError('an aggregate always gives one row')
  return counts
}

/** How many case files a set of filters finds. */
export async function countCaseFiles(db: Db, officer: AskingOfficer, query: ListQuery): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM case_file c WHERE ${listConditions(query, officer)}`
  return rows[0]?.count ?? 0
}
