import { z } from 'zod'
import { NOTICE_STATUSES } from '../../domain/notice/notice-status.ts'
import { NOTICE_TYPE_CODES } from '../../domain/notice/notice-type.ts'
import { version } from '../shapes.ts'
import { audienceSchema, scheduleSchema } from './notice-plan.ts'
import { noticeReplySchema } from './notice-replies.ts'
import { noticeTextsSchema } from './notice-texts.ts'
import { words } from './notice-words.ts'

/** `POST /api/v1/notices`. */
export const createNoticeSchema = z
  .object({
    type: z.enum(NOTICE_TYPE_CODES),
    texts: noticeTextsSchema,
    audience: audienceSchema.prefault({}),
    schedule: scheduleSchema.prefault({}),
    reply: noticeReplySchema.nullable().default(null),
    /** The notice that a `TB_DINHCHINH` corrects. */
    corrects: z.uuid().optional(),
  })
  .meta({ id: 'CreateNotice' })

/** `PATCH /api/v1/notices/{id}`: what is given replaces what was; a stale `version` is `409` with the current state. */
export const updateNoticeSchema = z
  .object({
    type: z.enum(NOTICE_TYPE_CODES).optional(),
    texts: noticeTextsSchema.optional(),
    audience: audienceSchema.optional(),
    schedule: scheduleSchema.optional(),
    reply: noticeReplySchema.nullable().optional(),
    version: version.optional(),
  })
  .meta({ id: 'UpdateNotice' })

/**
 * `POST /api/v1/notices/{id}/transitions`. `SENDING` releases an approved notice at once, resumes a paused one, and sends an
 * urgent draft before its confirmation; `APPROVED` approves, and confirms an urgent one that is already out.
 */
export const noticeTransitionSchema = z
  .object({ to: z.enum(NOTICE_STATUSES), reason: words(2000).optional(), version: version.optional() })
  .meta({ id: 'NoticeTransition' })
