import { pino } from 'pino'

/**
 * All that a log line may hold beside its event name: our own ids, counts, durations, classes of errors, states. The type has
 * no place for texts, so that content, names, numbers and tokens cannot slip in (reliability §3.8).
 */
export interface LogFacts {
  readonly errorClass?: string
  readonly account?: string
  readonly count?: number
  readonly durationMs?: number
  readonly state?: string
  readonly where?: string
}

/** Writes events by name: `relay.failed`, `channel.ready` … */
export interface Log {
  info(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts): void
  error(event: string, facts?: LogFacts): void
}

/** A bot token wherever it may stand, also percent-encoded; no word boundary, there is none in `/bot123:ABC`. */
const TOKEN = /\d{6,}(:|%3A)[\w-]{20,}/gi
/** The same error over and over (a dead Redis) is written once in this time, with how often it came. */
const QUIET_MS = 10_000

/** Creates the log on standard error; standard output is for people. */
export function createLog(level: string): Log {
  const logger = pino(
    { level, base: null },
    { write: (line: string) => process.stderr.write(line.replace(TOKEN, '[token]')) },
  )
  const quiet = createQuietness(Date.now)
  const write =
    (severity: 'info' | 'warn' | 'error') =>
    (event: string, facts: LogFacts = {}) => {
      const repeats = severity === 'info' ? 0 : quiet(`${event} ${facts.errorClass ?? ''}`)
      if (repeats === undefined) return
      logger[severity]({ event, ...facts, ...(repeats > 0 ? { repeats } : {}) })
    }
  return { info: write('info'), warn: write('warn'), error: write('error') }
}

/** Answers how often a line was held back, or undefined when it is to be held back now. */
function createQuietness(now: () => number): (key: string) => number | undefined {
  const seen = new Map<string, { until: number; held: number }>()
  return (key) => {
    const entry = seen.get(key)
    if (entry !== undefined && entry.until > now()) {
      entry.held += 1
      return undefined
    }
    if (seen.size > 500) seen.clear()
    seen.set(key, { until: now() + QUIET_MS, held: 0 })
    return entry?.held ?? 0
  }
}
