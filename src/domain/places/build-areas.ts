import type { Area } from './area.ts'
import { goneAreas } from './build-gone-areas.ts'
import {
  addressOf,
  createArea,
  createGrouping,
  type KnownAreas,
  type SpelledArea,
  splitFullName,
} from './create-area.ts'
import type { CommuneCode, OldDistrictCode, OldProvinceCode, ProvinceCode } from './place-codes.ts'
import type { AreaType, OldWardRecord, PlaceRecords } from './place-records.ts'

/** Every named area of the country: today's, those of mid-2025, those gone before. */
export function buildAreas(records: PlaceRecords): {
  readonly areas: SpelledArea[]
  readonly known: KnownAreas
} {
  const known = knownAreas(records)
  const wards = records.oldWards.map((ward) => oldWardArea(ward, known))
  return {
    known,
    areas: [
      ...[...known.provinces.values(), ...known.oldProvinces.values()].map((area) => ({
        area,
        names: [area.name],
      })),
      ...communeAreas(records, known),
      ...[...known.oldDistricts.values()].map((area) => ({ area, names: [area.name] })),
      ...wards.map((area, at) => ({ area, names: [area.name, ...(records.oldWards[at]?.variants ?? [])] })),
      ...goneAreas(records, known),
    ],
  }
}

function knownAreas(records: PlaceRecords): KnownAreas {
  const groupOf = createGrouping(
    new Map(records.communes.map(({ code, provinceCode }) => [code, provinceCode])),
  )
  const provinces = new Map<ProvinceCode, Area>()
  const oldProvinces = new Map<OldProvinceCode, Area>()
  for (const province of records.provinces) {
    const communes = records.communes
      .filter(({ provinceCode }) => provinceCode === province.code)
      .map(({ code }) => code)
    const fields = {
      level: 'province',
      era: 'now',
      name: province.name,
      type: province.type,
      within: [],
    } as const
    const otherTypes: AreaType[] = province.type === 'Thành phố' ? ['Tỉnh'] : []
    const area = createArea({ ...fields, communes, otherTypes }, groupOf)
    provinces.set(province.code, area)
    for (const old of province.oldProvinces) {
      const parts = records.oldDistricts.filter(({ provinceCode }) => provinceCode === old.code)
      const oldCommunes = parts.flatMap((district) => district.communes)
      const { type, name } = splitFullName(old.fullName)
      const oldFields = { level: 'province', era: 'old', name, type, within: [area] } as const
      oldProvinces.set(old.code, createArea({ ...oldFields, communes: oldCommunes }, groupOf))
    }
  }
  const oldDistricts = new Map<OldDistrictCode, Area>()
  for (const district of records.oldDistricts) {
    const province = oldProvinces.get(district.provinceCode)
    const within = province === undefined ? [] : [province, ...province.within]
    const fields = {
      level: 'district',
      era: 'old',
      name: district.name,
      type: district.type,
      within,
    } as const
    const oldAddress = province?.name ?? ''
    oldDistricts.set(
      district.code,
      createArea({ ...fields, communes: district.communes, oldAddress }, groupOf),
    )
  }
  return { provinces, oldProvinces, oldDistricts, groupOf }
}

function oldWardArea(ward: OldWardRecord, known: KnownAreas): Area {
  const district = known.oldDistricts.get(ward.districtCode)
  const lived = ward.targets.filter(({ people }) => people !== 'none')
  const communes = (lived.length > 0 ? lived : ward.targets).map(({ code }) => code)
  return createArea(
    {
      level: 'commune',
      era: 'old',
      name: ward.name,
      type: ward.type,
      communes,
      within: district === undefined ? [] : [district, ...district.within],
      oldAddress: district === undefined ? '' : addressOf(district),
    },
    known.groupOf,
  )
}

function communeAreas(records: PlaceRecords, known: KnownAreas): SpelledArea[] {
  const districts = districtsOfCommunes(records, known)
  return records.communes.map((commune) => {
    const province = known.provinces.get(commune.provinceCode)
    const was = [...(districts.get(commune.code) ?? [])]
    const within = new Set([
      ...(province === undefined ? [] : [province]),
      ...was,
      ...was.flatMap((area) => area.within),
    ])
    const area = createArea(
      {
        level: 'commune',
        era: 'now',
        name: commune.name,
        type: commune.type,
        communes: [commune.code],
        within: [...within],
        otherTypes: commune.typeBefore === undefined ? [] : [commune.typeBefore],
      },
      known.groupOf,
    )
    return { area, names: spellingsOf(commune.name) }
  })
}

/** The old districts that people of today's communes lived in. */
function districtsOfCommunes(records: PlaceRecords, known: KnownAreas): Map<CommuneCode, Set<Area>> {
  const districts = new Map<CommuneCode, Set<Area>>()
  const add = (code: CommuneCode, district: Area | undefined) => {
    if (district === undefined) return
    const of = districts.get(code) ?? new Set()
    districts.set(code, of.add(district))
  }
  for (const ward of records.oldWards) {
    for (const { code, people } of ward.targets) {
      if (people !== 'none') add(code, known.oldDistricts.get(ward.districtCode))
    }
  }
  // Five island districts had no wards.
  for (const district of records.oldDistricts) {
    for (const code of district.communes)
      if (!districts.has(code)) add(code, known.oldDistricts.get(district.code))
  }
  return districts
}

/**
 * How people write today's longer names: "Xuân Hương - Đà Lạt" also without the city, "Móng Cái 1" and "1 Bảo Lộc" with the
 * number on either side.
 */
function spellingsOf(name: string): string[] {
  const [first = name] = name.split(' - ')
  const turned = name.replace(/^(.+) (\d+)$/, '$2 $1')
  const turnedBack = name.replace(/^(\d+) (.+)$/, '$2 $1')
  return [...new Set([name, first, turned, turnedBack])]
}
