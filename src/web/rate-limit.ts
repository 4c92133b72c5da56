/** Counts per key in fixed windows, in this process only; a coarse brake, not a promise. */
export interface RateLimit {
  /** Whether one more is within the limit. @param at ms since the epoch */
  take(key: string, at: number): boolean
}

const MAX_KEYS = 10_000

/** Creates a limit of `max` per window of `windowMs`. Beyond 10,000 keys in one window, new ones share one counter. */
export function createRateLimit(max: number, windowMs: number): RateLimit {
  let window = 0
  const counts = new Map<string, number>()
  return {
    take: (key, at) => {
      const current = Math.floor(at / windowMs)
      if (current !== window) counts.clear()
      window = current
      const counter = counts.has(key) || counts.size < MAX_KEYS ? key : ''
      const count = (counts.get(counter) ?? 0) + 1
      counts.set(counter, count)
      return count <= max
    },
  }
}
