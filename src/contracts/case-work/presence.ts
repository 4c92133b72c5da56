import { z } from 'zod'
import { person } from '../shapes.ts'

/** `POST /api/v1/presence`: sent every 15 s while a case is open; lapses after 30 s. `gone` takes it back at once. */
export const presenceSchema = z
  .object({ caseFileId: z.uuid(), mode: z.enum(['viewing', 'writing', 'gone']) })
  .meta({ id: 'Presence' })
/** Who else is at the case now; oneself is left out. */
export const viewersSchema = z
  .object({ items: z.array(person.extend({ mode: z.enum(['viewing', 'writing']) })) })
  .meta({ id: 'Viewers' })
