/** How a time limit stands. `warned`: little is left; `met`: stopped in time; `breached`: run over, stopped or not; `paused`: stands still. */
export type ClockState = 'running' | 'warned' | 'breached' | 'met' | 'paused'

/** The part of a limit that, once left, makes it `warned`: the last fifth. */
const WARNED_SHARE = 0.2

/** One time limit of a case file; instants in ms since the epoch. */
export interface ClockSpan {
  readonly startsAt: number
  readonly dueAt: number
  /** Absent while it runs. */
  readonly stoppedAt: number | undefined
  /** Absent while it runs. */
  readonly pausedAt?: number | undefined
}

/** Tells how a time limit stands at an instant. */
export function clockState(clock: ClockSpan, at: number): ClockState {
  if (clock.stoppedAt !== undefined) return clock.stoppedAt <= clock.dueAt ? 'met' : 'breached'
  if (clock.pausedAt !== undefined && clock.pausedAt <= clock.dueAt) return 'paused'
  if (at > clock.dueAt) return 'breached'
  const left = clock.dueAt - at
  return left <= (clock.dueAt - clock.startsAt) * WARNED_SHARE ? 'warned' : 'running'
}
