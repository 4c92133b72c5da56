import { placeOutcomeSchema, resolvePlaceSchema } from '../../contracts/places.ts'
import type { PlaceResolver } from '../../domain/flow/place-resolver.ts'
import { type Api, GUARDED, problems } from '../api.ts'

/** `POST /api/v1/places/resolve`: open to every logged-in officer. */
export function addPlaceRoutes(api: Api, places: PlaceResolver): void {
  api.route({
    method: 'POST',
    url: '/api/v1/places/resolve',
    schema: {
      tags: ['places'],
      summary: 'Which commune a text or a point means',
      security: GUARDED,
      body: resolvePlaceSchema,
      response: { 200: placeOutcomeSchema, ...problems('csrf.invalid', 'request.invalid') },
    },
    handler: async (request) => {
      const { body } = request
      const { outcome, candidates } = 'text' in body ? places.fromText(body.text) : places.fromPoint(body)
      return {
        outcome,
        candidates: candidates.map(({ code, name, fullName, province, score, because }) => ({
          code,
          name,
          fullName,
          province,
          score,
          because,
        })),
      }
    },
  })
}
