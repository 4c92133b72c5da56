import type {
  ConsentKind,
  ConsentWay,
  FollowUpResult,
  MediationTopic,
  PartySide,
  SessionState,
} from '../../domain/mediation/mediation-codes.ts'
import type { MediationStatus } from '../../domain/mediation/mediation-status.ts'
import type { Screening } from '../../domain/mediation/screening.ts'
import type { Language } from '../../domain/message/channel.ts'
import type { Person, UnitName } from '../inbox/people.ts'

/** One line of the list of mediations. All instants are ms since the epoch. */
export interface MediationSummary {
  readonly id: string
  readonly referenceCode: string
  readonly caseFileId: string
  readonly topic: MediationTopic
  readonly hamlet: string
  readonly status: MediationStatus
  readonly unit: UnitName
  /** The officer's words for the team, opened; absent when their key was destroyed. */
  readonly summary: string | undefined
  readonly team: { readonly id: string; readonly name: string } | undefined
  readonly mediators: readonly Person[]
  readonly createdAt: number
  readonly nextSessionAt: number | undefined
  readonly startDueAt: number | undefined
  readonly followUpDueAt: number | undefined
  readonly version: number
}

/** A mediation with everything its screen shows, opened as far as the asking officer may read it. */
export interface MediationRecord extends MediationSummary {
  readonly teamHeadIds: readonly string[]
  readonly caseAssigneeId: string | undefined
  readonly screening: Screening
  readonly acceptedAt: number | undefined
  readonly agreedAt: number | undefined
  /** `text` is absent for those outside the team. */
  readonly agreement:
    | { readonly no: number; readonly text: string | undefined; readonly proposedAt: number | undefined }
    | undefined
  /** Always two, the requester first. */
  readonly parties: readonly PartyRecord[]
  readonly sessions: readonly SessionRecord[]
  readonly followUps: readonly FollowUpRecord[]
  readonly timeline: readonly MediationEntryRecord[]
  readonly escalatedTo: { readonly caseFileId: string; readonly referenceCode: string } | undefined
}

/** Who a party is, as entered or given; nothing of it is verified. */
export interface PartyContact {
  readonly name?: string
  readonly birthYear?: number
  readonly phone?: string
  readonly address?: string
  /** When and how contact suits. */
  readonly contactNote?: string
}

/** One party with what it said. */
export interface PartyRecord {
  readonly id: string
  readonly side: PartySide
  /** In which it is written to. */
  readonly language: Language
  readonly contact: PartyContact
  /** Whether it can be written to in a chat; whose chat that is nobody here knows. */
  readonly hasChat: boolean
  readonly invitationExpiresAt: number | undefined
  /** Oldest first. */
  readonly consents: readonly ConsentRecord[]
  /** Oldest first; what is said in confidence, and what was sent to the chat. */
  readonly statements: readonly StatementRecord[]
}

/** A yes or no with the very words it was said to. */
export interface ConsentRecord {
  readonly id: string
  readonly kind: ConsentKind
  readonly given: boolean
  readonly way: ConsentWay
  readonly wording: string
  /** Which text of the agreement; only for consents to one. */
  readonly agreementNo: number | undefined
  readonly officer: Person | undefined
  readonly at: number
}

/** Words of or to one party. `state` is how far a message got; `kept` for what was only written down. */
export interface StatementRecord {
  readonly id: string
  readonly kind: 'statement' | 'message'
  readonly author: 'party' | 'officer' | 'system'
  readonly officer: Person | undefined
  readonly text: string
  readonly state: string
  readonly at: number
}

/** A meeting. `minutes` are absent for those outside the team. */
export interface SessionRecord {
  readonly id: string
  readonly startsAt: number
  readonly state: SessionState
  readonly place: string
  readonly invited: string
  readonly present: readonly PartySide[]
  readonly minutes: string | undefined
  readonly isReminded: boolean
}

/** What a visit after the agreement found. */
export interface FollowUpRecord {
  readonly id: string
  readonly at: number
  readonly result: FollowUpResult
  readonly note: string
  readonly officer: Person | undefined
}

/** A line of the history. */
export interface MediationEntryRecord {
  readonly id: string
  readonly at: number
  readonly kind: string
  readonly officer: Person | undefined
  readonly detail: Readonly<Record<string, string>>
  readonly note: string | undefined
}

/** A tổ hòa giải. */
export interface TeamRecord {
  readonly id: string
  readonly name: string
  readonly hamlet: string
  readonly isActive: boolean
  readonly members: readonly (Person & { readonly isHead: boolean })[]
  readonly version: number
}
