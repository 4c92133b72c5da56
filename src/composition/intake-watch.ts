import type { IngestEvents } from '../app/intake/ingest-events.ts'

/** An event that waits longer for its acknowledgement makes everything else stand back. */
const LATE_MS = 15
/** Nothing stands back longer than this at a time, so that a stuck disk or a flood slows answers but never stops them. */
const MAX_STAND_BACK_MS = 60

/** Knows which events of this process are being made durable right now. */
export interface IntakeWatch {
  /** The same use case, watched. */
  watch(ingest: IngestEvents): IngestEvents
  /** Resolves once no event waits too long for its acknowledgement, or after the longest time to stand back. */
  calm(): Promise<void>
}

/**
 * Creates the watch that lets acknowledgements go first where one process takes events in and works on them too: a platform
 * that waits sends again and slows its sending down, while an answer may come a moment later (design §6).
 * @param now in ms, never going back
 */
export function createIntakeWatch(now: () => number): IntakeWatch {
  const underWay = new Set<{ readonly since: number }>()
  const standingBack = new Set<() => void>()

  function isLate(): boolean {
    const [oldest] = underWay // in the order in which they came
    return oldest !== undefined && now() - oldest.since > LATE_MS
  }

  function leave(event: { readonly since: number }): void {
    underWay.delete(event)
    if (isLate()) return
    for (const goOn of standingBack) goOn()
  }

  return {
    watch: (ingest) => async (channel, raws) => {
      const event = { since: now() }
      underWay.add(event)
      try {
        await ingest(channel, raws)
      } finally {
        leave(event)
      }
    },
    calm: () => {
      if (!isLate()) return Promise.resolve()
      return new Promise((resolve) => {
        const goOn = () => {
          clearTimeout(timer)
          standingBack.delete(goOn)
          resolve()
        }
        const timer = setTimeout(goOn, MAX_STAND_BACK_MS)
        standingBack.add(goOn)
      })
    },
  }
}
