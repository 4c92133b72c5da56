/** Future instants (ms) by key; an instant in the past means the same as none, so past ones are dropped in time. */
export interface Instants {
  /** 0 where nothing is known. */
  get(key: string): number
  set(now: number, key: string, instant: number): void
}

const SWEEP_ABOVE = 10_000

/** Starts empty; memory stays in proportion to the keys whose instant still lies ahead. */
export function createInstants(): Instants {
  const instants = new Map<string, number>()
  let sweepAbove = SWEEP_ABOVE

  return {
    get: (key) => instants.get(key) ?? 0,
    set(now, key, instant) {
      instants.set(key, instant)
      if (instants.size <= sweepAbove) return
      for (const [old, at] of instants) if (at <= now) instants.delete(old)
      sweepAbove = Math.max(SWEEP_ABOVE, instants.size * 2)
    },
  }
}
