/** A number read from words, and how many words it took. */
export interface NumberWords {
  readonly value: number
  readonly length: number
}

const DIGITS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  nham: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
}

/**
 * Reads a number from 1 to 999 said in words ("hai mươi lăm", "ba trăm năm chục", "mười hai"), folded, from `at` on.
 * Absent when no number begins there. "nửa" is 0.5.
 */
export function readNumberWords(words: readonly string[], at: number): NumberWords | undefined {
  if (words[at] === 'nua') return { value: 0.5, length: 1 }
  const first = DIGITS[words[at] ?? '']
  if (first !== undefined && words[at + 1] === 'tram') {
    const rest = readBelowHundred(words, words[at + 2] === 'le' || words[at + 2] === 'linh' ? at + 3 : at + 2)
    const skipped = words[at + 2] === 'le' || words[at + 2] === 'linh' ? 3 : 2
    return rest === undefined
      ? { value: first * 100, length: 2 }
      : { value: first * 100 + rest.value, length: skipped + rest.length }
  }
  return readBelowHundred(words, at)
}

function readBelowHundred(words: readonly string[], at: number): NumberWords | undefined {
  const tens = DIGITS[words[at] ?? '']
  if (words[at] === 'muoi') return withUnits(10, words, at + 1, 1)
  if (words[at] === 'chuc') return { value: 10, length: 1 }
  if (tens === undefined) return undefined
  const isTens = words[at + 1] === 'muoi' || words[at + 1] === 'chuc'
  return isTens ? withUnits(tens * 10, words, at + 2, 2) : { value: tens, length: 1 }
}

function withUnits(tens: number, words: readonly string[], at: number, length: number): NumberWords {
  const units = DIGITS[words[at] ?? '']
  return units === undefined ? { value: tens, length } : { value: tens + units, length: length + 1 }
}
