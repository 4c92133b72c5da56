/**
 * Code of a commune of today: five digits of the National Statistics Office. The office reused codes of old wards for other
 * places (old `00025` is Ngọc Khánh, today's is Giảng Võ), hence types of their own.
 */
export type CommuneCode = string & { readonly __brand: 'CommuneCode' }

/** Code of one of the 34 provinces of today, two digits. Code `24` was Bắc Giang and is Bắc Ninh now. */
export type ProvinceCode = string & { readonly __brand: 'ProvinceCode' }

/** Code of a ward, commune or town as of 30 June 2025. Never join it to a `CommuneCode`. */
export type OldWardCode = string & { readonly __brand: 'OldWardCode' }

/** Code of a district as of 30 June 2025, three digits. */
export type OldDistrictCode = string & { readonly __brand: 'OldDistrictCode' }

/** Code of one of the 63 provinces of 30 June 2025. Never join it to a `ProvinceCode`. */
export type OldProvinceCode = string & { readonly __brand: 'OldProvinceCode' }

/** Takes five digits read from a list of today's communes. Throws `RangeError` on anything else. */
export function communeCode(text: string): CommuneCode {
  // Safe: the shape was checked, and the caller names the list it comes from.
  return digits(text, 5) as CommuneCode
}

/** Takes two digits read from a list of today's provinces. Throws `RangeError` on anything else. */
export function provinceCode(text: string): ProvinceCode {
  // Safe: as above.
  return digits(text, 2) as ProvinceCode
}

/** Takes five digits read from a list of the wards of mid-2025. Throws `RangeError` on anything else. */
export function oldWardCode(text: string): OldWardCode {
  // Safe: as above.
  return digits(text, 5) as OldWardCode
}

/** Takes three digits read from a list of the districts of mid-2025. Throws `RangeError` on anything else. */
export function oldDistrictCode(text: string): OldDistrictCode {
  // Safe: as above.
  return digits(text, 3) as OldDistrictCode
}

/** Takes two digits read from a list of the provinces of mid-2025. Throws `RangeError` on anything else. */
export function oldProvinceCode(text: string): OldProvinceCode {
  // Safe: as above.
  return digits(text, 2) as OldProvinceCode
}

function digits(text: string, length: number): string {
  if (text.length === length && /^\d+$/.test(text)) return text
  throw new RangeError(`not a code of ${length} digits: ${text}`)
}
