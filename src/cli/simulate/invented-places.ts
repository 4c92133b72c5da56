import type { PlaceCandidate, PlaceOutcome, PlaceResolver } from '../../domain/flow/place-resolver.ts'
import { foldedPhrase } from '../../domain/text/fold-vietnamese.ts'

/** Invented communes: one of its kind, two that share a name. */
const COMMUNES: readonly PlaceCandidate[] = [
  commune('10001', 'An Bình', 'Xã An Bình, Tỉnh Ninh Bình', 'Ninh Bình', '37'),
  commune('10002', 'Tân Lập', 'Xã Tân Lập, Tỉnh Phú Thọ', 'Phú Thọ', '25'),
  commune('10003', 'Tân Lập', 'Phường Tân Lập, Thành phố Cần Thơ', 'Cần Thơ', '92'),
]

/**
 * Places of journeys that are about the conversation and not about the country: they stay as they are when communes are merged.
 * Names know their commune, a shared name asks; the point 10, 106 lies in the first commune, 20, 105 on the border of the others.
 */
export const inventedPlaces: PlaceResolver = {
  fromText(text) {
    const phrase = ` ${foldedPhrase(text)} `
    const named = COMMUNES.filter((place) => phrase.includes(` ${foldedPhrase(place.name)} `))
    const placed = named.filter((place) => phrase.includes(` ${foldedPhrase(place.province)} `))
    return outcomeOf(placed.length > 0 ? placed : named)
  },
  fromPoint({ lat, lon }) {
    if (lat === 10 && lon === 106) return outcomeOf(COMMUNES.slice(0, 1))
    if (lat === 20 && lon === 105) return outcomeOf(COMMUNES.slice(1))
    return outcomeOf([])
  },
  fromCode: (code) => COMMUNES.find((place) => place.code === code),
}

function outcomeOf(candidates: readonly PlaceCandidate[]): PlaceOutcome {
  if (candidates.length === 0) return { outcome: 'none', candidates }
  return { outcome: candidates.length === 1 ? 'one' : 'ask', candidates }
}

function commune(
  code: string,
  name: string,
  fullName: string,
  province: string,
  provinceCode: string,
): PlaceCandidate {
  return { code, name, fullName, province, provinceCode, score: 1, because: `tên "${name}"` }
}
