import { createHash } from 'node:crypto'

/**
 * How far messages of several parts came when a part failed, so that the next try goes on there and the resident does not
 * read the first part twice. In memory only: after a restart all parts are sent again, which is the lesser harm.
 * Holds hashes, no text and no chat id.
 */
export interface PartialSends {
  /** Parts already sent; 0 when nothing is remembered. */
  sentCount(chatId: string, parts: readonly object[]): number
  /** @param count parts sent so far; as many as there are forgets the message */
  record(chatId: string, parts: readonly object[], count: number): void
}

const MOST = 1_000

/** Starts with nothing remembered; the oldest of 1,000 half-sent messages is forgotten first. */
export function createPartialSends(): PartialSends {
  const counts = new Map<string, number>()
  return {
    sentCount: (chatId, parts) => (parts.length < 2 ? 0 : (counts.get(keyOf(chatId, parts)) ?? 0)),
    record(chatId, parts, count) {
      if (parts.length < 2) return
      const key = keyOf(chatId, parts)
      counts.delete(key)
      if (count === 0 || count >= parts.length) return
      counts.set(key, count)
      const [oldest] = counts.keys()
      if (counts.size > MOST && oldest !== undefined) counts.delete(oldest)
    },
  }
}

function keyOf(chatId: string, parts: readonly object[]): string {
  return createHash('sha256')
    .update(JSON.stringify([chatId, parts]))
    .digest('base64')
}
