import { z } from 'zod'
import { instant } from '../shapes.ts'

/** `GET /api/v1/notices/subscribers`: residents who asked for the unit's notices; nobody is named. */
export const subscribersSchema = z.object({ count: z.number().int() }).meta({ id: 'Subscribers' })

/** `GET /api/v1/public/notices/{code}` and the page `/thong-bao/<code>`; without log-in. */
export const publicNoticeSchema = z
  .object({
    code: z.string(),
    /** `genuine`, `expired`, `corrected`, `withdrawn`, or `unknown`: there is no such notice. */
    verdict: z.enum(['genuine', 'expired', 'corrected', 'withdrawn', 'unknown']),
    unit: z.string().nullable(),
    typeName: z.string().nullable(),
    text: z.string().nullable(),
    sentAt: instant.nullable(),
    expiresAt: instant.nullable(),
    correctedBy: z.string().nullable(),
    /** Empty when the notice was withdrawn, or there is none. */
    attachments: z.array(
      z.object({
        kind: z.enum(['picture', 'document']),
        name: z.string(),
        description: z.string(),
        width: z.number().int().nullable(),
        height: z.number().int().nullable(),
        /** Below this site; no log-in. */
        url: z.string(),
      }),
    ),
  })
  .meta({ id: 'PublicNotice' })
