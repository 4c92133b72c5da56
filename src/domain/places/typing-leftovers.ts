import { nameWord } from './name-key.ts'

/**
 * Undoes Telex as typed with the keyboard's Vietnamese mode off: "phuwowngf" → "phuong", "Hoaf" → "hoa". Gives bare
 * letters; a word without leftovers comes back unchanged. "z", which takes a mark away, is dropped too.
 */
export function decodeTelex(word: string): string {
  if (!/^[a-z]{2,12}$/.test(word)) return word
  return word
    .replace(/(?<=[aeiouyw][a-z]*)[sfrxjz]/g, '')
    .replace(/(?<=[aeiouy][a-z]*)w/g, '')
    .replace(/w/g, 'u')
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
}

/** Undoes VNI typed with the Vietnamese mode off: "phu7o7ng2" → "phuong". Gives the letters without the digits. */
export function decodeVni(word: string): string {
  return word.replace(/\p{N}/gu, '')
}

/** Chat spellings of sounds: f for ph, z for d, j for gi, w for qu. Only the first sound of a word. */
export function respellChat(word: string): string {
  return word
    .replace(/^f/, 'ph')
    .replace(/^(?:dz|z)/, 'd')
    .replace(/^j/, 'gi')
    .replace(/^w/, 'qu')
    .replace(/k$/, 'c')
}

/**
 * Whether digits in a text are VNI tones: at least two words of place names have one glued on or in the middle. One alone
 * ("q1", "haihau2") is a number.
 */
export function looksLikeVni(text: string, isKnown: (bare: string) => boolean): boolean {
  let count = 0
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+\p{N}[\p{L}\p{M}\p{N}]*/gu)) {
    const letters = decodeVni(word)
    const isInside = /\p{N}\p{L}/u.test(word)
    if (letters.length >= 2 && isKnown(nameWord(letters).bare)) count += isInside ? 2 : 1
  }
  return count >= 2
}
