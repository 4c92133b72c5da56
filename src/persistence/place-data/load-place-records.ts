import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  communeCode,
  oldDistrictCode,
  oldProvinceCode,
  oldWardCode,
  provinceCode,
} from '../../domain/places/place-codes.ts'
import type {
  AreaType,
  CommuneRecord,
  GoneDistrictRecord,
  GoneWardRecord,
  OldDistrictRecord,
  OldWardRecord,
  PeopleShare,
  PlaceRecords,
  ProvinceAliasRecord,
  ProvinceRecord,
} from '../../domain/places/place-records.ts'
import { parseCsv } from './parse-csv.ts'

type Row = Readonly<Record<string, string>>

/**
 * Reads provinces, communes, old names and aliases from the folder of place data (`prisma/data`). Synchronous: it runs once,
 * at start. Throws when a file is missing or a code is malformed.
 */
export function loadPlaceRecords(folder: string): PlaceRecords {
  const rows = (file: string) => parseCsv(readFileSync(join(folder, file), 'utf8'))
  return {
    provinces: rows('provinces.csv').map(toProvince),
    communes: rows('communes.csv').map(toCommune),
    oldWards: rows('wards-2025.csv').map(toOldWard),
    oldDistricts: rows('districts-2025.csv').map(toOldDistrict),
    goneWards: rows('wards-before-2025.csv').map(toGoneWard),
    goneDistricts: rows('districts-before-2025.csv').map(toGoneDistrict),
    aliases: rows('aliases.csv').map(toAlias),
  }
}

function text(row: Row, column: string): string {
  return row[column] ?? ''
}

function list(row: Row, column: string): string[] {
  return text(row, column)
    .split('|')
    .filter((item) => item !== '')
}

function type(row: Row, column: string): AreaType {
  // Safe: the files are part of the product; a test checks the words in them.
  return text(row, column) as AreaType
}

function toProvince(row: Row): ProvinceRecord {
  const names = list(row, 'old_provinces')
  return {
    code: provinceCode(text(row, 'code')),
    name: text(row, 'name'),
    type: type(row, 'type'),
    fullName: text(row, 'full_name'),
    oldProvinces: list(row, 'old_province_codes').map((code, at) => ({
      code: oldProvinceCode(code),
      fullName: names[at] ?? '',
    })),
  }
}

function toCommune(row: Row): CommuneRecord {
  return {
    code: communeCode(text(row, 'code')),
    name: text(row, 'name'),
    type: type(row, 'type'),
    provinceCode: provinceCode(text(row, 'province_code')),
    ...(text(row, 'type_before') === '' ? {} : { typeBefore: type(row, 'type_before') }),
    lat: Number(text(row, 'lat')),
    lon: Number(text(row, 'lon')),
  }
}

function toOldWard(row: Row): OldWardRecord {
  return {
    code: oldWardCode(text(row, 'code')),
    name: text(row, 'name'),
    type: type(row, 'type'),
    districtCode: oldDistrictCode(text(row, 'district_code')),
    targets: list(row, 'targets').map((target) => {
      const [code = '', people = ''] = target.split(':')
      // Safe: as for `type`.
      return { code: communeCode(code), people: people as PeopleShare }
    }),
    variants: list(row, 'variants'),
  }
}

function toOldDistrict(row: Row): OldDistrictRecord {
  return {
    code: oldDistrictCode(text(row, 'old_district_code')),
    name: text(row, 'old_district'),
    type: type(row, 'type'),
    provinceCode: oldProvinceCode(text(row, 'old_province_code')),
    communes: list(row, 'new_codes').map(communeCode),
  }
}

function toGoneWard(row: Row): GoneWardRecord {
  return {
    name: text(row, 'name'),
    type: type(row, 'type'),
    district: text(row, 'district'),
    province: text(row, 'province'),
    communes: list(row, 'new_codes').map(communeCode),
  }
}

function toGoneDistrict(row: Row): GoneDistrictRecord {
  return {
    fullName: text(row, 'district'),
    province: text(row, 'province'),
    communes: list(row, 'new_codes').map(communeCode),
  }
}

function toAlias(row: Row): ProvinceAliasRecord {
  const target = text(row, 'target')
  return {
    alias: text(row, 'alias'),
    province:
      text(row, 'kind') === 'province_new' ? { now: provinceCode(target) } : { old: oldProvinceCode(target) },
    isWeak: text(row, 'strength') === 'weak',
  }
}
