import type { Receipt } from '../../domain/case-file/receipt.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { PartyDesk } from '../mediation/party-desk.ts'
import type { WorkItem } from '../work/ports.ts'
import type { LockedConversation, PendingEvent } from './conversation-state.ts'
import type { ConversationWrites } from './conversation-writes.ts'

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
  readonly answerCount: number
  /** Absent while the place is not clear. */
  readonly communeCode: string | undefined
}

/** Reads inside the step's transaction. */
export interface StepReads {
  /** Absent where mediation is not served: every visit then finds nothing. */
  readonly mediation?: PartyDesk
  caseFileById(id: string): Promise<CaseFacts | undefined>
  caseFileByReference(referenceCode: string): Promise<CaseFacts | undefined>
  /** @param index blind index of the receipt; the slow hash is compared by the caller */
  caseFileByReceipt(index: Uint8Array): Promise<(CaseFacts & { readonly receiptHash: string }) | undefined>
  caseFileBySubmission(conversationId: string, submissionKey: string): Promise<CaseFacts | undefined>
}

/**
 * Decides what a batch of locked conversations writes; called inside the transaction, so it must not use the network. A
 * conversation that it leaves out (its channel is off) waits for a minute and is tried again.
 */
export type DecideStep = (
  conversations: readonly LockedConversation[],
  reads: StepReads,
) => Promise<readonly ConversationWrites[]>

/** Why a conversation could not be worked on, for its rows. */
export interface StepFailure {
  /** A stable code; never a message, which may quote content. */
  readonly errorClass: string
  /** Trying again later may help (a key that another process made): waits grow, so that there is time for it. */
  readonly isRetryable: boolean
}

/** The store of conversations. */
export interface ConversationStore {
  /**
   * Locks the conversations named by the items, lets `decide` work on their undone events, and writes everything in the
   * same transaction, the outbox rows that follow included. Conversations that another worker holds are left for later.
   * Finishes the items it worked on.
   * @param maxEvents of one conversation; what is beyond waits for the next step. Default: an album's worth and more
   */
  stepEvents(items: readonly WorkItem[], decide: DecideStep, maxEvents?: number): Promise<void>
  /** The same for conversations whose timer is due; `events` is empty. Items are conversation ids. */
  stepTimers(items: readonly WorkItem[], decide: DecideStep): Promise<void>
  /**
   * Notes that the conversation's next event could not be handled; after five failures it is quarantined, so that it does
   * not stand in the way of the next message of a frightened person.
   */
  recordEventFailure(item: WorkItem, failure: StepFailure): Promise<void>
  /** Notes that a timer could not be run: it is tried again in some minutes, and stands in nobody's way meanwhile. */
  recordTimerFailure(item: WorkItem): Promise<void>
  /** Asks for a timer run of every conversation whose reminder or erasure is due and not asked for yet. */
  wakeDueSessions(): Promise<number>
}

/** Opens what intake sealed, and seals what a conversation keeps. */
export interface ConversationVault {
  openEvent(account: ChannelAccount, event: Pick<PendingEvent, 'bodySha256' | 'sealed'>): Uint8Array
  openSession(conversationId: string, sealed: Uint8Array): string
  sealSession(conversationId: string, session: string): Uint8Array
  sealAddress(conversationId: string, chatId: string): Uint8Array
  /** @param id the request's */
  sealRequest(id: string, request: string): Uint8Array
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
  readonly table: 'answer' | 'case_message' | 'timeline_entry' | 'case_file' | 'resident_wish'
  readonly column: 'sealed' | 'headline_sealed'
  readonly row: string
}

/** Receipts with their slow hash made ahead of time: hashing must not hold a transaction open. */
export interface ReceiptSource {
  take(): Promise<{ readonly receipt: Receipt; readonly index: Uint8Array; readonly hash: string }>
}
