import type { ChannelAccount, ChannelName } from '../domain/message/channel.ts'
import type { ChannelCapabilities } from '../domain/message/channel-capabilities.ts'
import type { GroupAccess } from '../domain/message/group-event.ts'
import type { IncomingMessage, MediaReference } from '../domain/message/incoming-message.ts'
import type { OutgoingMessage } from '../domain/message/outgoing-message.ts'
import type { Posting } from '../domain/message/posting.ts'
import type { SendOutcome } from '../domain/message/send-outcome.ts'

/** What use cases ask of a channel; `src/channels/channel.ts` is the whole contract. */
export interface MessageChannel {
  readonly name: ChannelName
  readonly account: ChannelAccount
  readonly capabilities: ChannelCapabilities
  /** What it carries beside text; absent: nothing. */
  readonly posting?: Posting
  /** Throws an error with code `channel.unparseable-event` for what cannot be understood. */
  parse(raw: Uint8Array): readonly IncomingMessage[]
  send(chatId: string, message: OutgoingMessage): Promise<SendOutcome>
  acknowledgePress(callbackId: string): Promise<void>
  fetchMedia(reference: MediaReference, maxBytes: number): Promise<FetchMediaOutcome>
  /** Absent where the platform has no groups, or none that can be asked about. */
  readonly groups?: GroupAccess
}

/** How fetching a file ended; `gone`, `too-large` and `forbidden` are final. */
export type FetchMediaOutcome =
  | {
      readonly kind: 'fetched'
      readonly media: { readonly bytes: Uint8Array; readonly claimedMediaType?: string }
    }
  | { readonly kind: 'gone' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'retry'; readonly afterMs: number }

/** The channels that are on, by account. */
export interface Channels {
  /** Undefined for an account that is switched off now: its rows wait. */
  find(account: ChannelAccount): MessageChannel | undefined
}
