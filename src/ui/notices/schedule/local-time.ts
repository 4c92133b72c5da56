const OFFSET_MS = 7 * 3_600_000
const FIELD = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

/** The value of a `datetime-local` field for an instant: `2026-11-22T19:30`, by the clock of Vietnam, wherever the browser is. */
export function toLocalField(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 16)
}

/**
 * The UTC instant of what a `datetime-local` field holds, read by the clock of Vietnam.
 * @returns undefined for an empty or half-filled field and for days that do not exist
 */
export function fromLocalField(field: string): string | undefined {
  if (!FIELD.test(field)) return undefined
  const at = Date.parse(`${field}:00+07:00`)
  if (Number.isNaN(at)) return undefined
  const instant = new Date(at).toISOString()
  return toLocalField(instant) === field ? instant : undefined
}

/** The calendar day of an instant in Vietnam: `2026-11-22`. */
export function localDay(instant: string): string {
  return toLocalField(instant).slice(0, 10)
}

/** Minutes since midnight in Vietnam, 0–1439. */
export function minuteOfDay(instant: string): number {
  const [hours = 0, minutes = 0] = toLocalField(instant).slice(11).split(':').map(Number)
  return hours * 60 + minutes
}
