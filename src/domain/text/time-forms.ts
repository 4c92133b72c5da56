import { lastNewYearDay } from './lunar-new-year.ts'
import { DAY_MS, startOfVietnamDay, toVietnamTime, vietnamDayStart } from './vietnam-time.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

type Range = readonly [start: number, end: number]

/** Reads one way of naming a day or a longer span; `today` is the start of the day in Vietnam. */
export interface DayForm {
  readonly pattern: RegExp
  /** Absent when the numbers make no date. */
  readonly read: (match: RegExpExecArray, at: number, today: number) => Range | undefined
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
  bua: DAY_MS,
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
const COUNTS: Readonly<Record<string, number>> = {
  vai: 3,
  may: 3,
  ca: 1,
  nhieu: 5,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  few: 3,
}
const COUNT = `(\\d{1,3}(?:\\.5)?|${Object.keys(COUNTS).join('|')})`
const UNIT = `(${Object.keys(UNITS).join('|')})(?: dong ho)?(?: (ruoi))?`
const WEEKDAYS = [
  'chu nhat|cn|sunday',
  '2|hai|monday',
  '3|ba|tuesday',
  '4|tu|wednesday',
  '5|nam|thursday',
  '6|sau|friday',
  '7|bay|saturday',
]
/** Dates of the lunar calendar, but for Tết, are left to people. */
const SOLAR = '(?! (?:am lich|amx|al) )'
const PART = '(?:sang|trua|chieu|toi|dem|khuya|hom|bua)'

/** Ways of naming a day, the more telling before the more general: what an earlier one has read, a later one leaves. */
export const DAY_FORMS: readonly DayForm[] = [
  form(` (?:mung|mong) (\\d{1,2}) (?:tet|thang gieng)`, ([, day], at) => dayOfTet(Number(day) - 1, at)),
  form(' (?:dem |toi |hom )?(?:giao thua|ba muoi tet|30 tet|29 tet)', (_, at) => dayOfTet(-1, at)),
  form(
    ' (?:hoi|dip|dot|trong|vao|may ngay|ngay|truoc) tet(?! (?:nay|trung thu|doan ngo|thanh minh|duong lich|tay))',
    (_, at) => aroundTet(at),
  ),
  form(
    ' (?:dem )?(\\d{1,2}) rang (?:sang )?(?:ngay )?(\\d{1,2})(?: / (\\d{1,2}))?',
    ([, first, last, month], at) => nightBetween(Number(first), Number(last), month, at),
  ),
  form(` cuoi tuan( truoc| roi| qua| vua roi)?`, ([, which], at) => lastWeekend(which !== undefined, at)),
  ...WEEKDAYS.map(weekdayForm),
  form(` ${COUNT} ${UNIT} (?:truoc|ago|qua|roi)`, ([, count, unit, half], at) => ago(count, unit, half, at)),
  form(
    ` cach (?:day|nay) (?:khoang |tam |chung |co |gan |hon )*${COUNT} ${UNIT}`,
    ([, count, unit, half], at) => ago(count, unit, half, at),
  ),
  form(` (?:tu )?${COUNT} (ngay|hom|bua|tuan|thang|nam)( ruoi)? nay`, ([, count, unit, half], at) =>
    since(count, unit, half, at),
  ),
  form(
    ' (?:bay gio|bay h|hien tai|hien gio|hien dang|dang xay ra|dang dien ra|ngay luc nay|ngay bay gio|luc nay|right now|now)',
    (_, at) => [at - 10 * MINUTE_MS, at],
  ),
  form(
    ' (?:(?:vua|moi|hoi|luc|khi|ban) nayx|vua nay|vua xong|vua roi|vua moi|hoi nay|moi day|ban nay|moi xay ra|moi xong|just now|a moment ago)',
    (_, at) => [at - HOUR_MS, at],
  ),
  form(` (\\d{1,2}) ([/.-]) (\\d{1,2}) \\2 (\\d{4}|\\d{2})${SOLAR}`, ([, day, , month, year]) =>
    date(day, month, year),
  ),
  form(` (?:ngay )?(\\d{1,2}) thang (\\d{1,2})(?: nam|,)? (\\d{4})${SOLAR}`, ([, day, month, year]) =>
    date(day, month, year),
  ),
  form(` (?:ngay )?(\\d{1,2}) thang (\\d{1,2}) nam ngoai`, ([, day, month], at) => lastYear(day, month, at)),
  form(` (?:ngay )?(\\d{1,2}) thang (\\d{1,2})${SOLAR}`, ([, day, month], at) => lastDate(day, month, at)),
  form(` (\\d{1,2}) / (\\d{1,2})${SOLAR}`, ([, day, month], at) => lastDate(day, month, at)),
  form(` ${PART} (?:hom |bua )?kia| day before yesterday`, (_, __, today) => dayFrom(today - 2 * DAY_MS)),
  form(' hoi hom(?! (?:qua|kia|nay|truoc))', (_, __, today) => [today - 6 * HOUR_MS, today + 5 * HOUR_MS]),
  form(` ${PART} (?:hom |bua )?(?:qua|wa)| yesterday| last night`, (_, __, today) => dayFrom(today - DAY_MS)),
  form(
    ' (?:may|vai|nhung) (?:hom|bua|ngay|dem) (?:nay|qua|gan day)| dao nay| gan day| dao gan day',
    (_, at) => [at - 14 * DAY_MS, at],
  ),
  form(' (?:may |vai )?(?:hom|bua|ngay) (?:truoc|no)| bua hom', (_, __, today) => [
    today - 7 * DAY_MS,
    today,
  ]),
  form(' (?:ngay|sang|trua|chieu|toi|dem) mai| tomorrow', (_, __, today) => dayFrom(today + DAY_MS)),
  form(` ${PART} nay| today| tonight| this (?:morning|afternoon|evening)`, (_, __, today) => dayFrom(today)),
  form(' hoi (?:sang|trua|chieu|toi|dem|khuya)(?! (?:qua|hom|thu|nay))', (_, __, today) => dayFrom(today)),
  form(' dau tuan(?: nay)?', (_, at, today) =>
    dayFrom(today - ((toVietnamTime(at).weekday + 6) % 7) * DAY_MS),
  ),
  form(' (dau|giua|cuoi) thang (truoc|roi|nay|vua roi|\\d{1,2})', ([, part, which], at) =>
    partOfMonth(part, which, at),
  ),
  form(' (?:tuan truoc|tuan roi|tuan qua|tuan vua roi|last week)', (_, __, today) => [
    today - 7 * DAY_MS,
    today,
  ]),
  form(' (?:thang truoc|thang roi|thang qua|thang vua roi|last month)', (_, __, today) => [
    today - 31 * DAY_MS,
    today,
  ]),
  form(' thang (\\d{1,2})(?: nam| /)? (\\d{4}|ngoai|nay)', ([, month, year], at) => monthOf(month, year, at)),
  form(' (?:nam ngoai|nam truoc|nam roi|last year)', (_, __, today) => [today - 365 * DAY_MS, today]),
  form(' (?:tuan nay|this week)', (_, at, today) => [
    today - ((toVietnamTime(at).weekday + 6) % 7) * DAY_MS,
    at,
  ]),
  form(' (?:thang nay|this month)', (_, at) => monthOf(undefined, undefined, at)),
  form('(?<! ram) thang (\\d{1,2})(?! (?:ngay|nguoi|lan))', ([, month], at) => monthOf(month, undefined, at)),
  form(' (?:nam|hoi|in|since) (19\\d\\d|20\\d\\d)', ([, year]) => wholeYear(Number(year))),
  form(` ngay (\\d{1,2})(?= (?![/-]|thang|lan|nguoi|gio|h|tieng|bua|phut))${SOLAR}`, ([, day], at) =>
    lastDay(day, at),
  ),
]

function form(pattern: string, read: DayForm['read']): DayForm {
  return { pattern: new RegExp(`(?:${pattern})(?= )`, 'g'), read }
}

/** A named weekday is the last one that is past (today counts); with "tuần trước" one week earlier when that is nearer. */
function weekdayForm(words: string, weekday: number): DayForm {
  const [digit, word, english] = words.split('|')
  const named = weekday === 0 ? `(?:${words})` : `(?:(?:thu|t) (?:${digit}|${word})|${english})`
  return form(
    ` (?:last |on )?${named}( tuan (?:truoc|roi|qua)| vua roi| vua qua)?`,
    ([, which], at, today) => {
      const back = (toVietnamTime(at).weekday - weekday + 7) % 7
      const isThisWeek = (back - toVietnamTime(at).weekday + 7) % 7 === 0 || back < toVietnamTime(at).weekday
      const isWeekBefore =
        which?.startsWith(' tuan') === true ? isThisWeek : which !== undefined && back === 0
      return dayFrom(today - (back + (isWeekBefore ? 7 : 0)) * DAY_MS)
    },
  )
}

function ago(count = '', unit = '', half: string | undefined, at: number): Range | undefined {
  const length = UNITS[unit]
  const number = (COUNTS[count] ?? Number(count)) + (half === undefined ? 0 : 0.5)
  if (length === undefined || !Number.isFinite(number)) return undefined
  const middle = at - number * length
  return length >= DAY_MS
    ? dayFrom(startOfVietnamDay(middle))
    : [middle - length / 2, Math.min(at, middle + length / 2)]
}

function since(count = '', unit = '', half: string | undefined, at: number): Range | undefined {
  const number = (COUNTS[count] ?? Number(count)) + (half === undefined ? 0 : 0.5)
  return [at - number * (UNITS[unit] ?? DAY_MS), at]
}

function date(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): Range | undefined {
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year)
  const start = vietnamDayStart(full, Number(month), Number(day))
  return start === undefined ? undefined : dayFrom(start)
}

function lastYear(day: string | undefined, month: string | undefined, at: number): Range | undefined {
  return date(day, month, String(toVietnamTime(at).year - 1))
}

function lastDate(day: string | undefined, month: string | undefined, at: number): Range | undefined {
  const { year } = toVietnamTime(at)
  const start = vietnamDayStart(year, Number(month), Number(day))
  if (start === undefined) return undefined
  return start <= at ? dayFrom(start) : date(day, month, String(year - 1))
}

function lastDay(day: string | undefined, at: number): Range | undefined {
  const { year, month } = toVietnamTime(at)
  const start = vietnamDayStart(year, month, Number(day))
  if (start !== undefined && start <= at) return dayFrom(start)
  const before =
    month === 1 ? vietnamDayStart(year - 1, 12, Number(day)) : vietnamDayStart(year, month - 1, Number(day))
  return before === undefined ? undefined : dayFrom(before)
}

function lastWeekend(isOver: boolean, at: number): Range {
  const { weekday } = toVietnamTime(at)
  const back = ((weekday + 1) % 7) + (isOver && weekday % 6 === 0 ? 7 : 0)
  const saturday = startOfVietnamDay(at) - back * DAY_MS
  return [saturday, saturday + 2 * DAY_MS]
}

/** Absent `month`: this one. A month that is yet to come is last year's. */
function monthOf(named: string | undefined, year: string | undefined, at: number): Range | undefined {
  const now = toVietnamTime(at)
  const month = named === undefined ? now.month : Number(named)
  const isPast = month <= now.month
  const full =
    year === 'ngoai' ? now.year - 1 : Number(year) || (isPast || year === 'nay' ? now.year : now.year - 1)
  const start = vietnamDayStart(full, month, 1)
  const end = month === 12 ? vietnamDayStart(full + 1, 1, 1) : vietnamDayStart(full, month + 1, 1)
  return start === undefined || end === undefined ? undefined : [start, end]
}

function partOfMonth(part: string | undefined, which: string | undefined, at: number): Range | undefined {
  const now = toVietnamTime(at)
  const isBefore = which === 'truoc' || which === 'roi' || which === 'vua roi'
  const month = isBefore ? ((now.month + 10) % 12) + 1 : Number(which) || now.month
  const whole = monthOf(String(month), undefined, at)
  if (whole === undefined) return undefined
  const [start, end] = whole
  if (part === 'dau') return [start, start + 10 * DAY_MS]
  return part === 'giua' ? [start + 10 * DAY_MS, start + 20 * DAY_MS] : [start + 20 * DAY_MS, end]
}

function dayOfTet(offset: number, at: number): Range | undefined {
  const start = offset < 10 ? lastNewYearDay(offset, toVietnamTime(at).year, at) : undefined
  return start === undefined ? undefined : dayFrom(start)
}

/** From the kitchen gods' day, when families come home, to the tenth of the first month. */
function aroundTet(at: number): Range | undefined {
  const { year } = toVietnamTime(at)
  const start = lastNewYearDay(-7, year, at)
  return start === undefined ? undefined : [start, Math.min(at, start + 17 * DAY_MS)]
}

/** "Đêm 17 rạng sáng 18": from the evening of the one to the dawn of the other. */
function nightBetween(first: number, last: number, month: string | undefined, at: number): Range | undefined {
  const dawn = month === undefined ? lastDay(String(last), at) : lastDate(String(last), month, at)
  const [day] = dawn ?? []
  if (day === undefined || (last !== 1 && last - first !== 1)) return undefined
  return [day - 6 * HOUR_MS, day + 6 * HOUR_MS]
}

function wholeYear(year: number): Range | undefined {
  const start = vietnamDayStart(year, 1, 1)
  const end = vietnamDayStart(year + 1, 1, 1)
  return start === undefined || end === undefined ? undefined : [start, end]
}

function dayFrom(start: number): Range {
  return [start, start + DAY_MS]
}
