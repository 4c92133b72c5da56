import { z } from 'zod'

/** `POST /api/v1/places/resolve`: words, or a point in WGS 84 degrees. */
export const resolvePlaceSchema = z
  .union([
    z.object({ text: z.string().min(1).max(2000) }),
    z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }),
  ])
  .meta({ id: 'ResolvePlace' })

export const placeCandidateSchema = z.object({
  code: z.string(),
  name: z.string(),
  fullName: z.string(),
  province: z.string(),
  score: z.number(),
  because: z.string(),
})
/** One commune, a question between several, or none; with reasons. */
export const placeOutcomeSchema = z
  .object({ outcome: z.enum(['one', 'ask', 'none']), candidates: z.array(placeCandidateSchema) })
  .meta({ id: 'PlaceOutcome' })

const lonLat = z.tuple([z.number(), z.number()])
/** `GET /api/v1/communes/{code}/outline`: a commune and what is around it, as [longitude, latitude] in WGS 84 degrees. */
export const communeOutlineSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    /** Rings of the border, islands and holes alike (even-odd). */
    rings: z.array(z.array(lonLat)),
    neighbours: z.array(
      z.object({ code: z.string(), name: z.string(), at: lonLat, borders: z.array(z.array(lonLat)) }),
    ),
  })
  .meta({ id: 'CommuneOutline' })
