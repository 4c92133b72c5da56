import type { IncomingContent, MediaReference } from '../../domain/message/incoming-message.ts'
import { wellFormedText } from '../well-formed-text.ts'
import { parseChoicePayload } from './choice-payload.ts'
import type { ZaloAttachment } from './sdk/webhook/attachment.ts'
import type { MessageParts } from './sdk/webhook/event.ts'

/**
 * Turns what a person wrote into contents, mostly one. All files of one event are one `media` content with the text as
 * its caption; a position or a contact beside them is a content of its own. Nothing is dropped without a trace: what
 * cannot be read is `unsupported`, which the bot answers kindly.
 */
export function readContents(message: MessageParts): readonly IncomingContent[] {
  const text = message.text === undefined ? undefined : wellFormedText(message.text)
  const media = message.attachments.flatMap(readMedia)
  const others = message.attachments.flatMap((attachment) => readOther(attachment, text))
  const caption = text === undefined || text.trim() === '' ? {} : { caption: text }
  const contents: IncomingContent[] = media.length === 0 ? [] : [{ kind: 'media', media, ...caption }]
  contents.push(...others)
  if (contents.length > 0) return contents
  return [readText(text) ?? unsupported(message.attachments)]
}

function readText(text: string | undefined): IncomingContent | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const choiceId = parseChoicePayload(text)
  return choiceId === undefined ? { kind: 'text', text } : { kind: 'choice', choiceId }
}

function unsupported(attachments: readonly ZaloAttachment[]): IncomingContent {
  const first = attachments[0]
  return {
    kind: 'unsupported',
    what: first?.kind === 'other' ? first.type.slice(0, 40) : (first?.kind ?? 'empty'),
  }
}

function readMedia(attachment: ZaloAttachment): readonly MediaReference[] {
  switch (attachment.kind) {
    case 'image':
    case 'gif':
      return [{ kind: 'photo', reference: attachment.url }]
    case 'video':
      return [{ kind: 'video', reference: attachment.url }]
    case 'audio':
      return [{ kind: 'audio', reference: attachment.url }]
    case 'file': {
      const { url, bytes } = attachment
      return [{ kind: 'file', reference: url, ...(bytes === undefined ? {} : { bytes }) }]
    }
    case 'link':
    case 'sticker':
    case 'location':
    case 'business-card':
    case 'template':
    case 'other':
      return []
  }
}

function readOther(attachment: ZaloAttachment, text: string | undefined): readonly IncomingContent[] {
  switch (attachment.kind) {
    case 'location': {
      const { latitude: lat, longitude: lon } = attachment
      return [{ kind: 'location', lat, lon, ...(text === undefined || text === '' ? {} : { label: text }) }]
    }
    case 'business-card':
      return [{ kind: 'contact', phone: attachment.phone, isOwn: false }]
    case 'link':
      return readLink(attachment, text)
    case 'sticker':
      return [{ kind: 'sticker' }]
    case 'image':
    case 'gif':
    case 'video':
    case 'audio':
    case 'file':
    case 'template':
    case 'other':
      return []
  }
}

/** A shared page is evidence as text: what was written, and the address when the text lacks it. */
function readLink(
  link: Extract<ZaloAttachment, { kind: 'link' }>,
  text: string | undefined,
): readonly IncomingContent[] {
  const address = link.url ?? link.description
  const lines = [text, text?.includes(address ?? '') === true ? undefined : address]
  const written = lines.filter((line) => line !== undefined && line !== '').join('\n')
  return written === '' ? [] : [{ kind: 'text', text: wellFormedText(written) }]
}
