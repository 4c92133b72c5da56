import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { EventIdentity } from './event-identity.ts'

/** A raw event as it is kept: bytes sealed so that the edge cannot open them again. */
export interface SealedEvent {
  readonly eventKey: string
  readonly bodySha256: Uint8Array
  /** Keyed hash of account and chat id: orders a conversation without naming it. */
  readonly conversationKey: Uint8Array
  readonly sequence: number
  readonly sealed: Uint8Array
}

/** `conflict`: the same key with another body; both are kept. */
export type KeepOutcome = 'new' | 'duplicate' | 'conflict'

/** The durable store of raw events. */
export interface EventStore {
  /**
   * Keeps events and asks for their processing, in one statement.
   * @throws {AppError} `store.unavailable` when the database cannot be reached or does not answer in time
   */
  keep(account: ChannelAccount, events: readonly SealedEvent[]): Promise<readonly KeepOutcome[]>
  /** Keeps a wrongly signed event apart, without effect; false when the quarantine is full. */
  keepUnverified(account: ChannelAccount, bodySha256: Uint8Array, sealed: Uint8Array): Promise<boolean>
}

/** Where events wait on disk while the database is down. */
export interface EventSpool {
  /** Whether nothing waits. While something does, newer events queue up behind it, so that the order is kept. */
  isEmpty(): boolean
  /**
   * Resolves when the events are on disk (`fdatasync`).
   * @throws {AppError} `spool.full` or `spool.broken`: do not acknowledge
   */
  append(account: ChannelAccount, events: readonly SealedEvent[]): Promise<void>
}

/** Seals for the store and names conversations; holds no key that opens anything. */
export interface IntakeVault {
  seal(account: ChannelAccount, bodySha256: Uint8Array, raw: Uint8Array): Uint8Array
  conversationKey(account: ChannelAccount, chatId: string): Uint8Array
  sha256(raw: Uint8Array): Uint8Array
}

/** What intake asks of a channel. */
export interface EventIdentifier {
  readonly account: ChannelAccount
  identify(raw: Uint8Array): EventIdentity
}
