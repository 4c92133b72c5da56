import { z } from 'zod'
import { communeOutlineSchema, placeOutcomeSchema, resolvePlaceSchema } from '../../contracts/places.ts'
import type { PlaceResolver } from '../../domain/flow/place-resolver.ts'
import type { CommuneMap } from '../../domain/places/commune-map.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'

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

/** The map of a commune by its code; undefined when there is none. */
export type FindCommuneMap = (code: string) => CommuneMap | undefined

/** `GET /api/v1/communes/{code}/outline`: public geography, the same for everybody logged in. */
export function addCommuneRoutes(api: Api, findCommuneMap: FindCommuneMap): void {
  api.route({
    method: 'GET',
    url: '/api/v1/communes/:code/outline',
    schema: {
      tags: ['places'],
      summary: 'The border of a commune and the communes around it',
      security: GUARDED,
      params: z.object({ code: z.string().regex(/^\d{5}$/) }),
      response: { 200: communeOutlineSchema, ...problems('request.invalid', 'place.not-found') },
    },
    handler: async (request) => {
      const map = findCommuneMap(request.params.code)
      if (map === undefined) throw new ProblemError('place.not-found')
      return toAnswer(map)
    },
  })
}

const toPair = ([lon, lat]: readonly [number, number]): [number, number] => [lon, lat]
const toLine = (line: readonly (readonly [number, number])[]) => line.map(toPair)

function toAnswer({ code, name, rings, neighbours }: CommuneMap): z.infer<typeof communeOutlineSchema> {
  return {
    code,
    name,
    rings: rings.map(toLine),
    neighbours: neighbours.map((one) => ({
      code: one.code,
      name: one.name,
      at: toPair(one.at),
      borders: one.borders.map(toLine),
    })),
  }
}
