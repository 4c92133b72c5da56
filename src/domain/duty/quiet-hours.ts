const MINUTE_MS = 60_000
const DAY_MINUTES = 1_440
/** Vietnam is 7 hours ahead of UTC all year. */
const VIETNAM_OFFSET_MINUTES = 420

/** When an officer wants to be left alone: minutes after midnight in Vietnam; may pass over midnight. */
export interface QuietHours {
  readonly from: number
  readonly to: number
}

/**
 * Until when something must wait, in ms since the epoch; undefined when it may go now. Alerts of P0 and P1 never ask: a life
 * is worth a night's sleep.
 */
export function quietUntil(quiet: QuietHours | undefined, at: number): number | undefined {
  if (quiet === undefined || quiet.from === quiet.to) return undefined
  const minute = (Math.floor(at / MINUTE_MS) + VIETNAM_OFFSET_MINUTES) % DAY_MINUTES
  const { from, to } = quiet
  const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to
  if (!isQuiet) return undefined
  const left = (to - minute + DAY_MINUTES) % DAY_MINUTES
  return (Math.floor(at / MINUTE_MS) + left) * MINUTE_MS
}
