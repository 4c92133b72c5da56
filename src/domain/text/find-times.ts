import { type SpacedText, spaceOut } from './spaced-text.ts'
import { type ClockSpan, findClocks } from './time-clock.ts'
import { findDays, type TimeSpan } from './time-day.ts'
import { DAY_MS, startOfVietnamDay } from './vietnam-time.ts'

/** When something happened, as far as words tell. */
export interface FoundTime {
  /** The resident's words it was read from, from the first to the last that helped. */
  readonly text: string
  /** Instants in ms since the epoch; the end is exclusive and never before the start. */
  readonly start: number
  readonly end: number
  /** A part of a day or longer, or said with "khoảng": not a clock time. */
  readonly isRough: boolean
  /** Only a part of some day was named ("sáng"): too little to take from a sentence that was about something else. */
  readonly isPartOnly: boolean
}

/** A time with what it was put together from. */
export interface PairedTime extends FoundTime {
  /** A day and an hour were both named. */
  readonly isWhole: boolean
}

const ABOUT = /(?:^| )(?:khoang|tam|do|cham|chung|co le|hinh nhu|gan|hon|about|around|maybe|nhieu lan)(?= |$)/

/** Characters of the spaced text between a day and the hour that belongs to it, at most. */
const REACH = 60

/** Longest text in which times are looked for, in characters. */
const MAX_CHARS = 4000

/**
 * The times that a text names, in its order: "tối qua khoảng 10 giờ", "thứ bảy tuần trước", "hồi 2h sáng", "cách đây 2
 * tiếng", "từ 8h đến 10h tối 5/9". A bare part of the day counts only in a short text. Of the lunar calendar only Tết is read.
 *
 * @param at now, in ms since the epoch; a weekday, or a date without a year, is the last one that is past
 */
export function findTimes(text: string, at: number): FoundTime[] {
  const times = pairTimes(text, at)
  const isShort = (text.match(/\S+/g) ?? []).length <= 4
  return times
    .filter((time) => !time.isPartOnly || (isShort && times.length === 1))
    .map(({ isWhole: _, ...time }) => time)
}

/** A date of the lunar calendar, which is left to people. */
const LUNAR_DATE = / (?:ram thang|(?:ngay|hom|sang|trua|chieu|toi|dem) ram|am lich|amx) /

/** All times of a text, bare parts of the day too, but no hour whose day is a lunar date; see `findTimes`. */
export function pairTimes(text: string, at: number): PairedTime[] {
  const source = spaceOut(text.slice(0, MAX_CHARS))
  const isLunar = LUNAR_DATE.test(source.spaced)
  const days = findDays(source.spaced, at)
  const clocks = findClocks(source.spaced, hide(source.spaced, days))
  const ofDay = pair(days, clocks, source.spaced)
  const taken = new Set(ofDay.values())
  const spans = [
    ...days.map((day) => ({ day, clock: ofDay.get(day) })),
    ...clocks.filter((clock) => !taken.has(clock) && !isLunar).map((clock) => ({ day: undefined, clock })),
  ]
  return spans
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map(({ day, clock }) => readTime(text, source, day, clock, at))
}

function placeOf({ day, clock }: { day: TimeSpan | undefined; clock: ClockSpan | undefined }): number {
  return Math.min(day?.from ?? Number.POSITIVE_INFINITY, clock?.from ?? Number.POSITIVE_INFINITY)
}

/** Days are read first: their digits are no hours ("2 giờ trước", "5/9"). */
function hide(spaced: string, days: readonly TimeSpan[]): string {
  return days.reduce(
    (text, { from, to }) => text.slice(0, from) + '_'.repeat(to - from) + text.slice(to),
    spaced,
  )
}

/** Gives whole days a time of day each, the nearest first; named hours before parts of the day. */
function pair(
  days: readonly TimeSpan[],
  clocks: readonly ClockSpan[],
  spaced: string,
): Map<TimeSpan, ClockSpan> {
  const pairs = new Map<TimeSpan, ClockSpan>()
  const taken = new Set<ClockSpan>()
  const near = days
    .filter(isOneDay)
    .flatMap((day) =>
      clocks
        .map((clock) => ({ day, clock, gap: gapOf(day, clock) }))
        .filter(({ clock, gap }) => gap <= REACH && !isApart(day, clock, spaced)),
    )
  near.sort((one, other) => Number(other.clock.isExact) - Number(one.clock.isExact) || one.gap - other.gap)
  for (const { day, clock } of near) {
    const isFree = !pairs.has(day) && !taken.has(clock)
    if (isFree) pairs.set(day, clock)
    if (isFree || isWithin(clock, day)) taken.add(clock)
  }
  return pairs
}

function isOneDay(day: TimeSpan): boolean {
  return day.start === startOfVietnamDay(day.start) && day.end - day.start === DAY_MS
}

function isWithin(clock: ClockSpan, day: TimeSpan): boolean {
  return clock.from >= day.from && clock.to <= day.to
}

function gapOf(day: TimeSpan, clock: ClockSpan): number {
  return Math.max(0, day.from - clock.to, clock.from - day.to)
}

function isApart(day: TimeSpan, clock: ClockSpan, spaced: string): boolean {
  return /[.;!?]/.test(spaced.slice(Math.min(day.to, clock.to), Math.max(day.from, clock.from)))
}

function readTime(
  text: string,
  source: SpacedText,
  day: TimeSpan | undefined,
  clock: ClockSpan | undefined,
  at: number,
): PairedTime {
  const words = wordsBetween(text, source, [day, clock])
  const isRough = clock?.isExact !== true || ABOUT.test(around(source.spaced, day, clock))
  const isWhole = day !== undefined && clock?.isExact === true
  if (clock === undefined) {
    const { start, end } = day ?? { start: at, end: at }
    return { text: words, start, end, isRough: true, isPartOnly: false, isWhole }
  }
  const base = day?.start ?? startOfVietnamDay(at)
  const nightMs = day !== undefined && isAfterMidnight(source.spaced, day, clock) ? DAY_MS : 0
  const start = base + clock.startMinutes * 60_000 + nightMs
  const end = base + clock.endMinutes * 60_000 + nightMs
  const isRecent = day === undefined || /^hoi /.test(source.spaced.slice(day.from, day.to))
  const shift = isRecent && start > at ? DAY_MS : 0
  const isPartOnly = day === undefined && !clock.isExact
  return { text: words, start: start - shift, end: end - shift, isRough, isPartOnly, isWhole }
}

/** "đêm qua 2h sáng" lies in the day that the night led to. */
function isAfterMidnight(spaced: string, day: TimeSpan, clock: ClockSpan): boolean {
  return (
    clock.isExact &&
    clock.startMinutes < 5 * 60 &&
    /^(?:toi|dem|khuya) (?:hom )?(?:qua|wa)/.test(spaced.slice(day.from, day.to))
  )
}

function around(spaced: string, ...spans: readonly (TimeSpan | ClockSpan | undefined)[]): string {
  const known = spans.filter((span) => span !== undefined)
  const from = Math.min(...known.map((span) => span.from))
  const to = Math.max(...known.map((span) => span.to))
  return spaced.slice(Math.max(0, from - 12), to)
}

function wordsBetween(
  text: string,
  source: SpacedText,
  spans: readonly (TimeSpan | ClockSpan | undefined)[],
): string {
  const known = spans.filter((span) => span !== undefined)
  const from = Math.min(...known.map((span) => span.from))
  const to = Math.max(...known.map((span) => span.to))
  const used = source.tokens.filter((token) => token.from >= from && token.from < to)
  const first = used[0]
  const last = used.at(-1)
  return first === undefined || last === undefined ? '' : text.slice(first.at, last.at + last.length)
}
