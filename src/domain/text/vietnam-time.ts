const HOUR_MS = 3_600_000

/** Vietnam keeps UTC+7 all year round (no daylight saving since reunification). */
const OFFSET_MS = 7 * HOUR_MS

/** One day in ms. */
export const DAY_MS = 24 * HOUR_MS

/** A moment as Vietnam's clocks and calendars show it; `month` counts from 1, `weekday` from 0 = Sunday. */
export interface VietnamTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly weekday: number
}

/** What clocks in Vietnam show at an instant (ms since the epoch). */
export function toVietnamTime(at: number): VietnamTime {
  const shifted = new Date(at + OFFSET_MS)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    weekday: shifted.getUTCDay(),
  }
}

/** The instant when a day begins in Vietnam; absent for a day that no calendar has, such as 31/2. */
export function vietnamDayStart(year: number, month: number, day: number): number | undefined {
  const at = Date.UTC(year, month - 1, day) - OFFSET_MS
  const back = toVietnamTime(at)
  return back.month === month && back.day === day ? at : undefined
}

/** The instant when the day of `at` began in Vietnam. */
export function startOfVietnamDay(at: number): number {
  return Math.floor((at + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS
}
