import { clockState } from './clock-state.ts'

/** How far a limit has gone: nothing told yet, people warned, told that it ran over, or the unit's superiors told. */
const CLOCK_STAGES = ['running', 'warned', 'breached', 'escalated'] as const

/** A running limit, as the timer sees it. Instants in ms since the epoch. */
export interface TimedClock {
  readonly startsAt: number
  readonly dueAt: number
  readonly stoppedAt: number | undefined
  /** Absent while it runs. */
  readonly pausedAt: number | undefined
  /** Index into `CLOCK_STAGES`: what people have been told already. */
  readonly stage: number
}

/** What is to be told now, and when to look again; `lookAgainAt` is absent when nothing more will come. */
export interface ClockAction {
  readonly tell: 'nothing' | 'warned' | 'breached' | 'escalated'
  readonly stage: number
  readonly lookAgainAt: number | undefined
}

/** The part of a limit that, once left, is worth a warning: the last fifth (as `clockState` shows it). */
const WARNED_SHARE = 0.2
/** Superiors hear of a breach when it is older than this share of the limit, at least an hour and at most a day. */
const ESCALATE_SHARE = 0.25
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/**
 * Decides what to tell about a limit at an instant. Total and monotone: a stage is told once, and one that was passed while
 * nobody looked is not told late: only the furthest one counts.
 */
export function clockAction(clock: TimedClock, at: number): ClockAction {
  const { stage } = clock
  if (clock.stoppedAt !== undefined || clock.pausedAt !== undefined)
    return { tell: 'nothing', stage, lookAgainAt: undefined }
  const reached = stageAt(clock, at)
  const told = Math.max(stage, reached)
  return {
    tell: reached > stage ? (CLOCK_STAGES[reached] === 'running' ? 'nothing' : tellOf(reached)) : 'nothing',
    stage: told,
    lookAgainAt: thresholds(clock)[told],
  }
}

/** The limit's end after a pause: it moves by as long as the pause was. */
export function resumedDueAt(dueAt: number, pausedAt: number, at: number): number {
  return dueAt + Math.max(0, at - pausedAt)
}

function stageAt(clock: TimedClock, at: number): number {
  const [warnAt = 0, breachAt = 0, escalateAt = 0] = thresholds(clock)
  if (at >= escalateAt) return 3
  if (at >= breachAt) return 2
  // The screen and the message agree on what is a warning.
  return at >= warnAt || clockState(clock, at) === 'warned' ? 1 : 0
}

/** Instants from which stages 1, 2 and 3 are reached. */
function thresholds({ startsAt, dueAt }: TimedClock): readonly number[] {
  const length = Math.max(0, dueAt - startsAt)
  const grace = Math.min(Math.max(length * ESCALATE_SHARE, HOUR_MS), DAY_MS)
  const warnAt = Math.ceil(dueAt - length * WARNED_SHARE)
  return [warnAt, dueAt + 1, dueAt + 1 + Math.round(grace)]
}

function tellOf(stage: number): ClockAction['tell'] {
  return stage === 1 ? 'warned' : stage === 2 ? 'breached' : 'escalated'
}
