import { z } from 'zod'
import { words } from './notice-words.ts'

/**
 * A picture or PDF of a notice. Pictures are drawn anew without their metadata; an upload that is neither is
 * `422 notice.attachment-type`, one that is too large `413 notice.attachment-too-large`.
 */
export const noticeAttachmentSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['picture', 'document']),
    /** As people see it, with its ending. */
    name: z.string(),
    /** What a picture shows, for those who cannot see it, and for loudspeakers. */
    description: z.string(),
    mediaType: z.enum(['image/jpeg', 'application/pdf']),
    bytes: z.number().int(),
    /** Pixels; null for documents. */
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    /** For officers of the unit, also before it is sent; the file itself. */
    url: z.string(),
    /** For anybody, from the moment the notice goes out until it is withdrawn. */
    publicUrl: z.string(),
  })
  .meta({ id: 'NoticeAttachment' })

/**
 * `POST /api/v1/notices/{id}/attachments?name&description&version`: the file's bytes as `application/octet-stream`; answers
 * the notice. At most three pictures of 10 MB and one PDF of 5 MB (`409 notice.too-many-attachments`). It is an edit: whatever
 * was approved has to be approved again. `DELETE …/attachments/{attachmentId}?version` takes one away and answers the notice.
 */
export const attachQuerySchema = z.object({
  name: words(120),
  description: words(300),
  version: z.coerce.number().int().min(1).optional(),
})
