import type { Alternative, Pattern, PatternIndex, PatternPart } from './compile-patterns.ts'
import { type Agreement, type Readings, resolveToken } from './resolve-token.ts'
import type { TypedToken } from './typed-tokens.ts'

/** A place of a text where a pattern fits. */
export interface PatternMatch<T> {
  readonly meaning: T
  /** First token, and the one after the last. */
  readonly start: number
  readonly end: number
  /** The words of the pattern that fit, as our list spells them. */
  readonly words: readonly string[]
  /** The worst agreement of its words. */
  readonly agreement: Agreement
}

/** Most words between two parts of a pattern with `..` between them. */
const GAP = 5

/** Most fillers between two words of a pattern. */
const MOST_FILLERS = 2

/** Words that may stand between two words of a pattern without changing what it says. */
const FILLERS = new Set(
  'cai chiec con mot may ca luon het roi bi duoc la thi cu lai dang vua moi da cua co nhung cac may nguyen hay dua thang cho ra vao toi no the a the an of is are was'.split(
    ' ',
  ),
)

interface Scan<T> {
  readonly tokens: readonly TypedToken[]
  readonly readings: readonly Readings[]
  readonly isPlain: boolean
  /** By number of the pattern: every part of it that may not be missing has a word somewhere in the text. */
  readonly isPossible: Uint8Array
  readonly index: PatternIndex<T>
  readonly found: PatternMatch<T>[]
}

interface Path {
  readonly at: number
  readonly words: readonly number[]
  readonly slips: number
  readonly bare: number
  readonly isGuess: boolean
}

/** Every place where a pattern fits, each pattern once at each place where it can begin. */
export function matchPatterns<T>(tokens: readonly TypedToken[], index: PatternIndex<T>): PatternMatch<T>[] {
  const cache = new Map<string, Readings>()
  const readings = tokens.map((token) => {
    const known = cache.get(token.key) ?? resolveToken(token, index)
    cache.set(token.key, known)
    return known
  })
  const isPlain = !tokens.some((token) => token.isMarked)
  const isPossible = findPossible(cache.values(), index)
  const scan: Scan<T> = { tokens, readings, isPlain, isPossible, index, found: [] }
  for (let start = 0; start < tokens.length; start += 1) matchFrom(scan, start)
  return scan.found
}

/** Most patterns are ruled out by a word that the text lacks, long before any order of words is looked at. */
function findPossible<T>(
  all: Iterable<Readings>,
  { needs, patternOfNeed, needsOf }: PatternIndex<T>,
): Uint8Array {
  const isMet = new Uint8Array(patternOfNeed.length)
  const met = new Uint8Array(needsOf.length)
  const isPossible = new Uint8Array(needsOf.length)
  for (const readings of all) {
    for (const word of readings.keys()) {
      for (const need of needs[word] ?? []) {
        if (isMet[need] === 1) continue
        isMet[need] = 1
        const pattern = patternOfNeed[need] ?? 0
        const count = (met[pattern] ?? 0) + 1
        met[pattern] = count
        if (count === needsOf[pattern]) isPossible[pattern] = 1
      }
    }
  }
  return isPossible
}

function matchFrom<T>(scan: Scan<T>, start: number): void {
  const tried = new Set<Pattern<T>>()
  for (const number of scan.readings[start]?.keys() ?? []) {
    for (const pattern of scan.index.byFirst.get(number) ?? []) {
      if (scan.isPossible[pattern.number] !== 1 || tried.has(pattern)) continue
      tried.add(pattern)
      const path = follow(scan, pattern.parts, 0, { at: start, words: [], slips: 0, bare: 0, isGuess: false })
      if (path !== undefined && isBelievable(scan, path)) scan.found.push(toMatch(scan, pattern, start, path))
    }
  }
}

function toMatch<T>({ index }: Scan<T>, pattern: Pattern<T>, start: number, path: Path): PatternMatch<T> {
  const words = path.words.map((number) => index.words[number]?.text ?? '')
  const slipped = path.isGuess ? 'guess' : 'slip'
  const agreement = path.slips > 0 ? slipped : path.bare > 0 ? 'bare' : 'exact'
  return { meaning: pattern.meaning, start, end: path.at, words, agreement }
}

/** A word this short, typed without its marks, may be too many others. */
const BARE_LETTERS = 4

/**
 * One slip is believed where other words of the pattern stand by it, or in one long word; a single word without its marks
 * only in a text that has none at all.
 */
function isBelievable<T>({ index, isPlain, tokens }: Scan<T>, { words, slips, bare }: Path): boolean {
  const letters = words.reduce((sum, number) => sum + (index.words[number]?.folded.length ?? 0), 0)
  if (words.length === 1 && bare > 0) return isPlain && (letters >= BARE_LETTERS || tokens.length <= 3)
  if (slips === 0) return true
  return slips === 1 && letters >= (words.length >= 2 ? 6 : 7)
}

function follow<T>(scan: Scan<T>, parts: readonly PatternPart[], nth: number, path: Path): Path | undefined {
  const part = parts[nth]
  if (part === undefined) return path
  let best: Path | undefined
  for (const begin of beginnings(scan, part, nth, path.at)) {
    for (const alternative of alternativesAt(scan, part, begin)) {
      const taken = take(scan, alternative, part.needsMarks, { ...path, at: begin })
      const whole = taken && follow(scan, parts, nth + 1, taken)
      if (whole !== undefined && (best === undefined || isBetter(whole, best))) best = whole
    }
    if (best !== undefined && best.slips === 0) break
  }
  return best ?? (part.isOptional ? follow(scan, parts, nth + 1, path) : undefined)
}

function alternativesAt<T>({ readings }: Scan<T>, { alternatives }: PatternPart, at: number): Alternative[] {
  const found: Alternative[] = []
  for (const number of readings[at]?.keys() ?? []) found.push(...(alternatives.get(number) ?? []))
  return found
}

function isBetter(one: Path, other: Path): boolean {
  if (one.slips !== other.slips) return one.slips < other.slips
  return one.words.length > other.words.length
}

/** Where a part may begin: here, after fillers, or after a gap; never across the end of a sentence. */
function beginnings<T>({ tokens }: Scan<T>, part: PatternPart, nth: number, at: number): number[] {
  if (nth === 0) return [at]
  const places: number[] = []
  const reach = part.isAfterGap ? GAP : MOST_FILLERS
  for (let skipped = 0; skipped <= reach; skipped += 1) {
    const token = tokens[at + skipped]
    if (token === undefined || token.before === 'stop') break
    if (!part.isAfterGap && token.before === 'comma') break
    if (!part.isAfterGap && skipped > 0 && !FILLERS.has(tokens[at + skipped - 1]?.folded ?? '')) break
    places.push(at + skipped)
  }
  return places
}

function take<T>(scan: Scan<T>, alternative: Alternative, needsMarks: boolean, path: Path): Path | undefined {
  let { slips, bare, isGuess } = path
  for (let offset = 0; offset < alternative.length; offset += 1) {
    const token = scan.tokens[path.at + offset]
    const agreement = scan.readings[path.at + offset]?.get(alternative[offset] ?? -1)
    if (token === undefined || agreement === undefined) return undefined
    if (offset > 0 && token.before === 'stop') return undefined
    if (needsMarks && agreement !== 'exact' && !(agreement === 'bare' && scan.isPlain)) return undefined
    if (agreement === 'slip' || agreement === 'guess') slips += 1
    if (agreement === 'guess') isGuess = true
    if (agreement === 'bare') bare += 1
    if (slips > 1) return undefined
  }
  return { at: path.at + alternative.length, words: [...path.words, ...alternative], slips, bare, isGuess }
}
