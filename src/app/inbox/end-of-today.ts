const DAY_MS = 86_400_000
/** Vietnam is 7 hours ahead of UTC all year. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** The next midnight in Vietnam after an instant; both in ms since the epoch. */
export function endOfToday(at: number): number {
  const local = at + VIETNAM_OFFSET_MS
  return local - (local % DAY_MS) + DAY_MS - VIETNAM_OFFSET_MS
}
