const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** With fewer events nothing is usual yet. */
const FEW = 10
/** Silence shorter than this is nothing, however busy the channel usually is. */
const MIN_SILENCE_MS = 2 * HOUR_MS
/** No channel that was ever used keeps silent for so long. */
const MAX_SILENCE_MS = 36 * HOUR_MS
/** Days that the same hours are looked at in; two at least, or it is not known whether the nights are quiet. */
const DAYS = { least: 2, most: 7 } as const
/** So many events in the same hours of another day show that silence is not usual then. */
const USUAL = 3
/** So many events within less than two days: a channel that never rests. */
const BUSY = 1_000

/**
 * Whether a channel that used to deliver has stopped: nothing came for two hours or more, though the very same hours of each of
 * the last days brought messages (one day may differ: a feast, an earlier outage). Quiet nights and quiet hours of the day are
 * thus no silence; after a day and a half everything is.
 * @param eventTimes when events came, oldest first, in ms since the epoch; the latest two thousand
 */
export function isChannelSilent(eventTimes: readonly number[], at: number): boolean {
  const [first] = eventTimes
  const last = eventTimes.at(-1)
  if (first === undefined || last === undefined || eventTimes.length < FEW) return false
  if (at - last <= MIN_SILENCE_MS) return false
  if (at - last > MAX_SILENCE_MS) return true
  const days = Math.min(DAYS.most, Math.floor((last - first) / DAY_MS))
  if (days < DAYS.least) return eventTimes.length >= BUSY
  const usual = countUsualDays(eventTimes, { from: last, to: at }, days)
  return usual >= (days > DAYS.least ? days - 1 : days)
}

/** On how many of the days before this one the same hours brought messages. */
function countUsualDays(
  eventTimes: readonly number[],
  span: { readonly from: number; readonly to: number },
  days: number,
): number {
  return Array.from({ length: days }, (_, index) => (index + 1) * DAY_MS).filter((earlier) => {
    const same = eventTimes.filter((time) => time > span.from - earlier && time <= span.to - earlier)
    return same.length >= USUAL
  }).length
}
