import { z } from 'zod'
import { CASE_FILE_STATUSES } from '../../domain/case-file/status.ts'
import { words } from '../shapes.ts'

/**
 * `GET /api/v1/canned-replies?caseFileId=`: for the case's status, own ones of the unit first; with a case, `filled` has the
 * placeholders `{ma}` `{don_vi}` `{dien_thoai}` `{trang_thai}` replaced. `POST`, `PUT /{id}`, `DELETE /{id}` for the unit's own.
 */
export const cannedRepliesQuerySchema = z.object({ caseFileId: z.uuid().optional() })
/** The shipped ones and the unit's own; `filled` is null where no case was named. */
export const cannedRepliesSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        text: z.string(),
        filled: z.string().nullable(),
        /** Statuses it is offered in; empty for all. */
        statuses: z.array(z.enum(CASE_FILE_STATUSES)),
        /** False for those that come with the product. */
        isOwn: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'CannedReplies' })
/** A reply of the unit's own; no statuses means all. */
export const cannedReplySchema = z
  .object({
    title: words.max(80),
    text: words.max(2000),
    statuses: z.array(z.enum(CASE_FILE_STATUSES)).max(40).default([]),
  })
  .meta({ id: 'CannedReply' })
