import { foldVietnamese } from './fold-vietnamese.ts'

/** A text with the numbers that were said digit by digit written in digits. */
export interface WrittenDigits {
  readonly written: string
  /** The words as typed for what was read from the written text. */
  readonly asTyped: (seen: string) => string
}

const DIGITS: Readonly<Record<string, string>> = {
  khong: '0',
  mot: '1',
  hai: '2',
  ba: '3',
  bon: '4',
  tu: '4',
  nam: '5',
  lam: '5',
  sau: '6',
  bay: '7',
  tam: '8',
  chin: '9',
}
/** Letters of number plates by the names people call them. */
const LETTERS: Readonly<Record<string, string>> = {
  be: 'B',
  xe: 'C',
  de: 'D',
  ep: 'F',
  gie: 'G',
  hat: 'H',
  ka: 'K',
  pe: 'P',
  et: 'S',
  te: 'T',
  ve: 'V',
  ich: 'X',
}
/** Fewer words in a row may count people or hours ("hai ba người"); a plate has seven, a phone ten. */
const FEWEST_DIGITS = 6
/** A plate has no more letters. */
const MOST_LETTERS = 2
const WORD = /[\p{L}\p{M}\d]+/gu

interface SpokenRun {
  readonly from: number
  readonly to: number
  readonly digits: string
}

/** Writes "năm chín a một hai ba bốn lăm" as "59A12345", and "không chín không một …" as "0901…"; all else stays as it is. */
export function writeSpokenDigits(text: string): WrittenDigits {
  const runs = findRuns(text)
  let written = ''
  let end = 0
  for (const { from, to, digits } of runs) {
    written += text.slice(end, from) + digits
    end = to
  }
  const asTyped = (seen: string) =>
    runs.reduce((words, { from, to, digits }) => words.replace(digits, text.slice(from, to)), seen)
  return { written: written + text.slice(end), asTyped }
}

function findRuns(text: string): SpokenRun[] {
  const runs: SpokenRun[] = []
  let open: { from: number; to: number; signs: string[] } | undefined
  const close = () => {
    const run = open === undefined ? undefined : trimmed(open)
    if (run !== undefined) runs.push(run)
    open = undefined
  }
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const sign = signOf(word)
    if (open !== undefined && !/^[\s,.-]*$/.test(text.slice(open.to, index))) close()
    if (sign === undefined || (open === undefined && /\D/.test(sign))) close()
    else if (open === undefined) open = { from: index, to: index + word.length, signs: [sign] }
    else open = { from: open.from, to: index + word.length, signs: [...open.signs, sign] }
  }
  close()
  return runs
}

function signOf(word: string): string | undefined {
  if (/^\d$/.test(word)) return word
  const folded = foldVietnamese(word)
  if (/^[a-z]$/.test(folded)) return folded.toUpperCase()
  return DIGITS[folded] ?? LETTERS[folded]
}

/** Two digits, then perhaps the letters of a plate, then digits: nothing else is a number said aloud. */
function trimmed({ from, to, signs }: { from: number; to: number; signs: readonly string[] }) {
  const digits = signs.join('')
  const letters = digits.replace(/\d/g, '').length
  const isNumber = letters === 0 || (letters <= MOST_LETTERS && /^\d\d[A-Z]{1,2}\d+$/.test(digits))
  return isNumber && digits.length - letters >= FEWEST_DIGITS ? { from, to, digits } : undefined
}
