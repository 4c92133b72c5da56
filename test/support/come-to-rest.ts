import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Waits until a count has not changed for a while, which may be never: the test's time limit ends it.
 * @param quietMs longer than two steps of what counts are apart
 * @returns the count at rest
 */
export async function comeToRest(count: () => number, quietMs: number): Promise<number> {
  for (;;) {
    const before = count()
    await sleep(quietMs)
    if (count() === before) return before
  }
}
