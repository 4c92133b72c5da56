import { createHash } from 'node:crypto'
import type { SealedEvent } from '../../app/intake/ports.ts'
import type { ChannelAccount } from '../../domain/message/channel.ts'

/** One spooled event with the account it came to. */
export interface SpoolRecord {
  readonly account: ChannelAccount
  readonly event: SealedEvent
}

const LENGTH_BYTES = 4
const DIGEST_BYTES = 32

/** `length (4, big endian) | SHA-256 of the payload (32) | payload (JSON)`: a torn or altered record is told apart. */
export function encodeRecord({ account, event }: SpoolRecord): Buffer {
  const payload = Buffer.from(
    JSON.stringify({
      account,
      eventKey: event.eventKey,
      bodySha256: toBase64(event.bodySha256),
      conversationKey: toBase64(event.conversationKey),
      sequence: event.sequence,
      sealed: toBase64(event.sealed),
    }),
  )
  const header = Buffer.alloc(LENGTH_BYTES)
  header.writeUInt32BE(payload.length)
  return Buffer.concat([header, digest(payload), payload])
}

/**
 * Reads all whole records. Reading ends at the first torn one: it was never acknowledged, for its write never finished.
 * @returns the records, and how many bytes at the end could not be read
 */
export function decodeRecords(bytes: Buffer): {
  readonly records: readonly SpoolRecord[]
  readonly tornBytes: number
} {
  const records: SpoolRecord[] = []
  let at = 0
  while (at + LENGTH_BYTES + DIGEST_BYTES <= bytes.length) {
    const start = at + LENGTH_BYTES + DIGEST_BYTES
    const payload = bytes.subarray(start, start + bytes.readUInt32BE(at))
    if (start + bytes.readUInt32BE(at) > bytes.length) break
    if (!digest(payload).equals(bytes.subarray(at + LENGTH_BYTES, start))) break
    records.push(parsePayload(payload))
    at = start + payload.length
  }
  return { records, tornBytes: bytes.length - at }
}

function parsePayload(payload: Buffer): SpoolRecord {
  // Safe: the digest proves that `encodeRecord` wrote it.
  const { account, ...event } = JSON.parse(payload.toString('utf8')) as {
    account: ChannelAccount
    eventKey: string
    bodySha256: string
    conversationKey: string
    sequence: number
    sealed: string
  }
  return {
    account,
    event: {
      ...event,
      bodySha256: Buffer.from(event.bodySha256, 'base64'),
      conversationKey: Buffer.from(event.conversationKey, 'base64'),
      sealed: Buffer.from(event.sealed, 'base64'),
    },
  }
}

function digest(payload: Buffer): Buffer {
  return createHash('sha256').update(payload).digest()
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
