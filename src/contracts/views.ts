import { z } from 'zod'
import { listFiltersSchema } from './case-file.ts'

/** A view: what is built in has a stable `key`, an officer's own has its id there. */
const view = z.object({
  key: z.string(),
  name: z.string(),
  isOwn: z.boolean(),
  count: z.number().int(),
  /** The query of `GET /case-files` that lists it. */
  query: listFiltersSchema,
})
/** `GET /api/v1/views`: built-in and own ones with live counts. */
export const viewsSchema = z.object({ items: z.array(view) }).meta({ id: 'Views' })
/** `POST /api/v1/views`: keeps a set of filters under a name; at most 12 of an officer. `DELETE /api/v1/views/{key}`. */
export const newViewSchema = z
  .object({ name: z.string().trim().min(1).max(60), query: listFiltersSchema })
  .meta({ id: 'NewView' })
