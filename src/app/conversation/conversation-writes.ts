import type { Rating } from '../../domain/case-file/resident-wish.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { MediaKind } from '../../domain/message/incoming-message.ts'
import type { NewCaseFile } from '../case-file/new-case-file.ts'
import type { ConversationState, LockedConversation } from './conversation-state.ts'

/** Everything one step of one conversation writes, in one transaction. */
export interface ConversationWrites {
  readonly conversation: LockedConversation
  readonly next: ConversationState
  /** The chat id, sealed; only when it was not known yet, or changed. */
  readonly addressSealed?: Uint8Array
  /** Nothing is worth keeping: the event belonged to no conversation at all. */
  readonly isVoid: boolean
  /** The resident withdrew: address, session and identities of this conversation go; then `addressSealed` is written. */
  readonly isWithdrawn: boolean
  readonly events: readonly HandledEvent[]
  readonly outgoing: readonly NewOutgoingMessage[]
  readonly evidence: readonly NewEvidence[]
  readonly caseFiles: readonly NewCaseFile[]
  readonly caseMessages: readonly NewCaseMessage[]
  readonly caseChanges: readonly CaseChange[]
  readonly timeline: readonly NewTimelineEntry[]
  readonly liveEvents: readonly NewLiveEvent[]
  /**
   * Drafts whose files go, because the report was never sent: their rows at once, the sealed copies with the next sweep of
   * files that no row names (within 30 hours), so that erasing needs no file store in a transaction.
   */
  readonly erasedDraftIds: readonly string[]
  readonly requests: readonly NewChatRequest[]
  readonly wishes: readonly NewResidentWish[]
}

/** An event that has had its effect, or that could not be understood and waits for a person. */
export interface HandledEvent {
  readonly id: string
  readonly state: 'done' | 'quarantined'
  readonly errorClass?: string
}

/** Every class may be sent once more after an unknown outcome (reliability §2.7). */
export type OutgoingClass = 'reply' | 'receipt' | 'officer' | 'status'

/** A message to be sent after the commit, in the order of `seq`. */
export interface NewOutgoingMessage {
  readonly id: string
  readonly seq: number
  /** The same effect of the same event has the same key: it cannot be written twice. */
  readonly dedupeKey: string
  readonly class: OutgoingClass
  readonly sealed: Uint8Array
}

/** Something asked for beside the conversation, sealed; answered by the job `answer-chat-request`. */
export interface NewChatRequest {
  readonly id: string
  readonly sealed: Uint8Array
}

/** A file to be fetched; it belongs to a draft until the report is filed. */
export interface NewEvidence {
  readonly id: string
  readonly kind: MediaKind
  readonly draftId: string | undefined
  readonly caseFileId: string | undefined
  readonly sourceSealed: Uint8Array
  readonly sourceKey: Uint8Array
  readonly mediaType: string | undefined
  readonly receivedAt: number
}

/** Something said about a filed case. */
export interface NewCaseMessage {
  readonly id: string
  readonly caseFileId: string
  readonly direction: 'in' | 'out'
  readonly author: 'resident' | 'bot'
  readonly sealed: Uint8Array
  readonly outgoingId: string | undefined
  readonly at: number
}

/** What a resident's message changes in a filed case. */
export interface CaseChange {
  readonly caseFileId: string
  readonly lastInboundAt: number
  readonly status?: CaseFileStatus
  /** The words cry for help: the case becomes P0 and its people are woken, again if that was acknowledged long ago. */
  readonly isDanger?: true
}

/** What a resident wants of the officers of a filed case. */
export type NewResidentWish = {
  readonly caseFileId: string
  readonly unitCode: string
  readonly at: number
} & (
  | { readonly kind: 'stop-contact' | 'ask' | 'reopen' }
  /** Number and hours, sealed under the case's key; absent when they came as voice. */
  | { readonly kind: 'be-phoned'; readonly sealed: Uint8Array | undefined }
  | { readonly kind: 'rate'; readonly rating: Rating }
)

/** A line of the case's history; `detail` holds codes only. */
export interface NewTimelineEntry {
  readonly id: string
  readonly caseFileId: string
  readonly at: number
  readonly kind: string
  readonly detail: Readonly<Record<string, string>>
}

/** What open inboxes are told. */
export interface NewLiveEvent {
  readonly unitCode: string
  readonly kind: 'case-file.submitted' | 'case-file.changed' | 'message.received'
  readonly caseFileId: string
}
