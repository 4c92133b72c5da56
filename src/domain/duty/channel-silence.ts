/** Silence shorter than this is nothing, however busy the channel usually is. */
const MIN_SILENCE_MS = 2 * 3_600_000
/** A channel that is hardly used is not called silent before a day and a half. */
const MAX_SILENCE_MS = 36 * 3_600_000
/** So many times the usual gap without a word is silence. */
const USUAL_GAPS = 8

/**
 * Whether a channel that used to deliver has stopped: no event for far longer than its own largest usual pause. Nights count
 * as pauses, so they are in the usual gaps.
 * @param eventTimes when events came, oldest first, in ms since the epoch; a few hundred of the latest
 */
export function isChannelSilent(eventTimes: readonly number[], at: number): boolean {
  const last = eventTimes.at(-1)
  // With a handful of events nothing is usual yet.
  if (last === undefined || eventTimes.length < 10) return false
  const gaps = eventTimes.slice(1).map((time, index) => time - (eventTimes[index] ?? time))
  const middle = gaps.toSorted((one, other) => one - other).at(Math.floor(gaps.length * 0.9)) ?? 0
  const limit = Math.min(Math.max(middle * USUAL_GAPS, MIN_SILENCE_MS), MAX_SILENCE_MS)
  return at - last > limit
}
