import type { Area } from './area.ts'
import { addressOf, createArea, type KnownAreas, type SpelledArea, splitFullName } from './create-area.ts'
import { nameKey } from './name-key.ts'
import type { CommuneCode } from './place-codes.ts'
import type { PlaceRecords } from './place-records.ts'

/** Names that were gone before mid-2025, down to provinces such as Hà Tây. */
export function goneAreas(records: PlaceRecords, known: KnownAreas): SpelledArea[] {
  const provinces = new Map(
    [...known.oldProvinces.values()].map((area) => [nameKey(`${area.type} ${area.name}`), area]),
  )
  const goneProvinces = addGoneProvinces(records, known, provinces)
  const districts = new Map(
    [...known.oldDistricts.values()].map((area) => [
      districtKey(`${area.type} ${area.name}`, area.oldAddress),
      area,
    ]),
  )
  const goneDistricts = addGoneDistricts(records, known, provinces, districts)
  const wards = records.goneWards.map((ward) => {
    const province = provinces.get(nameKey(ward.province))
    const district = districts.get(districtKey(ward.district, province?.name ?? ''))
    return createArea(
      {
        level: 'commune',
        era: 'gone',
        name: ward.name,
        type: ward.type,
        communes: ward.communes,
        within: district === undefined ? [] : [district, ...district.within],
        oldAddress: district === undefined ? '' : addressOf(district),
      },
      known.provinceOfCommune,
    )
  })
  return [...goneProvinces, ...goneDistricts, ...wards].map((area) => ({ area, names: [area.name] }))
}

function districtKey(fullName: string, province: string): string {
  return `${nameKey(fullName)} ${nameKey(province)}`
}

/** Adds the provinces that only old rows name to `provinces`, and returns them. */
function addGoneProvinces(records: PlaceRecords, known: KnownAreas, provinces: Map<string, Area>): Area[] {
  const communes = new Map<string, CommuneCode[]>()
  for (const row of [...records.goneWards, ...records.goneDistricts]) {
    if (provinces.has(nameKey(row.province))) continue
    communes.set(row.province, [...(communes.get(row.province) ?? []), ...row.communes])
  }
  return [...communes].map(([fullName, codes]) => {
    const { type, name } = splitFullName(fullName)
    const parents = provincesOf(codes, known)
    const area = createArea(
      { level: 'province', era: 'gone', name, type, communes: codes, within: parents },
      known.provinceOfCommune,
    )
    provinces.set(nameKey(fullName), area)
    return area
  })
}

/** Adds districts that only old rows name to `districts`, and returns them. */
function addGoneDistricts(
  records: PlaceRecords,
  known: KnownAreas,
  provinces: ReadonlyMap<string, Area>,
  districts: Map<string, Area>,
): Area[] {
  const rows = new Map<string, { fullName: string; province: string; communes: CommuneCode[] }>()
  const wards = records.goneWards.map((ward) => ({ ...ward, fullName: ward.district }))
  for (const { fullName, province, communes } of [...records.goneDistricts, ...wards]) {
    const key = districtKey(fullName, provinces.get(nameKey(province))?.name ?? '')
    if (districts.has(key)) continue
    const row = rows.get(key) ?? { fullName, province, communes: [] }
    row.communes.push(...communes)
    rows.set(key, row)
  }
  return [...rows].map(([key, row]) => {
    const province = provinces.get(nameKey(row.province))
    const { type, name } = splitFullName(row.fullName)
    const within = province === undefined ? [] : [province, ...province.within]
    const oldAddress = province?.name ?? ''
    const area = createArea(
      { level: 'district', era: 'gone', name, type, communes: row.communes, within, oldAddress },
      known.provinceOfCommune,
    )
    districts.set(key, area)
    return area
  })
}

function provincesOf(communes: readonly CommuneCode[], known: KnownAreas): Area[] {
  const codes = new Set(communes.map((code) => known.provinceOfCommune.get(code)))
  return [...codes].flatMap((code) => {
    const area = code === undefined ? undefined : known.provinces.get(code)
    return area === undefined ? [] : [area]
  })
}
