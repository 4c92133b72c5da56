import type { DutyDesk, DutyEntryRecord, DutyFigures, NewDutyEntry } from '../../app/duty/duty-desk-ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { CLOSED_STATUSES } from '../../domain/case-file/status.ts'
import type { Prisma } from '../generated/client.ts'
import type { DutyDeskVault } from './duty-desk-vault.ts'

type Db = Prisma.TransactionClient

interface EntryRow {
  readonly id: string
  readonly at: Date
  readonly officer_id: string
  readonly name: string
  readonly kind: DutyEntryRecord['kind']
  readonly sealed: Uint8Array
  readonly to_id: string | null
  readonly to_name: string | null
  readonly is_taken: boolean
}

/** Sổ trực ban of the unit: sealed lines, which are only ever added, and its figures. */
export function dutyBookRows(
  db: Db,
  vault: DutyDeskVault,
  { id: officerId, unitCode }: AskingOfficer,
): Pick<DutyDesk, 'listEntries' | 'addEntry' | 'findWaitingHandover' | 'countFigures'> {
  return {
    listEntries: async (from, to) => {
      const rows = await db.$queryRaw<EntryRow[]>`
        SELECT e.id, e.at, e.officer_id, o.name, e.kind, e.sealed, e.to_id, t.name AS to_name,
          EXISTS (SELECT 1 FROM duty_entry a WHERE a.answers_id = e.id) AS is_taken
        FROM duty_entry e JOIN officer o ON o.id = e.officer_id LEFT JOIN officer t ON t.id = e.to_id
        WHERE e.unit_code = ${unitCode} AND e.at >= ${new Date(from)} AND e.at < ${new Date(to)} ORDER BY e.at, e.id LIMIT 1000`
      return rows.map((row) => toRecord(vault, row))
    },
    addEntry: async (entry: NewDutyEntry) => {
      const sealed = vault.sealEntry(entry.id, entry.text)
      await db.$executeRaw`
        INSERT INTO duty_entry (id, unit_code, at, officer_id, kind, sealed, to_id, answers_id)
        VALUES (${entry.id}::uuid, ${unitCode}, ${new Date(entry.at)}, ${officerId}::uuid, ${entry.kind}, ${sealed},
          ${entry.toId ?? null}::uuid, ${entry.answersId ?? null}::uuid)`
    },
    findWaitingHandover: async () => {
      const rows = await db.$queryRaw<EntryRow[]>`
        SELECT e.id, e.at, e.officer_id, o.name, e.kind, e.sealed, e.to_id, t.name AS to_name, false AS is_taken
        FROM duty_entry e JOIN officer o ON o.id = e.officer_id LEFT JOIN officer t ON t.id = e.to_id
        WHERE e.unit_code = ${unitCode} AND e.kind = 'handover' AND e.officer_id <> ${officerId}::uuid
          AND (e.to_id IS NULL OR e.to_id = ${officerId}::uuid)
          AND NOT EXISTS (SELECT 1 FROM duty_entry a WHERE a.answers_id = e.id)
        ORDER BY e.at DESC LIMIT 1`
      return rows[0] === undefined ? undefined : toRecord(vault, rows[0])
    },
    countFigures: (from, to) => countFigures(db, unitCode, from, to),
  }
}

function toRecord(vault: DutyDeskVault, row: EntryRow): DutyEntryRecord {
  return {
    id: row.id,
    at: row.at.getTime(),
    officer: { id: row.officer_id, name: row.name },
    kind: row.kind,
    text: vault.openEntry(row.id, row.sealed),
    to: row.to_id === null ? undefined : { id: row.to_id, name: row.to_name ?? '' },
    isTaken: row.is_taken,
  }
}

async function countFigures(db: Db, unitCode: string, from: number, to: number): Promise<DutyFigures> {
  const rows = await db.$queryRaw<DutyFigures[]>`
    SELECT count(*) FILTER (WHERE c.submitted_at >= ${new Date(from)} AND c.submitted_at < ${new Date(to)})::int AS submitted,
      count(*) FILTER (WHERE c.urgency IN ('P0', 'P1') AND c.submitted_at >= ${new Date(from)}
        AND c.submitted_at < ${new Date(to)})::int AS urgent,
      (SELECT count(DISTINCT t.case_file_id)::int FROM timeline_entry t JOIN case_file f ON f.id = t.case_file_id
        WHERE f.unit_code = ${unitCode} AND t.kind = 'status-changed' AND t.detail ->> 'to' = 'RECEIVED'
          AND t.at >= ${new Date(from)} AND t.at < ${new Date(to)}) AS received,
      count(*) FILTER (WHERE c.status <> ALL (${[...CLOSED_STATUSES]}::text[]))::int AS open,
      count(*) FILTER (WHERE c.due_at < ${new Date(to)} AND c.status <> ALL (${[...CLOSED_STATUSES]}::text[]))::int AS overdue
    FROM case_file c WHERE c.unit_code = ${unitCode}`
  return rows[0] ?? { submitted: 0, urgent: 0, received: 0, open: 0, overdue: 0 }
}
