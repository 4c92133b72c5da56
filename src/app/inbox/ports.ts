import type { LiveEventKind } from '../../domain/access/live-event-kind.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { AuditRecord } from '../../domain/audit/audit-entry.ts'
import type { IdentityLevel } from '../../domain/case-file/case-file-draft.ts'
import type { CaseFileKind } from '../../domain/case-file/case-file-kind.ts'
import type { LegalClass } from '../../domain/case-file/legal-class.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'
import type { Language } from '../../domain/message/channel.ts'
import type { Clock } from '../clock.ts'
import type { CaseFileVault, ReceiptSource } from '../conversation/ports.ts'
import type { DutyDesk } from '../duty/duty-desk-ports.ts'
import type { Ids } from '../ids.ts'
import type { CaseFileRecord, CaseFileSummary, RoutingStepRecord } from './case-file-record.ts'
import type { CaseWorkReads, CaseWorkWrites } from './case-work-ports.ts'
import type { ListPosition, ListQuery, ViewCounts } from './list-query.ts'
import type { Person, UnitName } from './people.ts'
import type { UnitSettings } from './unit-settings-ports.ts'

/**
 * The one door to case files (design §2.6): everything happens in one transaction on behalf of one officer, and the
 * database shows it only what that officer may see. Work that meets a deadlock is done again from the start.
 */
export interface InboxStore {
  withOfficer<T>(officer: AskingOfficer, work: (inbox: InboxTransaction) => Promise<T>): Promise<T>
}

/** Reads and writes on behalf of one officer. */
export interface InboxTransaction extends InboxReads, InboxWrites, CaseWorkReads, CaseWorkWrites {
  readonly settings: UnitSettings
  readonly duty: DutyDesk
}

/** What an officer may read. Rows out of reach do not exist here. */
export interface InboxReads {
  /** At most `query.limit` lines, in the order of `query.sort`. */
  listCaseFiles(query: ListQuery): Promise<readonly CaseFileSummary[]>
  countViews(at: number): Promise<ViewCounts>
  /** How many a set of filters finds; `after` and `limit` do not count. */
  countCaseFiles(query: ListQuery): Promise<number>
  findCaseFile(id: string): Promise<CaseFileRecord | undefined>
  findEvidence(id: string): Promise<EvidenceFile | undefined>
  readSearchTexts(request: SearchRequest): Promise<readonly SearchText[]>
  /** People of the officer's own unit who work on case files. */
  listColleagues(): Promise<readonly Colleague[]>
  /** Active units whose folded name or code holds every word; the officer's own province first. */
  findUnits(words: readonly string[], limit: number): Promise<readonly UnitName[]>
}

/** Which case files to open for the search: some by id, or a page of all, newest first. */
export type SearchRequest =
  | { readonly ids: readonly string[] }
  | { readonly after: ListPosition | undefined; readonly limit: number }

/** The words of one case file that can be searched; opened, so never stored or logged. */
export interface SearchText extends ListPosition {
  readonly text: string
}

/** A person a case file can be given to. */
export interface Colleague extends Person {
  readonly role: string
}

/** What a write decides on; locked until the transaction ends, together with its conversation. */
export interface LockedCaseFile {
  readonly id: string
  readonly version: number
  readonly referenceCode: string
  readonly status: CaseFileStatus
  readonly statusBefore: CaseFileStatus | undefined
  readonly unit: UnitName
  readonly assigneeId: string | undefined
  readonly language: Language
  readonly kind: CaseFileKind
  readonly category: string
  readonly urgency: Urgency
  readonly identityLevel: IdentityLevel
  readonly registerNumber: string | undefined
  readonly legalClass: LegalClass | undefined
  readonly resultKind: string | undefined
  readonly mergedIntoId: string | undefined
  /** The resident asked not to be contacted: nothing is sent until they write a question or agree to be phoned. */
  readonly isContactStopped: boolean
  readonly conversation: { readonly id: string; readonly mode: 'bot' | 'officer' } | undefined
}

/** What an officer may write. All of it belongs to a case file that was locked before in the same transaction. */
export interface InboxWrites {
  lockCaseFile(id: string): Promise<LockedCaseFile | undefined>
  saveStatus(id: string, change: StatusChange): Promise<void>
  /** Gives the case to an officer of the same unit, or back to the desk; false when the database refuses. */
  saveAssignee(id: string, assigneeId: string | undefined): Promise<boolean>
  /** Moves the case to another unit and takes it off everybody's hands; false when the database refuses. */
  moveToUnit(id: string, unitCode: string, step: RoutingStepRecord): Promise<boolean>
  /** Counts the write, so that an officer who saw the case before it gets `stale`. */
  bumpVersion(id: string): Promise<void>
  markRead(id: string, at: number): Promise<void>
  stopClock(id: string, key: string, at: number): Promise<void>
  recordTimeline(entry: NewTimelineLine): Promise<void>
  /** Writes a message to the resident into the case and hands it to the sender, in order. */
  sendToResident(message: NewResidentMessage): Promise<void>
  setConversationMode(caseFileId: string, mode: 'bot' | 'officer'): Promise<void>
  announce(unitCode: string, kind: LiveEventKind, caseFileId: string): Promise<void>
  /** Adds to the hash chain; last in a transaction, because the chain's head stays locked until its end. */
  recordAudit(record: AuditRecord): Promise<void>
}

/** A new status, with the one to come back to where it is a detour. */
export interface StatusChange {
  readonly status: CaseFileStatus
  readonly statusBefore: CaseFileStatus | undefined
}

/** A line of the history; `note` is sealed under the case's key. */
export interface NewTimelineLine {
  readonly id: string
  readonly caseFileId: string
  readonly at: number
  readonly kind: string
  readonly officerId: string
  readonly detail: Readonly<Record<string, string>>
  readonly note: string | undefined
}

/** Words for the resident. `shown` stands in the case as the officer wrote it, `sent` is what the chat gets. */
export interface NewResidentMessage {
  readonly id: string
  readonly outgoingId: string
  readonly caseFileId: string
  readonly conversationId: string
  readonly class: 'officer' | 'status'
  readonly officerId: string | undefined
  readonly shown: string
  readonly sent: string
  readonly language: Language
  /** The same effect has the same key: it cannot be written twice. */
  readonly dedupeKey: string
  readonly at: number
}

/** A file as stored, with what opens it. */
export interface EvidenceFile {
  readonly id: string
  readonly caseFileId: string
  readonly referenceCode: string
  readonly unitCode: string
  readonly mediaType: string | undefined
  readonly originalBlob: string | undefined
  readonly viewBlob: string | undefined
  readonly thumbnailBlob: string | undefined
  /** The case's data key, wrapped. */
  readonly wrappedKey: Uint8Array
}

/** Opens stored files; the bytes are decrypted while they stream. */
export interface EvidenceFiles {
  /** Undefined when the blob is gone. */
  open(file: EvidenceFile, variant: EvidenceVariant): Promise<OpenedFile | undefined>
}

/** The metadata-free copy, its thumbnail, or the original as it arrived. */
export type EvidenceVariant = 'view' | 'thumbnail' | 'original'

/** A file ready to be sent to the browser. */
export interface OpenedFile {
  readonly mediaType: string
  readonly bytes: number | undefined
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Finds words in sealed content (design §5.8): held in memory only, and only what the officer may see. */
export interface ContentSearch {
  find(officer: AskingOfficer, text: string): Promise<FoundCaseFiles>
}

/** What a search found. */
export interface FoundCaseFiles {
  /** Case files that hold every word, as a word or its beginning; newest first, bounded. */
  readonly ids: readonly string[]
  /** Only the newest have been looked through; asked again in a moment, the search finds more. */
  readonly isReadingOlder: boolean
}

/** What all use cases of the inbox are made of. */
export interface InboxDependencies {
  readonly store: InboxStore
  readonly search: ContentSearch
  readonly clock: Clock
  readonly ids: Ids
  /** Seals what an officer enters. */
  readonly caseVault: CaseFileVault
  readonly receipts: ReceiptSource
  /** Tells the relay that something is to be sent. */
  readonly nudge: () => void
}
