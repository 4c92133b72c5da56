import type { Area } from './area.ts'
import { addressOf, createArea, type KnownAreas, type SpelledArea, splitFullName } from './create-area.ts'
import { nameKey } from './name-key.ts'
import type { CommuneCode } from './place-codes.ts'
import type { PlaceRecords } from './place-records.ts'

type ReadKey = (...names: readonly string[]) => string

/** Areas by the key of their full name, a district's with its province's name; grows while gone areas are added. */
interface Lookup {
  readonly keyOf: ReadKey
  readonly provinces: Map<string, Area>
  readonly districts: Map<string, Area>
}

/** The few hundred names of districts and provinces come up thousands of times. */
function keyReader(): ReadKey {
  const keys = new Map<string, string>()
  const keyOf = (name: string) => {
    const key = keys.get(name) ?? nameKey(name)
    keys.set(name, key)
    return key
  }
  return (...names) => names.map(keyOf).join(' ')
}

/** Names that were gone before mid-2025, down to provinces such as Hà Tây. */
export function goneAreas(records: PlaceRecords, known: KnownAreas): SpelledArea[] {
  const lookup = createLookup(known)
  const { keyOf, provinces, districts } = lookup
  const goneProvinces = addGoneProvinces(records, known, lookup)
  const goneDistricts = addGoneDistricts(records, known, lookup)
  const wards = records.goneWards.map((ward) => {
    const province = provinces.get(keyOf(ward.province))
    const district = districts.get(keyOf(ward.district, province?.name ?? ''))
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
      known.groupOf,
    )
  })
  return [...goneProvinces, ...goneDistricts, ...wards].map((area) => ({ area, names: [area.name] }))
}

function createLookup(known: KnownAreas): Lookup {
  const keyOf = keyReader()
  const provinces = [...known.oldProvinces.values()].map(
    (area) => [keyOf(`${area.type} ${area.name}`), area] as const,
  )
  const districts = [...known.oldDistricts.values()].map(
    (area) => [keyOf(`${area.type} ${area.name}`, area.oldAddress), area] as const,
  )
  return { keyOf, provinces: new Map(provinces), districts: new Map(districts) }
}

/** Adds the provinces that only old rows name to `provinces`, and returns them. */
function addGoneProvinces(records: PlaceRecords, known: KnownAreas, { keyOf, provinces }: Lookup): Area[] {
  const communes = new Map<string, CommuneCode[]>()
  for (const row of [...records.goneWards, ...records.goneDistricts]) {
    if (provinces.has(keyOf(row.province))) continue
    communes.set(row.province, [...(communes.get(row.province) ?? []), ...row.communes])
  }
  return [...communes].map(([fullName, codes]) => {
    const { type, name } = splitFullName(fullName)
    const parents = provincesOf(codes, known)
    const area = createArea(
      { level: 'province', era: 'gone', name, type, communes: codes, within: parents },
      known.groupOf,
    )
    provinces.set(keyOf(fullName), area)
    return area
  })
}

/** Adds districts that only old rows name to `districts`, and returns them. */
function addGoneDistricts(
  records: PlaceRecords,
  known: KnownAreas,
  { keyOf, provinces, districts }: Lookup,
): Area[] {
  const rows = new Map<string, { fullName: string; province: string; communes: CommuneCode[] }>()
  const wards = records.goneWards.map((ward) => ({ ...ward, fullName: ward.district }))
  for (const { fullName, province, communes } of [...records.goneDistricts, ...wards]) {
    const key = keyOf(fullName, provinces.get(keyOf(province))?.name ?? '')
    if (districts.has(key)) continue
    const row = rows.get(key) ?? { fullName, province, communes: [] }
    row.communes.push(...communes)
    rows.set(key, row)
  }
  return [...rows].map(([key, row]) => {
    const province = provinces.get(keyOf(row.province))
    const { type, name } = splitFullName(row.fullName)
    const within = province === undefined ? [] : [province, ...province.within]
    const oldAddress = province?.name ?? ''
    const area = createArea(
      { level: 'district', era: 'gone', name, type, communes: row.communes, within, oldAddress },
      known.groupOf,
    )
    districts.set(key, area)
    return area
  })
}

function provincesOf(communes: readonly CommuneCode[], known: KnownAreas): Area[] {
  return known.groupOf(communes).provinceCodes.flatMap((code) => known.provinces.get(code) ?? [])
}
