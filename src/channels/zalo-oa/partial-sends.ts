import { createHash } from 'node:crypto'

const MAX_REMEMBERED = 1_000

/**
 * Remembers how far a message of several texts came when one of them failed, so that the next try goes on there and the
 * resident does not read the first part twice. In memory only: after a restart all parts are sent again, which is the
 * lesser harm. Holds hashes, no text and no chat id.
 */
export class PartialSends {
  readonly #done = new Map<string, number>()

  /** The name of one message to one chat. */
  keyOf(chatId: string, texts: readonly string[]): string {
    return createHash('sha256')
      .update(JSON.stringify([chatId, texts]))
      .digest('base64')
  }

  /** How many texts have been sent already; 0 when nothing is remembered. */
  sentCount(key: string): number {
    return this.#done.get(key) ?? 0
  }

  /** @param count texts sent so far; 0 forgets the message */
  record(key: string, count: number): void {
    this.#done.delete(key)
    if (count === 0) return
    this.#done.set(key, count)
    const oldest = this.#done.keys().next()
    if (this.#done.size > MAX_REMEMBERED && oldest.done !== true) this.#done.delete(oldest.value)
  }
}
