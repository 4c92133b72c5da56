/** What shows nothing, and all spaces: Khmer puts them between phrases, by habit, and invisible ones between words. */
const UNSEEN = /[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g

/**
 * Spellings that look alike or are used side by side, and the one of them that is kept: vowels typed in two parts, the
 * subscripts of ត and ដ (one shape), subscript រ before another subscript, two ways to write "give" and "secret".
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\u17c1\u17b6/g, '\u17c4'],
  [/\u17c1\u17b8/g, '\u17be'],
  [/\u17d2\u178a/g, '\u17d2\u178f'],
  [/\u17d2\u179a(\u17d2[\u1780-\u17a2])/g, '$1\u17d2\u179a'],
  [/([\u17b6-\u17c5])([\u17c9\u17ca])/g, '$2$1'],
  [/ឲ្យ|អោយ/g, 'ឱ្យ'],
  [/សំងាត់/g, 'សម្ងាត់'],
]

/**
 * Brings Khmer text to one spelling without spaces, with digits 0–9 and Latin in lower case, so that a phrase is found however it
 * was typed. For matching only; all other text keeps its letters. To be reviewed by a speaker of Southern Khmer.
 */
export function foldKhmer(text: string): string {
  const digits = text
    .normalize('NFC')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(/[០-៩]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0))
  return SPELLINGS.reduce((folded, [from, to]) => folded.replace(from, to), digits)
}
