/** A time of day in minutes after midnight (the end may pass 24:00), and where it stood in the spaced text. */
export interface ClockSpan {
  readonly startMinutes: number
  readonly endMinutes: number
  /** An hour was named, not just a part of the day. */
  readonly isExact: boolean
  /** The named part of the day is evening or night, which may go on past midnight. */
  readonly isNight: boolean
  readonly from: number
  readonly to: number
}

interface Part {
  readonly start: number
  readonly end: number
  readonly isLate: boolean
  readonly from: number
  readonly to: number
}

interface Hour {
  readonly minutes: number
  /** Of the end, when a stretch was named ("8h đến 10h"). */
  readonly untilMinutes?: number
  /** "9 pm": already in 24 hours. */
  readonly isWhole?: true
  readonly from: number
  readonly to: number
}

/** Parts of the day as people use the words, in hours; `isLate` moves an hour named with it into the second half. */
const PARTS: readonly {
  readonly words: string
  readonly start: number
  readonly end: number
  readonly isLate: boolean
}[] = [
  { words: 'ga gay|rang sang|gan sang|tinh mo|mo sang|tang sang|dawn', start: 3, end: 6, isLate: false },
  { words: 'nua dem|midnight', start: 23, end: 25, isLate: true },
  { words: 'sang som|sang|morning', start: 5, end: 11, isLate: false },
  { words: 'trua|noon', start: 11, end: 13, isLate: true },
  { words: 'chieu|xe chieu|xe trua|afternoon', start: 13, end: 18, isLate: true },
  { words: 'chap toi|chang vang|toi|evening|tonight', start: 18, end: 23, isLate: true },
  { words: 'khuya|dem|night', start: 22, end: 28, isLate: true },
]
const PART_FORMS = PARTS.map((part) => ({ ...part, pattern: new RegExp(` (?:${part.words})(?= )`, 'g') }))

const HOUR_WORD = '(?:h|g|gio)'
const STRETCH = new RegExp(
  ` (\\d{1,2}) (?:${HOUR_WORD} )?(?:(\\d{2}) )?(?:(?:sang|trua|chieu|toi|dem|khuya) )?(?:-|–|~|den|toi|to) (\\d{1,2}) ${HOUR_WORD}(?: (\\d{2}))?(?= )`,
  'g',
)
const OR = new RegExp(` (\\d{1,2}) (\\d{1,2}) ${HOUR_WORD}(?= )`, 'g')
const HOUR = new RegExp(
  ` (\\d{1,2}) ${HOUR_WORD}(?: (\\d{1,2})(?! (?:nguoi|thang|doi|lan|chiec)))?(?: phut)?(?: (ruoi))?(?: kem (\\d{1,2}))?(?= )`,
  'g',
)
/** "8 rưỡi tối", "tầm 8 rưỡi": without the one or the other it may be an amount. */
const HALF_HOUR =
  / (\d{1,2}) ruoi(?= (?:sang|trua|chieu|toi|dem|khuya|_))|(?<= (?:tam|khoang|luc|chung|hoi)) (\d{1,2}) ruoi(?= (?!trieu|ty|ti |tram|cu ))/g
const COLON_HOUR = / (\d{1,2}) : (\d{2})(?= )/g
const ENGLISH_HOUR = / (\d{1,2})(?: : (\d{2}))? (am|pm)(?! lich)(?= )/g
/** "this morning at 7"; elsewhere a number behind "at" is an address. */
const AT_HOUR = /(?<=(?:_| morning| afternoon| evening| night) at) (\d{1,2})(?: : (\d{2}))?(?= )/g

/** How far apart an hour and a part of the day may stand and still mean one time, in characters of the spaced text. */
const REACH = 26

/** The times of day that a spaced text names, in its order. `hidden`: the same text with what is already read blanked. */
export function findClocks(spaced: string, hidden: string): ClockSpan[] {
  const parts = findParts(spaced)
  const hours = findHours(hidden)
  const used = new Set<Part>()
  const clocks = hours.map((hour) => {
    const part = hour.isWhole === true ? undefined : nearestPart(hour, parts, spaced)
    if (part !== undefined) used.add(part)
    return clockOf(hour, part)
  })
  const alone = parts.filter((part) => !used.has(part)).map(partOfDay)
  return [...clocks, ...alone].toSorted((one, other) => one.from - other.from)
}

function partOfDay({ start, end, from, to }: Part): ClockSpan {
  return { startMinutes: start * 60, endMinutes: end * 60, isExact: false, isNight: start >= 18, from, to }
}

function clockOf(hour: Hour, part: Part | undefined): ClockSpan {
  const inDay = (minutes: number) =>
    part?.isLate === true && minutes < 12 * 60 && !(part.start >= 18 && minutes < 5 * 60)
      ? minutes + 12 * 60
      : minutes
  const startMinutes = inDay(hour.minutes)
  const until = hour.untilMinutes === undefined ? startMinutes + 60 : inDay(hour.untilMinutes)
  return {
    startMinutes,
    endMinutes: endAfter(startMinutes, until),
    isExact: true,
    isNight: (part?.start ?? 0) >= 18,
    from: Math.min(hour.from, part?.from ?? hour.from),
    to: Math.max(hour.to, part?.to ?? hour.to),
  }
}

/** "8h đến 5h" ends in the afternoon, "10 giờ đêm đến 2 giờ sáng" on the next day. */
function endAfter(start: number, until: number): number {
  return [until, until + 12 * 60, until + 24 * 60].find((end) => end > start) ?? start + 60
}

function nearestPart(hour: Hour, parts: readonly Part[], spaced: string): Part | undefined {
  const gap = (part: Part) => (part.from >= hour.to ? part.from - hour.to : hour.from - part.to)
  const isNear = (part: Part) => {
    const between = part.from >= hour.to ? spaced.slice(hour.to, part.from) : spaced.slice(part.to, hour.from)
    return between.length <= REACH && !/[.;!?]/.test(between)
  }
  return parts.filter(isNear).toSorted((one, other) => gap(one) - gap(other))[0]
}

function findParts(spaced: string): Part[] {
  const found: Part[] = []
  for (const { pattern, start, end, isLate } of PART_FORMS) {
    for (const match of spaced.matchAll(pattern)) {
      const from = match.index + 1
      const to = match.index + match[0].length
      if (isPronoun(match[0], spaced, match.index) || found.some((part) => from < part.to && to > part.from))
        continue
      found.push({ start, end, isLate, from, to })
    }
  }
  return found.toSorted((one, other) => one.from - other.from)
}

/** "toi" without marks is mostly "tôi" (I): it means the evening only beside a day or an hour. */
function isPronoun(word: string, spaced: string, index: number): boolean {
  if (word !== ' toi') return false
  const after = spaced.slice(index + word.length + 1)
  const before = spaced.slice(0, index + 1)
  return (
    !/^(?:qua|wa|nay|mai|hom|mung|mong|thu|chu nhat|cn|ngay|\d{1,2} (?:h|g|gio|\/)) ?/.test(after) &&
    !/(?:\d|h|gio|ruoi|vao|buoi|luc|hoi|chieu|moi) $/.test(before)
  )
}

function findHours(hidden: string): Hour[] {
  const found: Hour[] = []
  const add = (index: number, whole: string, hour: Omit<Hour, 'from' | 'to'> | undefined) => {
    const from = index + 1
    const to = index + whole.length
    if (hour === undefined || found.some((other) => from < other.to && to > other.from)) return
    found.push({ ...hour, from, to })
  }
  for (const match of hidden.matchAll(ENGLISH_HOUR)) add(match.index, match[0], readEnglish(match))
  for (const match of hidden.matchAll(STRETCH)) add(match.index, match[0], readStretch(match))
  for (const match of hidden.matchAll(OR)) {
    const isNext = Number(match[2]) - Number(match[1]) === 1
    if (isNext) add(match.index, match[0], readHour(match[1], undefined))
  }
  for (const match of hidden.matchAll(HOUR)) add(match.index, match[0], readFullHour(match))
  for (const match of hidden.matchAll(HALF_HOUR))
    add(match.index, match[0], readHour(match[1] ?? match[2], '30'))
  for (const match of hidden.matchAll(AT_HOUR)) add(match.index, match[0], readHour(match[1], match[2]))
  for (const match of hidden.matchAll(COLON_HOUR)) add(match.index, match[0], readHour(match[1], match[2]))
  return found
}

function readEnglish(match: RegExpExecArray): Omit<Hour, 'from' | 'to'> {
  const hour = (Number(match[1]) % 12) + (match[3] === 'pm' ? 12 : 0)
  return { minutes: hour * 60 + Number(match[2] ?? 0), isWhole: true }
}

function readStretch([, first, firstMinutes, last, lastMinutes]: RegExpExecArray) {
  const start = readHour(first, firstMinutes)
  const end = readHour(last, lastMinutes)
  return start && end && { ...start, untilMinutes: end.minutes }
}

function readFullHour([, hour, after, half, minus]: RegExpExecArray) {
  if (half !== undefined) return readHour(hour, '30')
  const read = readHour(hour, after)
  return read && { minutes: read.minutes - Number(minus ?? 0) }
}

function readHour(
  hour: string | undefined,
  minutes: string | undefined,
): Omit<Hour, 'from' | 'to'> | undefined {
  if (Number(hour) > 24 || Number(minutes ?? 0) > 59) return undefined
  return { minutes: Number(hour) * 60 + Number(minutes ?? 0) }
}
