/** The one source of time for use cases; frozen in tests. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number
}
