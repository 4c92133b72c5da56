import type { ChannelAccount } from '../../domain/message/channel.ts'
import type {
  IncomingContent,
  IncomingMessage,
  MediaReference,
} from '../../domain/message/incoming-message.ts'
import { type EventIdentity, UnparseableEvent } from '../channel.ts'
import { hashedEventKey, readJson } from '../read-json.ts'
import { wellFormedText } from '../well-formed-text.ts'
import { type WebChatEvent, webChatEventSchema } from './web-chat-event.ts'

/** The event key holds the chat as well: two visitors may make up the same message id. */
export function identifyWebChatEvent(raw: Uint8Array): EventIdentity {
  const parsed = webChatEventSchema.safeParse(readJson(raw))
  if (!parsed.success) return { eventKey: hashedEventKey(raw) }
  const { chatId, clientMessageId, sequence } = parsed.data
  return { eventKey: `${chatId}/${clientMessageId}`, chatId, sequence }
}

/** @throws {UnparseableEvent} whose message names the place in the event, never its content */
export function parseWebChatEvent(raw: Uint8Array, account: ChannelAccount): readonly IncomingMessage[] {
  const parsed = webChatEventSchema.safeParse(readJson(raw))
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.map(String).join('.')
    throw new UnparseableEvent(`web-chat event not understood at ${where === '' ? 'top' : where}`)
  }
  const { chatId, sequence, sentAt, albumId, isForwarded, language, content } = parsed.data
  return [
    {
      account,
      chatId,
      sequence,
      sentAt,
      content: contentOf(content),
      ...(albumId === undefined ? {} : { albumId }),
      ...(isForwarded === true && { isForwarded }),
      ...(language === undefined ? {} : { languageHint: language }),
    },
  ]
}

function contentOf(content: WebChatEvent['content']): IncomingContent {
  switch (content.kind) {
    case 'text':
      return { kind: 'text', text: wellFormedText(content.text) }
    case 'edited':
      return { ...content, text: wellFormedText(content.text) }
    case 'media': {
      const media = content.media.map(mediaOf)
      return { kind: 'media', media, ...optionalText('caption', content.caption) }
    }
    case 'location': {
      const { lat, lon, label } = content
      return { kind: 'location', lat, lon, ...optionalText('label', label) }
    }
    case 'contact': {
      const { phone, isOwn, name } = content
      return { kind: 'contact', phone: wellFormedText(phone), isOwn, ...optionalText('name', name) }
    }
    case 'start':
      return { kind: 'start', ...optionalText('payload', content.payload) }
    case 'choice':
    case 'sticker':
    case 'reachable':
    case 'unsupported':
      return content
  }
}

function optionalText<Key extends string>(key: Key, text: string | undefined): Partial<Record<Key, string>> {
  // Safe: an object with this one key, whose value is a string.
  return text === undefined ? {} : ({ [key]: wellFormedText(text) } as Partial<Record<Key, string>>)
}

/** The blob id names the file for good, so it also tells that two messages carry one file. */
function mediaOf({ kind, reference, mediaType, bytes }: MediaInput): MediaReference {
  return {
    kind,
    reference,
    uniqueId: reference,
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(bytes === undefined ? {} : { bytes }),
  }
}

type MediaInput = Extract<WebChatEvent['content'], { kind: 'media' }>['media'][number]
