import type {
  PlaceCandidate as FlowPlaceCandidate,
  PlaceOutcome as FlowPlaceOutcome,
  PlaceResolver,
} from '../flow/place-resolver.ts'
import type { Gazetteer } from './gazetteer.ts'
import { toCandidate } from './place-candidate.ts'
import type { PlaceCandidate, PlaceOutcome } from './place-outcome.ts'
import { resolvePlacePoint } from './resolve-place-point.ts'
import { resolvePlaceText } from './resolve-place-text.ts'

/** The place search as conversations see it: full names carry the province. */
export function createPlaceResolver(gazetteer: Gazetteer): PlaceResolver {
  return {
    fromText: (text, hint) => forFlow(resolvePlaceText(gazetteer, text, hint)),
    fromPoint: (point) => forFlow(resolvePlacePoint(gazetteer, point)),
    fromCode: (code) => {
      const commune = [...gazetteer.communes.keys()].find((known) => known === code)
      return commune && forConversation(toCandidate(gazetteer, commune, 1, 'theo mã của xã'))
    },
  }
}

function forFlow(outcome: PlaceOutcome): FlowPlaceOutcome {
  const provinceCode = outcome.outcome === 'ask' ? outcome.provinceCode : undefined
  return {
    outcome: outcome.outcome,
    candidates: outcome.candidates.map(forConversation),
    ...(provinceCode === undefined ? {} : { provinceCode }),
  }
}

function forConversation(candidate: PlaceCandidate): FlowPlaceCandidate {
  return { ...candidate, fullName: `${candidate.fullName}, ${candidate.province}` }
}
