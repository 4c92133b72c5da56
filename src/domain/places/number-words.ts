import type { NameWord } from './name-key.ts'

const UNITS: ReadonlyMap<string, number> = new Map([
  ['mot', 1],
  ['nhat', 1],
  ['hai', 2],
  ['ba', 3],
  ['bon', 4],
  ['tu', 4],
  ['nam', 5],
  ['lam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
])

/** A number written in words at a place in a message, 1 to 19: wards and districts go no further. */
export function numberWordAt(
  words: readonly NameWord[],
  at: number,
): { readonly value: number; readonly length: number } | undefined {
  const first = words[at]?.bare ?? ''
  if (first !== 'muoi') {
    const value = UNITS.get(first)
    return value === undefined ? undefined : { value, length: 1 }
  }
  const rest = UNITS.get(words[at + 1]?.bare ?? '')
  return rest === undefined ? { value: 10, length: 1 } : { value: 10 + rest, length: 2 }
}
