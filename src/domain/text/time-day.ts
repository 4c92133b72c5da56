import { DAY_FORMS } from './time-forms.ts'
import { startOfVietnamDay } from './vietnam-time.ts'

/** A day or longer that was named: instants in ms since the epoch, and where the words stood in the spaced text. */
export interface TimeSpan {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** The days, and the spans before now, that a spaced text names, in its order; none overlaps another. */
export function findDays(spaced: string, at: number): TimeSpan[] {
  const today = startOfVietnamDay(at)
  const found: TimeSpan[] = []
  for (const { pattern, read } of DAY_FORMS) {
    for (const match of spaced.matchAll(pattern)) {
      const from = match.index + 1
      const to = match.index + match[0].length
      if (found.some((span) => from < span.to && to > span.from)) continue
      const range = read(match, at, today)
      if (range !== undefined) found.push({ start: range[0], end: range[1], from, to })
    }
  }
  return found.toSorted((one, other) => one.from - other.from)
}
