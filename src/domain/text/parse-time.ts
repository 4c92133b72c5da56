import { foldVietnamese } from './fold-vietnamese.ts'
import { findClock } from './time-clock.ts'
import { findDay } from './time-day.ts'
import { toneKey } from './tone-key.ts'
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

/** A text as single folded words, numbers and signs between spaces, so that "21h30" reads "21 h 30". */
interface SpacedText {
  readonly spaced: string
  readonly tokens: readonly { readonly from: number; readonly at: number; readonly length: number }[]
}

const TOKEN = /\d+|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu
const ABOUT = / (?:khoang|tam|chung|co le|hinh nhu|about|around|maybe) /
const I_NOT_EVENING = toneKey('tôi')

/**
 * Reads when something happened from free text: "tối qua khoảng 9h", "thứ 7 tuần trước", "5/9 lúc 21:30", "3 tiếng trước",
 * with or without marks, and the common English forms. Absent when the text tells no time. A day of the week, or a date
 * without a year, is the last one that is past.
 *
 * @param at now, in ms since the epoch
 */
export function parseTime(text: string, at: number): FoundTime | undefined {
  const source = spaceOut(text.slice(0, 4000))
  const day = findDay(source.spaced, at)
  const isWholeDay = day === undefined || day.start === startOfVietnamDay(day.start)
  const clock = isWholeDay ? findClock(source.spaced) : undefined
  if (day === undefined && clock === undefined) return undefined
  const isRough = clock?.isExact !== true || ABOUT.test(source.spaced)
  const words = wordsBetween(text, source, [day, clock])
  if (clock === undefined)
    return day && { text: words, start: day.start, end: day.end, isRough: true, isPartOnly: false }
  const base = day?.start ?? startOfVietnamDay(at)
  const start = base + clock.startMinutes * 60_000
  const end = base + clock.endMinutes * 60_000
  const shift = day === undefined && start > at ? DAY_MS : 0
  const isPartOnly = day === undefined && !clock.isExact
  return { text: words, start: start - shift, end: end - shift, isRough, isPartOnly }
}

function spaceOut(text: string): SpacedText {
  let spaced = ' '
  const tokens: { from: number; at: number; length: number }[] = []
  for (const match of text.matchAll(TOKEN)) {
    const isPronoun = toneKey(match[0]) === I_NOT_EVENING
    const word = isPronoun ? '_' : foldVietnamese(match[0]).replace(/\s/g, '')
    tokens.push({ from: spaced.length, at: match.index, length: match[0].length })
    spaced += `${word} `
  }
  return { spaced, tokens }
}

function wordsBetween(
  text: string,
  source: SpacedText,
  spans: readonly ({ readonly from: number; readonly to: number } | undefined)[],
): string {
  const known = spans.filter((span) => span !== undefined)
  const from = Math.min(...known.map((span) => span.from))
  const to = Math.max(...known.map((span) => span.to))
  const used = source.tokens.filter((token) => token.from >= from && token.from < to)
  const first = used[0]
  const last = used.at(-1)
  return first === undefined || last === undefined ? '' : text.slice(first.at, last.at + last.length)
}
