import type { Rating } from '../../domain/case-file/resident-wish.ts'
import type { DutyPost } from '../../domain/duty/roster.ts'
import type { Person, UnitName } from '../inbox/people.ts'

/** A shift of the roster. Instants in ms since the epoch. */
export interface ShiftRecord {
  readonly id: string
  readonly officer: Person
  readonly post: DutyPost
  readonly startsAt: number
  readonly endsAt: number
}

/** A line of sổ trực ban, opened. */
export interface DutyEntryRecord {
  readonly id: string
  readonly at: number
  readonly officer: Person
  readonly kind: 'entry' | 'handover' | 'taken-over'
  readonly text: string
  readonly to: Person | undefined
  /** A handover that somebody has taken over. */
  readonly isTaken: boolean
}

/** Figures for the head of a page of the duty book, counted from rows. */
export interface DutyFigures {
  readonly submitted: number
  readonly urgent: number
  readonly received: number
  readonly open: number
  readonly overdue: number
}

/** An unanswered alert. */
export interface UnansweredAlert {
  readonly caseFileId: string
  /** The asking officer may open the case. */
  readonly isInSight: boolean
  readonly referenceCode: string
  readonly unit: UnitName
  readonly urgency: string
  readonly startedAt: number
  readonly rung: number
  readonly nextAt: number | undefined
  readonly nobodyReachable: boolean
}

/** What is counted of one unit for the view of gaps. */
export interface UnitReadiness {
  readonly unit: UnitName
  readonly onDuty: number
  readonly reachable: number
  readonly unanswered: number
  readonly overdue: number
}

/** How residents found the handling of one unit. */
export interface UnitRatings extends Readonly<Record<Rating, number>> {
  readonly unit: UnitName
}

/** A notification as its officer sees it. */
export interface NotificationRecord {
  readonly id: string
  readonly kind: string
  readonly detail: Readonly<Record<string, string>>
  readonly caseFileId: string | undefined
  readonly at: number
  readonly readAt: number | undefined
  readonly deliveries: readonly {
    readonly way: string
    readonly state: string
    readonly reason: string | undefined
  }[]
}

/** A way by which an officer is told; `label` names no address. */
export interface WayRecord {
  readonly id: string
  readonly way: 'web-push' | 'email' | 'chat'
  readonly label: string
  readonly isOn: boolean
  readonly lastSentAt: number | undefined
  /** Code of why the last try failed, or why none can succeed; undefined when all is well. */
  readonly problem: string | undefined
}

/** Days and shifts of the working calendar. */
export interface HolidayRecord {
  /** ISO date. */
  readonly day: string
  readonly name: string
  readonly isWorkingDay: boolean
  /** `all` or a unit's code. */
  readonly scope: string
}

/** The duty desk on behalf of one officer; the database shows each only what is theirs. */
export interface DutyDesk {
  listShifts(from: number, to: number): Promise<readonly ShiftRecord[]>
  /** False when the officer is none of the unit's case workers. */
  addShift(shift: Omit<ShiftRecord, 'officer'> & { readonly officerId: string }): Promise<boolean>
  removeShift(id: string): Promise<boolean>
  listEntries(from: number, to: number): Promise<readonly DutyEntryRecord[]>
  addEntry(entry: NewDutyEntry): Promise<void>
  /** The newest handover to this officer, or to whoever comes, that nobody has taken over. */
  findWaitingHandover(): Promise<DutyEntryRecord | undefined>
  countFigures(from: number, to: number): Promise<DutyFigures>
  listAlerts(): Promise<readonly UnansweredAlert[]>
  /** Units in the officer's sight: the own one, or the province's. */
  readReadiness(at: number): Promise<readonly UnitReadiness[]>
  /** Ratings given between two instants, by unit in the officer's sight; units without any are left out. */
  readRatings(from: number, to: number): Promise<readonly UnitRatings[]>
  listSilentChannels(): Promise<readonly { readonly account: string; readonly since: number }[]>
  listHolidays(year: number): Promise<readonly HolidayRecord[]>
  /** False when the database refuses: the day is another's to set. */
  saveHoliday(holiday: HolidayRecord): Promise<boolean>
  removeHoliday(scope: string, day: string): Promise<boolean>
  readShifts(): Promise<readonly { readonly startsAt: number; readonly endsAt: number }[]>
  saveShifts(
    scope: string,
    shifts: readonly { readonly startsAt: number; readonly endsAt: number }[],
  ): Promise<boolean>
  listNotifications(limit: number): Promise<readonly NotificationRecord[]>
  countUnread(): Promise<number>
  markNotificationsRead(ids: readonly string[] | undefined, at: number): Promise<void>
  /** With what is wrong with each way at an instant (ms since the epoch). */
  listWays(at: number): Promise<readonly WayRecord[]>
  addWay(way: {
    readonly id: string
    readonly way: 'web-push' | 'email'
    readonly label: string
    readonly address: string
  }): Promise<void>
  switchWay(id: string, isOn: boolean): Promise<boolean>
  removeWay(id: string): Promise<boolean>
  /** Makes the hash of a one-time code good for linking the officer's own chat. */
  saveLinkCode(hash: Uint8Array, expiresAt: number): Promise<void>
  readQuietHours(): Promise<{ readonly from: number; readonly to: number } | undefined>
  saveQuietHours(quiet: { readonly from: number; readonly to: number } | undefined): Promise<void>
}

/** A line about to be added; words are sealed. */
export interface NewDutyEntry {
  readonly id: string
  readonly at: number
  readonly kind: 'entry' | 'handover' | 'taken-over'
  readonly text: string
  readonly toId: string | undefined
  /** The handover that is taken over. */
  readonly answersId: string | undefined
}
