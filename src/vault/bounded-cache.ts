/**
 * Keeps recently used values: at least the last half of `maxEntries`, at most all of it. For keys and key agreements that are
 * costly to derive: the bound keeps a flood of different ones from filling the memory. Values grow old together, half of them
 * at a time, because taking single ones off the front of a map costs more with every one that was taken.
 */
export class BoundedCache<V> {
  readonly #halfOfEntries: number
  #young = new Map<string, V>()
  #old = new Map<string, V>()

  constructor(maxEntries: number) {
    this.#halfOfEntries = Math.max(1, Math.floor(maxEntries / 2))
  }

  /** The value under `key`, derived first when it is not there. What `derive` throws is not kept. */
  getOrDerive(key: string, derive: () => V): V {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const value = this.#old.get(key) ?? derive()
    if (this.#young.size >= this.#halfOfEntries) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
    return value
  }
}
