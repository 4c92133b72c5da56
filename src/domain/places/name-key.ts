import { foldVietnamese } from '../text/fold-vietnamese.ts'
import { hasMarks, toneKey } from '../text/tone-key.ts'

/** One word of a place name or of a message, in the forms it is compared in. */
export interface NameWord {
  /** Letters without marks, "quy" and "qui" alike; numbers without leading zeros. */
  readonly bare: string
  /** Letters with marks, tone last, "Hoà" and "Hòa" alike. */
  readonly marked: string
  readonly isMarked: boolean
}

/** "Mỹ" and "Mĩ", "Quy" and "Qui" are spellings of one word; "Tây" and "Tai" are not. */
const FINAL_Y = /^(qu|[^aeiouy]*)y$/
const MARKED_FINAL_Y = /^(qu|[^aeiouyăâêôơư]*)y/

/** Brings one word to the forms it is compared in. Digits and letters must come as separate words. */
export function nameWord(word: string): NameWord {
  if (/^\d+$/.test(word)) {
    const number = word.replace(/^0+(?=\d)/, '')
    return { bare: number, marked: number, isMarked: false }
  }
  const bare = foldVietnamese(word).replace(FINAL_Y, '$1i')
  const marked = toneKey(word)
  return {
    bare,
    marked: bare.endsWith('i') ? marked.replace(MARKED_FINAL_Y, '$1i') : marked,
    isMarked: hasMarks(word),
  }
}

/** The words of a name: runs of letters, runs of digits. `known` remembers words across calls, since few make all names. */
export function nameWords(name: string, known: Map<string, NameWord> = new Map()): NameWord[] {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\d+/gu) ?? []
  return words.map((word) => {
    const read = known.get(word) ?? nameWord(word)
    known.set(word, read)
    return read
  })
}

/** One string for a name, without marks and spaces: "Krông Ana" and "Krông A Na" agree. */
export function nameKey(name: string): string {
  return nameWords(name)
    .map((word) => word.bare)
    .join('')
}
