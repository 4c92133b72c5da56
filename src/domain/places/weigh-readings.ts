import { isProvinceName, type MeantArea, type Mention } from './mention.ts'
import { COSTS, type Reading } from './reading.ts'
import { type Bearing, bearingOf, type Relation, relateMention } from './relate-mention.ts'

/** What is known about a whole message while its readings are weighed. */
export interface MessageFacts {
  readonly mentions: readonly Mention[]
  /** Some words carry marks, so a word without them has none on purpose. */
  readonly hasMarks: boolean
  /** "xã", "phường" … stands before a name that the country does not have. */
  readonly hasUnknownCommune: boolean
  /** Some mention has a commune's unit word. */
  readonly hasExplicitCommune: boolean
  /** At most three words are no part of any mention. */
  readonly isShort: boolean
  /** Number of words that are no part of any mention. */
  readonly leftovers: number
}

/** More mentions than this do not make a place clearer: those with a unit word come first, then the last ones. */
const MAX_MENTIONS = 16

/** All ways to read a message as naming a commune, a ward or a district, cheapest first. */
export function weighReadings(facts: MessageFacts): Reading[] {
  const mentions = mostTelling(facts.mentions)
  const bearings = mentions.map(bearingOf)
  const larger = new Set(mentions.filter((mention) => isLargerArea(mention, mentions)))
  const readings = mentions.flatMap((mention) =>
    mention.areas
      .filter(({ area, isWeak }) => area.level !== 'province' && !isWeak)
      .map((meant) => weigh(mention, meant, bearings, facts, larger.has(mention))),
  )
  return readings.sort((a, b) => a.cost - b.cost)
}

function mostTelling(mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length <= MAX_MENTIONS) return mentions
  const explicit = mentions.filter(({ unit }) => unit !== undefined)
  const bare = mentions.filter(({ unit }) => unit === undefined)
  return [...explicit, ...bare.slice(-MAX_MENTIONS)].slice(0, MAX_MENTIONS)
}

/** "Xuân Nộn, Đông Anh": a bare name that is the district of a ward beside it is said for that. */
function isLargerArea(mention: Mention, mentions: readonly Mention[]): boolean {
  if (mention.unit !== undefined) return false
  const districts = mention.areas.filter(({ area, slips }) => area.level === 'district' && slips === 0)
  if (districts.length === 0) return false
  const isOther = (other: Mention) =>
    other !== mention && (other.unit !== undefined || !isProvinceName(other))
  const beside = mentions.filter(isOther).flatMap(({ areas }) => areas)
  return beside.some(
    ({ area, slips }) =>
      slips === 0 && area.level === 'commune' && districts.some((one) => area.within.includes(one.area)),
  )
}

function weigh(
  mention: Mention,
  meant: MeantArea,
  bearings: readonly Bearing[],
  facts: MessageFacts,
  isLarger: boolean,
): Reading {
  const relations = bearings
    .filter((other) => other.mention !== mention)
    .map((other) => relateMention(meant, other, mention.says === 'now' && other.mention.says !== 'now'))
  const cost =
    costOfName(mention, meant, facts) +
    (isLarger ? COSTS.besideNamedCommune : 0) +
    costOfTime(mention, meant, relations, isOldTalk(mention, facts.mentions)) +
    relations.reduce((sum, relation) => sum + relation.cost, 0)
  return {
    mention,
    meant,
    cost,
    isPlaced: relations.some(({ place }) => place !== undefined),
    isInDistrict: relations.some(({ place }) => place === 'district'),
    isContradicted: relations.some(({ isContradiction }) => isContradiction),
  }
}

function costOfName(mention: Mention, meant: MeantArea, facts: MessageFacts): number {
  let cost = [0, COSTS.oneSlip, COSTS.twoSlips][meant.slips] ?? 0
  if (meant.unitFit === 'loose') cost += COSTS.otherUnitWord
  if (meant.marks === 'other') cost += COSTS.otherMarks
  if (meant.marks === 'open' && facts.hasMarks && meant.slips === 0) cost += COSTS.leftOutMarks
  if (mention.isBrokenOff) cost += COSTS.brokenOff
  if (mention.role !== 'place') cost += COSTS[mention.role]
  if (mention.unit === undefined && isProvinceName(mention)) cost += COSTS.ratherProvince
  if (mention.unit === undefined && facts.hasExplicitCommune) cost += COSTS.besideNamedCommune
  if (mention.unit === undefined && facts.hasUnknownCommune && meant.area.level === 'commune') {
    cost += COSTS.besideUnknownName
  }
  return cost
}

/**
 * People mix old and new names. What larger area they name tells which they are using: a district is former, a province of
 * today without a district is today's address.
 */
function costOfTime(
  mention: Mention,
  meant: MeantArea,
  relations: readonly Relation[],
  isOldTalk: boolean,
): number {
  const { area } = meant
  const hasDistrict = relations.some(({ place }) => place === 'district')
  const hasProvinceNow = relations.some(({ place }) => place === 'province-now')
  if (area.era === 'now') {
    if (mention.says === 'old') return COSTS.otherTime + MARGIN_OF_DOUBT
    return (hasDistrict || isOldTalk) && mention.says !== 'now' ? COSTS.otherTime : 0
  }
  const isNowTalk = hasProvinceNow && !hasDistrict && !isOldTalk
  const isIsland = area.level === 'district' && mention.areas.some((other) => other.area.type === 'Đặc khu')
  const isBareDistrict = area.level === 'district' && mention.unit === undefined
  let cost = area.era === 'gone' ? COSTS.gone : 0
  if (mention.says === 'now') cost += COSTS.otherTime
  else if (isBareDistrict ? isNowTalk || isIsland : isNowTalk && area.level === 'commune')
    cost += COSTS.otherTime
  return cost
}

const MARGIN_OF_DOUBT = 5

/** Whether a mention, or a larger area beside it, is said to be former: "xã Hải Trung, huyện Hải Hậu cũ". */
function isOldTalk(mention: Mention, mentions: readonly Mention[]): boolean {
  if (mention.says !== undefined) return mention.says === 'old'
  return mentions.some(
    ({ says, areas }) => says === 'old' && areas.every(({ area }) => area.level !== 'commune'),
  )
}
