import { inflateRawSync } from 'node:zlib'

/** One part may unpack to so much at most; a template has some hundred kilobytes. */
const MAX_PART_BYTES = 8 * 1024 * 1024
const MAX_PARTS = 500
const END_BYTES = 22
const ENTRY_BYTES = 46

/**
 * The parts of a ZIP file by name, unpacked, read by its central directory; undefined when it is none, is damaged, or unpacks
 * to more than a document ever does.
 */
export function readZipParts(bytes: Uint8Array): ReadonlyMap<string, Buffer> | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = data.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + END_BYTES > data.length) return undefined
  const count = data.readUInt16LE(end + 10)
  if (count === 0 || count > MAX_PARTS) return undefined
  try {
    return readEntries(data, data.readUInt32LE(end + 16), count)
  } catch (error) {
    // Offsets beyond the end, or bytes that do not unpack: whatever it is, it is no document of ours.
    if (error instanceof RangeError || (error instanceof Error && 'errno' in error)) return undefined
    throw error
  }
}

function readEntries(data: Buffer, first: number, count: number): ReadonlyMap<string, Buffer> {
  const parts = new Map<string, Buffer>()
  let at = first
  for (let left = count; left > 0; left -= 1) {
    const nameEnd = at + ENTRY_BYTES + data.readUInt16LE(at + 28)
    parts.set(data.toString('utf8', at + ENTRY_BYTES, nameEnd), readBody(data, at))
    at = nameEnd + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  return parts
}

function readBody(data: Buffer, entry: number): Buffer {
  const local = data.readUInt32LE(entry + 42)
  const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
  const body = data.subarray(from, from + data.readUInt32LE(entry + 20))
  const isPacked = data.readUInt16LE(entry + 10) === 8
  return isPacked ? inflateRawSync(body, { maxOutputLength: MAX_PART_BYTES }) : body
}
