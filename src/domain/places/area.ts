import type { CommuneCode, ProvinceCode } from './place-codes.ts'
import type { AreaType } from './place-records.ts'

/** Size of an area: what is a commune's police today, an old district, a province. */
export type AreaLevel = 'commune' | 'district' | 'province'

/** When a name held: today, on 30 June 2025 (`old`), or only before that (`gone`). */
export type AreaEra = 'now' | 'old' | 'gone'

/** A place that has a name, of any level and time, with the communes of today that it means. */
export interface Area {
  readonly level: AreaLevel
  readonly era: AreaEra
  readonly name: string
  readonly type: AreaType
  /** Other words it is rightly called by. */
  readonly otherTypes: readonly AreaType[]
  /** The communes of today it means, where its residents live, likeliest first. */
  readonly communes: readonly CommuneCode[]
  /** The same, for questions of membership. */
  readonly communeSet: ReadonlySet<CommuneCode>
  /** Provinces of today it lies in. */
  readonly provinceCodes: readonly ProvinceCode[]
  /** Districts and provinces it was part of, old and new. A commune of today lists those of its predecessors. */
  readonly within: readonly Area[]
  /** "huyện Hải Hậu, Nam Định": where an old area lay; empty for areas of today. */
  readonly oldAddress: string
}

/** The area's name with its type: "Xã Hải Hậu". */
export function fullNameOf(area: Pick<Area, 'type' | 'name'>): string {
  return `${area.type} ${area.name}`
}
