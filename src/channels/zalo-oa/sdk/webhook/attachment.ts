import * as z from 'zod'
import { lenient, wireId, wireNumber, wireText } from '../wire.ts'

/**
 * A part of a message. Addresses are short-lived and need no log-in: fetch at once, from allowed hosts only. What does
 * not fit its type becomes `other`, so that one odd part never costs the message.
 */
export type ZaloAttachment =
  | { readonly kind: 'image' | 'gif'; readonly url: string; readonly thumbnail?: string }
  | {
      readonly kind: 'link'
      readonly url?: string
      readonly description?: string
      readonly thumbnail?: string
    }
  /** Voice, as `.amr`. */
  | { readonly kind: 'audio'; readonly url: string }
  | {
      readonly kind: 'video'
      readonly url: string
      readonly thumbnail?: string
      readonly description?: string
    }
  | { readonly kind: 'sticker'; readonly id?: string; readonly url?: string }
  /** WGS 84 degrees, as claimed by the person. */
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  | {
      readonly kind: 'file'
      readonly url: string
      readonly name?: string
      readonly bytes?: number
      /** The ending, e.g. `pdf`. */
      readonly type?: string
      readonly md5?: string
    }
  /** A contact; arrives as a link whose description is JSON. */
  | { readonly kind: 'business-card'; readonly phone: string; readonly qrCodeUrl?: string }
  /** Echo of a template of the OA. */
  | { readonly kind: 'template'; readonly text?: string }
  | { readonly kind: 'other'; readonly type: string }

const attachment = z.object({ type: wireText, payload: z.unknown().optional() })
const payload = z.object({
  url: wireText,
  thumbnail: wireText,
  description: lenient(wireText),
  id: lenient(wireId),
  name: lenient(wireText),
  size: lenient(wireNumber),
  type: lenient(wireText),
  checksum: lenient(wireText),
  text: lenient(wireText),
  coordinates: z.unknown().optional(),
})
const coordinates = z.object({
  latitude: wireNumber.pipe(z.number().min(-90).max(90)),
  longitude: wireNumber.pipe(z.number().min(-180).max(180)),
})
const card = z.object({ phone: wireId, qrCodeUrl: wireText })

type Payload = z.infer<typeof payload>

/** Reads one attachment, whatever it is. */
export function readAttachment(raw: unknown): ZaloAttachment {
  const outer = attachment.safeParse(raw)
  if (!outer.success) return { kind: 'other', type: 'unreadable' }
  const type = outer.data.type ?? 'untyped'
  const inner = payload.safeParse(outer.data.payload ?? {})
  return (inner.success ? readPayload(type, inner.data) : undefined) ?? { kind: 'other', type }
}

function readPayload(type: string, data: Payload): ZaloAttachment | undefined {
  switch (type) {
    case 'image':
    case 'gif':
      return data.url === undefined ? undefined : { kind: type, url: data.url, ...pick(data, 'thumbnail') }
    case 'audio':
    case 'voice':
      return data.url === undefined ? undefined : { kind: 'audio', url: data.url }
    case 'video':
      return data.url === undefined
        ? undefined
        : { kind: 'video', url: data.url, ...pick(data, 'thumbnail'), ...pick(data, 'description') }
    case 'link':
      return (
        readCard(data) ?? {
          kind: 'link',
          ...pick(data, 'url'),
          ...pick(data, 'description'),
          ...pick(data, 'thumbnail'),
        }
      )
    case 'sticker':
      return { kind: 'sticker', ...pick(data, 'id'), ...pick(data, 'url') }
    case 'location':
      return readLocation(data)
    case 'file':
      return readFile(data)
    case 'template':
      return { kind: 'template', ...pick(data, 'text') }
    default:
      return undefined
  }
}

function readLocation(data: Payload): ZaloAttachment | undefined {
  const point = coordinates.safeParse(data.coordinates)
  return point.success ? { kind: 'location', ...point.data } : undefined
}

function readFile(data: Payload): ZaloAttachment | undefined {
  if (data.url === undefined) return undefined
  const size = data.size === undefined ? {} : { bytes: data.size }
  const md5 = data.checksum === undefined ? {} : { md5: data.checksum }
  return { kind: 'file', url: data.url, ...pick(data, 'name'), ...pick(data, 'type'), ...size, ...md5 }
}

function readCard(data: Payload): ZaloAttachment | undefined {
  if (data.description?.startsWith('{') !== true) return undefined
  try {
    const parsed = card.safeParse(JSON.parse(data.description))
    if (!parsed.success) return undefined
    const { phone, qrCodeUrl } = parsed.data
    return { kind: 'business-card', phone, ...(qrCodeUrl === undefined ? {} : { qrCodeUrl }) }
  } catch {
    return undefined
  }
}

/** One member, left out when it is undefined (exact optional properties). */
function pick<K extends keyof Payload>(data: Payload, key: K): { [P in K]?: NonNullable<Payload[P]> } {
  const value = data[key]
  // Safe: the object holds at most this one key, with the value just checked.
  return (value === undefined || value === null ? {} : { [key]: value }) as {
    [P in K]?: NonNullable<Payload[P]>
  }
}
