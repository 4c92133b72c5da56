import { endOfToday } from '../../app/inbox/end-of-today.ts'
import type { InboxView, ListQuery } from '../../app/inbox/list-query.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { CLOSED_STATUSES } from '../../domain/case-file/status.ts'
import { Prisma } from '../generated/client.ts'

const CLOSED = Prisma.sql`c.status = ANY (${[...CLOSED_STATUSES]}::text[])`
const OPEN = Prisma.sql`c.status <> ALL (${[...CLOSED_STATUSES]}::text[])`

/** The condition of a saved view on `case_file c`; the same for the list and for its count. */
export function viewCondition(view: InboxView, officerId: string, at: number): Prisma.Sql {
  switch (view) {
    case 'all':
      return Prisma.sql`true`
    case 'open':
      return OPEN
    case 'mine':
      return Prisma.sql`(c.assignee_id = ${officerId}::uuid AND ${OPEN})`
    case 'unseen':
      return Prisma.sql`c.status IN ('SUBMITTED', 'HG_SUBMITTED')`
    case 'urgent':
      return Prisma.sql`(c.urgency IN ('P0', 'P1') AND ${OPEN})`
    case 'due-today':
      return Prisma.sql`(c.due_at < ${new Date(endOfToday(at))} AND ${OPEN})`
    case 'waiting':
      return Prisma.sql`c.status = 'NEED_INFO'`
    case 'closed':
      return CLOSED
  }
}

/**
 * The whole condition of a list. The officer's unit stands in it although row-level security adds it again: with it the
 * index on unit and time gives the rows in order, and a page costs the same at a million case files.
 */
export function listConditions(query: ListQuery, officer: AskingOfficer): Prisma.Sql {
  const { after } = query
  const conditions = [
    Prisma.sql`c.unit_code = ${officer.unitCode}`,
    query.unit === undefined ? undefined : Prisma.sql`c.unit_code = ${query.unit}`,
    query.view === undefined ? undefined : viewCondition(query.view, officer.id, query.at),
    query.status === undefined ? undefined : Prisma.sql`c.status = ${query.status}`,
    query.kind === undefined ? undefined : Prisma.sql`c.kind = ${query.kind}`,
    query.category === undefined ? undefined : Prisma.sql`c.category = ${query.category}`,
    query.urgency === undefined ? undefined : Prisma.sql`c.urgency = ${query.urgency}`,
    query.referenceCode === undefined ? undefined : Prisma.sql`c.reference_code = ${query.referenceCode}`,
    query.ids === undefined ? undefined : Prisma.sql`c.id = ANY (${[...query.ids]}::uuid[])`,
    after && Prisma.sql`(c.submitted_at, c.id) < (${new Date(after.submittedAt)}, ${after.id}::uuid)`,
  ].filter((condition) => condition !== undefined)
  return Prisma.join(conditions, ' AND ')
}
