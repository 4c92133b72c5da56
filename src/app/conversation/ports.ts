import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { ChannelAccount, Language } from '../../domain/message/channel.ts'
import type { WorkItem } from '../work/ports.ts'
import type { ConversationWrites } from './conversation-writes.ts'

/** A kept event that waits for its effect. */
export interface PendingEvent {
  /** Database id, as text: it may exceed 2^53. */
  readonly id: string
  readonly bodySha256: Uint8Array
  readonly sequence: number
  readonly sealed: Uint8Array
  /** Milliseconds since the epoch. */
  readonly receivedAt: number
  /** How often handling it failed before. */
  readonly attempts: number
}

/** Who answers in a conversation: the bot, or an officer until it is handed back. */
export type ConversationMode = 'bot' | 'officer'

/** What changes in a conversation from step to step. */
export interface ConversationState {
  readonly mode: ConversationMode
  /** The case that later messages join. */
  readonly caseFileId: string | undefined
  /** Files of a report that is not filed yet belong to it. */
  readonly draftId: string | undefined
  readonly language: Language
  readonly sessionSealed: Uint8Array | undefined
  /** When a reminder or an erasure is due; ms since the epoch. */
  readonly sessionDueAt: number | undefined
  /** Highest platform sequence seen; an event below it came late. */
  readonly highWater: number
  readonly outgoingSeq: number
  readonly isReachable: boolean
  readonly lastInboundAt: number | undefined
}

/** A conversation locked for one step, with its undone events in the platform's order. */
export interface LockedConversation extends ConversationState {
  readonly id: string
  readonly account: ChannelAccount
  readonly hasAddress: boolean
  readonly events: readonly PendingEvent[]
}

/** What a conversation needs to know of a case. */
export interface CaseFacts {
  readonly id: string
  readonly referenceCode: string
  readonly unitCode: string
  readonly unitName: string
  readonly unitPhone: string | undefined
  readonly status: CaseFileStatus
  readonly statusBefore: CaseFileStatus | undefined
  readonly conversationId: string | undefined
  readonly submittedAt: number
  /** Wrapped data key. */
  readonly wrappedKey: Uint8Array
  readonly answerKeys: readonly string[]
}

/** Reads inside the step's transaction. */
export interface StepReads {
  caseFileById(id: string): Promise<CaseFacts | undefined>
  caseFileByReference(referenceCode: string): Promise<CaseFacts | undefined>
  /** @param index blind index of the receipt; the slow hash is compared by the caller */
  caseFileByReceipt(index: Uint8Array): Promise<(CaseFacts & { readonly receiptHash: string }) | undefined>
  caseFileBySubmission(conversationId: string, submissionKey: string): Promise<CaseFacts | undefined>
}

/** Decides what a batch of locked conversations writes; called inside the transaction, so it must not use the network. */
export type DecideStep = (
  conversations: readonly LockedConversation[],
  reads: StepReads,
) => Promise<readonly ConversationWrites[]>

/** The store of conversations. */
export interface ConversationStore {
  /**
   * Locks the conversations named by the items, lets `decide` work on their undone events, and writes everything in the
   * same transaction, the outbox rows that follow included. Conversations that another worker holds are left for later.
   * Finishes the items it worked on.
   */
  stepEvents(items: readonly WorkItem[], decide: DecideStep): Promise<void>
  /** The same for conversations whose timer is due; `events` is empty. Items are conversation ids. */
  stepTimers(items: readonly WorkItem[], decide: DecideStep): Promise<void>
  /**
   * Notes that the conversation's next event could not be handled; after five failures it is quarantined, so that it does
   * not stand in the way of the next message of a frightened person.
   */
  recordFailure(item: WorkItem, errorClass: string): Promise<void>
  /** Asks for a timer run of every conversation whose reminder or erasure is due. */
  wakeDueSessions(): Promise<number>
}

/** Opens what intake sealed, and seals what a conversation keeps. */
export interface ConversationVault {
  openEvent(account: ChannelAccount, event: PendingEvent): Uint8Array
  openSession(conversationId: string, sealed: Uint8Array): string
  sealSession(conversationId: string, session: string): Uint8Array
  sealAddress(conversationId: string, chatId: string): Uint8Array
  /** @param id the outgoing message's */
  sealOutgoing(id: string, message: string): Uint8Array
  /** @param id the evidence's; the reference may hold a token */
  sealMediaSource(id: string, reference: string): Uint8Array
  mediaKey(account: ChannelAccount, reference: string): Uint8Array
}

/** Makes and opens what belongs to one case. */
export interface CaseFileVault {
  createKey(caseFileId: string): { readonly kid: number; readonly wrapped: Uint8Array }
  seal(caseFileId: string, wrapped: Uint8Array, place: SealPlace, text: string): Uint8Array
  sealIdentity(
    caseFileId: string,
    contact: string,
  ): { readonly kid: number; readonly wrapped: Uint8Array; readonly sealed: Uint8Array }
  phoneIndex(phone: string): Uint8Array
  /** Slow on purpose. `index` finds the case, `hash` confirms it. */
  hashReceipt(receipt: string): Promise<{ readonly index: Uint8Array; readonly hash: string }>
}

/** Which value of which row is sealed: a ciphertext copied elsewhere does not open. */
export interface SealPlace {
  readonly table: 'answer' | 'case_message' | 'timeline_entry' | 'case_file'
  readonly column: 'sealed' | 'headline_sealed'
  readonly row: string
}

/** Receipts with their slow hash made ahead of time: hashing must not hold a transaction open. */
export interface ReceiptSource {
  take(): Promise<{ readonly receipt: string; readonly index: Uint8Array; readonly hash: string }>
}
