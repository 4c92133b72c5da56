import { DAY_MS, vietnamDayStart } from './vietnam-time.ts'

/** First days of the lunar year as month and day, by year; from the almanac of Vietnam (UTC+7). */
const NEW_YEARS: Readonly<Record<number, readonly [month: number, day: number]>> = {
  2023: [1, 22],
  2024: [2, 10],
  2025: [1, 29],
  2026: [2, 17],
  2027: [2, 6],
  2028: [1, 26],
  2029: [2, 13],
  2030: [2, 3],
  2031: [1, 23],
  2032: [2, 11],
  2033: [1, 31],
  2034: [2, 19],
  2035: [2, 8],
}

/**
 * A day of the last Tết that has begun, as an instant in ms since the epoch; `offset` counts from mùng một (0), the days
 * before it are negative. Absent beyond the years of the almanac.
 */
export function lastNewYearDay(offset: number, year: number, at: number): number | undefined {
  const start = newYearDay(year, offset)
  return start !== undefined && start <= at ? start : newYearDay(year - 1, offset)
}

function newYearDay(year: number, offset: number): number | undefined {
  const [month, day] = NEW_YEARS[year] ?? []
  const first = month === undefined || day === undefined ? undefined : vietnamDayStart(year, month, day)
  return first === undefined ? undefined : first + offset * DAY_MS
}
