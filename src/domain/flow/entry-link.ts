import { type CategoryCode, isCategoryCode } from '../case-file/category.ts'

/** Telegram takes at most 64 characters, of `A-Za-z0-9_-` only, in `?start=`. */
const MAX_PAYLOAD_LENGTH = 64

/** A hamlet's name as a poster may carry it: anything else did not come from a poster of ours. */
const HAMLET = /^[\p{L}\p{M}\d][\p{L}\p{M}\d .,'/-]{0,39}$/u

/** What a deep link or the QR code of a poster says about where it hangs and what it is for. */
export interface EntryLink {
  /** Where to go: `tip`, `mediation`, `status` … as the entry flow reads its variable `entry`. */
  readonly entry?: string
  /** A kind of matter to suggest, never to decide. */
  readonly category?: CategoryCode
  /** 5-digit code of the commune of the poster: offered as the place, never taken unasked. */
  readonly communeCode?: string
  /** Hamlet where the poster hangs. */
  readonly hamlet?: string
}

/**
 * Reads the payload of a link: `<entry>[-<category>][_c<commune>][_h<hamlet in hexadecimal UTF-8>]`, e.g. `tip-lua-dao-mang_c31234`.
 * Anybody can type such a link, so nothing in it is believed before the resident confirms it. Unknown parts are left out.
 */
export function parseEntryLink(payload: string): EntryLink {
  const [head = '', ...parts] = payload.slice(0, MAX_PAYLOAD_LENGTH).split('_')
  const word = /^[a-z][a-z0-9-]{0,40}$/.test(head) ? head : undefined
  const dash = word?.indexOf('-') ?? -1
  const category = word === undefined || dash === -1 ? undefined : categoryOf(word.slice(dash + 1))
  const entry = category === undefined ? word : word?.slice(0, dash)
  const communeCode = parts.find((part) => /^c\d{5}$/.test(part))?.slice(1)
  const hamlet = hamletOf(parts.find((part) => part.startsWith('h')))
  return {
    ...(entry !== undefined && { entry }),
    ...(category !== undefined && { category }),
    ...(communeCode !== undefined && { communeCode }),
    ...(hamlet !== undefined && { hamlet }),
  }
}

/** Writes the payload that `parseEntryLink` reads; the hamlet is left out where it does not fit into 64 characters. */
export function formatEntryLink({ entry = 'chao', category, communeCode, hamlet }: EntryLink): string {
  const head = category === undefined ? entry : `${entry}-${category.toLowerCase().replaceAll('_', '-')}`
  const base = communeCode === undefined ? head : `${head}_c${communeCode}`
  const whole = hamlet === undefined ? base : `${base}_h${toHex(hamlet)}`
  return whole.length <= MAX_PAYLOAD_LENGTH ? whole : base
}

function categoryOf(slug: string): CategoryCode | undefined {
  const code = slug.toUpperCase().replaceAll('-', '_')
  return isCategoryCode(code) ? code : undefined
}

function hamletOf(part: string | undefined): string | undefined {
  const hex = part === undefined ? null : /^h((?:[0-9a-f]{2})+)$/.exec(part)
  if (hex === null) return undefined
  const bytes = (hex[1] ?? '').match(/../g) ?? []
  const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)))
  const name = text.normalize('NFC')
  return HAMLET.test(name) ? name : undefined
}

function toHex(text: string): string {
  const bytes = [...new TextEncoder().encode(text.normalize('NFC'))]
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
