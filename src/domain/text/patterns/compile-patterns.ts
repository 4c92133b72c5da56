import { foldVietnamese } from '../fold-vietnamese.ts'
import { hasMarks, toneKey } from '../tone-key.ts'

/** A word of the lexicon. */
export interface LexiconWord {
  readonly text: string
  readonly key: string
  readonly folded: string
  readonly isMarked: boolean
}

/** One way to fill a place of a pattern: words that follow each other, by number. */
export type Alternative = readonly number[]

/** One place of a pattern. */
export interface PatternPart {
  /** By their first word. */
  readonly alternatives: ReadonlyMap<number, readonly Alternative[]>
  readonly isOptional: boolean
  /** Up to `GAP` other words may stand before it. */
  readonly isAfterGap: boolean
  /** Counts only when typed with its marks, or in a text without any. */
  readonly needsMarks: boolean
}

/** A pattern of words with what it stands for. */
export interface Pattern<T> {
  /** Its number in the index. */
  readonly number: number
  readonly parts: readonly PatternPart[]
  readonly meaning: T
}

/** Patterns prepared for `matchPatterns`. */
export interface PatternIndex<T> {
  readonly words: readonly LexiconWord[]
  /** Numbers of the words with the same bare letters. */
  readonly byFolded: ReadonlyMap<string, readonly number[]>
  /** Numbers of the words that become the key when one letter is dropped, for slips of the keys. */
  readonly byDropped: ReadonlyMap<string, readonly number[]>
  /** Patterns that can begin with a word. */
  readonly byFirst: ReadonlyMap<number, readonly Pattern<T>[]>
  /** Parts that a word can begin, by number over all patterns; only parts that may not be missing. */
  readonly needs: readonly (readonly number[])[]
  /** The pattern that each of those parts belongs to, and how many such parts each pattern has. */
  readonly patternOfNeed: readonly number[]
  readonly needsOf: readonly number[]
}

/** A pattern as written, with what it stands for. */
export interface WrittenPattern<T> {
  readonly text: string
  readonly meaning: T
}

/** Words that may be shared by patterns: `@name` stands for any of them. */
export type WordGroups = Readonly<Record<string, string>>

/**
 * Prepares patterns once. A pattern is words in order; between two of them one filler ("cái", "bị") may stand. `a/b` any of
 * them, `a_b` words that follow each other directly, `x?` may be missing, `..` up to five other words, `x!` only with its
 * marks, `@name` a group. A pattern begins with a word that is not optional.
 */
export function compilePatterns<T>(
  written: readonly WrittenPattern<T>[],
  groups: WordGroups,
): PatternIndex<T> {
  const words: LexiconWord[] = []
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    words.push({ text, key: toneKey(text), folded: foldVietnamese(text), isMarked: hasMarks(text) })
    numbers.set(text, words.length - 1)
    return words.length - 1
  }
  const patterns = written.map(({ text, meaning }, number) => ({
    number,
    parts: parseParts(text, groups, numberOf),
    meaning,
  }))
  const byFirst = new Map<number, Pattern<T>[]>()
  for (const pattern of patterns) {
    for (const first of pattern.parts[0]?.alternatives.keys() ?? []) {
      byFirst.set(first, [...(byFirst.get(first) ?? []), pattern])
    }
  }
  return { words, byFirst, ...indexNeeds(patterns, words.length), ...indexSpellings(words) }
}

function indexNeeds<T>(patterns: readonly Pattern<T>[], wordCount: number) {
  const needs: number[][] = Array.from({ length: wordCount }, () => [])
  const patternOfNeed: number[] = []
  const needsOf = patterns.map(({ number, parts }) => {
    const needed = parts.filter((part) => !part.isOptional)
    for (const { alternatives } of needed) {
      for (const word of alternatives.keys()) needs[word]?.push(patternOfNeed.length)
      patternOfNeed.push(number)
    }
    return needed.length
  })
  return { needs, patternOfNeed, needsOf }
}

function parseParts(text: string, groups: WordGroups, numberOf: (word: string) => number): PatternPart[] {
  const parts: PatternPart[] = []
  let isAfterGap = false
  for (const piece of text.trim().split(/\s+/)) {
    if (piece === '..') {
      isAfterGap = true
      continue
    }
    const needsMarks = piece.endsWith('!')
    const isOptional = piece.endsWith('?')
    const body = needsMarks || isOptional ? piece.slice(0, -1) : piece
    const alternatives = byFirstWord(expand(body, groups).map((words) => words.split('_').map(numberOf)))
    parts.push({ alternatives, isOptional, isAfterGap, needsMarks })
    isAfterGap = false
  }
  return parts
}

function byFirstWord(alternatives: readonly Alternative[]): ReadonlyMap<number, readonly Alternative[]> {
  const byFirst = new Map<number, Alternative[]>()
  for (const words of alternatives) {
    const [first] = words
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  return byFirst
}

function expand(body: string, groups: WordGroups): string[] {
  return body.split('/').flatMap((word) => {
    if (!word.startsWith('@')) return [word]
    const group = groups[word.slice(1)]
    if (group === undefined) throw new Error(`unknown word group ${word}`)
    return expand(group.trim().split(/\s+/).join('/'), groups)
  })
}

/** Shorter words have too many neighbours for a slip to be told from another word. */
const SLIP_FROM = 3

function indexSpellings(words: readonly LexiconWord[]) {
  const byFolded = new Map<string, number[]>()
  const byDropped = new Map<string, number[]>()
  words.forEach(({ folded }, number) => {
    byFolded.set(folded, [...(byFolded.get(folded) ?? []), number])
    if (folded.length < SLIP_FROM) return
    for (const dropped of withoutOneLetter(folded)) {
      byDropped.set(dropped, [...(byDropped.get(dropped) ?? []), number])
    }
  })
  return { byFolded, byDropped }
}

/** The word with each letter left out in turn, each result once. */
export function withoutOneLetter(word: string): Set<string> {
  const results = new Set<string>()
  for (let at = 0; at < word.length; at += 1) results.add(word.slice(0, at) + word.slice(at + 1))
  return results
}
