import type { CaseFileKind } from '../../domain/case-file/case-file-kind.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'
import type { TimedClock } from '../../domain/clocks/clock-action.ts'
import type { ClockNature } from '../../domain/clocks/clock-rules.ts'
import type { WorkCalendar } from '../../domain/clocks/work-calendar.ts'
import type { Language } from '../../domain/message/channel.ts'
import type { WorkItem } from '../work/ports.ts'

/** A time limit with the case it runs on and the people who hear of it; locked. */
export interface WatchedClock extends TimedClock {
  readonly id: string
  readonly key: string
  readonly nature: ClockNature
  readonly caseFile: {
    readonly id: string
    readonly referenceCode: string
    readonly kind: CaseFileKind
    readonly category: string
    readonly urgency: Urgency
    readonly status: CaseFileStatus
    readonly statusBefore: CaseFileStatus | undefined
    readonly language: Language
    readonly version: number
    readonly conversationId: string | undefined
  }
  readonly isRemote: boolean
  readonly calendar: WorkCalendar
  /** Who works on the case, else who is on duty. */
  readonly workers: readonly string[]
  readonly heads: readonly string[]
  readonly provinceDuty: readonly string[]
}

/** What a look at a limit writes, in one transaction. */
export interface ClockLook {
  readonly dueAt: number
  readonly stage: number
  /** Absent: nothing more will come of it. */
  readonly lookAgainAt: number | undefined
  /** Ends the limit: its time was for something that has happened. */
  readonly stops: boolean
  readonly told: { readonly kind: string; readonly timelineId: string } | undefined
  readonly notifications: readonly {
    readonly id: string
    readonly officerId: string
    readonly kind: 'clock-warned' | 'clock-breached'
  }[]
  /** A step that the system takes by itself. */
  readonly step: SystemStep | undefined
  readonly at: number
}

/** A step without an officer; `notice` is sent to the resident. */
export interface SystemStep {
  readonly to: CaseFileStatus
  readonly timelineId: string
  readonly notice:
    | { readonly messageId: string; readonly outgoingId: string; readonly text: string }
    | undefined
}

/** Limits and their wake-ups. */
export interface ClockStore {
  /** Locks each limit, lets `decide` look at it, and writes what follows. */
  look(items: readonly WorkItem[], decide: (clock: WatchedClock) => ClockLook): Promise<void>
  /** Asks for a look at all limits whose time has come. */
  wakeDue(): Promise<void>
}
