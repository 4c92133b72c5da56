import { z } from 'zod'

/** What `GET /api/v1/events` sends as `data:`; the SSE id is the event's id, for `Last-Event-ID` replay. No content. */
export const liveEventSchema = z
  .object({
    kind: z.enum([
      'case-file.submitted',
      'case-file.changed',
      'message.received',
      'message.state',
      'evidence.changed',
      'presence.changed',
      'alert.changed',
      'notification.added',
      'notice.changed',
      'notice.progress',
      'group.changed',
      'mediation.changed',
    ]),
    caseFileId: z.uuid().nullable(),
    /** Of `notice.*` events. */
    noticeId: z.uuid().nullable().default(null),
    /** Of `mediation.*` events. */
    mediationId: z.uuid().nullable().default(null),
    at: z.iso.datetime(),
  })
  .meta({ id: 'LiveEvent' })
export type LiveEvent = z.infer<typeof liveEventSchema>
