import { z } from 'zod'

/** `GET /api/v1/officers`: people of the own unit a case file can be given to. */
export const colleaguesSchema = z
  .object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.string() })) })
  .meta({ id: 'Colleagues' })

/** `GET /api/v1/units?q=`: units a case file can be passed on to, at most 20. */
export const findUnitsQuerySchema = z.object({ q: z.string().max(100).default('') })
export const unitsSchema = z
  .object({ items: z.array(z.object({ code: z.string(), name: z.string() })) })
  .meta({ id: 'Units' })
