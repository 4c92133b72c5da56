const DAY_MS = 86_400_000
/** Vietnam has had no daylight saving since 1975: its days begin at 17:00 UTC of the day before. */
const OFFSET = '+07:00'

const formatter = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in Vietnam that an instant falls on, as `2026-09-05`. */
export function dayOfInstant(instant: string): string {
  return formatter.format(new Date(instant))
}

function instantOf(text: string): number | undefined {
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : at
}

/** The first moment of a day in Vietnam given as `2026-09-05`; undefined when it is no day. */
export function startOfDay(day: string): string | undefined {
  const at = instantOf(`${day}T00:00:00${OFFSET}`)
  return at === undefined ? undefined : new Date(at).toISOString()
}

/** The first moment after a day in Vietnam; undefined when it is no day. */
export function endOfDay(day: string): string | undefined {
  const at = instantOf(`${day}T00:00:00${OFFSET}`)
  return at === undefined ? undefined : new Date(at + DAY_MS).toISOString()
}

/** The instant of a `datetime-local` field (`2026-09-05T19:30`), read as Vietnamese time; undefined when it is none. */
export function instantOfLocal(local: string): string | undefined {
  const at = instantOf(`${local}:00${OFFSET}`)
  return at === undefined ? undefined : new Date(at).toISOString()
}

/** An instant as the value of a `datetime-local` field, in Vietnamese time. */
export function localOfInstant(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 7 * 3_600_000)
  return shifted.toISOString().slice(0, 16)
}

/** Moves a day given as `2026-09-05` by whole days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
