const TELEX: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
}
const VNI: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
}
const VNI_LETTERS: Readonly<Record<string, string>> = { '\u0302': '6', '\u031b': '7', '\u0306': '8' }

/** The keys one presses for a text in Telex, as they appear when the keyboard does not combine them. */
export function toTelex(text: string): string {
  return typeWords(
    text,
    TELEX,
    (mark, typed) => (mark === '\u0302' ? typed.slice(-1).toLowerCase() : 'w'),
    'dd',
  )
}

/** The same for VNI. */
export function toVni(text: string): string {
  return typeWords(text, VNI, (mark) => VNI_LETTERS[mark] ?? '', 'd9')
}

function typeWords(
  text: string,
  tones: Readonly<Record<string, string>>,
  hat: (mark: string, typed: string) => string,
  dWithStroke: string,
): string {
  const words = text.normalize('NFD').split(/(?<=[^\p{L}\p{M}])|(?=[^\p{L}\p{M}])/u)
  return words
    .map((word) => {
      let typed = ''
      let tone = ''
      for (const letter of word) {
        if (tones[letter] !== undefined) tone = tones[letter]
        else if (/\p{M}/u.test(letter)) typed += hat(letter, typed)
        else typed += letter === 'đ' || letter === 'Đ' ? dWithStroke : letter
      }
      return typed + tone
    })
    .join('')
}

/** One slip of a finger: a letter dropped, doubled, changed or swapped with the next. Never the first letter. */
export function withSlip(text: string, random: () => number): string {
  const letters = [...text]
  const places = letters.flatMap((letter, at) =>
    at > 0 && /\p{L}/u.test(letter) && /\p{L}/u.test(letters[at + 1] ?? '') ? [at] : [],
  )
  const at = places[Math.floor(random() * places.length)]
  if (at === undefined) return text
  const [here = '', next = ''] = letters.slice(at, at + 2)
  const slips = [[next], [here, here, next], [next, here], ['o', next]]
  letters.splice(at, 2, ...(slips[Math.floor(random() * slips.length)] ?? []))
  return letters.join('')
}
