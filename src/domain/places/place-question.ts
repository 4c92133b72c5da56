import type { Gazetteer } from './gazetteer.ts'
import { provincesOf, shortProvince } from './place-candidate.ts'
import type { ProvinceCode } from './place-codes.ts'
import type { PlaceCandidate, PlaceOutcome, PlaceQuestion } from './place-outcome.ts'

/** More buttons than this are not read, on a small screen least of all. */
const MAX_BUTTONS = 8

/** Asks between candidates: by buttons, by province first when there are too many, or by typing the commune's name. */
export function askBetween(
  gazetteer: Gazetteer,
  candidates: readonly PlaceCandidate[],
  provinceCode?: ProvinceCode,
): PlaceOutcome {
  const provinces = provincesOf(gazetteer, candidates)
  const known = provinceCode ?? (provinces.length === 1 ? provinces[0]?.code : undefined)
  return {
    outcome: 'ask',
    candidates,
    question: questionFor(candidates, provinces),
    ...(known === undefined ? {} : { provinceCode: known }),
  }
}

/** Asks for the commune's name when only a larger area is known: `area` as people call it, "Nam Định". */
export function askForCommune(
  candidates: readonly PlaceCandidate[],
  area: string,
  provinceCode: ProvinceCode | undefined,
): PlaceOutcome {
  const text = `Việc xảy ra ở xã, phường nào của ${area}? Xin gõ tên xã, phường.`
  return {
    outcome: 'ask',
    candidates,
    question: { kind: 'commune-name', text, provinces: [] },
    ...(provinceCode === undefined ? {} : { provinceCode }),
  }
}

function questionFor(
  candidates: readonly PlaceCandidate[],
  provinces: PlaceQuestion['provinces'],
): PlaceQuestion {
  const [first] = candidates
  if (candidates.length === 1 && first !== undefined) {
    const text = `Có phải ${first.fullName}, ${shortProvince(first.province)} không?`
    return { kind: 'which-commune', text, provinces: [] }
  }
  if (candidates.length <= MAX_BUTTONS) {
    return { kind: 'which-commune', text: 'Việc xảy ra ở nơi nào dưới đây?', provinces: [] }
  }
  if (provinces.length > 1) {
    return {
      kind: 'which-province',
      text: 'Có nhiều nơi cùng tên. Việc xảy ra ở tỉnh, thành phố nào?',
      provinces,
    }
  }
  const text = 'Nơi này nay gồm nhiều xã, phường. Xin chọn hoặc gõ tên xã, phường hiện nay.'
  return { kind: 'commune-name', text, provinces: [] }
}

/**
 * Takes the answer to `which-province`: keeps the candidates of that province. One left is `one`; an unknown province
 * changes nothing.
 */
export function narrowToProvince(
  gazetteer: Gazetteer,
  outcome: PlaceOutcome,
  provinceCode: string,
): PlaceOutcome {
  if (outcome.outcome !== 'ask') return outcome
  const [first, ...rest] = outcome.candidates.filter((candidate) => candidate.provinceCode === provinceCode)
  if (first === undefined) return outcome
  return rest.length === 0
    ? { outcome: 'one', candidates: [first] }
    : askBetween(gazetteer, [first, ...rest], first.provinceCode)
}
