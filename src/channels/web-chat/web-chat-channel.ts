import { channelAccount } from '../../domain/message/channel.ts'
import { numberedChoices } from '../../domain/message/numbered-choices.ts'
import type { Choice, OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import { splitText } from '../../domain/message/split-text.ts'
import type { Channel, FetchOutcome } from '../channel.ts'
import { createPartialSends } from '../partial-sends.ts'
import { identifyWebChatEvent, parseWebChatEvent } from './parse-web-chat-event.ts'

/** The one account of the web chat. */
export const WEB_CHAT_ACCOUNT = channelAccount('web-chat', 'local')

/** UTF-16 units of one bubble; a longer text becomes several, as on the other channels. */
const MAX_TEXT_LENGTH = 4_096
const MAX_BUTTONS = 30
const RETRY_MS = 5_000

/** One bubble as the page shows it; choices and actions stay apart so that the page can lay them out. */
export interface WebChatMessage {
  readonly text: string
  readonly choices: readonly Choice[]
  readonly actions: readonly Choice[]
  readonly request?: 'location'
  readonly language: OutgoingMessage['language']
}

/** Where messages for the page go: stored, then announced to open pages. */
export interface WebChatOutbox {
  /** Rejects only when nothing was stored. `gone`: there is no such conversation (any more). */
  deliver(chatId: string, message: WebChatMessage): Promise<{ readonly id: string } | { readonly gone: true }>
}

/** Where files uploaded by the page are kept until they become evidence. */
export interface UploadedMedia {
  /** Reads at most `maxBytes` + 1 bytes: one more is enough to know that it is too large. `undefined`: gone. */
  read(
    reference: string,
    maxBytes: number,
  ): Promise<{ readonly bytes: Uint8Array; readonly mediaType?: string } | undefined>
}

/** What the web chat channel stands on. */
export interface WebChatOptions {
  readonly outbox: WebChatOutbox
  readonly uploads: UploadedMedia
}

/**
 * Creates the channel of our own page. Its events do not come by webhook: the web layer knows the visitor by a session and
 * hands over what `encodeWebChatEvent` makes, so every webhook call is forged.
 */
export function createWebChatChannel({ outbox, uploads }: WebChatOptions): Channel {
  return {
    name: 'web-chat',
    account: WEB_CHAT_ACCOUNT,
    capabilities: {
      maxButtons: MAX_BUTTONS,
      maxTextLength: MAX_TEXT_LENGTH,
      hasLocationButton: true,
      replyWindowHours: undefined,
    },
    verify: () => 'forged',
    identify: identifyWebChatEvent,
    parse: (raw) => parseWebChatEvent(raw, WEB_CHAT_ACCOUNT),
    send: createSender(outbox),
    acknowledgePress: async () => {},
    fetchMedia: ({ reference }, maxBytes) => readUpload(uploads, reference, maxBytes),
    prepare: async () => {},
    probe: async () => ({ ok: true, detail: 'web chat is part of this process' }),
  }
}

function createSender(outbox: WebChatOutbox): Channel['send'] {
  const partial = createPartialSends()
  return async (chatId, message) => {
    const bubbles = renderBubbles(message)
    let outcome: SendOutcome = { kind: 'refused', reason: 'bad-message', errorClass: 'web-chat.empty' }
    for (const bubble of bubbles.slice(partial.sentCount(chatId, bubbles))) {
      outcome = await deliver(outbox, chatId, bubble)
      const index = bubbles.indexOf(bubble)
      partial.record(chatId, bubbles, outcome.kind === 'sent' ? index + 1 : index)
      if (outcome.kind !== 'sent') return outcome
    }
    return outcome
  }
}

async function deliver(outbox: WebChatOutbox, chatId: string, bubble: WebChatMessage): Promise<SendOutcome> {
  try {
    const delivered = await outbox.deliver(chatId, bubble)
    if ('id' in delivered) return { kind: 'sent', platformMessageId: delivered.id }
    return { kind: 'refused', reason: 'unreachable', errorClass: 'web-chat.gone' }
  } catch {
    return { kind: 'failed', errorClass: 'web-chat.outbox' }
  }
}

function renderBubbles(message: OutgoingMessage): readonly WebChatMessage[] {
  const { text, buttons } = numberedChoices(message, MAX_BUTTONS)
  const { language, request } = message
  const parts = splitText(text, MAX_TEXT_LENGTH)
  return parts.map((part, index) => {
    if (index < parts.length - 1) return { text: part, choices: [], actions: [], language }
    return {
      text: part,
      choices: buttons.slice(0, message.choices.length),
      actions: buttons.slice(message.choices.length),
      language,
      ...(request === undefined ? {} : { request }),
    }
  })
}

/** A reference is the id of a blob and nothing else: what could be a path or an address is refused. */
async function readUpload(
  uploads: UploadedMedia,
  reference: string,
  maxBytes: number,
): Promise<FetchOutcome> {
  if (!/^[\w-]{1,128}$/u.test(reference)) return { kind: 'forbidden' }
  try {
    const file = await uploads.read(reference, maxBytes)
    if (file === undefined) return { kind: 'gone' }
    if (file.bytes.byteLength > maxBytes) return { kind: 'too-large' }
    const { bytes, mediaType } = file
    const media = mediaType === undefined ? { bytes } : { bytes, claimedMediaType: mediaType }
    return { kind: 'fetched', media }
  } catch {
    return { kind: 'retry', afterMs: RETRY_MS }
  }
}
