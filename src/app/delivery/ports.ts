import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { RefusalReason } from '../../domain/message/send-outcome.ts'
import type { WorkItem } from '../work/ports.ts'

/** A message that this worker alone may send until the lease ends. */
export interface LeasedMessage {
  readonly id: string
  readonly sealed: Uint8Array
  /** Tries that surely did not arrive. */
  readonly attempts: number
  /** Whether a try before this one ended without an answer: the platform may have the message already. */
  readonly wasUnknown: boolean
  /** Milliseconds since the epoch. */
  readonly createdAt: number
}

/** The next messages of one conversation, in order. */
export interface LeasedConversation {
  readonly item: WorkItem
  readonly conversationId: string
  readonly account: ChannelAccount
  /** Undefined when the resident withdrew: nothing can be sent any more. */
  readonly addressSealed: Uint8Array | undefined
  readonly messages: readonly LeasedMessage[]
}

/** What became of one leased message. */
export type DeliveryResult =
  | { readonly id: string; readonly kind: 'sent'; readonly platformMessageId: string }
  | { readonly id: string; readonly kind: 'refused'; readonly reason: RefusalReason }
  /** To be tried again; `counts` when the try is one of those that end in giving up. */
  | { readonly id: string; readonly kind: 'later'; readonly delayMs: number; readonly counts: boolean }
  /** The platform may have it. Tried once more after `delayMs` when that is given, else left for a person to see. */
  | { readonly id: string; readonly kind: 'unknown'; readonly delayMs: number | undefined }

/** Results of one conversation. `movedTo`: the chat lives on under another id, sealed. */
export interface DeliveredConversation {
  readonly leased: LeasedConversation
  readonly results: readonly DeliveryResult[]
  readonly movedTo?: Uint8Array
}

/** The store of outgoing messages. */
export interface DeliveryStore {
  /**
   * Leases what is due, per conversation the first undone messages in order; a conversation with a live lease elsewhere
   * is left out. A lease that lapsed without a result means an unknown outcome: the message comes back once
   * (`wasUnknown`), and is left as unknown when that happens again. A lease lasts a minute.
   */
  lease(items: readonly WorkItem[]): Promise<readonly LeasedConversation[]>
  /** Writes results in one transaction, and finishes or postpones the items. */
  settle(delivered: readonly DeliveredConversation[]): Promise<void>
}

/** Opens what is needed to send, and nothing else. */
export interface DeliveryVault {
  openAddress(conversationId: string, sealed: Uint8Array): string
  sealAddress(conversationId: string, chatId: string): Uint8Array
  openOutgoing(id: string, sealed: Uint8Array): string
}

/** Waits, for pacing; resolved at once in tests. */
export type Sleep = (ms: number) => Promise<void>
