import { type TypedToken, typedTokens } from '../patterns/typed-tokens.ts'
import { wordFeatures } from './word-features.ts'

/** How strongly the words of a text are those of each kind of example. */
export interface LearnedWeights<Kind extends string> {
  /** Sum over the words of the logarithm of how much likelier they are in this kind than in the others. */
  weightOf(kind: Kind): number
  /** The words that say most for it, as examples spell them, the strongest first; never the resident's own. */
  becauseOf(kind: Kind): readonly string[]
}

/** Weighs the words of a text for every kind of example. */
export type LearnedWords<Kind extends string> = (tokens: readonly TypedToken[]) => LearnedWeights<Kind>

/** What one word may add and take: a word seen once must not decide, a word never seen in a kind must not forbid it. */
const MOST = 4
const LEAST = -1.5
/** Share of a word's frequency over all kinds that every kind is credited with. */
const SHARED = 0.1
/** Examples of a word that are assumed where there are none: in the kind, and outside of it. */
const FLOOR_IN = 0.02
const FLOOR_OUT = 0.07
const CLASS_FLOOR = 0.04
/** Words that speak this much for a kind are worth telling. */
const WORTH_TELLING = 1
const REASONS = 3

interface SeenWord {
  /** Examples of each kind that hold it. */
  readonly counts: number[]
  total: number
  /** As the first example spells it, with marks. */
  readonly spelled: string
  /** What it speaks for each kind; worked out when a text first has it. */
  values: readonly number[] | undefined
}

/**
 * Counts the words of examples, so that a text in words that no list foresaw is still known by those it shares with them
 * (naive Bayes, one kind against the rest; decision record 0018). Equal examples give equal weights on every machine.
 */
export function learnWords<Kind extends string>(
  examples: ReadonlyMap<Kind, readonly string[]>,
): LearnedWords<Kind> {
  const kinds = [...examples.keys()]
  const sizes = [...examples.values()].map((texts) => texts.length)
  const seen = countWords([...examples.values()])
  return (tokens) => {
    const known = wordFeatures(tokens).flatMap(({ key }) => seen.get(key) ?? [])
    const valuesOf = (kind: Kind) =>
      known.map((word) => {
        word.values ??= speakFor(word, sizes)
        return { spelled: word.spelled, value: word.values[kinds.indexOf(kind)] ?? 0 }
      })
    return {
      weightOf: (kind) => valuesOf(kind).reduce((sum, { value }) => sum + value, 0),
      becauseOf: (kind) => strongest(valuesOf(kind)),
    }
  }
}

function countWords(examples: readonly (readonly string[])[]): Map<string, SeenWord> {
  const seen = new Map<string, SeenWord>()
  for (const [kind, texts] of examples.entries()) {
    for (const text of texts) {
      const spellings = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
      for (const { key, from, to } of wordFeatures(typedTokens(text))) {
        const known = seen.get(key)
        const word = known ?? {
          counts: examples.map(() => 0),
          total: 0,
          spelled: spellings.slice(from, to).join(' '),
          values: undefined,
        }
        word.counts[kind] = (word.counts[kind] ?? 0) + 1
        word.total += 1
        if (known === undefined) seen.set(key, word)
      }
    }
  }
  return seen
}

function speakFor({ counts, total }: SeenWord, sizes: readonly number[]): readonly number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return sizes.map((size, kind) => {
    const own = counts[kind] ?? 0
    const inside = (own + (SHARED * total * size) / all + FLOOR_IN) / (size + CLASS_FLOOR)
    const outside = (total - own + FLOOR_OUT) / (all - size + CLASS_FLOOR)
    return Math.max(LEAST, Math.min(MOST, Math.log(inside / outside)))
  })
}

function strongest(
  words: readonly { readonly spelled: string; readonly value: number }[],
): readonly string[] {
  const telling = words
    .filter(({ value }) => value >= WORTH_TELLING)
    .toSorted((one, other) => other.value - one.value)
    .map(({ spelled }) => spelled)
  return [...new Set(telling)].slice(0, REASONS)
}
