import { z } from 'zod'
import { RATINGS } from '../../domain/case-file/resident-wish.ts'
import { instant, unit, version, words } from '../shapes.ts'

/** What the resident wants since the case was filed. */
export const residentWishSchema = z.object({
  /** `stopped`: not to be contacted, what was kept of them is deleted; `phone`: agreed to be phoned; null: as the report says. */
  contact: z.enum(['stopped', 'phone']).nullable(),
  contactAt: instant.nullable(),
  /** Number and hours as the resident wrote them; null when they came as voice, or none is wanted. */
  phoneWords: z.string().nullable(),
  rating: z.enum(RATINGS).nullable(),
  ratingLabel: z.string().nullable(),
  ratedAt: instant.nullable(),
  reopen: z
    .object({
      askedAt: instant,
      /** Null while it waits: decline it, or take the case up again by a transition. */
      answer: z.enum(['accepted', 'declined']).nullable(),
      answeredAt: instant.nullable(),
    })
    .nullable(),
})

/** `POST …/reopening/decline`: the result stands; `told` goes to the resident. */
export const declineReopeningSchema = z
  .object({ told: words.max(1000), version })
  .meta({ id: 'DeclineReopening' })

/** `GET /api/v1/ratings`: how residents found the handling in the last 90 days, by unit; counts only. */
export const ratingsSchema = z
  .object({
    from: instant,
    to: instant,
    items: z.array(
      z.object({
        unit,
        good: z.number().int(),
        fair: z.number().int(),
        poor: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'Ratings' })
