import { z } from 'zod'

const day = z.iso.date()
const minuteOfDay = z.number().int().min(0).max(1440)

/** `GET /api/v1/holidays?year=`: whole country and own unit. */
export const holidaysQuerySchema = z.object({ year: z.coerce.number().int().min(2020).max(2100) })
/** One day that counts otherwise than its weekday says. */
export const holidaySchema = z.object({
  day,
  name: z.string().trim().min(1).max(80),
  /** True for a Saturday or Sunday that is worked instead of another day. */
  isWorkingDay: z.boolean(),
  /** `all` for the whole country (system administrator), else the unit's code. */
  scope: z.string(),
})
/** All of a year, earliest first. */
export const holidaysSchema = z.object({ items: z.array(holidaySchema) }).meta({ id: 'Holidays' })
/** `PUT /api/v1/holidays`: sets one day; `DELETE /api/v1/holidays/{scope}/{day}`. Running clocks in working days are computed anew. */
export const setHolidaySchema = holidaySchema.meta({ id: 'SetHoliday' })

/** `GET|PUT /api/v1/work-calendar`: the shifts of a working day, in minutes after midnight in Vietnam. */
export const workCalendarSchema = z
  .object({
    shifts: z
      .array(z.object({ startsAt: minuteOfDay, endsAt: minuteOfDay }))
      .min(1)
      .max(4),
  })
  .meta({ id: 'WorkCalendar' })
