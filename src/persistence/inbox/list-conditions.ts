import { endOfToday } from '../../app/inbox/end-of-today.ts'
import type { ListPosition, ListQuery } from '../../app/inbox/list-query.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { InboxView, ListSort } from '../../domain/case-file/inbox-view.ts'
import { CLOSED_STATUSES } from '../../domain/case-file/status.ts'
import { Prisma } from '../generated/client.ts'

// As text, not as parameters: only so does PostgreSQL see that the partial indexes of open cases hold what is asked for.
const CLOSED_LIST = Prisma.raw(CLOSED_STATUSES.map((status) => `'${status}'`).join(', '))
const CLOSED = Prisma.sql`c.status IN (${CLOSED_LIST})`
const OPEN = Prisma.sql`c.status NOT IN (${CLOSED_LIST})`

/** The condition of a saved view on `case_file c`; the same for the list and for its count. */
export function viewCondition(
  view: InboxView,
  officer: Pick<AskingOfficer, 'id' | 'unitCode'>,
  at: number,
): Prisma.Sql {
  const { id: officerId, unitCode } = officer
  switch (view) {
    case 'unassigned':
      return Prisma.sql`(c.assignee_id IS NULL AND ${OPEN})`
    case 'overdue':
      return Prisma.sql`(c.due_at < ${new Date(at)} AND ${OPEN})`
    case 'my-hamlets':
      return Prisma.sql`(c.hamlet_id IN (SELECT m.hamlet_id FROM officer_hamlet m WHERE m.officer_id = ${officerId}::uuid)
        AND ${OPEN})`
    case 'incoming':
      return Prisma.sql`c.id IN (SELECT t.case_file_id FROM case_transfer t WHERE t.to_unit = ${unitCode} AND t.state = 'offered')`
    case 'shared':
      return Prisma.sql`c.id = ANY ((SELECT shared_case_files())::uuid[])`
    case 'quarantine':
      return Prisma.sql`c.status = 'QUARANTINE'`
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
    case 'reopening':
      return Prisma.sql`c.id IN (SELECT w.case_file_id FROM resident_wish w
        WHERE w.reopen_asked_at IS NOT NULL AND w.reopen_answer IS NULL)`
    case 'closed':
      return CLOSED
  }
}

/**
 * The whole condition of a list. The officer's unit stands in it although row-level security adds it again: with it the
 * index on unit and time gives the rows in order, and a page costs the same at a million case files.
 */
export function listConditions(query: ListQuery, officer: AskingOfficer): Prisma.Sql {
  const conditions = [
    query.view === 'shared' ? undefined : Prisma.sql`c.unit_code = ${officer.unitCode}`,
    query.view === undefined ? undefined : viewCondition(query.view, officer, query.at),
    ...fieldConditions(query),
    assigneeCondition(query.assignee, officer),
    query.label === undefined
      ? undefined
      : Prisma.sql`c.id IN (SELECT l.case_file_id FROM case_file_label l WHERE l.label_id = ${query.label}::uuid)`,
    query.ids === undefined ? undefined : Prisma.sql`c.id = ANY (${[...query.ids]}::uuid[])`,
    query.after && afterCondition(query.sort, query.after),
  ].filter((condition) => condition !== undefined)
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ')
}

function fieldConditions(query: ListQuery): (Prisma.Sql | undefined)[] {
  return [
    query.unit === undefined ? undefined : Prisma.sql`c.unit_code = ${query.unit}`,
    query.status === undefined ? undefined : Prisma.sql`c.status = ${query.status}`,
    query.kind === undefined ? undefined : Prisma.sql`c.kind = ${query.kind}`,
    query.category === undefined ? undefined : Prisma.sql`c.category = ${query.category}`,
    query.urgency === undefined ? undefined : Prisma.sql`c.urgency = ${query.urgency}`,
    query.source === undefined ? undefined : Prisma.sql`c.source = ${query.source}`,
    query.hamlet === undefined ? undefined : Prisma.sql`c.hamlet_id = ${query.hamlet}::uuid`,
    query.from === undefined ? undefined : Prisma.sql`c.submitted_at >= ${new Date(query.from)}`,
    query.to === undefined ? undefined : Prisma.sql`c.submitted_at < ${new Date(query.to)}`,
    query.referenceCode === undefined ? undefined : Prisma.sql`c.reference_code = ${query.referenceCode}`,
  ]
}

function assigneeCondition(assignee: string | undefined, officer: AskingOfficer): Prisma.Sql | undefined {
  if (assignee === undefined) return undefined
  if (assignee === 'none') return Prisma.sql`c.assignee_id IS NULL`
  return Prisma.sql`c.assignee_id = ${assignee === 'me' ? officer.id : assignee}::uuid`
}

/** The order of a list, on `alias` (`c` within the page, `f` for the fetched rows). */
export function listOrder(sort: ListSort | undefined, alias: 'c' | 'f'): Prisma.Sql {
  const a = Prisma.raw(alias)
  switch (sort) {
    case 'oldest':
      return Prisma.sql`${a}.submitted_at, ${a}.id`
    case 'due':
      return Prisma.sql`${a}.due_at NULLS LAST, ${a}.id`
    case 'urgency':
      return Prisma.sql`${a}.urgency, ${a}.submitted_at DESC, ${a}.id DESC`
    case 'activity':
      return Prisma.sql`${a}.last_inbound_at DESC, ${a}.id DESC`
    default:
      return Prisma.sql`${a}.submitted_at DESC, ${a}.id DESC`
  }
}

/** What comes after a position in the same order. */
function afterCondition(sort: ListSort | undefined, { submittedAt, id, rank }: ListPosition): Prisma.Sql {
  const sent = new Date(submittedAt)
  switch (sort) {
    case 'oldest':
      return Prisma.sql`(c.submitted_at, c.id) > (${sent}, ${id}::uuid)`
    case 'due':
      return rank === undefined
        ? Prisma.sql`(c.due_at IS NULL AND c.id > ${id}::uuid)`
        : Prisma.sql`(c.due_at IS NULL OR (c.due_at, c.id) > (${new Date(rank)}, ${id}::uuid))`
    case 'urgency': {
      const level = `P${rank ?? 0}`
      return Prisma.sql`(c.urgency > ${level} OR (c.urgency = ${level} AND (c.submitted_at, c.id) < (${sent}, ${id}::uuid)))`
    }
    case 'activity':
      return Prisma.sql`(c.last_inbound_at, c.id) < (${new Date(rank ?? submittedAt)}, ${id}::uuid)`
    default:
      return Prisma.sql`(c.submitted_at, c.id) < (${sent}, ${id}::uuid)`
  }
}
