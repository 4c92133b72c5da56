import { findNearKeys } from './edit-index.ts'
import type { Gazetteer, NameEntry } from './gazetteer.ts'
import type { MeantArea, MentionCandidate } from './mention.ts'
import { numberWordAt } from './number-words.ts'
import type { TypedWord } from './typed-words.ts'
import { fitOfUnit, type UnitWord, unitWordAt } from './unit-words.ts'

/** Words of the longest name, "Văn Miếu - Quốc Tử Giám", and one to spare. */
const MAX_NAME_WORDS = 6
/** Guessing at every run of words costs time; in a longer text only names behind a unit word are guessed at. */
const MAX_WORDS_GUESSED = 40
const SHORTEST_GUESSED = 4
const SHORTEST_GUESSED_BARE = 6

/** Everyday words that are also names of places; without a unit word before them they mean themselves. */
const EVERYDAY = new Set([
  'anninh',
  'binhyen',
  'congan',
  'thanhcong',
  'doanket',
  'tienbo',
  'anlac',
  'trungtam',
  'thongnhat',
])

/** Runs of words that may name a place, overlapping. `isGuessing` adds names one or two slips away. */
export function findMentions(
  words: readonly TypedWord[],
  gazetteer: Gazetteer,
  isGuessing: boolean,
): MentionCandidate[] {
  const found: MentionCandidate[] = []
  for (let start = 0; start < words.length; start += 1) {
    const unit = unitWordAt(words, start)
    if (unit !== undefined) found.push(...mentionsAt(words, start, unit, gazetteer, isGuessing))
    const isGuessingBare = isGuessing && words.length <= MAX_WORDS_GUESSED
    found.push(...mentionsAt(words, start, undefined, gazetteer, isGuessingBare))
  }
  return found
}

function mentionsAt(
  words: readonly TypedWord[],
  start: number,
  unit: UnitWord | undefined,
  gazetteer: Gazetteer,
  isGuessing: boolean,
): MentionCandidate[] {
  const nameStart = start + (unit?.length ?? 0)
  if (unit !== undefined && words[nameStart]?.isJoined !== true) return []
  const found: MentionCandidate[] = []
  let key = ''
  for (let end = nameStart + 1; end <= Math.min(words.length, nameStart + MAX_NAME_WORDS); end += 1) {
    const word = words[end - 1]
    if (word === undefined || (end > nameStart + 1 && !word.isJoined)) break
    key += word.bare
    const span = { start, nameStart, end }
    const areas = meantAreas(words, span, key, unit, gazetteer, isGuessing)
    if (areas.length > 0) found.push(unit === undefined ? { ...span, areas } : { ...span, unit, areas })
  }
  return found
}

interface Span {
  readonly start: number
  readonly nameStart: number
  readonly end: number
}

function meantAreas(
  words: readonly TypedWord[],
  span: Span,
  key: string,
  unit: UnitWord | undefined,
  gazetteer: Gazetteer,
  isGuessing: boolean,
): MeantArea[] {
  const typed = words.slice(span.nameStart, span.end)
  if (unit === undefined && !canStandBare(words, span, key, isGuessing)) return []
  const fits = (entry: NameEntry | undefined, slips: 0 | 1 | 2) =>
    entry === undefined ? [] : fittingAreas(entry, typed, unit, slips)
  const exact = fits(gazetteer.names.get(key), 0)
  if (unit !== undefined)
    exact.push(...numberedAreas(words, span, typed, unit, gazetteer), ...initialAreas(key, unit, gazetteer))
  if (!isGuessing || !canBeGuessed(key, unit)) return bareWithinReason(exact, words, span, unit, isGuessing)
  const near = findNearKeys(gazetteer.typos, key)
  return [...exact, ...near.flatMap((one) => fits(gazetteer.entries[one.key], one.distance))]
}

function fittingAreas(
  entry: NameEntry,
  typed: readonly TypedWord[],
  unit: UnitWord | undefined,
  slips: 0 | 1 | 2,
): MeantArea[] {
  return entry.areas.flatMap((named) => {
    const unitFit = unit === undefined ? 'untyped' : fitOfUnit(unit, named.area)
    if (unitFit === 'none') return []
    return [{ ...named, slips, unitFit, marks: slips > 0 ? 'open' : compareMarks(typed, named.words) }]
  })
}

/** "quận mười", "phường hai": a number in words behind a unit word. */
function numberedAreas(
  words: readonly TypedWord[],
  span: Span,
  typed: readonly TypedWord[],
  unit: UnitWord,
  gazetteer: Gazetteer,
): MeantArea[] {
  const number = numberWordAt(words, span.nameStart)
  const next = words[span.end]
  const goesOn = next?.isJoined === true && unitWordAt(words, span.end) === undefined
  if (number === undefined || span.nameStart + number.length !== span.end || goesOn) return []
  const entry = gazetteer.names.get(String(number.value))
  const areas = entry === undefined ? [] : fittingAreas(entry, typed, unit, 0)
  return areas.filter(({ unitFit }) => unitFit === 'same').map((area) => ({ ...area, marks: 'open' }))
}

/** "Q. BT": initials behind a district's unit word. */
function initialAreas(key: string, unit: UnitWord, gazetteer: Gazetteer): MeantArea[] {
  return (gazetteer.initials.get(key) ?? []).flatMap((named) =>
    fitOfUnit(unit, named.area) === 'same'
      ? [{ ...named, slips: 0, unitFit: 'same', marks: 'open' } as const]
      : [],
  )
}

function compareMarks(typed: readonly TypedWord[], name: MeantArea['words']): MeantArea['marks'] {
  const isSame = typed.length === name.length && typed.every((word, at) => word.marked === name[at]?.marked)
  if (isSame) return 'same'
  if (typed.length !== name.length) return typed.some(({ isMarked }) => isMarked) ? 'other' : 'open'
  return typed.every((word, at) => !word.isMarked || word.marked === name[at]?.marked) ? 'open' : 'other'
}

function canBeGuessed(key: string, unit: UnitWord | undefined): boolean {
  if (/^\d/.test(key) || key.length < SHORTEST_GUESSED) return false
  return unit !== undefined || key.length >= SHORTEST_GUESSED_BARE
}

/** Whether a name may be read without a unit word: numbers and single syllables may not, unless they stand alone. */
function canStandBare(words: readonly TypedWord[], span: Span, key: string, isGuessing: boolean): boolean {
  if (/^\d+$/.test(key)) return false
  if (isAlone(words, span)) return true
  if (EVERYDAY.has(key)) return false
  const isOneSyllable = span.end - span.nameStart === 1 && key.length < SHORTEST_GUESSED_BARE
  return !isOneSyllable || isGuessing || key.length >= 2
}

/** Single syllables and short forms count only alone; names with other marks only when guessing. */
function bareWithinReason(
  areas: readonly MeantArea[],
  words: readonly TypedWord[],
  span: Span,
  unit: UnitWord | undefined,
  isGuessing: boolean,
): MeantArea[] {
  if (unit !== undefined || isAlone(words, span)) return [...areas]
  const isOneWord = span.end - span.nameStart === 1
  const isAtEnd = span.end === words.length
  return areas.filter(({ isWeak, marks, area, words: name }) => {
    if (isWeak) return isAtEnd && words.length > 1
    if (isOneWord && name.length === 1 && area.level !== 'province') return false
    return marks !== 'other' || isGuessing
  })
}

function isAlone(words: readonly TypedWord[], span: Span): boolean {
  return words[span.start]?.isJoined === false && words[span.end]?.isJoined !== true
}
