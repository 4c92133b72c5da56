const LENGTH_BYTES = 4
const SIZE_CLASSES = [256, 1_024, 4_096, 16_384] as const
const LARGEST_CLASS = 16_384

/** The size in bytes that a text of `contentBytes` (with its length prefix) is padded to. */
export function paddedSize(contentBytes: number): number {
  const needed = contentBytes + LENGTH_BYTES
  return SIZE_CLASSES.find((size) => needed <= size) ?? Math.ceil(needed / LARGEST_CLASS) * LARGEST_CLASS
}

/**
 * Hides the length of a text: four bytes of length (big endian), the text, then zeros up to 256, 1,024, 4,096 or 16,384
 * bytes, beyond that up to the next multiple of 16,384. A thief of the database learns the class, not whether a witness
 * wrote "có" or a page.
 */
export function pad(content: string | Uint8Array): Buffer {
  const contentBytes = typeof content === 'string' ? Buffer.byteLength(content, 'utf8') : content.length
  const padded = Buffer.alloc(paddedSize(contentBytes))
  padded.writeUInt32BE(contentBytes, 0)
  if (typeof content === 'string') padded.write(content, LENGTH_BYTES, 'utf8')
  else padded.set(content, LENGTH_BYTES)
  return padded
}

/** Undoes `pad`; absent when the length prefix points outside the bytes. */
export function unpad(padded: Buffer): Buffer | undefined {
  if (padded.length < LENGTH_BYTES) return undefined
  const end = LENGTH_BYTES + padded.readUInt32BE(0)
  return end <= padded.length ? padded.subarray(LENGTH_BYTES, end) : undefined
}
