import { findNearKeys } from './edit-index.ts'
import { everydayWordsAt, isWordOfTalk } from './everyday-words.ts'
import type { Gazetteer, NameEntry } from './gazetteer.ts'
import type { MeantArea, MentionCandidate, MentionSpan } from './mention.ts'
import { numberWordAt } from './number-words.ts'
import type { TypedWord } from './typed-words.ts'
import { fitOfUnit, type UnitWord, unitWordAt } from './unit-words.ts'

/** Words of the longest name, "Văn Miếu - Quốc Tử Giám", and one to spare. */
const MAX_NAME_WORDS = 6
/** Guessing at every run of words costs time; in a longer text only names behind a unit word are guessed at. */
const MAX_WORDS_GUESSED = 20
/** Names guessed at behind unit words in one text: nobody names more, and a hostile text must not cost more. */
const MAX_UNITS_GUESSED = 16
const SHORTEST_GUESSED = 4
const SHORTEST_GUESSED_BARE = 6

/** "TDM", "BMT": initials of a district that may stand without its unit word, at the end. */
const SHORTEST_BARE_INITIALS = 3

/** Runs of words that may name a place, overlapping. `isGuessing` adds names one or two slips away. */
export function findMentions(
  words: readonly TypedWord[],
  gazetteer: Gazetteer,
  isGuessing: boolean,
): MentionCandidate[] {
  const found: MentionCandidate[] = []
  const mayGuessBare = isGuessing && words.length <= MAX_WORDS_GUESSED
  const everyday = mayGuessBare ? everydayWordsAt(words) : new Set<number>()
  let guesses = 0
  for (let start = 0; start < words.length; start += 1) {
    const unit = unitWordAt(words, start)
    if (unit !== undefined) {
      found.push(...mentionsAt(words, start, unit, gazetteer, isGuessing && guesses < MAX_UNITS_GUESSED))
      guesses += 1
    }
    const bare = mentionsAt(words, start, undefined, gazetteer, mayGuessBare)
    found.push(...bare.filter(({ slips, end }) => slips === 0 || !hasAny(everyday, start, end)))
  }
  return found
}

function hasAny(numbers: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (numbers.has(at)) return true
  return false
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
    const span = { start, nameStart, end, ...(unit === undefined ? {} : { unit }) }
    const candidate = candidateAt(words, span, key, gazetteer, isGuessing)
    if (candidate !== undefined) found.push(candidate)
  }
  return found
}

function candidateAt(
  words: readonly TypedWord[],
  span: MentionSpan,
  key: string,
  gazetteer: Gazetteer,
  isGuessing: boolean,
): MentionCandidate | undefined {
  const { unit } = span
  if (unit === undefined && !canStandBare(words, span, key)) return undefined
  const exact = exactAreas(words, span, key, gazetteer, isGuessing)
  const mayBeOther = isGuessing && canBeGuessed(key, unit) && (exact.length === 0 || unit !== undefined)
  const near = mayBeOther ? nearEntries(gazetteer, key, unit, exact.length > 0 ? 1 : 2) : []
  if (exact.length === 0 && near.length === 0) return undefined
  const slips = exact.length > 0 ? 0 : near.some((one) => one.slips === 1) ? 1 : 2
  const typed = words.slice(span.nameStart, span.end)
  const readAreas = () => [
    ...exact,
    ...near.flatMap((one) => fittingAreas(one.entry, typed, unit, one.slips)),
  ]
  return { ...span, slips, blemish: exact.length > 0 ? blemishOf(exact) : 0, readAreas }
}

/** Names exactly as typed, but for marks. */
function exactAreas(
  words: readonly TypedWord[],
  span: MentionSpan,
  key: string,
  gazetteer: Gazetteer,
  isGuessing: boolean,
): MeantArea[] {
  const typed = words.slice(span.nameStart, span.end)
  const entry = gazetteer.names.get(key)
  const areas = entry === undefined ? [] : fittingAreas(entry, typed, span.unit, 0)
  if (span.unit === undefined) {
    return [...withinReason(areas, words, span, isGuessing), ...bareInitialAreas(key, words, span, gazetteer)]
  }
  return [
    ...areas,
    ...numberedAreas(words, span, typed, span.unit, gazetteer),
    ...initialAreas(key, span.unit, gazetteer),
  ]
}

interface NearEntry {
  readonly entry: NameEntry
  readonly slips: 1 | 2
}

/** What the words may be but for slips. Words that are a name as they stand have one slip at most. */
function nearEntries(
  gazetteer: Gazetteer,
  key: string,
  unit: UnitWord | undefined,
  maxSlips: 1 | 2,
): NearEntry[] {
  return findNearKeys(gazetteer.typos, key).flatMap(({ key: number, distance }) => {
    const entry = gazetteer.entries[number]
    const fits = entry?.areas.some(({ area }) => unit === undefined || fitOfUnit(unit, area) !== 'none')
    return entry === undefined || fits !== true || distance > maxSlips ? [] : [{ entry, slips: distance }]
  })
}

function blemishOf(areas: readonly MeantArea[]): number {
  const hasOtherMarks = areas.every(({ marks }) => marks === 'other')
  const isWeak = areas.every((area) => area.isWeak)
  const isSpelledNumber = areas.every(
    ({ marks, words }) => marks === 'open' && words.length === 1 && /^\d+$/.test(words[0]?.bare ?? ''),
  )
  return (hasOtherMarks ? 4 : 0) + (isWeak ? 4 : 0) + (isSpelledNumber ? 8 : 0)
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
    const { area, words, isWeak } = named
    return [{ area, words, isWeak, slips, unitFit, marks: slips > 0 ? 'open' : compareMarks(typed, words) }]
  })
}

/** "quận mười", "phường hai": a number in words behind a unit word. */
function numberedAreas(
  words: readonly TypedWord[],
  span: MentionSpan,
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

/** "…, TDM": initials of a district at the end, or alone between commas. */
function bareInitialAreas(
  key: string,
  words: readonly TypedWord[],
  span: MentionSpan,
  gazetteer: Gazetteer,
): MeantArea[] {
  const isOneWord = span.end - span.nameStart === 1
  if (!isOneWord || key.length < SHORTEST_BARE_INITIALS || gazetteer.words.has(key)) return []
  if (span.end !== words.length && !isAlone(words, span)) return []
  const named = gazetteer.initials.get(key) ?? []
  return named.map((one) => ({ ...one, isWeak: false, slips: 0, unitFit: 'untyped', marks: 'open' }))
}

function compareMarks(typed: readonly TypedWord[], name: MeantArea['words']): MeantArea['marks'] {
  const isSame = typed.length === name.length && typed.every((word, at) => word.marked === name[at]?.marked)
  if (isSame) return 'same'
  if (typed.length !== name.length) {
    const isGlued = glued(typed) === glued(name)
    return isGlued ? 'same' : typed.some(({ isMarked }) => isMarked) ? 'other' : 'open'
  }
  return typed.every((word, at) => !word.isMarked || word.marked === name[at]?.marked) ? 'open' : 'other'
}

function glued(words: readonly { readonly marked: string }[]): string {
  return words.map(({ marked }) => marked).join('')
}

function canBeGuessed(key: string, unit: UnitWord | undefined): boolean {
  if (/^\d/.test(key) || key.length < SHORTEST_GUESSED) return false
  return unit !== undefined || key.length >= SHORTEST_GUESSED_BARE
}

/** Whether words may be read as a name without a unit word: numbers and everyday words may not. */
function canStandBare(words: readonly TypedWord[], span: MentionSpan, key: string): boolean {
  if (/^\d+$/.test(key)) return false
  return isAlone(words, span) || !isWordOfTalk(key)
}

/** Without a unit word, single syllables and short forms count only alone; names with other marks only when guessing. */
function withinReason(
  areas: readonly MeantArea[],
  words: readonly TypedWord[],
  span: MentionSpan,
  isGuessing: boolean,
): MeantArea[] {
  if (isAlone(words, span)) return [...areas]
  const isOneWord = span.end - span.nameStart === 1
  const isAtEnd = span.end === words.length
  return areas.filter(({ isWeak, marks, area, words: name }) => {
    if (isWeak) return isAtEnd && words.length > 1
    if (isOneWord && name.length === 1 && area.level !== 'province') return false
    return marks !== 'other' || isGuessing
  })
}

function isAlone(words: readonly TypedWord[], span: MentionSpan): boolean {
  return words[span.start]?.isJoined === false && words[span.end]?.isJoined !== true
}
