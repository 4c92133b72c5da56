import type { Log } from './log.ts'

/** What was opened is closed in the opposite order: workers before queues, queues before pools, pools before the database. */
export interface Stopper {
  add(close: () => Promise<unknown>): void
  /** Closes everything once, each part whatever happened to the one before. */
  stop(): Promise<void>
}

/** Longest wait for one part; nothing depends on its end. */
const PART_TIMEOUT_MS = 20_000

/** Starts with nothing to close. */
export function createStopper(log: Log): Stopper {
  const parts: (() => Promise<unknown>)[] = []
  let stopping: Promise<void> | undefined
  return {
    add: (close) => {
      parts.push(close)
    },
    stop: () => {
      stopping ??= closeAll(parts, log)
      return stopping
    },
  }
}

async function closeAll(parts: (() => Promise<unknown>)[], log: Log): Promise<void> {
  for (let close = parts.pop(); close !== undefined; close = parts.pop()) {
    const timeout = new Promise((resolve) => setTimeout(resolve, PART_TIMEOUT_MS).unref())
    await Promise.race([close(), timeout]).catch(() => log.warn('stop.failed'))
  }
}
