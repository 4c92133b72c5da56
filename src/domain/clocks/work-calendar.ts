const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Vietnam is 7 hours ahead of UTC all year (domain reference §5.4). */
const VIETNAM_OFFSET_MS = 7 * 3_600_000
/** Longest row of days off that is looked through: a year. */
const MAX_DAYS = 366

/** One shift of a working day, in minutes after midnight in Vietnam; the end is exclusive. */
export interface Shift {
  readonly startsAt: number
  readonly endsAt: number
}

/** When people work. Saturdays, Sundays and `daysOff` are free, except `workingDays` made up for (Tết moves). */
export interface WorkCalendar {
  /** In order, without overlap. */
  readonly shifts: readonly Shift[]
  /** ISO dates (`2027-02-05`). */
  readonly daysOff: ReadonlySet<string>
  readonly workingDays: ReadonlySet<string>
}

/** Two shifts, 7:30–11:30 and 13:30–17:00, no holiday known: what counts until the calendar is read. */
export const PLAIN_CALENDAR: WorkCalendar = {
  shifts: [
    { startsAt: 450, endsAt: 690 },
    { startsAt: 810, endsAt: 1020 },
  ],
  daysOff: new Set(),
  workingDays: new Set(),
}

/** The day in Vietnam of an instant, as an ISO date. */
export function dayOf(at: number): string {
  return new Date(at + VIETNAM_OFFSET_MS).toISOString().slice(0, 10)
}

/** Whether a day (ISO date) is worked. */
export function isWorkingDay(day: string, calendar: WorkCalendar): boolean {
  if (calendar.workingDays.has(day)) return true
  if (calendar.daysOff.has(day)) return false
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/**
 * The end of the `count`th working day after the day of `at`, which itself does not count (as civil-code terms are
 * counted). In ms since the epoch; at most about a year of days off is passed over.
 * @param count at least 1
 */
export function addWorkingDays(at: number, count: number, calendar: WorkCalendar): number {
  let midnight = midnightOf(at)
  let left = count
  for (let passed = 0; left > 0 && passed < count + MAX_DAYS; passed += 1) {
    midnight += DAY_MS
    if (isWorkingDay(dayOf(midnight), calendar)) left -= 1
  }
  return midnight + lastMinute(calendar) * MINUTE_MS
}

/** The instant after `minutes` of working time from `at`, counted in shifts. */
export function addWorkingMinutes(at: number, minutes: number, calendar: WorkCalendar): number {
  let left = minutes
  let midnight = midnightOf(at)
  for (let passed = 0; passed < MAX_DAYS * 3; passed += 1, midnight += DAY_MS) {
    if (!isWorkingDay(dayOf(midnight), calendar)) continue
    for (const shift of calendar.shifts) {
      const from = Math.max(midnight + shift.startsAt * MINUTE_MS, at)
      const length = Math.max(0, midnight + shift.endsAt * MINUTE_MS - from) / MINUTE_MS
      if (left <= length && length > 0) return from + left * MINUTE_MS
      left -= length
    }
  }
  return at + minutes * MINUTE_MS
}

/** The first instant from `at` on that is working time. */
export function nextWorkingInstant(at: number, calendar: WorkCalendar): number {
  return addWorkingMinutes(at, 0, calendar)
}

/** The same day `months` later in Vietnam, or the last day of a shorter month; the time of day stays. */
export function addMonths(at: number, months: number): number {
  const local = new Date(at + VIETNAM_OFFSET_MS)
  const day = local.getUTCDate()
  const moved = new Date(local)
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(day, last))
  return moved.getTime() - VIETNAM_OFFSET_MS
}

function midnightOf(at: number): number {
  const local = at + VIETNAM_OFFSET_MS
  return local - (((local % DAY_MS) + DAY_MS) % DAY_MS) - VIETNAM_OFFSET_MS
}

function lastMinute({ shifts }: WorkCalendar): number {
  return shifts.at(-1)?.endsAt ?? 1440
}
