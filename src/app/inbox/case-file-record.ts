import type { IdentityLevel } from '../../domain/case-file/case-file-draft.ts'
import type { CaseFileKind } from '../../domain/case-file/case-file-kind.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'
import type { ClockNature } from '../../domain/clocks/clock-rules.ts'
import type { Language } from '../../domain/message/channel.ts'
import type { MediaKind } from '../../domain/message/incoming-message.ts'
import type { CaseWorkRecord } from './case-work-record.ts'
import type { Person, UnitName } from './people.ts'

/** One line of the inbox. All instants are ms since the epoch. */
export interface CaseFileSummary {
  readonly id: string
  readonly referenceCode: string
  readonly kind: CaseFileKind
  readonly category: string
  readonly urgency: Urgency
  readonly status: CaseFileStatus
  readonly unit: UnitName
  /** Commune or province in words, never a street. */
  readonly place: string
  /** Opened from its seal; absent when none was made, or its key was destroyed. */
  readonly headline: string | undefined
  readonly submittedAt: number
  readonly dueAt: number | undefined
  readonly assignee: Person | undefined
  readonly isUnread: boolean
  readonly isComplete: boolean
  /** When the resident last said something. */
  readonly lastInboundAt: number
  readonly version: number
}

/** A case file with everything its screen shows, opened. */
export interface CaseFileRecord extends CaseFileSummary {
  /** The status before `NEED_INFO` or `MERGED`. */
  readonly statusBefore: CaseFileStatus | undefined
  /** Absent while the place is not known to a commune. */
  readonly communeCode: string | undefined
  readonly identityLevel: IdentityLevel
  readonly source: string
  readonly language: Language
  readonly urgencyReasons: readonly string[]
  /** Only at identity level A. */
  readonly contact: ContactRecord | undefined
  readonly answers: readonly AnswerRecord[]
  readonly messages: readonly MessageRecord[]
  readonly evidence: readonly EvidenceRecord[]
  readonly timeline: readonly TimelineRecord[]
  readonly clocks: readonly ClockRecord[]
  readonly routing: { readonly unitCode: string; readonly steps: readonly RoutingStepRecord[] }
  readonly duplicates: readonly DuplicateRecord[]
  /** Absent when no chat belongs to the case (entered by an officer, or erased). */
  readonly conversation: ConversationRecord | undefined
  readonly work: CaseWorkRecord
}

/** How the resident chose to be reached. */
export interface ContactRecord {
  readonly name: string | undefined
  readonly phone: string | undefined
  readonly when: string | undefined
}

/** An answer beside its question, both as the resident saw and wrote them. */
export interface AnswerRecord {
  readonly key: string
  readonly question: string
  readonly text: string
  readonly isSkipped: boolean
  readonly evidenceIds: readonly string[]
}

/** A message of the case; `state` and `reason` as the sender keeps them, `received` for incoming ones. */
export interface MessageRecord {
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly author: 'resident' | 'officer' | 'bot'
  readonly officer: Person | undefined
  readonly text: string
  readonly state: string
  readonly reason: string | undefined
  readonly at: number
  /** How often it was tried, and when it went; absent for incoming ones. */
  readonly attempts: number | undefined
  readonly sentAt: number | undefined
}

/** A file of the case. `sha256` is of the original as it arrived. */
export interface EvidenceRecord {
  readonly id: string
  readonly kind: MediaKind
  readonly state: string
  readonly mediaType: string | undefined
  readonly bytes: number | undefined
  readonly sha256: Uint8Array | undefined
  readonly receivedAt: number
  readonly hasView: boolean
  readonly hasThumbnail: boolean
  readonly hasOriginal: boolean
}

/** A line of the history; `detail` holds codes (and `officerName` beside `officer`), `note` the sealed words, opened. */
export interface TimelineRecord {
  readonly id: string
  readonly at: number
  readonly kind: string
  readonly officer: Person | undefined
  readonly detail: Readonly<Record<string, string>>
  readonly note: string | undefined
}

/** A time limit of the case. */
export interface ClockRecord {
  readonly key: string
  readonly startsAt: number
  readonly dueAt: number
  readonly stoppedAt: number | undefined
  readonly pausedAt: number | undefined
  readonly nature: ClockNature
  readonly basis: string
}

/** One rule of the routing and whether it matched. */
export interface RoutingStepRecord {
  readonly rule: string
  readonly matched: boolean
  readonly because: string
}

/** Another case file of the same unit that may be about the same event; no content. */
export interface DuplicateRecord {
  readonly id: string
  readonly referenceCode: string
  readonly status: string
  readonly category: string
  readonly placeName: string
  readonly submittedAt: number
  /** 0 to 1. */
  readonly score: number
  readonly because: string
  readonly reasons: readonly string[]
}

/** The chat behind a case, as far as officers may know it. */
export interface ConversationRecord {
  readonly id: string
  readonly account: string
  readonly mode: 'bot' | 'officer'
  readonly isReachable: boolean
  readonly lastInboundAt: number | undefined
}
