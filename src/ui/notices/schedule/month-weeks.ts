const DAY_MS = 86_400_000
const dayKey = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** A month of the calendar: `2026-11`. */
export type MonthKey = string

/**
 * The weeks that a page of the calendar shows for a month, Monday first, as days `2026-11-22`. Days of the neighbouring
 * months fill the first and the last week.
 */
export function monthWeeks(month: MonthKey): readonly (readonly string[])[] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const sinceMonday = (new Date(first).getUTCDay() + 6) % 7
  const weeks: string[][] = []
  for (let monday = first - sinceMonday * DAY_MS; weeks.length === 0 || dayKey(monday).startsWith(month); ) {
    weeks.push(Array.from({ length: 7 }, (_, index) => dayKey(monday + index * DAY_MS)))
    monday += 7 * DAY_MS
  }
  return weeks
}

/** The month before (-1) or after (+1). */
export function shiftMonth(month: MonthKey, by: -1 | 1): MonthKey {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}
