import type { Language } from './channel.ts'

/**
 * One answer the resident can press. Pressing sends `id` back (`IncomingContent` `choice`); typing the number or the
 * label means the same, so that every step works as plain text.
 */
export interface Choice {
  /** ASCII, at most 60 bytes (Telegram's `callback_data` limit is 64), safe when typed by hand. */
  readonly id: string
  /** At most 40 characters. */
  readonly label: string
}

/**
 * One message of the bot or of an officer to one resident, before a channel renders it. Plain text, NFC, no markup; the
 * flow checker keeps texts within the limits of every channel.
 */
export interface OutgoingMessage {
  readonly text: string
  /** Answers of the question, in order. A channel with fewer buttons numbers them in the text. */
  readonly choices: readonly Choice[]
  /** What can always be done here (back, skip, stop, human …); rendered after the choices, dropped to words if need be. */
  readonly actions: readonly Choice[]
  /** Ask for the position with the platform's own button, where it has one. */
  readonly request?: 'location'
  readonly language: Language
  /** A file shown with the text: above it, or with the text as its caption where that fits. */
  readonly attachment?: OutgoingFile
  /** Of a Telegram forum: the topic it belongs to. */
  readonly topicId?: string
}

/** A file of ours that goes out; the channel fetches its bytes by the id when the platform does not have it yet. */
export interface OutgoingFile {
  readonly id: string
  readonly kind: 'picture' | 'document'
  /** With its ending. */
  readonly name: string
  /** Where the platform itself can fetch it, for platforms that take only addresses. */
  readonly publicUrl: string
}
