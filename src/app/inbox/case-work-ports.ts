import type { DestinationCode } from '../../domain/case-file/destination.ts'
import type { LegalClass } from '../../domain/case-file/legal-class.ts'
import type { ResultKind } from '../../domain/case-file/result-kind.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'
import type { ClockStarted } from '../../domain/clocks/start-clocks.ts'
import type { WorkCalendar } from '../../domain/clocks/work-calendar.ts'
import type { NotificationKind } from '../../domain/duty/notification-kind.ts'
import type { NewCaseFile } from '../case-file/new-case-file.ts'
import type { ContactRecord, RoutingStepRecord } from './case-file-record.ts'
import type { CaseName, LabelRecord, ViewerRecord } from './case-work-record.ts'
import type { UnitName } from './people.ts'

/** Reads of case work on behalf of one officer. */
export interface CaseWorkReads {
  /** A case of the officer's unit by id or reference code. */
  findCaseName(idOrCode: string): Promise<(CaseName & { readonly unitCode: string }) | undefined>
  /** Cases merged into this one, in the order of their ids. */
  listMergedInto(caseFileId: string): Promise<readonly CaseName[]>
  findOfferedTransfer(caseFileId: string): Promise<OfferedTransfer | undefined>
  listSentTransfers(unitCode: string, limit: number): Promise<readonly SentTransfer[]>
  /** The working calendar of the officer's unit. */
  readCalendar(): Promise<WorkCalendar>
  /** Whether the officer's unit lies far off, and its duty phone. */
  readUnit(): Promise<{ readonly isRemote: boolean; readonly dutyPhone: string | undefined }>
  listLabels(): Promise<readonly LabelRecord[]>
  listHamlets(): Promise<readonly HamletRecord[]>
  listCannedReplies(): Promise<readonly CannedReplyRecord[]>
  listViewers(caseFileId: string, at: number): Promise<readonly ViewerRecord[]>
  findIdentityRequest(id: string): Promise<FoundIdentityRequest | undefined>
  /** The sealed identity; undefined when the database does not hand it to this officer now. */
  openIdentity(caseFileId: string): Promise<ContactRecord | undefined>
  countOpenOf(officerId: string): Promise<number>
  /** The unit of a case that the officer sees, own or shared. */
  findUnitOf(caseFileId: string): Promise<string | undefined>
  findAlert(caseFileId: string): Promise<{ readonly unitCode: string; readonly rung: number } | undefined>
  /** The case that this very form filed before. */
  findEntered(submissionKey: string): Promise<CaseName | undefined>
}

/**
 * A transfer that waits for this unit's answer; `earlierReturns` counts how often the case came back before, `isGivenBack`
 * says that this unit's own last passing on ended that way.
 */
export interface OfferedTransfer {
  readonly id: string
  readonly fromUnit: string
  readonly toUnit: string
  readonly earlierReturns: number
  readonly isGivenBack: boolean
  /** The duty of the sender's province, which decides when two units disagree. */
  readonly provinceUnit: string
}

/** What this unit passed on. */
export interface SentTransfer {
  readonly id: string
  readonly referenceCode: string
  readonly to: UnitName
  readonly at: number
  readonly state: 'offered' | 'accepted' | 'returned'
  readonly answeredAt: number | undefined
}

/** A hamlet of the unit; `isMine` for the officer's own. */
export interface HamletRecord {
  readonly id: string
  readonly name: string
  readonly isMine: boolean
}

/** A reply the unit wrote for itself. */
export interface CannedReplyRecord {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly statuses: readonly string[]
}

/** A request as a decision needs it. */
export interface FoundIdentityRequest {
  readonly id: string
  readonly caseFileId: string
  readonly requestedBy: string
  readonly isByHead: boolean
  readonly state: string
  readonly viewUntil: number | undefined
}

/** A case that may tell of the same event, with what it is compared by; `words` are opened, never stored or logged. */
export interface DuplicateFacts extends CaseName {
  readonly status: string
  readonly category: string
  readonly placeName: string
  readonly submittedAt: number
  readonly words: string
  /** Kinds of blind index that are equal: `plate`, `phone`, `account`, `file`, `text`, `phrase`. */
  readonly sharedMarks: readonly string[]
  readonly isSameCommune: boolean
  readonly isSamePerson: boolean
}

/** Facts an officer enters; absent ones stay as they are, null takes one away. */
export interface CaseFacts {
  readonly registerNumber?: string | undefined
  readonly legalClass?: LegalClass | undefined
  readonly destination?: { readonly code: DestinationCode; readonly name?: string | undefined } | undefined
  readonly resultKind?: ResultKind | undefined
  readonly isValuable?: boolean | undefined
  readonly category?: string | undefined
  readonly urgency?: Urgency | undefined
  readonly hamletId?: string | null | undefined
}

/** Writes of case work; all but `enterCaseFile` on a case that was locked before in the same transaction. */
export interface CaseWorkWrites {
  saveFacts(id: string, facts: CaseFacts): Promise<void>
  /** Replaces the set; false when one is not a label of the unit. */
  saveLabels(id: string, labelIds: readonly string[]): Promise<boolean>
  addLabel(id: string, labelId: string): Promise<boolean>
  removeLabel(id: string, labelId: string): Promise<void>
  tick(id: string, itemId: string, officerId: string, at: number): Promise<void>
  untick(id: string, itemId: string): Promise<void>
  /** Before the case moves, because afterwards it is out of sight. */
  recordTransfer(transfer: NewTransfer): Promise<void>
  answerTransfer(id: string, state: 'accepted' | 'returned', officerId: string, at: number): Promise<void>
  share(caseFileId: string, unitCode: string, officerId: string, at: number): Promise<boolean>
  endShare(caseFileId: string, unitCode: string, at: number): Promise<boolean>
  saveMergedInto(caseFileId: string, masterId: string | undefined): Promise<void>
  /** A limit of this key that ran before starts anew. */
  startClock(caseFileId: string, clock: ClockStarted, id: string): Promise<void>
  /** Lets go on what being merged stopped, with the same ends. */
  restartMergedClocks(caseFileId: string): Promise<void>
  pauseClock(caseFileId: string, key: string, at: number): Promise<boolean>
  resumeClock(caseFileId: string, key: string, at: number): Promise<boolean>
  requestIdentity(request: NewIdentityRequest): Promise<void>
  decideIdentity(id: string, decision: IdentityDecision): Promise<boolean>
  /** False when this very form was filed before. */
  enterCaseFile(caseFile: NewCaseFile): Promise<boolean>
  /** Ids of the cases that changed hands; the database decides whether the asking officer may. */
  handOverDesk(fromOfficerId: string, toOfficerId: string | undefined): Promise<readonly string[]>
  /** True when this is news: not there before, or in another mode. */
  savePresence(
    caseFileId: string,
    officerId: string,
    mode: 'viewing' | 'writing',
    span: { readonly at: number; readonly until: number },
  ): Promise<boolean>
  removePresence(caseFileId: string, officerId: string): Promise<boolean>
  /** False when there is none that waits. */
  acknowledgeAlert(caseFileId: string, officerId: string, at: number): Promise<boolean>
  /** False when it is on its way or arrived. */
  retryMessage(caseFileId: string, messageId: string): Promise<boolean>
  /** False when no resident waits for an answer to the wish for another look. */
  declineReopening(caseFileId: string, at: number): Promise<boolean>
  /** Tells officers something without content, by their own ways; asks for the work of sending. */
  notifyOfficers(notifications: readonly NewNotification[]): Promise<void>
}

/** A transfer about to be offered; `reason` is sealed with the case. */
export interface NewTransfer {
  readonly id: string
  readonly caseFileId: string
  readonly referenceCode: string
  readonly fromUnit: string
  readonly toUnit: string
  readonly officerId: string
  readonly at: number
  readonly reason: string
  readonly step: RoutingStepRecord
}

/** A request to open an identity; `reason` is sealed with the case. */
export interface NewIdentityRequest {
  readonly id: string
  readonly caseFileId: string
  readonly officerId: string
  readonly at: number
  readonly reason: string
}

/** What the second person says. */
export interface IdentityDecision {
  readonly state: 'approved' | 'refused'
  readonly officerId: string
  readonly at: number
  readonly viewUntil: number | undefined
}

/** Something an officer is told; `detail` holds codes only. */
export interface NewNotification {
  readonly id: string
  readonly officerId: string
  readonly kind: NotificationKind
  readonly caseFileId: string | undefined
  readonly detail: Readonly<Record<string, string>>
  readonly at: number
}
