const BASES = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
/** None, grave, hook above, tilde, acute, dot below. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const OWN_LETTERS = [
  'đ',
  ...BASES.flatMap((base) => TONES.map((tone) => `${base}${tone}`.normalize('NFC'))),
].filter((letter) => !/^[a-z]$/.test(letter))

/** The 134 letters of Vietnamese that ASCII lacks: đ and every vowel with its tones, small and capital. */
export const VIETNAMESE_LETTERS: readonly string[] = [
  ...OWN_LETTERS,
  ...OWN_LETTERS.map((letter) => letter.toLocaleUpperCase('vi')),
]
