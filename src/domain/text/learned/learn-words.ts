import { type TypedToken, typedTokens } from '../patterns/typed-tokens.ts'
import { wordFeatures } from './word-features.ts'

/** How strongly the words of a text are those of one kind of example. */
export interface LearnedWeight {
  /** Sum over the words of the logarithm of how much likelier they are in this kind than in the others. */
  readonly weight: number
  /** The words that say most, as examples spell them, the strongest first; never the resident's own. */
  readonly because: readonly string[]
}

/** Weighs the words of a text for every kind of example. */
export type LearnedWords<Kind extends string> = (
  tokens: readonly TypedToken[],
) => ReadonlyMap<Kind, LearnedWeight>

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

interface Seen<Kind> {
  readonly counts: Map<Kind, number>
  total: number
  /** As the first example spells it, with marks. */
  readonly spelled: string
}

/**
 * Counts the words of examples, so that a text in words that no list foresaw is still known by those it shares with them
 * (naive Bayes, one kind against the rest; decision record 0030). Equal examples give equal weights on every machine.
 */
export function learnWords<Kind extends string>(
  examples: ReadonlyMap<Kind, readonly string[]>,
): LearnedWords<Kind> {
  const seen = countWords(examples)
  const sizes = new Map([...examples].map(([kind, texts]) => [kind, texts.length]))
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  return (tokens) => {
    const known = wordFeatures(tokens).flatMap(({ key }) => seen.get(key) ?? [])
    return new Map([...sizes].map(([kind, size]) => [kind, weigh(known, kind, size, all)]))
  }
}

function countWords<Kind extends string>(
  examples: ReadonlyMap<Kind, readonly string[]>,
): Map<string, Seen<Kind>> {
  const seen = new Map<string, Seen<Kind>>()
  for (const [kind, texts] of examples) {
    for (const text of texts) {
      const spellings = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
      for (const { key, from, to } of wordFeatures(typedTokens(text))) {
        const word = seen.get(key) ?? {
          counts: new Map(),
          total: 0,
          spelled: spellings.slice(from, to).join(' '),
        }
        word.counts.set(kind, (word.counts.get(kind) ?? 0) + 1)
        word.total += 1
        seen.set(key, word)
      }
    }
  }
  return seen
}

function weigh<Kind>(known: readonly Seen<Kind>[], kind: Kind, size: number, all: number): LearnedWeight {
  const weighed = known.map(({ counts, total, spelled }) => {
    const own = counts.get(kind) ?? 0
    const inside = (own + (SHARED * total * size) / all + FLOOR_IN) / (size + CLASS_FLOOR)
    const outside = (total - own + FLOOR_OUT) / (all - size + CLASS_FLOOR)
    return { spelled, value: Math.max(LEAST, Math.min(MOST, Math.log(inside / outside))) }
  })
  const telling = weighed
    .filter(({ value }) => value >= WORTH_TELLING)
    .toSorted((one, other) => other.value - one.value)
    .map(({ spelled }) => spelled)
  return {
    weight: weighed.reduce((sum, { value }) => sum + value, 0),
    because: [...new Set(telling)].slice(0, REASONS),
  }
}
