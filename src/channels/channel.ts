import type { ChannelAccount, ChannelName } from '../domain/message/channel.ts'
import type { ChannelCapabilities } from '../domain/message/channel-capabilities.ts'
import type { GroupAccess } from '../domain/message/group-event.ts'
import type { IncomingMessage, MediaReference } from '../domain/message/incoming-message.ts'
import type { OutgoingMessage } from '../domain/message/outgoing-message.ts'
import type { Posting } from '../domain/message/posting.ts'
import type { SendOutcome } from '../domain/message/send-outcome.ts'

/** A webhook call as it came over the wire. */
export interface WebhookRequest {
  /** Lower-case names; a repeated header is joined by the server. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Exactly the bytes received: signatures are computed over them. */
  readonly rawBody: Uint8Array
}

/**
 * Whether a webhook call comes from the provider.
 * `forged` calls answer 401 and leave nothing. `unverified` ones (Zalo OA, where our own wrong setting would look the
 * same and refusals end the subscription) answer 200, are kept sealed and have no effect until they verify (design §7).
 */
export type Verification = 'genuine' | 'forged' | 'unverified'

/** What the durable row needs to know of an event before it is parsed: cheap, and never throws. */
export interface EventIdentity {
  /**
   * Unique per channel account: Telegram `update_id`, Zalo OA event name + `msg_id`; a hash where there is none.
   */
  readonly eventKey: string
  /** The conversation; absent when the event belongs to none, or could not be read. */
  readonly chatId?: string
  /** The platform's order inside the conversation. */
  readonly sequence?: number
}

/** A file fetched from a provider. */
export interface FetchedMedia {
  readonly bytes: Uint8Array
  /** What the provider says; the content decides (evidence processing sniffs it). */
  readonly claimedMediaType?: string
}

/** How fetching a file ended; `gone` and `too-large` are final. */
export type FetchOutcome =
  | { readonly kind: 'fetched'; readonly media: FetchedMedia }
  | { readonly kind: 'gone' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'retry'; readonly afterMs: number }
  /** The address is not one of the provider's hosts: never fetched. */
  | { readonly kind: 'forbidden' }

/** Thrown by `Channel.parse` for an authentic event whose shape is not understood: it is quarantined, never lost. */
export class UnparseableEvent extends Error {
  readonly code = 'channel.unparseable-event'
  readonly retryable = false
  override readonly name = 'UnparseableEvent'
}

/** Takes events from a provider that is polled: resolves when they are durable, so that the offset may move on. */
export type EventSink = (events: readonly Uint8Array[]) => Promise<void>

/**
 * A chat provider behind one contract; one suite (`test/channels/channel-contract.ts`) holds for all of them.
 * Everything provider-specific, error texts included, ends here.
 */
export interface Channel {
  readonly name: ChannelName
  readonly account: ChannelAccount
  readonly capabilities: ChannelCapabilities
  /** What it carries beside text; absent: nothing. */
  readonly posting?: Posting

  verify(request: WebhookRequest): Verification

  identify(raw: Uint8Array): EventIdentity

  /**
   * Reads one raw event. An empty list means "understood, nothing for the conversation".
   * @throws {UnparseableEvent} when an authentic event cannot be understood
   */
  parse(raw: Uint8Array): readonly IncomingMessage[]

  /**
   * Sends one message to one chat; never throws for what a provider can answer.
   * @param chatId the provider's chat or user id, just unsealed
   */
  send(chatId: string, message: OutgoingMessage): Promise<SendOutcome>

  /** Questions about groups; absent where the platform has none. */
  readonly groups?: GroupAccess

  /** Ends the waiting state of a pressed button (Telegram); a channel without such a thing does nothing. */
  acknowledgePress(callbackId: string): Promise<void>

  /** @param maxBytes the fetch stops there, whatever the provider claims */
  fetchMedia(reference: MediaReference, maxBytes: number): Promise<FetchOutcome>

  /** Registers the webhook, or removes it for polling; called once a start, by one process. */
  prepare(): Promise<void>

  /** Polls until aborted, where the account is set to polling; one process at a time does it (a lease). */
  poll?(sink: EventSink, signal: AbortSignal): Promise<void>

  /** Where anybody opens a chat with this account (`https://t.me/…`); absent where that cannot be linked to. */
  chatLink?(): Promise<string | undefined>

  /** Messages a month, both directions together, where the platform counts so and cannot be asked. */
  readonly monthlyMessages?: number

  /** Messages that our quota still pays for; undefined when it cannot be asked now. Absent where there is no quota. */
  quotaLeft?(): Promise<number | undefined>

  /** A cheap question to the provider for `doctor` and health: ok, or a code and what to do. */
  probe(): Promise<ChannelProbe>
}

/** Answer of `Channel.probe`; `advice` is for the operator, in English, without secrets. */
export type ChannelProbe =
  | { readonly ok: true; readonly detail: string }
  | { readonly ok: false; readonly code: string; readonly advice: string }
