/** A clock that only waiting moves: whatever waits at the same time passes at the same time. */
export interface TurningClock {
  now(): number
  sleep(ms: number): Promise<void>
  /** Lets time pass until the work is done. */
  until(work: Promise<void>): Promise<void>
}

/** Starts a clock at an instant (ms). */
export function createTurningClock(startAt: number): TurningClock {
  let now = startAt
  const sleepers: { readonly at: number; readonly wake: () => void }[] = []
  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => sleepers.push({ at: now + Math.max(1, ms), wake })),
    async until(work) {
      let isDone = false
      void work.then(() => {
        isDone = true
      })
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve))
        if (isDone) return
        const next = sleepers.sort((one, other) => one.at - other.at).shift()
        if (next === undefined) throw new Error('nobody waits, and the work is not done')
        now = Math.max(now, next.at)
        next.wake()
      }
    },
  }
}
