const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * A spelling of one word that ignores where the tone mark was put ("hoà" and "hòa" agree) but keeps every mark ("má" and
 * "ma" differ): letters with their hats and horns, then the tone. Lower case.
 */
export function toneKey(word: string): string {
  const letters = word.normalize('NFD').toLowerCase()
  const tones = letters.match(TONES)?.join('') ?? ''
  return letters.replace(TONES, '').normalize('NFC') + tones
}

/** Whether a word carries any Vietnamese mark or a đ, so was typed with a Vietnamese keyboard. */
export function hasMarks(word: string): boolean {
  return /[\p{M}đĐ]/u.test(word.normalize('NFD'))
}
