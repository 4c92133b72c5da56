import { findDangerWords } from './detect-danger.ts'

/**
 * How sure a text speaks of danger now. `certain`: it says so. `doubtful`: it may be so; the emergency line is shown and
 * the conversation goes on. `none`: nothing of the kind.
 */
export type DangerLevel = 'certain' | 'doubtful' | 'none'

/** What a text says of danger. */
export interface Danger {
  readonly level: DangerLevel
  /** The signs that count, as spelled in our list, then what makes them doubtful; never the resident's own words. */
  readonly because: readonly string[]
}

/** Judges the danger a text speaks of (domain reference §6.4, §7). */
export function assessDanger(text: string): Danger {
  const because = findDangerWords(text)
  return { level: because.length > 0 ? 'certain' : 'none', because }
}
