/**
 * How sure a text speaks of danger now. `certain`: it says so. `doubtful`: it may be so; the emergency line is shown and
 * the conversation goes on. `none`: nothing of the kind.
 */
export type DangerLevel = 'certain' | 'doubtful' | 'none'

/** What a text says of danger. */
export interface Danger {
  readonly level: DangerLevel
  /** The signs that count, the surest first, then what was weighed against them; as our lists spell them, never the resident's words. */
  readonly because: readonly string[]
}
