import type { Gazetteer } from './gazetteer.ts'
import type { CommuneCode, ProvinceCode } from './place-codes.ts'
import type { PlaceCandidate } from './place-outcome.ts'

/** Longest label of a button on any channel, in characters (see the outgoing message's choices). */
const MAX_LABEL = 40

/** A commune as a candidate. Throws `RangeError` for a code that is not a commune's. */
export function toCandidate(
  gazetteer: Gazetteer,
  code: CommuneCode,
  score: number,
  because: string,
): PlaceCandidate {
  const commune = gazetteer.communes.get(code)
  const province = commune === undefined ? undefined : gazetteer.provinces.get(commune.provinceCode)
  if (commune === undefined || province === undefined) throw new RangeError(`not a commune: ${code}`)
  return {
    code,
    name: commune.name,
    fullName: `${commune.type} ${commune.name}`,
    province: province.fullName,
    provinceCode: province.code,
    score: Math.round(Math.max(0, Math.min(1, score)) * 100) / 100,
    because,
  }
}

/** "Phường Hoa Lư, Ninh Bình": a button's label of at most 40 characters; the province gives way when it does not fit. */
export function placeLabel(candidate: Pick<PlaceCandidate, 'fullName' | 'province'>): string {
  const label = `${candidate.fullName}, ${shortProvince(candidate.province)}`
  return label.length <= MAX_LABEL ? label : candidate.fullName.slice(0, MAX_LABEL)
}

/** A province's name without its type, "TP.HCM" for the one that has a short form everybody uses. */
export function shortProvince(fullName: string): string {
  const name = fullName.replace(/^(Tỉnh|Thành phố) /, '')
  return name === 'Hồ Chí Minh' ? 'TP.HCM' : name
}

/** The provinces of candidates, each once, in their order. */
export function provincesOf(
  gazetteer: Gazetteer,
  candidates: readonly PlaceCandidate[],
): { readonly code: ProvinceCode; readonly label: string }[] {
  return [...new Set(candidates.map(({ provinceCode }) => provinceCode))].map((code) => ({
    code,
    label: shortProvince(gazetteer.provinces.get(code)?.fullName ?? code),
  }))
}
