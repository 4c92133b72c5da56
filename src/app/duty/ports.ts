import type { Ladder, LadderStep, Wakeable } from '../../domain/duty/ladder.ts'
import type { WorkItem } from '../work/ports.ts'

/** The ladder of one case, with everybody who can be woken for it now. */
export interface WaitingAlert extends Ladder {
  readonly caseFileId: string
  readonly referenceCode: string
  readonly unitCode: string
  readonly people: readonly Wakeable[]
}

/** What one climb writes, in one transaction with its wake-up's next time. */
export interface Climb {
  readonly step: LadderStep
  readonly rungName: string
  /** One for each officer to be woken. */
  readonly notifications: readonly { readonly id: string; readonly officerId: string }[]
  readonly timelineId: string
  readonly at: number
}

/** Alerts and their wake-ups. */
export interface LadderStore {
  /**
   * Locks each alert, lets `decide` climb, writes it and puts its wake-up at the next time. An alert that was answered, or
   * whose case is gone, ends its wake-up.
   */
  climb(items: readonly WorkItem[], decide: (alert: WaitingAlert) => Climb): Promise<void>
  /** Asks for the work of alerts whose time has come and that no wake-up stands for. */
  wakeDue(): Promise<void>
}
