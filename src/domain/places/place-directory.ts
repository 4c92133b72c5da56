import type { Gazetteer } from './gazetteer.ts'
import type { ProvinceCode } from './place-codes.ts'
import type { CommuneRecord, ProvinceRecord } from './place-records.ts'

/** The commune of today with a code; undefined for anything else, also for codes that only old wards had. */
export function findCommune(gazetteer: Gazetteer, code: string): CommuneRecord | undefined {
  // Safe: a lookup; a string that is no commune's code finds nothing.
  return gazetteer.communes.get(code as CommuneRecord['code'])
}

/** The province of today with a code; undefined for anything else. */
export function findProvince(gazetteer: Gazetteer, code: string): ProvinceRecord | undefined {
  // Safe: as above.
  return gazetteer.provinces.get(code as ProvinceCode)
}

/** All 34 provinces in Vietnamese order of their names. */
export function listProvinces(gazetteer: Gazetteer): ProvinceRecord[] {
  return [...gazetteer.provinces.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** The communes of a province in Vietnamese order of their names; empty for an unknown code. */
export function listCommunesOf(gazetteer: Gazetteer, provinceCode: string): CommuneRecord[] {
  return [...gazetteer.communes.values()]
    .filter((commune) => commune.provinceCode === provinceCode)
    .sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }))
}

/** "Phường Hoa Lư, Tỉnh Ninh Bình": a commune in full; the code itself for a code that is no commune's. */
export function placeNameOf(gazetteer: Gazetteer, code: string): string {
  const commune = findCommune(gazetteer, code)
  if (commune === undefined) return code
  return `${commune.type} ${commune.name}, ${findProvince(gazetteer, commune.provinceCode)?.fullName ?? ''}`
}
