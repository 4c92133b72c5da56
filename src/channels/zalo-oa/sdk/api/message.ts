import * as z from 'zod'
import { buttonSchema, MAX_BUTTONS, type ZaloButton } from './button.ts'

/** UTF-16 units of a text or caption, after NFC. What exactly Zalo counts is not documented; this unit stays under. */
export const MAX_TEXT = 2_000

/** A picture by public https address, or by the id of an upload (which lives for 7 days). */
export type MediaSource = { readonly url: string } | { readonly attachmentId: string }

/** One row of a list message. */
export interface ListElement {
  readonly title: string
  readonly subtitle?: string
  readonly imageUrl?: string
  /** Opened when the row is pressed. */
  readonly url?: string
}

/** A consultation message, free of the wire format. */
export type ZaloMessage =
  | {
      readonly kind: 'text'
      readonly text: string
      /** An earlier message of this chat that is shown above. */
      readonly quoteMessageId?: string
      readonly buttons?: readonly ZaloButton[]
    }
  | { readonly kind: 'image'; readonly source: MediaSource; readonly caption?: string }
  | {
      readonly kind: 'gif'
      readonly source: MediaSource
      readonly width: number
      readonly height: number
      readonly caption?: string
    }
  | { readonly kind: 'sticker'; readonly attachmentId: string }
  /** `token` of a file upload. */
  | { readonly kind: 'file'; readonly token: string }
  /** Asks for contact details; the answer is a `submit-info` event, typed by the person and no proof of identity. */
  | {
      readonly kind: 'request-user-info'
      readonly title: string
      readonly subtitle: string
      readonly imageUrl: string
    }
  /** Unproven on the v3 endpoint: prefer text with buttons. */
  | {
      readonly kind: 'list'
      readonly elements: readonly ListElement[]
      readonly buttons?: readonly ZaloButton[]
    }

const httpsUrl = z.url({ protocol: /^https$/ })
const text = z.string().min(1).max(MAX_TEXT)
const buttons = z.array(buttonSchema).min(1).max(MAX_BUTTONS).optional()
const source = z.union([
  z.strictObject({ url: httpsUrl }),
  z.strictObject({ attachmentId: z.string().min(1) }),
])
const side = z.number().int().positive()
const element = z.object({
  title: z.string().min(1).max(100),
  subtitle: z.string().max(500).optional(),
  imageUrl: httpsUrl.optional(),
  url: httpsUrl.optional(),
})

/** The platform's rules for messages; a message that breaks one is never sent. */
export const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text, quoteMessageId: z.string().min(1).optional(), buttons }),
  z.object({ kind: z.literal('image'), source, caption: text.optional() }),
  z.object({ kind: z.literal('gif'), source, width: side, height: side, caption: text.optional() }),
  z.object({ kind: z.literal('sticker'), attachmentId: z.string().min(1) }),
  z.object({ kind: z.literal('file'), token: z.string().min(1) }),
  z.object({
    kind: z.literal('request-user-info'),
    title: z.string().min(1).max(100),
    subtitle: z.string().min(1).max(500),
    imageUrl: httpsUrl,
  }),
  z.object({ kind: z.literal('list'), elements: z.array(element).min(1).max(5), buttons }),
])
