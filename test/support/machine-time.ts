/** How often the time is looked at, in milliseconds. */
const TICK_MS = 5
/** What a look counts at most: a longer gap means that the machine ran something else meanwhile. */
const MOST_MS = 2 * TICK_MS

/** A clock that goes only while the machine lets this process run. */
export interface MachineTime {
  /** Milliseconds that went by so far, without the gaps. */
  ms(): number
  stop(): void
}

/**
 * Starts such a clock, for a bound on how soon something answers: on a machine whose processors are taken away for seconds (a
 * crowded host) a wall clock would blame the product. On an idle machine both clocks show the same.
 */
export function startMachineTime(): MachineTime {
  let passed = 0
  let lookedAt = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    passed += Math.min(now - lookedAt, MOST_MS)
    lookedAt = now
  }, TICK_MS)
  return { ms: () => passed, stop: () => clearInterval(timer) }
}
