import type { LiveEventLog, LiveEventRecord, LiveFeed, LiveListener } from './live-events.ts'

/** How often the table is read while anybody listens; a tip must be on the screen within a second. */
const POLL_MS = 250
const BATCH = 500
/** How long an id that was passed over is looked for: its transaction may still commit. Then it was rolled back. */
const LATE_MS = 30_000
const MAX_MISSING = 1_000

/** What the feed is made of; the waiting is given, so that tests need no real time. */
export interface LiveFeedOptions {
  readonly log: LiveEventLog
  readonly now: () => number
  /** Runs `task` after `ms`; the returned function cancels it. */
  readonly after: (ms: number, task: () => void) => () => void
  readonly onError: (error: unknown) => void
}

/**
 * One reader of live events for all connections of a process. Ids are given when a row is written but rows become visible
 * when their transaction commits, so gaps are remembered and looked at again. It reads only while somebody listens.
 */
export function createLiveFeed(options: LiveFeedOptions): LiveFeed {
  const listeners = new Set<LiveListener>()
  const missing = new Map<number, number>()
  let newest: number | undefined
  let cancel: (() => void) | undefined
  let isClosed = false

  async function poll(): Promise<void> {
    try {
      newest ??= await options.log.newestId()
      const events = await options.log.readAfter(newest, [...missing.keys()], BATCH)
      for (const event of events) deliver(event)
      forgetLate()
    } catch (error) {
      options.onError(error)
    }
    if (listeners.size > 0 && !isClosed) schedule()
    else rest()
  }

  function deliver(event: LiveEventRecord): void {
    const seenUpTo = newest ?? event.id
    for (let id = seenUpTo + 1; id < event.id && missing.size < MAX_MISSING; id += 1)
      missing.set(id, options.now())
    missing.delete(event.id)
    newest = Math.max(seenUpTo, event.id)
    for (const listener of listeners) listener(event)
  }

  function forgetLate(): void {
    for (const [id, since] of missing) if (options.now() - since > LATE_MS) missing.delete(id)
  }

  function schedule(ms = POLL_MS): void {
    cancel = options.after(ms, () => void poll())
  }

  // Nobody listens: the next listener begins with what is newest then.
  function rest(): void {
    cancel = undefined
    newest = undefined
    missing.clear()
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      if (cancel === undefined && !isClosed) schedule(0)
      return () => {
        listeners.delete(listener)
      }
    },
    close: () => {
      isClosed = true
      cancel?.()
      listeners.clear()
    },
  }
}
