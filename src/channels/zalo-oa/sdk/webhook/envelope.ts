import * as z from 'zod'
import { lenient, wireId, wireText } from '../wire.ts'

const party = z.object({ id: lenient(wireId), admin_id: lenient(wireId) })

/**
 * The members that tell who and when. All but name and time are optional here: which of them an event must have is the
 * matter of its reader. Calls spell the OA as `oaId` in one event.
 */
export const envelopeSchema = z.object({
  event_name: z.string().min(1),
  timestamp: z.union([z.string().regex(/^\d{1,16}$/), z.number().int().nonnegative()]).transform(Number),
  app_id: lenient(wireId),
  oa_id: lenient(wireId),
  oaId: lenient(wireId),
  sender: lenient(party),
  recipient: lenient(party),
  follower: lenient(party),
  user_id: lenient(wireId),
  user_id_by_app: lenient(wireId),
  group_id: lenient(wireId),
  users: lenient(z.array(party)),
  source: lenient(wireText),
  tag: lenient(z.object({ name: wireText, user_ids: lenient(z.array(wireId)) })),
  message: z.unknown().optional(),
  info: z.unknown().optional(),
  data: lenient(z.object({ user_id: lenient(wireId) })),
})

/** An event after the first look. */
export type Envelope = z.infer<typeof envelopeSchema>
