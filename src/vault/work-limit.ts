import { VaultError } from './vault-error.ts'

/** Runs work when there is room. */
export type WorkLimit = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Lets a bounded number of costly hashes run at once and a bounded number wait; the next one is refused at once, so that
 * a flood of log-ins can neither fill the memory nor make everybody wait for minutes.
 *
 * The limit throws `password-busy` (retryable) when `maxWaiting` are waiting already.
 */
export function createWorkLimit(maxRunning: number, maxWaiting: number): WorkLimit {
  const waiting: (() => void)[] = []
  let running = 0

  function enter(): Promise<void> {
    if (running < maxRunning) {
      running += 1
      return Promise.resolve()
    }
    if (waiting.length >= maxWaiting) {
      return Promise.reject(
        new VaultError('password-busy', 'Too many log-ins at once. Try again in some seconds.'),
      )
    }
    return new Promise((resolve) => {
      waiting.push(resolve)
    })
  }

  function leave(): void {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }

  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
