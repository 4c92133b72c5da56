import type { Channel, WebhookRequest } from '../../src/channels/channel.ts'
import type { IncomingContent, MediaReference } from '../../src/domain/message/incoming-message.ts'
import type { SendOutcome } from '../../src/domain/message/send-outcome.ts'

/** A button as the resident sees it; `data` is whatever the provider's double needs to press it. */
export interface ShownButton {
  readonly label: string
  readonly data: unknown
}

/** A message of ours as the resident sees it. */
export interface ShownMessage {
  readonly text: string
  readonly buttons: readonly ShownButton[]
}

/** One way in which a send can end on this channel. */
export interface Trouble {
  readonly name: string
  /** Makes the next send end so. */
  arrange(): void | Promise<void>
  /** The chat to send to. Default: the chat of the harness. */
  readonly chatId?: string
  readonly outcome: Partial<SendOutcome> & { readonly kind: SendOutcome['kind'] }
}

/**
 * What the contract suite needs of one channel and the double of its provider. Everything starts afresh with each
 * harness; the chat exists and may be written to.
 */
export interface ChannelHarness {
  readonly channel: Channel
  /** The chat that events come from and sends go to. */
  readonly chatId: string
  /** A recorded raw event of every kind the provider can tell of. */
  readonly events: Readonly<Partial<Record<IncomingContent['kind'], Uint8Array>>>
  /** Recorded events that mean nothing for a conversation: `parse` gives an empty list. */
  readonly silentEvents: readonly Uint8Array[]
  /** A text of the resident; a greater `order` is sent later. The same arguments give the same event. */
  textEvent(text: string, order: number): Uint8Array
  /** What was sent to `chatId` since the start. */
  shown(): readonly ShownMessage[]
  /** The raw event that pressing causes. */
  pressEvent(button: ShownButton): Uint8Array
  /** Ways in which a send ends, apart from `sent`; together with `impossible` they cover all kinds. */
  readonly troubles: readonly Trouble[]
  readonly impossible: readonly SendOutcome['kind'][]
  readonly media: {
    /** Puts a file where the provider keeps files of residents. */
    offer(bytes: Uint8Array): Promise<MediaReference>
    readonly gone: MediaReference
    /** References to places that must never be fetched. Arranged so that fetching them would succeed, where possible. */
    forbidden(): Promise<readonly MediaReference[]>
  }
  /** Absent where events do not come by webhook. */
  readonly webhook?: {
    genuine(raw: Uint8Array): WebhookRequest
    /** The same call with a wrong proof. */
    forged(raw: Uint8Array): WebhookRequest
    readonly whenForged: 'forged' | 'unverified'
  }
  /** Strings that must not be in any error or outcome: tokens, secrets. */
  readonly secrets: readonly string[]
  close(): Promise<void>
}
