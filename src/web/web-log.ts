/** All that the HTTP side may write to the log: our own ids, route templates, statuses, durations, classes of errors. */
export interface WebLogFacts {
  readonly errorClass?: string
  /** Id of the officer. */
  readonly account?: string
  /** HTTP status. */
  readonly state?: string
  /** Method and route template. */
  readonly where?: string
  readonly durationMs?: number
}

/** The log as the HTTP side sees it; there is no way to write a text of anybody's. */
export interface WebLog {
  info(event: string, facts?: WebLogFacts): void
  error(event: string, facts?: WebLogFacts): void
}
