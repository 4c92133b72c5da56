import type { CaseFileStatus } from './status.ts'
import type { Urgency } from './urgency.ts'

/** Cases one reporter may send in 24 hours before a hint appears, and before more wait apart. */
const MANY_FROM_ONE = 4
const TOO_MANY_FROM_ONE = 8
/** Near copies from so many different people within a day are shown as possibly coordinated. */
const COORDINATED_FROM = 3

/** What is counted around a new case. */
export interface Surroundings {
  readonly status: CaseFileStatus
  readonly urgency: Urgency
  /** Of the same reporter in the last 24 hours, this one included. */
  readonly fromSameReporter: number
  /** Different people who sent nearly the same in the last 24 hours, this one included. */
  readonly sendersOfCopies: number
}

/** What the system noticed. It never rejects: an officer decides about everything (domain reference §9.1). */
export interface Suspicion {
  readonly hints: readonly ('many-from-one' | 'coordinated')[]
  /** Whether the case waits among suspected spam, where officers see it too. */
  readonly isQuarantined: boolean
}

/** Judges by counting alone. Nothing urgent ever waits apart, and a case that anybody has seen stays where it is. */
export function judgeSurroundings(around: Surroundings): Suspicion {
  const isUrgent = around.urgency === 'P0' || around.urgency === 'P1'
  return {
    hints: [
      ...(around.fromSameReporter > MANY_FROM_ONE ? (['many-from-one'] as const) : []),
      ...(around.sendersOfCopies >= COORDINATED_FROM ? (['coordinated'] as const) : []),
    ],
    isQuarantined: !isUrgent && around.status === 'SUBMITTED' && around.fromSameReporter > TOO_MANY_FROM_ONE,
  }
}
