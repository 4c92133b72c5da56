import { vietnamClock } from '../routing/vietnam-clock.ts'
import { DAY_MS, startOfVietnamDay } from '../text/vietnam-time.ts'
import type { NoticeSchedule } from './notice-content.ts'
import { type NoticeType, noticeTypeFacts } from './notice-type.ts'

const MINUTE_MS = 60_000
/** Ordinary notices go out from 06:00 to 21:30, Vietnamese time (domain reference §13.4). */
const OPENS_MINUTE = 6 * 60
const CLOSES_MINUTE = 21 * 60 + 30

/** An urgent notice is confirmed by the head within this time (domain reference §13.2). */
export const CONFIRM_WITHIN_MS = 30 * MINUTE_MS

/** Whether ordinary notices have to wait at this instant. */
export function isQuietHour(at: number): boolean {
  const minute = minuteOfDay(at)
  return minute < OPENS_MINUTE || minute >= CLOSES_MINUTE
}

/** The first instant, not before `at`, at which a notice that keeps the hours of this type may go out. */
export function nextAllowedInstant(type: NoticeType, at: number): number {
  if (noticeTypeFacts(type).ignoresQuietHours || !isQuietHour(at)) return at
  const opens = startOfVietnamDay(at) + OPENS_MINUTE * MINUTE_MS
  return opens >= at ? opens : opens + DAY_MS
}

/** When a released notice goes out: as scheduled, but not in the past and not at night. */
export function firstInstant(type: NoticeType, schedule: NoticeSchedule, now: number): number {
  const given = schedule.sendAt === undefined ? now : Date.parse(schedule.sendAt)
  const wanted = schedule.recurrence === undefined ? given : (nextOccurrence(schedule, now) ?? given)
  return nextAllowedInstant(type, Math.max(now, wanted))
}

/** The next occurrence strictly after an instant; undefined when the recurrence has ended, or there is none. */
export function nextOccurrence({ recurrence }: NoticeSchedule, after: number): number | undefined {
  if (recurrence === undefined) return undefined
  const { weekdays, time, until } = recurrence
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  for (let day = startOfVietnamDay(after), tries = 0; tries < 8; day += DAY_MS, tries += 1) {
    const at = day + minute * MINUTE_MS
    const clock = vietnamClock(at)
    if (clock.day > until) return undefined
    if (at > after && weekdays.includes(clock.weekday)) return at
  }
  return undefined
}

/** All occurrences from `from` (inclusive) to `to`, at most `max`, for the calendar. */
export function occurrencesBetween(
  schedule: NoticeSchedule,
  from: number,
  to: number,
  max: number,
): readonly number[] {
  const found: number[] = []
  let at = nextOccurrence(schedule, from - 1)
  while (at !== undefined && at <= to && found.length < max) {
    found.push(at)
    at = nextOccurrence(schedule, at)
  }
  return found
}

/** Until when a notice that goes out at `sentAt` holds; undefined: until it is corrected or withdrawn. */
export function expiryOf(type: NoticeType, sentAt: number): number | undefined {
  const { lifetimeDays } = noticeTypeFacts(type)
  return lifetimeDays === null ? undefined : sentAt + lifetimeDays * DAY_MS
}

function minuteOfDay(at: number): number {
  return Math.floor((at - startOfVietnamDay(at)) / MINUTE_MS)
}
