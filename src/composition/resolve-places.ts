import type { PlaceResolver } from '../domain/flow/place-resolver.ts'
import type { Gazetteer } from '../domain/places/gazetteer.ts'
import type { PlaceOutcome } from '../domain/places/place-outcome.ts'
import { resolvePlacePoint } from '../domain/places/resolve-place-point.ts'
import { resolvePlaceText } from '../domain/places/resolve-place-text.ts'

/** Binds the place resolvers to the data, as the API shows their outcomes. */
export function resolvePlaces(gazetteer: Gazetteer): PlaceResolver {
  return {
    fromText: (text, hint) => resolvePlaceText(gazetteer, text, hint),
    fromPoint: (point) => resolvePlacePoint(gazetteer, point),
  }
}

/** The same for the conversation, which shows a commune together with its province. */
export function resolvePlacesForTalk(gazetteer: Gazetteer): PlaceResolver {
  return {
    fromText: (text, hint) => withProvinces(resolvePlaceText(gazetteer, text, hint)),
    fromPoint: (point) => withProvinces(resolvePlacePoint(gazetteer, point)),
  }
}

function withProvinces(outcome: PlaceOutcome): ReturnType<PlaceResolver['fromText']> {
  const candidates = outcome.candidates.map((candidate) => ({
    ...candidate,
    fullName: `${candidate.fullName}, ${candidate.province}`,
  }))
  const provinceCode = outcome.outcome === 'ask' ? outcome.provinceCode : undefined
  return { outcome: outcome.outcome, candidates, ...(provinceCode === undefined ? {} : { provinceCode }) }
}
