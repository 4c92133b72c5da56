import { z } from 'zod'
import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { GroupEvent } from '../../domain/message/group-event.ts'
import type {
  IncomingContent,
  IncomingMessage,
  MediaReference,
} from '../../domain/message/incoming-message.ts'
import { type EventIdentity, UnparseableEvent } from '../channel.ts'
import { hashedEventKey, readJson } from '../read-json.ts'
import { wellFormedText } from '../well-formed-text.ts'

const text = z.string()
const eventSchema = z.object({
  event_name: text,
  message: z.object({
    message_id: text,
    /** ms since the epoch. */
    date: z.number(),
    from: z.object({ id: text, is_bot: z.boolean().optional() }).optional(),
    chat: z.object({ id: text, chat_type: text.optional() }),
    text: text.optional(),
    caption: text.optional(),
    photo: text.optional(),
    photo_url: text.optional(),
    voice_url: text.optional(),
  }),
})
type BotEvent = z.infer<typeof eventSchema>

/** `/lienket ABCD-EFGH` behind the mention without which a group's message never reaches the bot. */
const CODE = /\/lienket\s+([\p{L}\d-]{6,16})/iu

/** Documented with `{ ok, result }` around the event, seen without: both are read (platform reference §10.3). */
function eventOf(raw: Uint8Array): BotEvent | undefined {
  const value = readJson(raw)
  const inner = z.object({ result: z.unknown() }).safeParse(value).data?.result
  return eventSchema.safeParse(inner ?? value).data
}

/** What the durable row needs to know. */
export function identifyBotEvent(raw: Uint8Array): EventIdentity {
  const event = eventOf(raw)
  if (event === undefined) return { eventKey: hashedEventKey(raw) }
  const { message_id: id, chat, date } = event.message
  return { eventKey: `${event.event_name}:${id}`, chatId: chat.id, sequence: date }
}

/** @throws {UnparseableEvent} for what is no event of this platform */
export function parseBotEvent(raw: Uint8Array, account: ChannelAccount): readonly IncomingMessage[] {
  const event = eventOf(raw)
  if (event === undefined) throw new UnparseableEvent('zalo-bot event not understood')
  const { message } = event
  if (message.from?.is_bot === true) return []
  const content = message.chat.chat_type === 'GROUP' ? inGroup(message) : contentOf(event)
  return [{ account, chatId: message.chat.id, sequence: message.date, sentAt: message.date, content }]
}

/** Only mentions of the bot and replies to it come here; nothing else that members say is ever seen. */
function inGroup({ text: words = '', caption = '', from }: BotEvent['message']): IncomingContent {
  const code = CODE.exec(`${words} ${caption}`)?.[1]
  const sender = from === undefined ? {} : { senderId: from.id }
  const event: GroupEvent = code === undefined ? { what: 'spoke' } : { what: 'code', code, ...sender }
  return { kind: 'group', event }
}

function contentOf({ event_name: name, message }: BotEvent): IncomingContent {
  const photo = message.photo ?? message.photo_url
  if (message.text !== undefined) return { kind: 'text', text: wellFormedText(message.text) }
  if (photo !== undefined) return media({ kind: 'photo', reference: photo }, message.caption)
  if (message.voice_url !== undefined)
    return media({ kind: 'audio', reference: message.voice_url }, undefined)
  if (name === 'message.sticker.received') return { kind: 'sticker' }
  return { kind: 'unsupported', what: name }
}

function media(file: MediaReference, caption: string | undefined): IncomingContent {
  const words = caption === undefined || caption === '' ? {} : { caption: wellFormedText(caption) }
  return { kind: 'media', media: [file], ...words }
}
