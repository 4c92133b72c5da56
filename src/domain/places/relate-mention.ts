import { shareCommune } from './area.ts'
import { isGuessed, type MeantArea, type Mention } from './mention.ts'
import { COSTS } from './reading.ts'

/** How another mention of the message bears on a reading. */
export interface Relation {
  readonly cost: number
  /** It names a larger area that the reading's area lies in; of which level and time. */
  readonly place?: 'province-now' | 'province-old' | 'district'
  readonly isContradiction: boolean
}

const SILENT: Relation = { cost: 0, isContradiction: false }

/** What `other` says about reading some mention as `meant`. */
export function relateMention(meant: MeantArea, other: Mention, isSaidNow: boolean): Relation {
  const supports = other.areas.flatMap((area) => supportOf(meant, area) ?? [])
  const best = supports.sort((a, b) => a.cost - b.cost)[0]
  if (best !== undefined) {
    const isNow = supports.some((one) => one.place === 'province-now' && one.cost === best.cost)
    const isDistrict = supports.some((one) => one.place === 'district' && one.cost === best.cost)
    if (isNow) return { ...best, place: 'province-now' }
    return isDistrict ? { ...best, place: 'district' } : best
  }
  if (other.role !== 'place' || other.areas.every(({ isWeak }) => isWeak)) return SILENT
  return contradictionOf(other, isSaidNow)
}

function supportOf(meant: MeantArea, other: MeantArea): Relation | undefined {
  const slips = other.slips * COSTS.containerSlip
  if (other.area.level === 'commune') {
    if (meant.area.level !== 'commune') return undefined
    return shareCommune(meant.area, other.area) ? { cost: slips, isContradiction: false } : undefined
  }
  if (other.area === meant.area) return undefined
  const isWithin = meant.area.within.includes(other.area)
  if (!isWithin && !shareCommune(meant.area, other.area)) return undefined
  if (!isWithin && other.area.level === 'district' && meant.area.level === 'district') return undefined
  if (meant.area.level === 'district' && other.area.level === 'district') return undefined
  return { cost: slips + (isWithin ? 0 : COSTS.looselyPlaced), place: placeOf(other), isContradiction: false }
}

function placeOf({ area }: MeantArea): NonNullable<Relation['place']> {
  if (area.level === 'district') return 'district'
  return area.era === 'now' ? 'province-now' : 'province-old'
}

function contradictionOf(other: Mention, isSaidNow: boolean): Relation {
  const has = (level: 'commune' | 'district' | 'province') =>
    other.areas.some(({ area }) => area.level === level)
  if (isGuessed(other))
    return { cost: other.unit === undefined ? 0 : 40, isContradiction: other.unit !== undefined }
  if (other.unit === undefined) {
    if (has('province')) return { cost: COSTS.unrelatedBareProvince, isContradiction: true }
    return { cost: COSTS.unrelatedBareName, isContradiction: false }
  }
  if (has('province')) return { cost: COSTS.unrelatedProvince, isContradiction: true }
  if (has('district')) return { cost: COSTS.unrelatedDistrict, isContradiction: true }
  if (isSaidNow) return SILENT
  return { cost: COSTS.unrelatedCommune, isContradiction: true }
}
