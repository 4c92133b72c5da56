import type { PlaceResolver } from '../domain/flow/place-resolver.ts'
import { createPlaceResolver } from '../domain/places/create-place-resolver.ts'
import type { Gazetteer } from '../domain/places/gazetteer.ts'
import { resolvePlacePoint } from '../domain/places/resolve-place-point.ts'
import { resolvePlaceText } from '../domain/places/resolve-place-text.ts'

/** Binds the place resolvers to the data, as the API shows their outcomes; conversations use `createPlaceResolver`. */
export function resolvePlaces(gazetteer: Gazetteer): PlaceResolver {
  return {
    fromText: (text, hint) => resolvePlaceText(gazetteer, text, hint),
    fromPoint: (point) => resolvePlacePoint(gazetteer, point),
    fromCode: (code) => createPlaceResolver(gazetteer).fromCode(code),
  }
}
