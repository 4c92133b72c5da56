import type { Area } from './area.ts'
import { isGuessed, isProvinceName, type MeantArea, type Mention } from './mention.ts'
import type { CommuneCode } from './place-codes.ts'
import { COSTS } from './reading.ts'

/** A larger area that a reading's area may lie in, and of what level and time it is. */
type Placing = 'province-now' | 'province-old' | 'district'

/** How another mention of the message bears on a reading. */
export interface Relation {
  readonly cost: number
  /** Set when it names a larger area that the reading's area lies in. */
  readonly place?: Placing
  readonly isContradiction: boolean
}

interface Container {
  readonly area: Area
  readonly cost: number
  readonly place: Placing
}

/** A mention prepared for being asked about many readings of other mentions. */
export interface Bearing {
  readonly mention: Mention
  /** Districts and provinces it may name. */
  readonly containers: ReadonlyMap<Area, Container>
  /** Communes of today that its communes and wards lead to, with the cost of reading it so. */
  readonly communes: ReadonlyMap<CommuneCode, number>
}

const SILENT: Relation = { cost: 0, isContradiction: false }

/** Prepares a mention. */
export function bearingOf(mention: Mention): Bearing {
  const containers = new Map<Area, Container>()
  const communes = new Map<CommuneCode, number>()
  const isProvince = mention.unit === undefined && isProvinceName(mention)
  const hasSameMarks = mention.areas.some(({ marks, slips }) => marks === 'same' && slips === 0)
  for (const meant of mention.areas) {
    const aside = isProvince && meant.area.level !== 'province' ? COSTS.ratherProvince : 0
    const cost = meant.slips * COSTS.containerSlip + costOfFit(meant, hasSameMarks) + aside
    const { area } = meant
    if (area.level !== 'commune') keepCheapest(containers, area, { area, cost, place: placingOf(area) })
    else for (const code of area.communes) communes.set(code, Math.min(cost, communes.get(code) ?? cost))
  }
  return { mention, containers, communes }
}

/** What a mention says about reading another one as `meant`. */
export function relateMention(meant: MeantArea, bearing: Bearing, isSaidNow: boolean): Relation {
  const container = findContainer(meant.area, bearing)
  const sibling = findSibling(meant.area, bearing)
  if (container !== undefined && container.cost <= (sibling ?? container.cost)) {
    return { cost: container.cost, place: container.place, isContradiction: false }
  }
  if (sibling !== undefined) return { cost: sibling, isContradiction: false }
  const { mention } = bearing
  if (mention.role !== 'place' || mention.areas.every(({ isWeak }) => isWeak)) return SILENT
  return contradictionOf(meant, mention, isSaidNow)
}

function keepCheapest(containers: Map<Area, Container>, area: Area, container: Container): void {
  const known = containers.get(area)
  if (known === undefined || container.cost < known.cost) containers.set(area, container)
}

function placingOf(area: Area): Placing {
  if (area.level === 'district') return 'district'
  return area.era === 'now' ? 'province-now' : 'province-old'
}

/** A larger area under a name typed otherwise supports less than the one typed so. */
function costOfFit(meant: MeantArea, hasSameMarks: boolean): number {
  const marks = hasSameMarks && meant.marks !== 'same' ? COSTS.otherMarks : 0
  return marks + (meant.unitFit === 'loose' ? COSTS.otherUnitWord : 0)
}

/** The cheapest larger area; of equal ones a province of today, then a district. */
function findContainer(area: Area, { containers }: Bearing): Container | undefined {
  if (containers.size === 0) return undefined
  const direct = area.within.flatMap((larger) => containers.get(larger) ?? [])
  const found = direct.length > 0 ? direct : looseContainers(area, containers)
  const rank: readonly Placing[] = ['province-now', 'district', 'province-old']
  return found
    .filter(({ place }) => area.level === 'commune' || place !== 'district')
    .reduce<Container | undefined>((best, one) => {
      if (best === undefined || one.cost < best.cost) return one
      return one.cost === best.cost && rank.indexOf(one.place) < rank.indexOf(best.place) ? one : best
    }, undefined)
}

/** Areas that took or gave a part: the ward moved district, the commune took land across the line. */
function looseContainers(area: Area, containers: ReadonlyMap<Area, Container>): Container[] {
  return [...containers.values()]
    .filter(
      (container) =>
        container.area !== area && area.communes.some((code) => container.area.communeSet.has(code)),
    )
    .map((container) => ({ ...container, cost: container.cost + COSTS.looselyPlaced }))
}

/** Another commune or ward that leads to the same commune of today: "xã Hải Trung cũ nay là xã Hải Hậu". */
function findSibling(area: Area, { communes, mention }: Bearing): number | undefined {
  if (communes.size === 0 || area.level !== 'commune') return undefined
  const costs = area.communes.flatMap((code) => communes.get(code) ?? [])
  if (costs.length === 0) return undefined
  const isSameName = mention.areas.some((one) => one.area === area)
  return Math.min(...costs) + (isSameName ? COSTS.sameNameAgain : 0)
}

function contradictionOf({ area }: MeantArea, other: Mention, isSaidNow: boolean): Relation {
  const has = (level: Area['level']) => other.areas.some((one) => one.area.level === level)
  // A district is no answer where a ward in it was named, however mistyped.
  const isWide = area.level === 'district' && has('commune') && other.unit !== undefined
  if (isWide) return { cost: COSTS.unrelatedCommune, isContradiction: true }
  if (isGuessed(other))
    return other.unit === undefined ? SILENT : { cost: COSTS.unrelatedGuess, isContradiction: true }
  if (other.unit === undefined) {
    if (has('province')) return { cost: COSTS.unrelatedBareProvince, isContradiction: true }
    return { cost: COSTS.unrelatedBareName, isContradiction: false }
  }
  if (has('province')) return { cost: COSTS.unrelatedProvince, isContradiction: true }
  if (has('district')) return { cost: COSTS.unrelatedDistrict, isContradiction: true }
  return isSaidNow ? SILENT : { cost: COSTS.unrelatedCommune, isContradiction: true }
}
