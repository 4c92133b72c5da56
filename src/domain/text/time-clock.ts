/** A time of day in minutes after midnight (the end may pass 24:00), and where it stood in the text. */
export interface ClockSpan {
  readonly startMinutes: number
  readonly endMinutes: number
  /** An hour was named, not just a part of the day. */
  readonly isExact: boolean
  readonly from: number
  readonly to: number
}

/** Parts of the day as people use the words, in hours; `noon` moves an hour named with it into the second half. */
const PARTS: readonly {
  readonly words: string
  readonly start: number
  readonly end: number
  readonly isLate: boolean
}[] = [
  { words: 'rang sang|gan sang|tinh mo|dawn', start: 3, end: 6, isLate: false },
  { words: 'nua dem|midnight', start: 23, end: 25, isLate: true },
  { words: 'sang som|sang|morning', start: 5, end: 11, isLate: false },
  { words: 'trua|noon', start: 11, end: 13, isLate: true },
  { words: 'chieu|xe chieu|afternoon', start: 13, end: 18, isLate: true },
  { words: 'chap toi|toi|evening|tonight', start: 18, end: 23, isLate: true },
  { words: 'khuya|dem|night', start: 22, end: 28, isLate: true },
]

const HOUR = / (\d{1,2}) (?:h|g|gio) (?:(\d{1,2}) )?(?:(ruoi) )?(?:kem (\d{1,2}) )?/
const COLON_HOUR = / (\d{1,2}) : (\d{2}) /
const ENGLISH_HOUR = / (\d{1,2})(?: : (\d{2}))? (am|pm) /

/** The time of day that a spaced text names, if any; see `parseTime`. */
export function findClock(spaced: string): ClockSpan | undefined {
  const part = findPart(spaced)
  const hour = findHour(spaced)
  if (hour === undefined) {
    return (
      part && {
        startMinutes: part.start * 60,
        endMinutes: part.end * 60,
        isExact: false,
        from: part.from,
        to: part.to,
      }
    )
  }
  const isSecondHalf =
    part?.isLate === true && hour.minutes < 12 * 60 && !(part.start >= 22 && hour.minutes < 5 * 60)
  const startMinutes = hour.minutes + (isSecondHalf ? 12 * 60 : 0)
  return {
    startMinutes,
    endMinutes: startMinutes + 60,
    isExact: true,
    from: Math.min(hour.from, part?.from ?? hour.from),
    to: Math.max(hour.to, part?.to ?? hour.to),
  }
}

function findPart(spaced: string) {
  for (const part of PARTS) {
    const match = new RegExp(` (?:${part.words}) `).exec(spaced)
    if (match === null || isPronoun(match[0], spaced, match.index)) continue
    return { ...part, from: match.index + 1, to: match.index + match[0].length }
  }
  return undefined
}

/** "toi" without marks is mostly "tôi" (I): it means the evening only beside a day or an hour. */
function isPronoun(word: string, spaced: string, index: number): boolean {
  if (word !== ' toi ') return false
  const after = spaced.slice(index + word.length)
  const before = spaced.slice(0, index + 1)
  return (
    !/^(?:qua|nay|hom|thu|chu nhat|ngay|\d{1,2} (?:h|g|gio|\/)) ?/.test(after) &&
    !/(?:\d|h|gio|vao|buoi|luc) $/.test(before)
  )
}

function findHour(spaced: string) {
  const english = ENGLISH_HOUR.exec(spaced)
  if (english !== null) {
    const hour = (Number(english[1]) % 12) + (english[3] === 'pm' ? 12 : 0)
    return within(hour * 60 + Number(english[2] ?? 0), english.index, english[0])
  }
  const match = HOUR.exec(spaced) ?? COLON_HOUR.exec(spaced)
  if (match === null) return undefined
  const [whole, hour, after, half, minus] = match
  const minutes = half === undefined ? Number(after ?? 0) - Number(minus ?? 0) : 30
  if (Number(hour) > 24 || minutes > 59) return undefined
  return within(Number(hour) * 60 + minutes, match.index, whole)
}

function within(minutes: number, index: number, whole: string) {
  return { minutes, from: index + 1, to: index + whole.length }
}
