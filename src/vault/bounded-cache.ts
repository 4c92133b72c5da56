/**
 * Keeps the most recently used values, at most `maxEntries`. For keys and key agreements that are costly to derive: the
 * bound keeps a flood of different ones from filling the memory.
 */
export class BoundedCache<V> {
  readonly #entries = new Map<string, V>()
  readonly #maxEntries: number

  constructor(maxEntries: number) {
    this.#maxEntries = maxEntries
  }

  /** The value under `key`, derived first when it is not there. What `derive` throws is not kept. */
  getOrDerive(key: string, derive: () => V): V {
    const found = this.#entries.get(key)
    if (found !== undefined) this.#entries.delete(key)
    const value = found ?? derive()
    this.#entries.set(key, value)
    if (this.#entries.size > this.#maxEntries) this.#dropOldest()
    return value
  }

  #dropOldest(): void {
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest)
      return
    }
  }
}
