import type { PlaceOutcome as FlowPlaceOutcome, PlaceResolver } from '../flow/place-resolver.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { PlaceOutcome } from './place-outcome.ts'
import { resolvePlacePoint } from './resolve-place-point.ts'
import { resolvePlaceText } from './resolve-place-text.ts'

/** The place search as conversations see it: full names carry the province. */
export function createPlaceResolver(gazetteer: Gazetteer): PlaceResolver {
  return {
    fromText: (text, hint) => forFlow(resolvePlaceText(gazetteer, text, hint)),
    fromPoint: (point) => forFlow(resolvePlacePoint(gazetteer, point)),
  }
}

function forFlow(outcome: PlaceOutcome): FlowPlaceOutcome {
  const provinceCode = outcome.outcome === 'ask' ? outcome.provinceCode : undefined
  return {
    outcome: outcome.outcome,
    candidates: outcome.candidates.map((candidate) => ({
      ...candidate,
      fullName: `${candidate.fullName}, ${candidate.province}`,
    })),
    ...(provinceCode === undefined ? {} : { provinceCode }),
  }
}
