import { editDistance } from './edit-distance.ts'

/**
 * Finds words that are one or two slips away from a typed one. Every word is filed under itself and under what is left when
 * one letter (two in long words) is dropped; a typed word, dropped likewise, meets its neighbours there.
 */
export interface EditIndex {
  readonly keys: readonly string[]
  /** Bucket of a hash → first filing; filings are chained by `next`. */
  readonly first: Int32Array
  readonly next: Int32Array
  readonly keyOf: Int32Array
  /** Whole hash of each filing: chains hold strangers too. */
  readonly hashes: Int32Array
}

/** A word of the index near the typed one: its place in the list of keys, and the number of slips (1 or 2). */
export interface NearKey {
  readonly key: number
  readonly distance: 1 | 2
}

/** Two slips are looked for only in words this long: in shorter ones too many words are two slips apart. */
const TWO_SLIPS_FROM = 7
const BUCKET_BITS = 18

/** Files all keys. About 300,000 filings for the names of the country, 3 MB. */
export function buildEditIndex(keys: readonly string[]): EditIndex {
  const first = new Int32Array(1 << BUCKET_BITS).fill(-1)
  const filings = keys.map(droppedHashes)
  const count = filings.reduce((sum, { length }) => sum + length, 0)
  const [next, keyOf, hashes] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)]
  let filing = 0
  filings.forEach((ofKey, key) => {
    for (const hash of ofKey) {
      const bucket = bucketOf(hash)
      next[filing] = first[bucket] ?? -1
      keyOf[filing] = key
      hashes[filing] = hash
      first[bucket] = filing
      filing += 1
    }
  })
  return { keys, first, next, keyOf, hashes }
}

/** Longer runs of letters are no name: the longest has 17. */
const LONGEST = 19

/** Keys one slip from the typed word, and two slips where both are long enough; not the word itself. */
export function findNearKeys(index: EditIndex, typed: string): NearKey[] {
  if (typed.length > LONGEST) return []
  const seen = new Set<number>()
  const near: NearKey[] = []
  for (const hash of droppedHashes(typed)) {
    for (let at = index.first[bucketOf(hash)] ?? -1; at >= 0; at = index.next[at] ?? -1) {
      const key = index.keyOf[at] ?? 0
      if (index.hashes[at] !== hash || seen.has(key)) continue
      seen.add(key)
      const word = index.keys[key] ?? ''
      const limit = Math.min(typed.length, word.length) >= TWO_SLIPS_FROM ? 2 : 1
      const distance = editDistance(typed, word, limit)
      if (distance === 1 || (distance === 2 && limit === 2)) near.push({ key, distance })
    }
  }
  return near
}

/** Hashes of the word, of it without each one letter, and without each two when it is long. */
function droppedHashes(word: string): number[] {
  const hashes = [hash(word, -1, -1)]
  for (let one = 0; one < word.length; one += 1) {
    hashes.push(hash(word, one, -1))
    if (word.length < TWO_SLIPS_FROM) continue
    for (let two = one + 1; two < word.length; two += 1) hashes.push(hash(word, one, two))
  }
  return hashes
}

/** FNV-1a over the letters but two. */
function hash(word: string, without: number, alsoWithout: number): number {
  let value = 0x811c9dc5 | 0
  for (let at = 0; at < word.length; at += 1) {
    if (at === without || at === alsoWithout) continue
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  }
  return value
}

function bucketOf(hash: number): number {
  return (hash ^ (hash >>> BUCKET_BITS)) & ((1 << BUCKET_BITS) - 1)
}
