import { type FoundTime, pairTimes } from './find-times.ts'

/**
 * Reads when something happened from free text: "tối qua khoảng 9h", "thứ 7 tuần trước", "5/9 lúc 21:30", "3 tiếng trước",
 * with or without marks, and the common English forms. Of several times the first that names a day and an hour, else the
 * first with a day. Absent when the text tells no time.
 *
 * @param at now, in ms since the epoch
 */
export function parseTime(text: string, at: number): FoundTime | undefined {
  const times = pairTimes(text, at)
  const best = times.find((time) => time.isWhole) ?? times.find((time) => !time.isPartOnly) ?? times[0]
  if (best === undefined) return undefined
  const { isWhole: _, ...time } = best
  return time
}
