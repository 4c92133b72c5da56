import { DAY_MS, startOfVietnamDay, toVietnamTime, vietnamDayStart } from './vietnam-time.ts'

/** A day or longer that was named: instants in ms since the epoch, and where the words stood in the spaced text. */
export interface TimeSpan {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Reads one form; `today` is the start of the day in Vietnam. Answers nothing when the numbers make no date. */
interface DayForm {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray, at: number, today: number) => readonly [number, number] | undefined
}

const UNITS: Readonly<Record<string, number>> = {
  phut: MINUTE_MS,
  minute: MINUTE_MS,
  minutes: MINUTE_MS,
  tieng: HOUR_MS,
  gio: HOUR_MS,
  h: HOUR_MS,
  hour: HOUR_MS,
  hours: HOUR_MS,
  ngay: DAY_MS,
  hom: DAY_MS,
  day: DAY_MS,
  days: DAY_MS,
  tuan: 7 * DAY_MS,
  week: 7 * DAY_MS,
  weeks: 7 * DAY_MS,
  thang: 30 * DAY_MS,
  month: 30 * DAY_MS,
  months: 30 * DAY_MS,
  nam: 365 * DAY_MS,
  year: 365 * DAY_MS,
  years: 365 * DAY_MS,
}
const NUMBERS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  vai: 3,
  may: 3,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
}
const COUNT = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`
const UNIT = `(${Object.keys(UNITS).join('|')})`
const WEEKDAYS = [
  'chu nhat|cn|sunday',
  '2|hai|monday',
  '3|ba|tuesday',
  '4|tu|wednesday',
  '5|nam|thursday',
  '6|sau|friday',
  '7|bay|saturday',
]

const FORMS: readonly DayForm[] = [
  ...WEEKDAYS.map((words, weekday) => weekdayForm(words, weekday)),
  form(` ${COUNT} ${UNIT} (?:truoc|ago|qua) `, (match, at) => ago(match[1], match[2], at)),
  form(` cach day (?:khoang )?${COUNT} ${UNIT} `, (match, at) => ago(match[1], match[2], at)),
  form(' (?:bay gio|dang xay ra|dang dien ra|ngay luc nay|ngay bay gio|luc nay|right now|now) ', (_, at) => [
    at - 10 * MINUTE_MS,
    at,
  ]),
  form(' (?:vua nay|vua xong|vua roi|hoi nay|moi day|ban nay|moi xay ra|just now|a moment ago) ', (_, at) => [
    at - HOUR_MS,
    at,
  ]),
  form(' (\\d{1,2}) ([/.-]) (\\d{1,2}) \\2 (\\d{4}|\\d{2}) ', (match) => date(match[1], match[3], match[4])),
  form(' (?:ngay )?(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4}) ', (match) => date(match[1], match[2], match[3])),
  form(' (?:ngay )?(\\d{1,2}) thang (\\d{1,2}) ', (match, at) => lastDate(match[1], match[2], at)),
  form(' (\\d{1,2}) / (\\d{1,2}) ', (match, at) => lastDate(match[1], match[2], at)),
  form(' (?:hom kia|day before yesterday) ', (_, __, today) => dayFrom(today - 2 * DAY_MS)),
  form(
    ' (?:hom qua|toi qua|dem qua|chieu qua|trua qua|sang qua|bua qua|yesterday|last night) ',
    (_, __, today) => dayFrom(today - DAY_MS),
  ),
  form(
    ' (?:hom nay|sang nay|trua nay|chieu nay|toi nay|dem nay|bua nay|today|tonight|this morning) ',
    (_, __, today) => dayFrom(today),
  ),
  form(' (?:tuan truoc|tuan roi|tuan qua|last week) ', (_, __, today) => [today - 7 * DAY_MS, today]),
  form(' (?:thang truoc|thang roi|last month) ', (_, __, today) => [today - 31 * DAY_MS, today]),
  form(' (?:nam ngoai|nam truoc|last year) ', (_, __, today) => [today - 365 * DAY_MS, today]),
]

/** The day, or the span before now, that a spaced text names, if any; see `parseTime`. */
export function findDay(spaced: string, at: number): TimeSpan | undefined {
  const today = startOfVietnamDay(at)
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(spaced)
    const span = match === null ? undefined : read(match, at, today)
    if (match === null || span === undefined) continue
    return { start: span[0], end: span[1], from: match.index + 1, to: match.index + match[0].length }
  }
  return undefined
}

function form(pattern: string, read: DayForm['read']): DayForm {
  return { pattern: new RegExp(pattern), read }
}

/** A named weekday is the last one that is past (today counts); with "tuần trước" one week earlier when that is nearer. */
function weekdayForm(words: string, weekday: number): DayForm {
  const named =
    weekday === 0
      ? `(?:${words})`
      : `(?:thu (?:${words.split('|').slice(0, 2).join('|')})|${words.split('|')[2]})`
  return form(` ${named} (tuan (?:truoc|roi) )?`, (match, at, today) => {
    const back = (toVietnamTime(at).weekday - weekday + 7) % 7
    const isThisWeek = (back - toVietnamTime(at).weekday + 7) % 7 === 0 || back < toVietnamTime(at).weekday
    return dayFrom(today - (back + (match[1] !== undefined && isThisWeek ? 7 : 0)) * DAY_MS)
  })
}

function ago(
  count: string | undefined,
  unit: string | undefined,
  at: number,
): readonly [number, number] | undefined {
  const number = NUMBERS[count ?? ''] ?? Number(count)
  const length = UNITS[unit ?? '']
  if (length === undefined || !Number.isFinite(number)) return undefined
  const middle = at - number * length
  return length >= DAY_MS
    ? dayFrom(startOfVietnamDay(middle))
    : [middle - length / 2, Math.min(at, middle + length / 2)]
}

function date(day: string | undefined, month: string | undefined, year: string | undefined) {
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year)
  const start = vietnamDayStart(full, Number(month), Number(day))
  return start === undefined ? undefined : dayFrom(start)
}

function lastDate(day: string | undefined, month: string | undefined, at: number) {
  const { year } = toVietnamTime(at)
  const start = vietnamDayStart(year, Number(month), Number(day))
  if (start === undefined) return undefined
  return start <= at ? dayFrom(start) : date(day, month, String(year - 1))
}

function dayFrom(start: number): readonly [number, number] {
  return [start, start + DAY_MS]
}
