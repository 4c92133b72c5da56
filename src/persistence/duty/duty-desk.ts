import type { DutyDesk, DutyEntryRecord, NewDutyEntry } from '../../app/duty/duty-desk-ports.ts'
import { type AskingOfficer, CASE_WORKER_ROLES } from '../../domain/access/role.ts'
import { CLOSED_STATUSES } from '../../domain/case-file/status.ts'
import type { Prisma } from '../generated/client.ts'
import { calendarRows } from './calendar-rows.ts'
import type { DutyDeskVault } from './duty-desk-vault.ts'
import { notificationRows } from './notification-rows.ts'
import { readUnitRatings, readUnitReadiness } from './read-readiness.ts'

type Db = Prisma.TransactionClient

/** The duty desk on behalf of one officer, in the caller's transaction (role `by_web`). */
export function dutyDesk(db: Db, vault: DutyDeskVault, officer: AskingOfficer): DutyDesk {
  return {
    ...rosterRows(db, officer),
    ...bookRows(db, vault, officer),
    ...watchRows(db, officer),
    ...calendarRows(db, officer),
    ...notificationRows(db, vault, officer),
  }
}

function rosterRows(
  db: Db,
  { unitCode }: AskingOfficer,
): Pick<DutyDesk, 'listShifts' | 'addShift' | 'removeShift'> {
  return {
    listShifts: async (from, to) => {
      const rows = await db.$queryRaw<
        {
          id: string
          officer_id: string
          name: string
          post: 'duty' | 'deputy' | 'commander'
          starts_at: Date
          ends_at: Date
        }[]
      >`
        SELECT s.id, s.officer_id, o.name, s.post, s.starts_at, s.ends_at FROM duty_shift s JOIN officer o ON o.id = s.officer_id
        WHERE s.unit_code = ${unitCode} AND s.ends_at > ${new Date(from)} AND s.starts_at < ${new Date(to)}
        ORDER BY s.starts_at, s.post, s.id`
      return rows.map((row) => ({
        id: row.id,
        officer: { id: row.officer_id, name: row.name },
        post: row.post,
        startsAt: row.starts_at.getTime(),
        endsAt: row.ends_at.getTime(),
      }))
    },
    addShift: async ({ id, officerId, post, startsAt, endsAt }) =>
      (await db.$executeRaw`
        INSERT INTO duty_shift (id, unit_code, officer_id, post, starts_at, ends_at)
        SELECT ${id}::uuid, ${unitCode}, o.id, ${post}, ${new Date(startsAt)}, ${new Date(endsAt)} FROM officer o
        WHERE o.id = ${officerId}::uuid AND o.unit_code = ${unitCode} AND o.is_active
          AND o.role = ANY (${[...CASE_WORKER_ROLES]}::text[])`) > 0,
    removeShift: async (id) => (await db.$executeRaw`DELETE FROM duty_shift WHERE id = ${id}::uuid`) > 0,
  }
}

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

function bookRows(
  db: Db,
  vault: DutyDeskVault,
  { id: officerId, unitCode }: AskingOfficer,
): Pick<DutyDesk, 'listEntries' | 'addEntry' | 'findWaitingHandover' | 'countFigures'> {
  const toRecord = (row: EntryRow): DutyEntryRecord => ({
    id: row.id,
    at: row.at.getTime(),
    officer: { id: row.officer_id, name: row.name },
    kind: row.kind,
    text: vault.openEntry(row.id, row.sealed),
    to: row.to_id === null ? undefined : { id: row.to_id, name: row.to_name ?? '' },
    isTaken: row.is_taken,
  })
  return {
    listEntries: async (from, to) => {
      const rows = await db.$queryRaw<EntryRow[]>`
        SELECT e.id, e.at, e.officer_id, o.name, e.kind, e.sealed, e.to_id, t.name AS to_name,
          EXISTS (SELECT 1 FROM duty_entry a WHERE a.answers_id = e.id) AS is_taken
        FROM duty_entry e JOIN officer o ON o.id = e.officer_id LEFT JOIN officer t ON t.id = e.to_id
        WHERE e.unit_code = ${unitCode} AND e.at >= ${new Date(from)} AND e.at < ${new Date(to)} ORDER BY e.at, e.id LIMIT 1000`
      return rows.map(toRecord)
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
      return rows[0] === undefined ? undefined : toRecord(rows[0])
    },
    countFigures: async (from, to) => {
      const rows = await db.$queryRaw<
        { submitted: number; urgent: number; received: number; open: number; overdue: number }[]
      >`
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
    },
  }
}

function watchRows(
  db: Db,
  officer: AskingOfficer,
): Pick<DutyDesk, 'listAlerts' | 'readReadiness' | 'readRatings' | 'listSilentChannels'> {
  return {
    listAlerts: async () => {
      const rows = await db.$queryRaw<
        {
          case_file_id: string
          is_own: boolean
          reference_code: string
          unit_code: string
          unit_name: string
          urgency: string
          started_at: Date
          rung: number
          next_at: Date | null
          nobody_reachable: boolean
        }[]
      >`
        SELECT a.case_file_id, EXISTS (SELECT 1 FROM case_file c WHERE c.id = a.case_file_id) AS is_own, a.reference_code,
          a.unit_code, u.name AS unit_name, a.urgency, a.started_at, a.rung, a.next_at, a.nobody_reachable
        FROM alert a JOIN police_unit u ON u.code = a.unit_code WHERE a.acknowledged_at IS NULL
        ORDER BY a.urgency, a.started_at LIMIT 500`
      return rows.map((row) => ({
        caseFileId: row.is_own ? row.case_file_id : undefined,
        referenceCode: row.reference_code,
        unit: { code: row.unit_code, name: row.unit_name },
        urgency: row.urgency,
        startedAt: row.started_at.getTime(),
        rung: row.rung,
        nextAt: row.next_at?.getTime(),
        nobodyReachable: row.nobody_reachable,
      }))
    },
    readReadiness: (at) => readUnitReadiness(db, officer, at),
    readRatings: (from, to) => readUnitRatings(db, from, to),
    listSilentChannels: async () => {
      const rows = await db.$queryRaw<{ account: string; since: Date }[]>`
        SELECT account, since FROM channel_alarm ORDER BY since`
      return rows.map((row) => ({ account: row.account, since: row.since.getTime() }))
    },
  }
}
