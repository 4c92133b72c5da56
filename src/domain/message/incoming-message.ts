import type { ChannelAccount, Language } from './channel.ts'
import type { GroupEvent } from './group-event.ts'

/** The kinds of file a resident can send. `file` is any document (PDF, Word …). */
export type MediaKind = 'photo' | 'video' | 'audio' | 'file'

/**
 * Where the bytes of a file can be fetched, as the provider tells it. Never shown, never logged: it can hold a token.
 * `reference` is a Telegram `file_id`, an https URL (Zalo), or the id of an uploaded blob (web chat).
 */
export interface MediaReference {
  readonly kind: MediaKind
  readonly reference: string
  /** Stable id of the same file on that channel, where there is one; two messages with one id carry one file. */
  readonly uniqueId?: string
  readonly mediaType?: string
  readonly bytes?: number
  /** Id under which we keep the file; given on arrival, so that an answer can name its files. Absent outside the product. */
  readonly evidenceId?: string
}

/** What a resident sent, freed from the provider's shape. Text is NFC and well-formed, otherwise exactly as written. */
export type IncomingContent =
  | { readonly kind: 'text'; readonly text: string }
  /** A pressed button: the id the bot gave the choice (`OutgoingMessage.choices[].id`). */
  | { readonly kind: 'choice'; readonly choiceId: string }
  /** WGS 84 degrees. A claim, not a measurement: any point can be sent. */
  | { readonly kind: 'location'; readonly lat: number; readonly lon: number; readonly label?: string }
  | { readonly kind: 'media'; readonly media: readonly MediaReference[]; readonly caption?: string }
  | { readonly kind: 'contact'; readonly phone: string; readonly name?: string; readonly isOwn: boolean }
  | { readonly kind: 'sticker' }
  /** The conversation was opened (/start, follow, first tap); `payload` of a deep link. */
  | { readonly kind: 'start'; readonly payload?: string }
  /** The resident changed an earlier message; `of` is its sequence. */
  | { readonly kind: 'edited'; readonly of: number; readonly text: string }
  /** The resident blocked or unfollowed the bot (`false`), or came back (`true`): replies can(not) arrive. */
  | { readonly kind: 'reachable'; readonly isReachable: boolean }
  /** The resident used a data-subject right on the platform (Zalo `user_withdraw`): delete what may be deleted. */
  | { readonly kind: 'withdraw' }
  /** The provider tells of one of our own messages; never answered. */
  | {
      readonly kind: 'receipt'
      readonly platformMessageId: string
      readonly state: 'delivered' | 'seen' | 'echo'
    }
  /** Posted in a group, where reports are never taken: the bot points to private chat, once. */
  | { readonly kind: 'group'; readonly event?: GroupEvent }
  /** Something we cannot read (poll, game, story …): kept and answered kindly. */
  | { readonly kind: 'unsupported'; readonly what: string }

/** One thing that happened in one private conversation. */
export interface IncomingMessage {
  readonly account: ChannelAccount
  /** The provider's chat or user id. Secret: sealed wherever it is stored. */
  readonly chatId: string
  /** The platform's order inside the conversation (message id or time in ms); used to sort, never shown. */
  readonly sequence: number
  /** When the resident sent it, by the platform's clock, in ms since the epoch. */
  readonly sentAt: number
  readonly content: IncomingContent
  /** Parts of one album share it; the whole album is one answer. */
  readonly albumId?: string
  /** Passed on from another conversation, where the provider tells it. */
  readonly isForwarded?: true
  /** Telegram: the callback to be answered so that the button stops spinning. */
  readonly callbackId?: string
  /** The language of the resident's app, where the provider tells it; a hint only. */
  readonly languageHint?: Language
}
