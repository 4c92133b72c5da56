const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** A moment on Vietnam's wall clock and calendar (UTC+7 all year). */
export interface VietnamClock {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** `HH:MM` */
  readonly time: string
  /** 0 = Sunday. */
  readonly weekday: number
}

/** Reads an instant (ms since the epoch) as clocks in Vietnam show it. */
export function vietnamClock(at: number): VietnamClock {
  const shifted = new Date(at + VIETNAM_OFFSET_MS)
  const iso = shifted.toISOString()
  return { day: iso.slice(0, 10), time: iso.slice(11, 16), weekday: shifted.getUTCDay() }
}
