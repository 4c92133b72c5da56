import { z } from 'zod'
import { LIVE_EVENT_KINDS } from '../domain/access/live-event-kind.ts'
import { instant } from './shapes.ts'

/** What `GET /api/v1/events` sends as `data:`; the SSE id is the event's id, for `Last-Event-ID` replay. No content. */
export const liveEventSchema = z
  .object({
    kind: z.enum(LIVE_EVENT_KINDS),
    caseFileId: z.uuid().nullable(),
    /** Of `notice.*` events. */
    noticeId: z.uuid().nullable().default(null),
    /** Of `mediation.*` events. */
    mediationId: z.uuid().nullable().default(null),
    at: instant,
  })
  .meta({ id: 'LiveEvent' })
export type LiveEvent = z.infer<typeof liveEventSchema>
