import type { CaseFileKind } from '../case-file/case-file-kind.ts'
import type { Urgency } from '../case-file/urgency.ts'
import { clocksStartedBy } from './start-clocks.ts'
import { PLAIN_CALENDAR } from './work-calendar.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How soon an officer opens a new case, by urgency (`T_SEEN`, domain reference §5.4: our own service level). */
const SEEN_WITHIN_MS: Readonly<Record<Urgency, number>> = {
  P0: 2 * MINUTE,
  P1: 10 * MINUTE,
  P2: 2 * HOUR,
  P3: 8 * HOUR,
  P4: 24 * HOUR,
}

/** A time limit as it starts with a case. */
export interface StartedClock {
  readonly key: string
  /** Milliseconds since the epoch. */
  readonly startsAt: number
  readonly dueAt: number
  /** What the limit is based on, in Vietnamese. */
  readonly basis: string
}

/** What decides which limits start. */
export interface NewCaseFacts {
  readonly kind: CaseFileKind
  readonly category: string
  readonly urgency: Urgency
  readonly submittedAt: number
}

/**
 * The limits that start when a case is filed: being seen, and those of `CLOCK_RULES`. All of them are real hours, day and
 * night (domain reference §5.4), so that no calendar is needed here; a remote unit's longer limit is fitted by the first
 * look of `run-clock`.
 */
export function firstClocks({ kind, category, urgency, submittedAt }: NewCaseFacts): readonly StartedClock[] {
  const seen: StartedClock = {
    key: 'T_SEEN',
    startsAt: submittedAt,
    dueAt: submittedAt + SEEN_WITHIN_MS[urgency],
    basis: 'Quy định nội bộ: thời gian trực ban mở xem',
  }
  const facts = { kind, category, isRemote: false }
  const byRule = clocksStartedBy('submitted', facts, submittedAt, PLAIN_CALENDAR)
  return [seen, ...byRule.map(({ key, startsAt, dueAt, basis }) => ({ key, startsAt, dueAt, basis }))]
}
