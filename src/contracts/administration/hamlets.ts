import { z } from 'zod'
import { words } from '../shapes.ts'

/** `GET|POST /api/v1/hamlets`, `DELETE /api/v1/hamlets/{id}`, `PUT /api/v1/hamlets/mine`: thôn, ấp, tổ dân phố of the own unit. */
export const hamletsSchema = z
  .object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), isMine: z.boolean() })) })
  .meta({ id: 'Hamlets' })
/** `POST /api/v1/hamlets`: a name that the unit does not have yet. */
export const newHamletSchema = z.object({ name: words.max(80) }).meta({ id: 'NewHamlet' })
/** `PUT /api/v1/hamlets/mine`: the whole set. */
export const myHamletsSchema = z.object({ hamletIds: z.array(z.uuid()).max(50) }).meta({ id: 'MyHamlets' })
