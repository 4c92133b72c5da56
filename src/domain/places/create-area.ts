import type { Area } from './area.ts'
import type { CommuneCode, OldDistrictCode, OldProvinceCode, ProvinceCode } from './place-codes.ts'
import type { AreaType } from './place-records.ts'

/** Areas of mid-2025 and today, by code, while the gazetteer is being built. */
export interface KnownAreas {
  readonly provinces: ReadonlyMap<ProvinceCode, Area>
  readonly oldProvinces: ReadonlyMap<OldProvinceCode, Area>
  readonly oldDistricts: ReadonlyMap<OldDistrictCode, Area>
  readonly groupOf: GroupCommunes
}

/** An area and the spellings it is found by. */
export interface SpelledArea {
  readonly area: Area
  readonly names: readonly string[]
}

/** Communes of an area in the forms it holds them. Most old wards went whole to one commune and share one group. */
interface CommuneGroup {
  readonly communes: readonly CommuneCode[]
  readonly communeSet: ReadonlySet<CommuneCode>
  readonly provinceCodes: readonly ProvinceCode[]
}

/** Gives the group of some communes; equal lists, one group. */
export type GroupCommunes = (codes: readonly CommuneCode[]) => CommuneGroup

/** Creates the grouping for one build. */
export function createGrouping(provinceOfCommune: ReadonlyMap<CommuneCode, ProvinceCode>): GroupCommunes {
  const groups = new Map<string, CommuneGroup>()
  return (codes) => {
    const key = codes.join()
    const known = groups.get(key)
    if (known !== undefined) return known
    const communeSet = new Set(codes)
    const provinceCodes = mainProvinces(communeSet, provinceOfCommune)
    const group = { communes: [...communeSet], communeSet, provinceCodes }
    groups.set(key, group)
    return group
  }
}

/** Makes an area; `communes` may repeat. */
export function createArea(
  fields: Pick<Area, 'level' | 'era' | 'name' | 'type' | 'within'> & {
    readonly communes: readonly CommuneCode[]
    readonly otherTypes?: readonly AreaType[]
    readonly oldAddress?: string
  },
  groupOf: GroupCommunes,
): Area {
  const { communes, communeSet, provinceCodes } = groupOf(fields.communes)
  const { level, era, name, type, within, otherTypes = [], oldAddress = '' } = fields
  return { level, era, name, type, within, otherTypes, oldAddress, communes, communeSet, provinceCodes }
}

/** Less than this share of an area's communes does not make it part of a province: a strip moved across the line. */
const SMALLEST_SHARE = 0.1

function mainProvinces(
  communes: ReadonlySet<CommuneCode>,
  provinceOfCommune: ReadonlyMap<CommuneCode, ProvinceCode>,
): ProvinceCode[] {
  const counts = new Map<ProvinceCode, number>()
  for (const code of communes) {
    const province = provinceOfCommune.get(code)
    if (province !== undefined) counts.set(province, (counts.get(province) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= communes.size * SMALLEST_SHARE)
    .map(([province]) => province)
}

/** "huyện Hải Hậu, Nam Định". */
export function addressOf(district: Area): string {
  const name = `${district.type.toLowerCase()} ${district.name}`
  return district.oldAddress === '' ? name : `${name}, ${district.oldAddress}`
}

/** "Huyện Cờ Đỏ" → its type and name. A name without a known type counts as a province's. */
export function splitFullName(fullName: string): { readonly type: AreaType; readonly name: string } {
  const types: readonly AreaType[] = ['Quận', 'Huyện', 'Thị xã', 'Thành phố', 'Tỉnh']
  const type = types.find((word) => fullName.toLowerCase().startsWith(`${word.toLowerCase()} `))
  return type === undefined
    ? { type: 'Tỉnh', name: fullName }
    : { type, name: fullName.slice(type.length + 1) }
}
