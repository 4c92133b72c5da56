import { resumedDueAt } from '../../domain/clocks/clock-action.ts'
import type { ClockStarted } from '../../domain/clocks/start-clocks.ts'
import { PLAIN_CALENDAR, type Shift, type WorkCalendar } from '../../domain/clocks/work-calendar.ts'
import type { Prisma } from '../generated/client.ts'

type Db = Prisma.TransactionClient

/** Starts a limit, or starts it anew; the timer looks at it next. */
export async function startClock(db: Db, caseFileId: string, clock: ClockStarted, id: string): Promise<void> {
  const { key, startsAt, dueAt, nature, basis } = clock
  await db.$executeRaw`
    INSERT INTO clock (id, case_file_id, key, starts_at, due_at, nature, basis)
    VALUES (${id}::uuid, ${caseFileId}::uuid, ${key}, ${new Date(startsAt)}, ${new Date(dueAt)}, ${nature}, ${basis})
    ON CONFLICT (case_file_id, key) DO UPDATE SET starts_at = excluded.starts_at, due_at = excluded.due_at,
      stopped_at = NULL, paused_at = NULL, stage = 0, next_action_at = clock_timestamp()`
  await refreshDue(db, caseFileId)
}

/** Stops a running time limit; what is due next becomes the case's due time. */
export async function stopClock(db: Db, caseFileId: string, key: string, at: number): Promise<void> {
  const stopped = await db.$executeRaw`
    UPDATE clock SET stopped_at = ${new Date(at)}, next_action_at = NULL
    WHERE case_file_id = ${caseFileId}::uuid AND key = ${key} AND stopped_at IS NULL`
  if (stopped > 0) await refreshDue(db, caseFileId)
}

/** Lets the limits that stopped with the newest merge go on; their ends stay, so one may be over by now. */
export async function restartMergedClocks(db: Db, caseFileId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE clock SET stopped_at = NULL, next_action_at = CASE WHEN paused_at IS NULL THEN clock_timestamp() END
    WHERE case_file_id = ${caseFileId}::uuid AND stopped_at = (SELECT max(t.at) FROM timeline_entry t
      WHERE t.case_file_id = ${caseFileId}::uuid AND t.kind = 'merged-into')`
  await refreshDue(db, caseFileId)
}

/** Lets a limit stand still; false when none of this key runs. */
export async function pauseClock(db: Db, caseFileId: string, key: string, at: number): Promise<boolean> {
  const done = await db.$executeRaw`
    UPDATE clock SET paused_at = ${new Date(at)}, next_action_at = NULL
    WHERE case_file_id = ${caseFileId}::uuid AND key = ${key} AND stopped_at IS NULL AND paused_at IS NULL`
  if (done > 0) await refreshDue(db, caseFileId)
  return done > 0
}

/** Lets it go on; its end moves by as long as it stood still. */
export async function resumeClock(db: Db, caseFileId: string, key: string, at: number): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string; due_at: Date; paused_at: Date }[]>`
    SELECT id, due_at, paused_at FROM clock
    WHERE case_file_id = ${caseFileId}::uuid AND key = ${key} AND stopped_at IS NULL AND paused_at IS NOT NULL`
  const [row] = rows
  if (row === undefined) return false
  const dueAt = resumedDueAt(row.due_at.getTime(), row.paused_at.getTime(), at)
  await db.$executeRaw`
    UPDATE clock SET paused_at = NULL, due_at = ${new Date(dueAt)}, next_action_at = clock_timestamp() WHERE id = ${row.id}::uuid`
  await refreshDue(db, caseFileId)
  return true
}

/** Reminders are for the officer alone: they make no case due. */
async function refreshDue(db: Db, caseFileId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE case_file SET due_at = (SELECT min(k.due_at) FROM clock k WHERE k.case_file_id = ${caseFileId}::uuid
      AND k.stopped_at IS NULL AND k.paused_at IS NULL AND k.nature <> 'reminder') WHERE id = ${caseFileId}::uuid`
}

/** The working calendar of a unit: the country's days and shifts, with the unit's own in place of them. */
export async function readCalendar(db: Db, unitCode: string): Promise<WorkCalendar> {
  const days = await db.$queryRaw<{ day: string; is_working_day: boolean }[]>`
    SELECT DISTINCT ON (day) to_char(day, 'YYYY-MM-DD') AS day, is_working_day FROM holiday
    WHERE scope IN ('all', ${unitCode}) ORDER BY day, (scope <> 'all') DESC`
  const shifts = await db.$queryRaw<{ shifts: Shift[] }[]>`
    SELECT shifts FROM work_calendar WHERE scope IN ('all', ${unitCode}) ORDER BY (scope <> 'all') DESC LIMIT 1`
  const of = (isWorkingDay: boolean) =>
    new Set(days.filter((row) => row.is_working_day === isWorkingDay).map((row) => row.day))
  return { shifts: shifts[0]?.shifts ?? PLAIN_CALENDAR.shifts, daysOff: of(false), workingDays: of(true) }
}
