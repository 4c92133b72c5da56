/** Days from the first to the last, both included: `2026-11-16` to `2026-11-22`. */
export interface DaySpan {
  readonly first: string
  readonly last: string
}

const DAY_MS = 86_400_000
const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/**
 * Monday to Sunday of the week in which a day lies.
 * @param by - 0 for that week, -1 for the week before
 */
export function weekOf(day: string, by: number): DaySpan {
  const at = Date.parse(`${day}T00:00:00Z`)
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7
  const monday = at + (by * 7 - sinceMonday) * DAY_MS
  return { first: dayAt(monday), last: dayAt(monday + 6 * DAY_MS) }
}
