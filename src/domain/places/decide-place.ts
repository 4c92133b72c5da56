import { isRatherWord } from './everyday-words.ts'
import { explainReading } from './explain-reading.ts'
import type { Gazetteer } from './gazetteer.ts'
import { isGuessed, isProvinceName } from './mention.ts'
import { toCandidate } from './place-candidate.ts'
import type { CommuneCode } from './place-codes.ts'
import type { PlaceCandidate, PlaceHint, PlaceOutcome } from './place-outcome.ts'
import { askBetween, askForCommune } from './place-question.ts'
import { MARGIN, type Reading } from './reading.ts'
import type { MessageFacts } from './weigh-readings.ts'

/** No more candidates than this leave the search: past that only the province helps. */
const MAX_CANDIDATES = 200

/** What the best readings of a message come to. */
export function decidePlace(
  gazetteer: Gazetteer,
  facts: MessageFacts,
  readings: readonly Reading[],
  hint: PlaceHint,
): PlaceOutcome {
  const likely = isIdle(readings[0], facts) ? [] : withoutShadowed(likeliest(readings))
  const candidates = rankByHint(toCandidates(gazetteer, likely), hint)
  const province = provinceNamed(facts)
  const [only, ...others] = candidates
  if (only === undefined) return askInProvince(gazetteer, [], province)
  if (province?.isAlone === true) return askInProvince(gazetteer, candidates, province)
  const [best] = likely
  if (others.length > 0 || best === undefined || !isSafe(best, likely, facts)) {
    return askBetween(gazetteer, candidates, province?.code)
  }
  return { outcome: 'one', candidates: [only] }
}

/**
 * Readings that would only mislead. Half-alike words in talk are no places: a guess needs a unit word, a larger area named,
 * or to be nearly all there is. And "xã Abc, Hà Tĩnh" with a name nobody knows is no question about the city of Hà Tĩnh.
 */
function isIdle(best: Reading | undefined, facts: MessageFacts): boolean {
  if (best === undefined || best.mention.unit !== undefined) return false
  if (facts.hasUnknownCommune && isProvinceName(best.mention)) return true
  if (best.isPlaced) return false
  return isSayingNoPlace(best) || best.meant.slips === 2 || (best.meant.slips === 1 && facts.leftovers > 1)
}

function isSayingNoPlace({ mention, meant }: Reading): boolean {
  if (meant.slips > 0) return false
  const isOneWord = mention.end - mention.nameStart === 1
  return (isOneWord && meant.marks === 'other') || (meant.area.era !== 'now' && isRatherWord(meant.words))
}

function likeliest(readings: readonly Reading[]): Reading[] {
  const best = readings[0]?.cost ?? 0
  return readings.filter(({ cost }) => cost < best + MARGIN)
}

/**
 * A ward that gave its name to the commune it went to is not another place, unless the resident speaks of former times:
 * "phường Yên Hòa" is today's, although a corner of the old one went elsewhere.
 */
function withoutShadowed(readings: readonly Reading[]): Reading[] {
  const today = readings.filter(({ meant }) => meant.area.era === 'now')
  return readings.filter(({ meant, isPlaced }) => {
    if (meant.area.era === 'now' || meant.area.level !== 'commune' || isPlaced) return true
    return !today.some((now) => meant.area.communes.some((code) => now.meant.area.communeSet.has(code)))
  })
}

function toCandidates(gazetteer: Gazetteer, readings: readonly Reading[]): PlaceCandidate[] {
  const found = new Map<CommuneCode, PlaceCandidate>()
  for (const reading of readings) {
    reading.meant.area.communes.forEach((code, at) => {
      if (found.has(code)) return
      const score = 1 - reading.cost / 100 - Math.min(at, 10) * 0.02
      found.set(code, toCandidate(gazetteer, code, score, explainReading(gazetteer, reading, code)))
    })
  }
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, MAX_CANDIDATES)
}

function rankByHint(candidates: readonly PlaceCandidate[], hint: PlaceHint): PlaceCandidate[] {
  const rank = (candidate: PlaceCandidate) =>
    candidate.code === hint.communeCode ? 0 : candidate.provinceCode === hint.provinceCode ? 1 : 2
  return [...candidates].sort((a, b) => rank(a) - rank(b) || b.score - a.score)
}

/** Whether a single candidate may go on without a question. */
function isSafe(best: Reading, likely: readonly Reading[], facts: MessageFacts): boolean {
  const { mention, meant } = best
  if (best.isContradicted || mention.role !== 'place') return false
  if (mention.unit === undefined && isProvinceName(mention) && !best.isPlaced) return false
  if (meant.slips > 0) return isSafeGuess(best)
  if (best.isPlaced || mention.unit !== undefined) return true
  if (meant.marks === 'other') return false
  return facts.isShort || mention.isPointedAt || likely.some((reading) => reading.isPlaced)
}

/**
 * A guess goes on alone when it is a commune of today in a province named, or any ward in a district named; else with its
 * unit word and enough letters. Among all former wards of a province, some other may be nearly alike.
 */
function isSafeGuess({ isPlaced, isInDistrict, mention, meant }: Reading): boolean {
  const letters = meant.words.reduce((sum, { bare }) => sum + bare.length, 0)
  const isNarrow = isInDistrict || (isPlaced && meant.area.era === 'now')
  if (isNarrow) return meant.slips === 1 || letters >= 8
  return !isPlaced && meant.slips === 1 && mention.unit !== undefined && letters >= 7
}

/** The province a message names, if it is one of today or lies in one. `isAlone`: it names nothing smaller. */
function provinceNamed(facts: MessageFacts) {
  const named = facts.mentions.flatMap((mention) =>
    mention.role !== 'place'
      ? []
      : mention.areas
          .filter(({ area, isWeak, slips }) => {
            if (area.level !== 'province' || (slips > 0 && !isGuessed(mention))) return false
            return !isWeak || mention.unit !== undefined
          })
          .map(({ area }) => ({ area, mention })),
  )
  const codes = new Set(named.flatMap(({ area }) => area.provinceCodes))
  const [code] = codes
  const [first] = named
  if (code === undefined || codes.size > 1 || first === undefined) return undefined
  const isAlone = facts.mentions.length === 1 && first.mention.unit === undefined && !isGuessed(first.mention)
  return { code, name: first.area.name, isAlone }
}

function askInProvince(
  gazetteer: Gazetteer,
  candidates: readonly PlaceCandidate[],
  province: ReturnType<typeof provinceNamed>,
): PlaceOutcome {
  if (province === undefined) {
    if (candidates.length > 0) return askBetween(gazetteer, candidates)
    return { outcome: 'none', candidates: [], reason: 'no-place-named' }
  }
  return askForCommune(candidates, province.name, province.code)
}
