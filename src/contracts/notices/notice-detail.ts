import { z } from 'zod'
import { NOTICE_STATUSES } from '../../domain/notice/notice-status.ts'
import { instant, person } from '../shapes.ts'
import { noticeAttachmentSchema } from './notice-attachments.ts'
import { noticeItemSchema } from './notice-list.ts'
import { audienceSchema, scheduleSchema } from './notice-plan.ts'
import { textFindingSchema } from './notice-preview.ts'
import { noticeReplySchema, replyCountsSchema } from './notice-replies.ts'
import { noticeTextsSchema } from './notice-texts.ts'

/** `GET /api/v1/notices/{id}`. */
export const noticeDetailSchema = noticeItemSchema
  .extend({
    texts: noticeTextsSchema,
    audience: audienceSchema,
    schedule: scheduleSchema,
    findings: z.array(textFindingSchema),
    /** Everybody who had a hand in the text since it was created; none of them may approve. */
    editors: z.array(person),
    approval: z
      .object({
        by: person,
        at: instant,
        /** Hex SHA-256 of text and audience as approved; sending stops when they no longer match. */
        hash: z.string(),
        /** Holds for every occurrence of a recurring notice. */
        isStanding: z.boolean(),
      })
      .nullable(),
    /** An urgent notice went out unapproved and waits for the head until `confirmBy`. */
    confirmation: z
      .object({ state: z.enum(['waiting', 'confirmed', 'overdue']), confirmBy: instant })
      .nullable(),
    history: z.array(
      z.object({
        at: instant,
        from: z.enum(NOTICE_STATUSES),
        to: z.enum(NOTICE_STATUSES),
        by: person.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    /** The texts as last approved, for the approver's comparison; null before the first approval. */
    approvedTexts: noticeTextsSchema.nullable(),
    corrects: z.object({ id: z.uuid(), code: z.string() }).nullable(),
    correctedBy: z.object({ id: z.uuid(), code: z.string() }).nullable(),
    progress: z.object({
      total: z.number().int(),
      done: z.number().int(),
      perSecond: z.number(),
      /** null while nothing is being sent. */
      secondsLeft: z.number().int().nullable(),
    }),
    publicUrl: z.string(),
    /** Where this notice may go now by this officer's hand. */
    transitions: z.array(
      z.object({ to: z.enum(NOTICE_STATUSES), label: z.string(), needsReason: z.boolean() }),
    ),
    mayEdit: z.boolean(),
    attachments: z.array(noticeAttachmentSchema),
    /** Null: nothing is asked. */
    reply: noticeReplySchema.nullable(),
    /** In the order of the choices; empty when nothing is asked. */
    replies: replyCountsSchema,
    /** Who has to approve: the unit's head, or the province, because the unit has no other head than the author. */
    approvalBy: z.enum(['head', 'province']),
  })
  .meta({ id: 'NoticeDetail' })
/** All that a desk sees of one notice. */
export type NoticeDetail = z.infer<typeof noticeDetailSchema>
