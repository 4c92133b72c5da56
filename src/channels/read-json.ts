import { createHash } from 'node:crypto'
import { safeParse } from 'secure-json-parse'

/**
 * Reads the JSON of a raw event without trusting it: `undefined` for anything that is not JSON, and for JSON that would
 * reach into prototypes (`__proto__`, `constructor.prototype`).
 */
export function readJson(raw: Uint8Array): unknown {
  try {
    const value: unknown = safeParse(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('utf8'))
    return value ?? undefined
  } catch {
    return undefined
  }
}

/** The key of an event that carries no usable id: the same bytes give the same key. */
export function hashedEventKey(raw: Uint8Array): string {
  return `sha256:${createHash('sha256').update(raw).digest('hex')}`
}
