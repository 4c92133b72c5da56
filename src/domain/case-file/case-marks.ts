import { findAccounts } from '../text/find-accounts.ts'
import { findPlates } from '../text/find-plates.ts'
import { foldedWords } from '../text/fold-vietnamese.ts'
import { findPhones } from '../text/parse-phone.ts'

/** Something by which a case can be recognised; it is kept as a keyed hash only (design §5.8). */
export interface CaseMark {
  readonly kind: 'plate' | 'phone' | 'account' | 'text' | 'phrase' | 'file' | 'reporter'
  readonly value: string
}

/** Words of one phrase; shorter texts have none. */
const PHRASE_WORDS = 5
/** Shorter texts ("cứu tôi với") are alike by nature. */
const MIN_TEXT_WORDS = 8
/** At most so many identifiers of one kind: a pasted list must not become an index. */
const MAX_OF_KIND = 20

/**
 * What the words of a case can be recognised by: plates, phones, accounts, and the text as a whole. Partial plates are left
 * out: they would make strangers alike.
 */
export function marksOfWords(text: string): readonly CaseMark[] {
  const words = foldedWords(text)
  const plates = findPlates(text).filter(({ isPartial }) => !isPartial)
  return [
    ...plates.slice(0, MAX_OF_KIND).map(({ plate }) => ({ kind: 'plate' as const, value: plate })),
    ...findPhones(text)
      .slice(0, MAX_OF_KIND)
      .map(({ number }) => ({ kind: 'phone' as const, value: number })),
    ...findAccounts(text)
      .slice(0, MAX_OF_KIND)
      .map(({ number }) => ({ kind: 'account' as const, value: number })),
    ...(words.length < MIN_TEXT_WORDS ? [] : [{ kind: 'text' as const, value: words.join(' ') }]),
  ]
}

/** All phrases of a text; of their keyed hashes only the few lowest are kept (`lowestHashes`). */
export function phrasesOf(text: string): readonly string[] {
  const words = foldedWords(text)
  if (words.length < MIN_TEXT_WORDS) return []
  return Array.from({ length: words.length - PHRASE_WORDS + 1 }, (_, start) =>
    words.slice(start, start + PHRASE_WORDS).join(' '),
  )
}

/** How many phrase hashes stand for a text: enough to meet a near copy, too few to tell what it says. */
export const KEPT_PHRASES = 4

/** The lowest of keyed hashes: two near copies share most of them, whatever else they hold (min-wise hashing). */
export function lowestHashes(hashes: readonly Uint8Array[]): readonly Uint8Array[] {
  const byHex = new Map(hashes.map((hash) => [hexOf(hash), hash]))
  return [...byHex.keys()]
    .toSorted()
    .slice(0, KEPT_PHRASES)
    .flatMap((hex) => {
      const hash = byHex.get(hex)
      return hash === undefined ? [] : [hash]
    })
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
