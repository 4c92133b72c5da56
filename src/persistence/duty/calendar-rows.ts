import type { DutyDesk } from '../../app/duty/duty-desk-ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { PLAIN_CALENDAR, type Shift } from '../../domain/clocks/work-calendar.ts'
import type { Prisma } from '../generated/client.ts'

type Calendar = Pick<DutyDesk, 'listHolidays' | 'saveHoliday' | 'removeHoliday' | 'readShifts' | 'saveShifts'>

/** Days off and shifts: everybody reads them, the head sets the unit's, the system administrator the country's. */
export function calendarRows(db: Prisma.TransactionClient, { unitCode, role }: AskingOfficer): Calendar {
  // The database refuses too, but by an error that would end the transaction.
  const maySet = (scope: string) =>
    (scope === 'all' && role === 'sys_admin') || (scope === unitCode && role === 'unit_head')
  return {
    listHolidays: async (year) => {
      const rows = await db.$queryRaw<
        { scope: string; day: string; name: string; is_working_day: boolean }[]
      >`
        SELECT scope, to_char(day, 'YYYY-MM-DD') AS day, name, is_working_day FROM holiday
        WHERE scope IN ('all', ${unitCode}) AND day >= make_date(${year}, 1, 1) AND day < make_date(${year + 1}, 1, 1)
        ORDER BY day, scope`
      return rows.map(({ is_working_day: isWorkingDay, ...row }) => ({ ...row, isWorkingDay }))
    },
    saveHoliday: async ({ scope, day, name, isWorkingDay }) => {
      if (!maySet(scope)) return false
      await db.$executeRaw`
        INSERT INTO holiday (scope, day, name, is_working_day) VALUES (${scope}, ${day}::date, ${name}, ${isWorkingDay})
        ON CONFLICT (scope, day) DO UPDATE SET name = excluded.name, is_working_day = excluded.is_working_day`
      return true
    },
    removeHoliday: async (scope, day) =>
      maySet(scope) &&
      (await db.$executeRaw`DELETE FROM holiday WHERE scope = ${scope} AND day = ${day}::date`) > 0,
    readShifts: async () => {
      const rows = await db.$queryRaw<{ shifts: Shift[] }[]>`
        SELECT shifts FROM work_calendar WHERE scope IN ('all', ${unitCode}) ORDER BY (scope <> 'all') DESC LIMIT 1`
      return rows[0]?.shifts ?? PLAIN_CALENDAR.shifts
    },
    saveShifts: async (scope, shifts) => {
      if (!maySet(scope)) return false
      await db.$executeRaw`
        INSERT INTO work_calendar (scope, shifts) VALUES (${scope}, ${JSON.stringify(shifts)}::jsonb)
        ON CONFLICT (scope) DO UPDATE SET shifts = excluded.shifts`
      return true
    },
  }
}
