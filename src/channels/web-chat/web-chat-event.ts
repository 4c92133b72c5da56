import { z } from 'zod'
import { LANGUAGES } from '../../domain/message/channel.ts'

/** A name that the page or we made up: safe in keys, paths and logs. */
const token = z.string().regex(/^[\w.:-]{1,128}$/u)
const text = z.string().max(20_000)

const mediaSchema = z.strictObject({
  kind: z.enum(['photo', 'video', 'audio', 'file']),
  /** Id of the blob that the page uploaded before. */
  reference: token,
  mediaType: z.string().max(255).optional(),
  bytes: z.number().int().nonnegative().optional(),
})

const contentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: text.min(1) }),
  z.strictObject({ kind: z.literal('choice'), choiceId: z.string().min(1).max(60) }),
  z.strictObject({
    kind: z.literal('location'),
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    label: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('media'),
    media: z.array(mediaSchema).min(1).max(10),
    caption: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('contact'),
    phone: z.string().min(1).max(40),
    name: text.optional(),
    isOwn: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('sticker') }),
  z.strictObject({ kind: z.literal('start'), payload: z.string().max(64).optional() }),
  z.strictObject({ kind: z.literal('edited'), of: z.number().int().nonnegative(), text }),
  z.strictObject({ kind: z.literal('reachable'), isReachable: z.boolean() }),
  z.strictObject({ kind: z.literal('unsupported'), what: z.string().max(40) }),
])

/**
 * One event of the web chat page: our own format, made by the web layer out of what the page posts. The page's word counts
 * only for `content` and `clientMessageId`; chat, order and time are the web layer's.
 */
export const webChatEventSchema = z.strictObject({
  version: z.literal(1),
  /** Made up by the page, once for each message, so that a repeated post is the same event. */
  clientMessageId: token,
  /** The visitor's conversation, from the session cookie. */
  chatId: token,
  /** Grows within a chat: a counter or the time of receipt in ms. */
  sequence: z.number().int().nonnegative(),
  /** Time of receipt, ms since the epoch. */
  sentAt: z.number().int().positive(),
  language: z.enum(LANGUAGES).optional(),
  albumId: token.optional(),
  isForwarded: z.literal(true).optional(),
  content: contentSchema,
})
export type WebChatEvent = z.infer<typeof webChatEventSchema>

/** The raw bytes of an event, as they are made durable and later parsed. */
export function encodeWebChatEvent(event: WebChatEvent): Uint8Array {
  return Buffer.from(JSON.stringify(event))
}
