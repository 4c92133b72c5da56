import { z } from 'zod'
import { label, words } from '../shapes.ts'

/** `GET /api/v1/labels`, `POST /api/v1/labels`, `DELETE /api/v1/labels/{id}`; of the own unit. */
export const labelsSchema = z.object({ items: z.array(label) }).meta({ id: 'Labels' })
/** A name that the unit does not have yet, in a colour that both schemes know. */
export const newLabelSchema = z
  .object({
    name: words.max(40),
    tone: z.enum(['gray', 'blue', 'green', 'yellow', 'orange', 'red', 'violet']),
  })
  .meta({ id: 'NewLabel' })
