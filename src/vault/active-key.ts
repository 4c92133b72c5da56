/**
 * How old a new key must be before it is written with, in milliseconds. Every process refreshes its key ring at least
 * once a minute, so by then all of them can open what is sealed with it.
 */
export const NEW_KEY_REST_MS = 120_000

/**
 * Chooses the key to write with among the keys of one purpose: the newest that every process has had time to load, and
 * for a purpose whose key must never change, the first.
 *
 * @param keys - in the order of their numbers
 * @param now - milliseconds since the epoch
 * @returns absent only for an empty list
 */
export function chooseActiveKey<K extends { readonly kid: number; readonly createdAt: number }>(
  keys: readonly K[],
  isRotatable: boolean,
  now: number,
): K | undefined {
  const rested = isRotatable ? keys.findLast((key) => now - key.createdAt >= NEW_KEY_REST_MS) : undefined
  return rested ?? keys[0]
}
