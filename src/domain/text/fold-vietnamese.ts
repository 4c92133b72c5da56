/** Marks that NFKD splits off a letter: tones, the hats of â ê ô ă, the horns of ơ ư, and every other combining mark. */
const MARKS = /\p{M}+/gu

/** Characters that show nothing but would keep two equal words apart (zero width space, joiners, BOM, soft hyphen). */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g

/**
 * Brings Vietnamese text to its bare letters, so that "Hoà giải", "HÒA GIẢI", "hòa giải" (NFD) and "hoa giai" become one
 * string: no marks, đ as d, lower case, wide or styled letters as plain ones. Spaces, digits and punctuation stay.
 * For matching only: the folded form is never shown to a person, and its length can differ from the original's.
 */
export function foldVietnamese(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** The words of a text, folded, without punctuation: `"Trộm xe, ở Sơn Tây!"` gives `['trom', 'xe', 'o', 'son', 'tay']`. */
export function foldedWords(text: string): string[] {
  return foldVietnamese(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * One spelling for a whole phrase, for comparing what was typed with a label: folded words joined by single spaces.
 * Punctuation, emoji and repeated spaces make no difference.
 */
export function foldedPhrase(text: string): string {
  return foldedWords(text).join(' ')
}
