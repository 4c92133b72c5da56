import { decidePlace } from './decide-place.ts'
import { findMentions } from './find-mentions.ts'
import type { Gazetteer } from './gazetteer.ts'
import { isExplicitCommune } from './mention.ts'
import { pickMentions } from './pick-mentions.ts'
import { findCoordinates, hasMapLink } from './place-coordinates.ts'
import type { PlaceHint, PlaceOutcome } from './place-outcome.ts'
import { readMentions } from './read-mentions.ts'
import { resolvePlacePoint } from './resolve-place-point.ts'
import { type TypedWord, typedWords } from './typed-words.ts'
import { unitWordAt } from './unit-words.ts'
import { type MessageFacts, weighReadings } from './weigh-readings.ts'

/** Readings this cheap need no second look with slips allowed. */
const GOOD_ENOUGH = 30

/**
 * Finds the commune of today that a free text means: new, old and historic names, abbreviations, with or without marks,
 * with slips of the keyboard, amid other words; or coordinates and map links in it. Never throws; equal input, equal
 * outcome. Only the first 400 words are read.
 *
 * @param hint - where the bot serves by default: orders the candidates, never decides
 * @see docs/decisions/0003-places.md for what counts as clear enough
 */
export function resolvePlaceText(gazetteer: Gazetteer, text: string, hint: PlaceHint = {}): PlaceOutcome {
  const point = findCoordinates(text)
  if (point !== undefined) {
    const outcome = resolvePlacePoint(gazetteer, point)
    if (outcome.outcome !== 'none') return outcome
  }
  const words = typedWords(text, gazetteer.words)
  const asTyped = understand(gazetteer, words, hint, false)
  const best = asTyped.isSettled ? asTyped : better(asTyped, understand(gazetteer, words, hint, true))
  if (best.outcome.outcome !== 'none') return best.outcome
  if (point !== undefined) return resolvePlacePoint(gazetteer, point)
  return hasMapLink(text) ? { outcome: 'none', candidates: [], reason: 'unreadable-link' } : best.outcome
}

interface Understood {
  readonly outcome: PlaceOutcome
  /** Cost of the best reading and of the words it leaves aside; `Infinity` without one. */
  readonly cost: number
  /** Nothing to gain by allowing for slips. */
  readonly isSettled: boolean
}

/** What a word that no mention explains adds to the cost, and up to how many words that is counted. */
const COST_OF_LEFTOVER = 4
/** Where only a district was understood, a word left aside may well be the ward. */
const COST_OF_LEFTOVER_IN_DISTRICT = 12
const MAX_LEFTOVERS = 8

function understand(
  gazetteer: Gazetteer,
  words: readonly TypedWord[],
  hint: PlaceHint,
  isGuessing: boolean,
): Understood {
  const facts = factsOf(gazetteer, words, isGuessing)
  const readings = weighReadings(facts)
  const [best] = readings
  const outcome = decidePlace(gazetteer, facts, readings, hint)
  const isAnchored = best !== undefined && (best.isPlaced || best.mention.unit !== undefined)
  const isClear =
    isAnchored && !best.mention.isBrokenOff && outcome.outcome === 'one' && best.cost < GOOD_ENOUGH
  const isExplained = facts.leftovers === 0 && (best?.cost ?? 0) < GOOD_ENOUGH
  const perLeftover = best?.meant.area.level === 'district' ? COST_OF_LEFTOVER_IN_DISTRICT : COST_OF_LEFTOVER
  return {
    outcome,
    cost: (best?.cost ?? Number.POSITIVE_INFINITY) + Math.min(facts.leftovers, MAX_LEFTOVERS) * perLeftover,
    isSettled: isClear || isExplained,
  }
}

/** Guessing explains more of the text; it must not do so at the price of a worse reading. */
function better(asTyped: Understood, guessed: Understood): Understood {
  if (guessed.outcome.outcome === 'none') return asTyped
  return guessed.cost < asTyped.cost ? guessed : asTyped
}

function factsOf(gazetteer: Gazetteer, words: readonly TypedWord[], isGuessing: boolean): MessageFacts {
  const picked = pickMentions(findMentions(words, gazetteer, isGuessing), words.length)
  const mentions = readMentions(words, picked)
  const covered = new Set(mentions.flatMap(({ start, end }) => words.slice(start, end)))
  const isNamed = (word: TypedWord) => covered.has(word)
  const left = words.filter((word) => !covered.has(word))
  return {
    mentions,
    hasMarks: words.some(({ isMarked }) => isMarked),
    hasUnknownCommune: words.some(
      (word, at) => !covered.has(word) && startsUnknownCommune(words, at, isNamed),
    ),
    isShort: left.length <= 3,
    leftovers: left.length,
    hasExplicitCommune: mentions.some(isExplicitCommune),
  }
}

/** Words after "xã", "phường" that are no name: "xã em", "phường này". */
const NOT_NAMES = new Set(
  'em minh toi nay do nha ban cu khac hoi va hay hoac o la thi ma co khong cac ay day kia gi nao ta chung moi'.split(
    ' ',
  ),
)

function startsUnknownCommune(
  words: readonly TypedWord[],
  at: number,
  isNamed: (word: TypedWord) => boolean,
): boolean {
  const unit = unitWordAt(words, at)
  if (
    unit === undefined ||
    !unit.types.some(
      (type) => type === 'Xã' || type === 'Phường' || type === 'Thị trấn' || type === 'Đặc khu',
    )
  )
    return false
  const [next, afterNext] = words.slice(at + unit.length)
  if (next?.isJoined !== true || next.bare.length < 2) return false
  return !NOT_NAMES.has(next.bare) || (afterNext?.isJoined === true && isNamed(afterNext))
}
