import { foldedPhrase, foldVietnamese } from './fold-vietnamese.ts'
import { rememberTexts } from './remember-texts.ts'
import { hasMarks, toneKey } from './tone-key.ts'

/** A phrase prepared for comparison, word by word. */
export interface Spelling {
  /** Folded words joined by single spaces. */
  readonly folded: string
  readonly words: readonly { readonly key: string; readonly folded: string; readonly isMarked: boolean }[]
}

/** Prepares a phrase for `isSpelledAs`. */
export function spellingOf(text: string): Spelling {
  const typed =
    text
      .normalize('NFKC')
      .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const words = typed.map((word) => ({
    key: toneKey(word),
    folded: foldVietnamese(word),
    isMarked: hasMarks(word),
  }))
  return { folded: words.map((word) => word.folded).join(' '), words }
}

/** More than all labels and listed words of the flows. */
const LABELS = 4_000

/** `spellingOf` for labels and listed words, which stay the same from one message to the next. */
export const labelSpelling: (label: string) => Spelling = rememberTexts(spellingOf, LABELS)

/** `foldedPhrase` for labels and listed words. */
export const labelPhrase: (label: string) => string = rememberTexts(foldedPhrase, LABELS)

/**
 * Whether a typed phrase can be a known one: words typed with marks must have the same marks ("đúng", right, is not "dừng",
 * stop), words typed without any may stand for either.
 */
export function isSpelledAs(typed: Spelling, known: Spelling): boolean {
  if (typed.folded !== known.folded || typed.words.length !== known.words.length) return false
  return typed.words.every((word, at) => !word.isMarked || word.key === known.words[at]?.key)
}
