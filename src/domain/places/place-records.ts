import type {
  CommuneCode,
  OldDistrictCode,
  OldProvinceCode,
  OldWardCode,
  ProvinceCode,
} from './place-codes.ts'

/** The words an area can be called by, old and new. Districts and towns (thị trấn) ended on 30 June 2025. */
export type AreaType =
  | 'Xã'
  | 'Phường'
  | 'Đặc khu'
  | 'Thị trấn'
  | 'Quận'
  | 'Huyện'
  | 'Thị xã'
  | 'Thành phố'
  | 'Tỉnh'

/** A province of today with the old ones it took over whole. */
export interface ProvinceRecord {
  readonly code: ProvinceCode
  readonly name: string
  readonly type: AreaType
  readonly fullName: string
  readonly oldProvinces: readonly { readonly code: OldProvinceCode; readonly fullName: string }[]
}

/** A commune of today. */
export interface CommuneRecord {
  readonly code: CommuneCode
  readonly name: string
  readonly type: AreaType
  readonly provinceCode: ProvinceCode
  /** Set when it was called otherwise until recently (22 xã became phường in 2026): both words are right. */
  readonly typeBefore?: AreaType
  /** A point inside, for a label on a map; not an office. */
  readonly lat: number
  readonly lon: number
}

/** What of an old ward's residents live in the new commune: all, some, or none (land only). */
export type PeopleShare = 'all' | 'some' | 'none'

/** A ward, commune or town of 30 June 2025 and where it went, likeliest first. */
export interface OldWardRecord {
  readonly code: OldWardCode
  readonly name: string
  readonly type: AreaType
  readonly districtCode: OldDistrictCode
  readonly targets: readonly { readonly code: CommuneCode; readonly people: PeopleShare }[]
  /** Other spellings of the name in use. */
  readonly variants: readonly string[]
}

/** A district of 30 June 2025 and all communes that took some of it. */
export interface OldDistrictRecord {
  readonly code: OldDistrictCode
  readonly name: string
  readonly type: AreaType
  readonly provinceCode: OldProvinceCode
  readonly communes: readonly CommuneCode[]
}

/** A ward's name that was gone before mid-2025. District and province as they were called then. */
export interface GoneWardRecord {
  readonly name: string
  readonly type: AreaType
  readonly district: string
  readonly province: string
  readonly communes: readonly CommuneCode[]
}

/** A district's name that was gone before mid-2025. */
export interface GoneDistrictRecord {
  /** With its type, e.g. "Quận 9". */
  readonly fullName: string
  readonly province: string
  readonly communes: readonly CommuneCode[]
}

/** A short form of a province's name. `isWeak`: it also means something else, so it may support but never decide. */
export interface ProvinceAliasRecord {
  readonly alias: string
  readonly province: { readonly now: ProvinceCode } | { readonly old: OldProvinceCode }
  readonly isWeak: boolean
}

/** Everything the place search is built from, as read from `prisma/data`. */
export interface PlaceRecords {
  readonly provinces: readonly ProvinceRecord[]
  readonly communes: readonly CommuneRecord[]
  readonly oldWards: readonly OldWardRecord[]
  readonly oldDistricts: readonly OldDistrictRecord[]
  readonly goneWards: readonly GoneWardRecord[]
  readonly goneDistricts: readonly GoneDistrictRecord[]
  readonly aliases: readonly ProvinceAliasRecord[]
}
