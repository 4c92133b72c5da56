import type { CategoryCode } from '../case-file/category.ts'
import { CATEGORY_WORDS } from './category-words.ts'
import { findPhrases, indexPhrases, type Phrase } from './phrases.ts'

/** A category that a text may be about. */
export interface CategoryGuess {
  readonly code: CategoryCode
  /** How many of the category's everyday words the text has, longer ones counting more. */
  readonly score: number
  /** Those words, as spelled in our list. */
  readonly because: readonly string[]
}

interface CategoryPhrase extends Phrase {
  readonly code: CategoryCode
}

/** Words that are also something else when typed without marks. */
const ONLY_MARKED = new Set(['ke', 'khen', 'súng', 'mìn', 'cướp', 'lối đi', 'bán đá'])

const INDEX = indexPhrases<CategoryPhrase>(
  Object.entries(CATEGORY_WORDS).flatMap(([code, texts]) =>
    // Safe: the keys of the record above.
    texts.map((text) => ({
      text,
      code: code as CategoryCode,
      unmarked: ONLY_MARKED.has(text) ? 'plain-text' : 'always',
    })),
  ),
)

/**
 * What a text may be about, most likely first; empty when it says nothing we know. Good enough to put likely answers on
 * top or to label a report sent in haste; never shown to a resident as a judgement.
 */
export function guessCategories(text: string): CategoryGuess[] {
  const guesses = new Map<CategoryCode, { score: number; because: string[] }>()
  for (const { code, text: words } of findPhrases(text, INDEX)) {
    const guess = guesses.get(code) ?? { score: 0, because: [] }
    guess.score += words.split(' ').length
    guess.because.push(words)
    guesses.set(code, guess)
  }
  return [...guesses]
    .map(([code, guess]) => ({ code, ...guess }))
    .toSorted((one, other) => other.score - one.score)
}
