import type { IncomingContent, MediaKind } from '../../domain/message/incoming-message.ts'

/** What one typed line of a played conversation means. */
export type ResidentLine =
  | { readonly kind: 'send'; readonly content: IncomingContent }
  | { readonly kind: 'album'; readonly count: number; readonly caption?: string }
  /** Changes the text of the message sent last. */
  | { readonly kind: 'edit'; readonly text: string }
  /** Several messages before the bot has read the first. */
  | { readonly kind: 'together'; readonly texts: readonly string[] }
  /** Passes on what somebody else wrote. */
  | { readonly kind: 'forward'; readonly text: string }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'unknown'; readonly advice: string }

/** The commands beside plain text, for the help of the simulator. */
export const LINE_COMMANDS = [
  '/photo [caption]   /video   /voice   /file   /album 3 [caption]',
  '/location 9.60,105.97   /contact 0912345678 [name]   /card 0912345678 [somebody else]   /sticker   /forward words   /together one | two',
  '/press 4.report (a button by its id)   /edit new words   /start [payload]   /wait 25h',
]

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const MEDIA: Readonly<Record<string, MediaKind>> = {
  photo: 'photo',
  video: 'video',
  voice: 'audio',
  file: 'file',
}

/**
 * Reads one line: plain text is what the resident writes; a line that begins with a known command is what he sends.
 * Unknown commands are text, as on a phone.
 *
 * @param number makes the references of files different from line to line
 */
export function readResidentLine(line: string, number: number): ResidentLine {
  const [, command = '', rest = ''] = /^\/([a-z]+)\s*(.*)$/s.exec(line) ?? []
  const media = MEDIA[command]
  if (media !== undefined) return mediaLine(media, rest, number)
  switch (command) {
    case 'album':
      return albumLine(rest)
    case 'location':
      return locationLine(rest)
    case 'contact':
      return contactLine(rest, true)
    case 'card':
      return contactLine(rest, false)
    case 'sticker':
      return { kind: 'send', content: { kind: 'sticker' } }
    case 'press':
      return { kind: 'send', content: { kind: 'choice', choiceId: rest } }
    case 'start':
      return { kind: 'send', content: { kind: 'start', ...(rest !== '' && { payload: rest }) } }
    case 'edit':
      return { kind: 'edit', text: rest }
    case 'together':
      return { kind: 'together', texts: rest.split('|').map((text) => text.trim()) }
    case 'forward':
      return { kind: 'forward', text: rest }
    case 'wait':
      return waitLine(rest)
    default:
      return { kind: 'send', content: { kind: 'text', text: line } }
  }
}

function mediaLine(kind: MediaKind, caption: string, number: number): ResidentLine {
  const media = [{ kind, reference: `${kind}-${number}` }]
  return { kind: 'send', content: { kind: 'media', media, ...(caption !== '' && { caption }) } }
}

function albumLine(rest: string): ResidentLine {
  const [, count = '3', caption = ''] = /^(\d*)\s*(.*)$/s.exec(rest) ?? []
  return {
    kind: 'album',
    count: Math.min(10, Math.max(1, Number(count || 3))),
    ...(caption !== '' && { caption }),
  }
}

function locationLine(rest: string): ResidentLine {
  const [lat, lon] = rest.split(/[\s,]+/).map(Number)
  if (lat === undefined || lon === undefined || !Number.isFinite(lat) || !Number.isFinite(lon)) {
    return { kind: 'unknown', advice: 'write /location 9.60,105.97' }
  }
  return { kind: 'send', content: { kind: 'location', lat, lon } }
}

function contactLine(rest: string, isOwn: boolean): ResidentLine {
  const [phone = '', ...name] = rest.split(/\s+/)
  const content = { kind: 'contact', phone, isOwn } as const
  return { kind: 'send', content: name.length === 0 ? content : { ...content, name: name.join(' ') } }
}

function waitLine(rest: string): ResidentLine {
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?)\s*([smhd])$/.exec(rest) ?? []
  const length = UNITS[unit]
  return length === undefined
    ? { kind: 'unknown', advice: 'write /wait 25h (s, m, h or d)' }
    : { kind: 'wait', ms: Number(count) * length }
}
