import { foldVietnamese } from '../fold-vietnamese.ts'
import type { TypedToken } from '../patterns/typed-tokens.ts'

/** Something a text holds that examples are compared by, with the words of the text that make it. */
export interface WordFeature {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** Words that only greet, agree or soften: they say nothing of the matter. */
const POLITE = new Set('da vang a ah oi u uh xin chao alo nhe nha nhi ok oke hello hi bot'.split(' '))

/**
 * Words and pairs of words of a text: each word without its marks, with them where it has any, and with the word after it
 * in the same sentence. Spellings of chat stand beside what they mean ("ko" is also "khong").
 */
export function wordFeatures(tokens: readonly TypedToken[]): readonly WordFeature[] {
  const features = new Map<string, WordFeature>()
  const add = (key: string, from: number, to: number) => {
    if (!features.has(key)) features.set(key, { key, from, to })
  }
  const forms = tokens.map(formsOf)
  for (const [at, token] of tokens.entries()) {
    if (POLITE.has(token.folded)) continue
    for (const form of forms[at] ?? []) add(form, at, at + 1)
    if (token.isMarked) add(`=${token.key}`, at, at + 1)
    if (tokens[at + 1]?.before === 'stop') continue
    for (const form of forms[at] ?? [])
      for (const next of forms[at + 1] ?? []) add(`${form} ${next}`, at, at + 2)
  }
  return [...features.values()]
}

/** Marks that a key carries behind its letters; see `toneKey`. */
const TONES = /[\u0300-\u036f]/g

function formsOf({ folded, readings }: TypedToken): readonly string[] {
  return [...new Set([folded, ...readings.map((reading) => foldVietnamese(reading).replace(TONES, ''))])]
}
