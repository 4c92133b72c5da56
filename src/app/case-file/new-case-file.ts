import type { IdentityLevel } from '../../domain/case-file/case-file-draft.ts'
import type { CaseFileKind } from '../../domain/case-file/case-file-kind.ts'
import type { CategoryCode } from '../../domain/case-file/category.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'
import type { Language } from '../../domain/message/channel.ts'

/** A case file about to be written: all words sealed, all codes in clear. */
export interface NewCaseFile {
  readonly id: string
  readonly referenceCode: string
  readonly receiptIndex: Uint8Array | undefined
  readonly receiptHash: string | undefined
  readonly kind: CaseFileKind
  readonly category: CategoryCode
  readonly urgency: Urgency
  readonly urgencyReasons: readonly string[]
  readonly status: CaseFileStatus
  readonly unitCode: string
  readonly communeCode: string | undefined
  readonly placeName: string
  readonly identityLevel: IdentityLevel
  /** The channel it came by, or `officer`. */
  readonly source: string
  readonly conversationId: string | undefined
  readonly submissionKey: string | undefined
  readonly draftId: string | undefined
  readonly language: Language
  readonly isComplete: boolean
  readonly headlineSealed: Uint8Array | undefined
  readonly routing: { readonly unitCode: string; readonly steps: readonly RoutingStep[] }
  readonly submittedAt: number
  readonly dueAt: number | undefined
  readonly key: { readonly kid: number; readonly wrapped: Uint8Array }
  readonly identity:
    | {
        readonly kid: number
        readonly wrapped: Uint8Array
        readonly sealed: Uint8Array
        readonly phoneIndex: Uint8Array | undefined
      }
    | undefined
  readonly answers: readonly NewAnswer[]
  readonly clocks: readonly NewClock[]
  /** Set when the case exists already (sent unfinished, now completed): new answers are added, nothing is overwritten. */
  readonly completes: boolean
}

/** One rule of the routing and whether it matched, in Vietnamese. */
export interface RoutingStep {
  readonly rule: string
  readonly matched: boolean
  readonly because: string
}

/** An answer beside its question; `sealed` holds question, text, value and how it was skipped. */
export interface NewAnswer {
  readonly id: string
  readonly position: number
  readonly key: string
  readonly sealed: Uint8Array
}

/** A time limit that starts with the case. */
export interface NewClock {
  readonly id: string
  readonly key: string
  readonly startsAt: number
  readonly dueAt: number
  readonly basis: string
}
