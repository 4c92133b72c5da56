import type { AskingOfficer } from '../../domain/access/role.ts'
import type { AuditRecord } from '../../domain/audit/audit-entry.ts'
import type { CaseForMediation } from '../../domain/mediation/eligible-case.ts'
import type {
  ConsentKind,
  ConsentWay,
  FollowUpResult,
  MediationTopic,
  PartySide,
  SessionState,
} from '../../domain/mediation/mediation-codes.ts'
import type { MediationAudience, MediationNewsKind } from '../../domain/mediation/mediation-news.ts'
import type { MediationStatus } from '../../domain/mediation/mediation-status.ts'
import type { Screening } from '../../domain/mediation/screening.ts'
import type { Language } from '../../domain/message/channel.ts'
import type { Clock } from '../clock.ts'
import type { Ids } from '../ids.ts'
import type { ContactRecord } from '../inbox/case-file-record.ts'
import type { Person, UnitName } from '../inbox/people.ts'
import type { MediationRecord, MediationSummary, PartyContact, TeamRecord } from './mediation-record.ts'

/** The one door to mediations: everything in one transaction on behalf of one officer, under row-level security. */
export interface MediationStore {
  withOfficer<T>(officer: AskingOfficer, work: (desk: MediationTransaction) => Promise<T>): Promise<T>
}

/** Reads and writes on behalf of one officer. */
export interface MediationTransaction extends MediationReads, MediationWrites {}

/** Which mediations a list shows. */
export const MEDIATION_VIEWS = ['open', 'police', 'team', 'sessions', 'follow-up', 'closed', 'all'] as const
export type MediationView = (typeof MEDIATION_VIEWS)[number]

/** A page of the list, newest first. */
export interface MediationListQuery {
  readonly view: MediationView
  readonly teamId: string | undefined
  readonly after: { readonly createdAt: number; readonly id: string } | undefined
  readonly limit: number
  /** Now, in ms since the epoch. */
  readonly at: number
}

/** What an officer may read. Rows out of reach do not exist here. */
export interface MediationReads {
  listMediations(query: MediationListQuery): Promise<readonly MediationSummary[]>
  countMediations(at: number): Promise<Readonly<Record<MediationView, number>>>
  findMediation(id: string): Promise<MediationRecord | undefined>
  findMediationOfCase(caseFileId: string): Promise<MediationSummary | undefined>
  findCase(caseFileId: string): Promise<CaseToMediate | undefined>
  listTeams(): Promise<readonly TeamRecord[]>
  /** Active people of the unit who can be in a team or mediate. */
  listCandidates(): Promise<readonly (Person & { readonly role: string })[]>
  /** Mediations received (sent to a team) in a span, oldest first; `end` is exclusive. */
  listForRecordBook(start: number, end: number, limit: number): Promise<readonly MediationRecord[]>
}

/** What opening a mediation needs of its case file. */
export interface CaseToMediate extends CaseForMediation {
  readonly id: string
  readonly referenceCode: string
  readonly unit: UnitName
  readonly assigneeId: string | undefined
  readonly language: Language
  readonly submittedAt: number
  /** Only at identity level A. */
  readonly contact: ContactRecord | undefined
  /** Chosen options by question key (`mediation_violence` → `none`). */
  readonly options: Readonly<Record<string, string>>
  /** The requester's consent as asked and answered in the chat. */
  readonly willing: { readonly question: string; readonly text: string } | undefined
  readonly otherParty: string | undefined
  readonly hasChat: boolean
}

/** What an officer may write. All of it belongs to a mediation that was locked before in the same transaction. */
export interface MediationWrites {
  /** Locks and opens; undefined when it is not there for this officer. */
  lockMediation(id: string): Promise<MediationRecord | undefined>
  /** Adds the mediation with its two parties and their keys; false when the case file has one already. */
  insertMediation(mediation: NewMediation): Promise<boolean>
  /** Changes fields of the mediation and counts the write. Absent fields stay. */
  saveMediation(id: string, change: MediationChange): Promise<void>
  /** Names who mediates, replacing those named before; false when somebody is not of the unit. */
  saveMediators(id: string, officerIds: readonly string[]): Promise<boolean>
  saveContact(mediationId: string, partyId: string, contact: PartyContact): Promise<void>
  saveInvitation(partyId: string, code: string, expiresAt: number): Promise<void>
  recordConsent(consent: NewConsent): Promise<void>
  recordStatement(statement: NewStatement): Promise<void>
  /** Puts a message on its way to one party's chat and keeps it with the party; false without a chat. */
  sendToParty(message: NewPartyMessage): Promise<boolean>
  saveSession(session: SavedSession): Promise<void>
  /** Asks for a reminder of a session; undefined takes it back. */
  saveReminder(sessionId: string, at: number | undefined): Promise<void>
  saveMinutes(mediationId: string, sessionId: string, minutes: string): Promise<void>
  saveAgreement(mediationId: string, no: number, text: string, at: number): Promise<void>
  recordFollowUp(followUp: NewFollowUp): Promise<void>
  recordEntry(entry: NewMediationEntry): Promise<void>
  /** Files the report this mediation became; false when it became one before. */
  fileTip(tip: NewTip): Promise<boolean>
  /** Adds (`version` undefined) or changes a team; `stale` when somebody else changed it. */
  saveTeam(team: SavedTeam): Promise<'saved' | 'stale' | 'not-found' | 'unknown-officer'>
  announce(unitCode: string, caseFileId: string): Promise<void>
  /** Tells people who work on a mediation, without content; never the officer who acts. */
  tellPeople(id: string, kind: MediationNewsKind, whom: MediationAudience, at: number): Promise<void>
  /** Asks for a look at what is due of a mediation. */
  saveDueLook(id: string, at: number): Promise<void>
  /** Adds to the hash chain; last in a transaction, because the chain's head stays locked until its end. */
  recordAudit(record: AuditRecord): Promise<void>
}

/** A mediation about to be opened; words are sealed by the store. */
export interface NewMediation {
  readonly id: string
  readonly caseFileId: string
  readonly referenceCode: string
  readonly unitCode: string
  readonly topic: MediationTopic
  readonly hamlet: string
  readonly status: MediationStatus
  readonly screening: Screening
  readonly summary: string
  readonly at: number
  readonly parties: readonly {
    readonly id: string
    readonly side: PartySide
    readonly language: Language
    readonly contact: PartyContact
    /** Takes the case file's chat as this party's. */
    readonly takesChat: boolean
  }[]
}

/** Fields of a mediation that change; null clears. */
export interface MediationChange {
  readonly topic?: MediationTopic
  readonly hamlet?: string
  readonly summary?: string
  readonly screening?: Screening
  readonly status?: MediationStatus
  readonly teamId?: string | null
  readonly acceptedAt?: number | null
  readonly startDueAt?: number | null
  readonly agreementNo?: number
  readonly agreedAt?: number | null
  readonly followUpDueAt?: number | null
  readonly outcome?: { readonly code: MediationOutcome; readonly at: number } | null
}

/** How a mediation ended (domain reference §9.2; counted in §12.3). */
export type MediationOutcome = 'done' | 'failed' | 'declined' | 'withdrawn' | 'escalated'

/** A consent about to be kept. */
export interface NewConsent {
  readonly id: string
  readonly mediationId: string
  readonly partyId: string
  readonly kind: ConsentKind
  readonly given: boolean
  readonly way: ConsentWay
  /** Absent for what the party said in the chat itself. */
  readonly officerId: string | undefined
  readonly agreementNo: number | undefined
  readonly wording: string
  readonly at: number
}

/** Words of one party, taken down by an officer or mediator. */
export interface NewStatement {
  readonly id: string
  readonly mediationId: string
  readonly partyId: string
  readonly officerId: string
  readonly text: string
  readonly at: number
}

/** A message to one party. `system` ones are notices of ours, the others an officer's or mediator's words. */
export interface NewPartyMessage {
  readonly id: string
  readonly outgoingId: string
  readonly mediationId: string
  readonly partyId: string
  readonly officerId: string
  readonly author: 'officer' | 'system'
  readonly shown: string
  readonly sent: string
  readonly language: Language
  /** The same effect has the same key: it cannot be written twice. */
  readonly dedupeKey: string
  readonly at: number
}

/** A session as it shall be. */
export interface SavedSession {
  readonly id: string
  readonly mediationId: string
  readonly startsAt: number
  readonly state: SessionState
  readonly place: string
  readonly invited: string
  readonly present: readonly PartySide[]
}

/** A visit about to be kept. */
export interface NewFollowUp {
  readonly id: string
  readonly mediationId: string
  readonly result: FollowUpResult
  readonly note: string
  readonly officerId: string
  readonly at: number
}

/** A line of the history; `note` is sealed. */
export interface NewMediationEntry {
  readonly id: string
  readonly mediationId: string
  readonly at: number
  readonly kind: string
  readonly officerId: string
  readonly detail: Readonly<Record<string, string>>
  readonly note: string | undefined
}

/** The report a mediation became; words are sealed by the store. */
export interface NewTip {
  readonly mediationId: string
  readonly caseFileId: string
  readonly referenceCode: string
  readonly category: string
  readonly urgency: string
  readonly urgencyReasons: readonly string[]
  readonly headline: string
  readonly answers: readonly {
    readonly id: string
    readonly key: string
    readonly question: string
    readonly text: string
  }[]
  readonly clocks: readonly { readonly key: string; readonly dueAt: number; readonly basis: string }[]
  readonly keepsChat: boolean
  readonly at: number
}

/** A team as it shall be. */
export interface SavedTeam {
  readonly id: string
  readonly unitCode: string
  readonly name: string
  readonly hamlet: string
  readonly isActive: boolean
  readonly members: readonly { readonly officerId: string; readonly isHead: boolean }[]
  /** The version the officer saw; absent for a new team. */
  readonly version: number | undefined
}

/** What all use cases of mediation are made of. */
export interface MediationDependencies {
  readonly store: MediationStore
  readonly clock: Clock
  readonly ids: Ids
  /** Tells the relay that something is to be sent. */
  readonly nudge: () => void
}
