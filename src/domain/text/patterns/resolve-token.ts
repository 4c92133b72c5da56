import { isOneSlip } from '../is-one-slip.ts'
import { hasMarks } from '../tone-key.ts'
import { type PatternIndex, withoutOneLetter } from './compile-patterns.ts'
import { isSyllable } from './syllable.ts'
import type { TypedToken } from './typed-tokens.ts'

/**
 * How well a typed word agrees with one of the lexicon. `exact`: mark by mark. `bare`: typed without (all) its marks, or
 * with hỏi for ngã. `slip`: a wrong mark, or one key wrong, missing, doubled or swapped. `guess`: a slip that makes another
 * word that exists.
 */
export type Agreement = 'exact' | 'bare' | 'slip' | 'guess'

/** The words of the lexicon that a typed word may be, by number. */
export type Readings = ReadonlyMap<number, Agreement>

/** Hỏi and ngã sound alike in the south and centre and are often mixed up. */
const TURNED: Readonly<Record<string, string>> = { '\u0309': '\u0303', '\u0303': '\u0309' }
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/

/** Reads one typed word against the lexicon. */
export function resolveToken<T>(token: TypedToken, index: PatternIndex<T>): Readings {
  const readings = new Map<number, Agreement>()
  for (const number of index.byFolded.get(token.folded) ?? []) {
    const agreement = agreementOf(
      token,
      index.words[number]?.key ?? '',
      index.words[number]?.isMarked === true,
    )
    if (agreement !== undefined) readings.set(number, agreement)
  }
  for (const reading of token.readings) {
    for (const number of index.byFolded.get(bareOf(reading)) ?? []) {
      const isSame = index.words[number]?.key === reading
      const other = hasMarks(reading) ? 'slip' : 'bare'
      if (isSame || !readings.has(number)) readings.set(number, isSame ? 'exact' : other)
    }
  }
  const isWord = isSyllable(token.folded) && (token.isMarked || readings.size > 0)
  if (!isWord) addSlips(token, index, readings, isSyllable(token.folded) ? 'guess' : 'slip')
  return readings
}

function agreementOf(token: TypedToken, key: string, isMarkedWord: boolean): Agreement | undefined {
  if (token.key === key) return 'exact'
  if (!token.isMarked) return 'bare'
  if (!isMarkedWord) return undefined
  if (isTurnedTone(token.key, key) || isUnfinished(token.key, key)) return 'bare'
  return TONE.test(token.key) ? 'guess' : 'slip'
}

function isTurnedTone(typed: string, key: string): boolean {
  const tone = typed.at(-1) ?? ''
  return TURNED[tone] !== undefined && typed.slice(0, -1) + TURNED[tone] === key
}

/** "cươp", "giêt": words that end in a stop always have a tone, so one without was not finished. */
function isUnfinished(typed: string, key: string): boolean {
  return !TONE.test(typed) && /(?:p|t|c|ch)$/.test(typed) && key.replace(TONE, '') === typed
}

function bareOf(key: string): string {
  return key.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
}

function addSlips<T>(
  token: TypedToken,
  index: PatternIndex<T>,
  readings: Map<number, Agreement>,
  agreement: Agreement,
): void {
  const { folded } = token
  if (folded.length < 3 || folded.length > 12 || /^\d/.test(folded)) return
  const add = (numbers: readonly number[] | undefined) => {
    for (const number of numbers ?? []) {
      const word = index.words[number]
      if (
        word !== undefined &&
        word.folded.length >= 3 &&
        !readings.has(number) &&
        isOneSlip(folded, word.folded)
      )
        readings.set(number, agreement)
    }
  }
  add(index.byDropped.get(folded))
  for (const dropped of withoutOneLetter(folded)) {
    if (dropped.length >= 3) add(index.byFolded.get(dropped))
    add(index.byDropped.get(dropped))
  }
}
