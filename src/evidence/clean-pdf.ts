import { deflateSync, inflateSync } from 'node:zlib'

/** How cleaning a PDF ended; `refused` also for what is broken or cannot be looked into. */
export type CleanedPdf = { readonly kind: 'clean'; readonly bytes: Uint8Array } | { readonly kind: 'refused' }

/** An inflated stream may be this much; beyond it the file is made to break readers. */
const MAX_INFLATED_BYTES = 32 * 1_048_576

/**
 * Names of what a notice never needs and what attacks use: scripts, programs, files inside, forms that send, media players;
 * and encryption, behind which all of them could hide. `#` writes a letter of a name as a number, which only hides names.
 */
const ACTIVE =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Encrypt|AA)(?![A-Za-z0-9])|\/[A-Za-z]*#[0-9A-Fa-f]{2}/u
/** Facts about the author and the machine, as a string in brackets or as hexadecimal digits. */
const FACTS =
  /\/(?:Author|Creator|Producer|Title|Subject|Keywords|CreationDate|ModDate|Company|SourceModified)\s*(\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<[0-9A-Fa-f\s]*>)/gu
const PACKET = /<\?xpacket begin[\s\S]*?<\?xpacket end[^>]*>|<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/gu
const STREAM = /<<(?:[^<>]|<<[^<>]*>>|<[0-9A-Fa-f\s]*>)*>>\s*stream\r?\n/gu

/**
 * Takes out of a PDF who made it, when and with what, in place: every object keeps its position, so that nothing has to be
 * rebuilt. Objects inside compressed streams and pictures' Exif are cleaned as well. What could act by itself is refused.
 */
export function cleanPdf(original: Uint8Array): CleanedPdf {
  const bytes = Buffer.from(original)
  const text = bytes.toString('latin1')
  if (!text.startsWith('%PDF-') || !text.slice(-2_048).includes('%%EOF')) return { kind: 'refused' }
  if (ACTIVE.test(withoutStreams(text))) return { kind: 'refused' }
  for (const stream of streamsOf(text)) {
    if (!cleanStream(bytes, stream)) return { kind: 'refused' }
  }
  blank(bytes, text, 0)
  blankExif(bytes)
  return { kind: 'clean', bytes }
}

interface Stream {
  readonly dictionary: string
  readonly start: number
  readonly end: number
}

function streamsOf(text: string): readonly Stream[] {
  return [...text.matchAll(STREAM)].flatMap((match) => {
    const start = match.index + match[0].length
    const end = text.indexOf('endstream', start)
    return end === -1 ? [] : [{ dictionary: match[0], start, end }]
  })
}

/** Picture data can spell anything; names only count outside of it. */
function withoutStreams(text: string): string {
  let at = 0
  const parts = streamsOf(text).map(({ start, end }) => {
    const part = text.slice(at, start)
    at = end
    return part
  })
  return parts.join('') + text.slice(at)
}

/** Objects and descriptions that were compressed; false when they cannot be looked into, or do what they must not. */
function cleanStream(bytes: Buffer, { dictionary, start, end }: Stream): boolean {
  const holdsObjects = /\/Type\s*\/(?:ObjStm|Metadata)/u.test(dictionary)
  if (!holdsObjects) return true
  if (!/\/Filter/u.test(dictionary)) return !ACTIVE.test(bytes.toString('latin1', start, end))
  if (!/\/Filter\s*\[?\s*\/FlateDecode/u.test(dictionary) || /\/Predictor/u.test(dictionary)) return false
  try {
    const inflated = inflateSync(bytes.subarray(start, end), { maxOutputLength: MAX_INFLATED_BYTES })
    const text = inflated.toString('latin1')
    if (ACTIVE.test(text)) return false
    if (!blank(inflated, text, 0)) return true
    const packed = deflateSync(inflated, { level: 9 })
    if (packed.length > end - start) return false
    // Readers stop at the end of the compressed data; the length that the dictionary tells stays true.
    packed.copy(bytes, start)
    bytes.fill(0, start + packed.length, end)
    return true
  } catch {
    return false
  }
}

/** Writes spaces over facts; whether there were any. */
function blank(bytes: Buffer, text: string, offset: number): boolean {
  let found = false
  for (const match of text.matchAll(FACTS)) {
    const [whole, value = ''] = match
    const from = match.index + whole.length - value.length + 1
    bytes.fill(value.startsWith('<') ? 0x30 : 0x20, offset + from, offset + from + value.length - 2)
    found = true
  }
  for (const match of text.matchAll(PACKET)) {
    bytes.fill(0x20, offset + match.index, offset + match.index + match[0].length)
    found = true
  }
  return found
}

/** Place, time and device of pictures inside: the segment `FFE1 <length> Exif 00 00` of a JPEG. */
function blankExif(bytes: Buffer): void {
  for (
    let at = bytes.indexOf('Exif\0\0', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('Exif\0\0', at + 6, 'latin1')
  ) {
    if (at < 4 || bytes.readUInt16BE(at - 4) !== 0xffe1) continue
    bytes.fill(0, at + 6, Math.min(bytes.length, at - 2 + bytes.readUInt16BE(at - 2)))
  }
}
