import type { ChannelAccount, Language } from '../../domain/message/channel.ts'

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
