import { CATEGORY_CODES, type CategoryCode } from '../case-file/category.ts'
import { categoryExamples } from './examples/category-examples.ts'
import { type LearnedWords, learnWords } from './learned/learn-words.ts'
import { CATEGORY_LEXICON } from './lexicon/category-lexicon.ts'
import { parseLexicon } from './lexicon/parse-lexicon.ts'
import { WORD_GROUPS } from './lexicon/word-groups.ts'
import { compilePatterns } from './patterns/compile-patterns.ts'
import { matchPatterns, type PatternMatch } from './patterns/match-patterns.ts'
import { type TypedToken, typedTokens } from './patterns/typed-tokens.ts'
import { rememberTexts } from './remember-texts.ts'

/** A category that a text may be about. */
export interface CategoryGuess {
  readonly code: CategoryCode
  /** How strongly the text speaks of it, above 0 and below 1. */
  readonly score: number
  /** The everyday words it has of the category, as spelled in our list, the strongest first; never the resident's own. */
  readonly because: readonly string[]
}

interface Sense {
  readonly code: CategoryCode
  readonly weight: number
}

type Match = PatternMatch<Sense>

/** What a match counts when it was not typed mark by mark. */
const TRUST = { exact: 1, bare: 0.95, slip: 0.5, guess: 0.45 } as const
/** One short word without its marks may be many others. */
const TRUST_OF_BARE_WORD = 0.55
/** A category needs this much weight to be worth naming. */
const LEAST = 1.5
/** The weight at which a category counts as two thirds certain. */
const SCALE = 8
/** Reasons shown, at most. */
const REASONS = 5

const INDEX = compilePatterns<Sense>(
  CATEGORY_CODES.flatMap((code) =>
    parseLexicon(CATEGORY_LEXICON[code]).map(({ head, pattern }) => ({
      text: pattern,
      meaning: { code, weight: Number(head) },
    })),
  ),
  WORD_GROUPS,
)

/** What the words of examples count beside the lists: found by trying both on phrases that neither had seen. */
const TRUST_OF_EXAMPLES = 0.3
/** Where the lists know nothing, the examples must speak clearly. */
const LEAST_BY_EXAMPLES = 0.8

/** A text this short is known by the lists or not at all. */
const FEW_WORDS = 3

let learned: LearnedWords<CategoryCode> | undefined

/** Learnt with the first text: a start need not wait for it. */
function learnedWords(): LearnedWords<CategoryCode> {
  learned ??= learnWords(categoryExamples())
  return learned
}

/**
 * What a text may be about, most likely first; empty when it says nothing we know. Reads everyday words, chat and dialect,
 * with or without marks, with slips of the keys: by lists of words, and by what the text has in common with examples. A
 * suggestion, never shown to a resident as a judgement.
 */
export const guessCategories: (text: string) => readonly CategoryGuess[] = rememberTexts(readCategories)

function readCategories(text: string): readonly CategoryGuess[] {
  const tokens = typedTokens(text)
  const matches = matchPatterns(tokens, INDEX)
  const examples = learnedWords()(tokens)
  return CATEGORY_CODES.map((code) => {
    const own = matches.filter((match) => match.meaning.code === code)
    const listed = weigh(own, tokens)
    return { code, listed, weight: listed.weight + TRUST_OF_EXAMPLES * examples.weightOf(code) }
  })
    .filter(({ weight, listed }) => isWorthNaming(weight, listed.weight, tokens.length))
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ code, weight, listed }) => ({
      code,
      score: Math.round((1 - Math.exp(-weight / SCALE)) * 1000) / 1000,
      because: [...new Set([...listed.because, ...examples.becauseOf(code)])].slice(0, REASONS),
    }))
}

/** Two words that no list knows ("tấm này") are alike to many examples and say nothing. */
function isWorthNaming(weight: number, listed: number, words: number): boolean {
  return listed >= LEAST ? weight >= LEAST : words >= FEW_WORDS && weight >= LEAST_BY_EXAMPLES
}

/** Adds up what speaks for a category, each word of the text once, and takes off what speaks against it. */
function weigh(matches: readonly Match[], tokens: readonly TypedToken[]) {
  const strongest = matches.toSorted((one, other) => worthOf(other) - worthOf(one) || one.start - other.start)
  const isUsed = new Array<boolean>(tokens.length).fill(false)
  const because: string[] = []
  let weight = 0
  for (const match of strongest) {
    const value = worthOf(match)
    if (value > 0 && isUsed.slice(match.start, match.end).includes(true)) continue
    if (value > 0) isUsed.fill(true, match.start, match.end)
    weight += because.length === 0 || value < 0 ? value : value * 0.6
    const words = match.words.join(' ')
    if (value > 0 && !because.includes(words) && because.length < REASONS) because.push(words)
  }
  return { weight, because }
}

function worthOf({ meaning, agreement, words }: Match): number {
  const isBareWord = agreement === 'bare' && words.length === 1
  return meaning.weight * (isBareWord ? TRUST_OF_BARE_WORD : TRUST[agreement])
}
