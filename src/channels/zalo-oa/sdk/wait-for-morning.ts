const VIETNAM_OFFSET_MS = 7 * 3_600_000
const DAY_MS = 24 * 3_600_000
const OPENS_AT_MS = 6 * 3_600_000

/**
 * How long until 06:00 in Vietnam, when the night rule of the platform (22:00–06:00) ends. The platform does not name
 * the time zone; Asia/Ho_Chi_Minh has been UTC+7 without summer time since 1975.
 *
 * @param now ms since the epoch
 * @returns ms, more than 0 and at most 24 hours
 */
export function msUntilMorning(now: number): number {
  const sinceMidnight = (now + VIETNAM_OFFSET_MS) % DAY_MS
  return sinceMidnight < OPENS_AT_MS ? OPENS_AT_MS - sinceMidnight : DAY_MS - sinceMidnight + OPENS_AT_MS
}
