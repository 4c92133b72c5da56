/**
 * What the resident of a filed case wants of its officers, beside adding words: be left alone, be phoned, be answered, rate
 * the handling, have it looked at again (domain reference §3.4, §5.6, §9.1).
 */
export const RESIDENT_WISHES = ['stop-contact', 'be-phoned', 'ask', 'rate', 'reopen'] as const
/** See `RESIDENT_WISHES`. */
export type ResidentWish = (typeof RESIDENT_WISHES)[number]

/** How the resident finds the handling, best first; the ids of the options that ask for it. */
export const RATINGS = ['good', 'fair', 'poor'] as const
/** See `RATINGS`. */
export type Rating = (typeof RATINGS)[number]

/** Reads a rating; undefined for any other word. */
export function parseRating(word: string | undefined): Rating | undefined {
  return RATINGS.find((rating) => rating === word)
}
