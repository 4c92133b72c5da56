import { z } from 'zod'
import { NOTICE_TYPE_CODES } from '../../domain/notice/notice-type.ts'
import { instant } from '../shapes.ts'
import { noticeReplySchema } from './notice-replies.ts'
import { noticeTextsSchema } from './notice-texts.ts'

/** One finding of the text check, with its place in the text (UTF-16 offsets, end exclusive). */
export const textFindingSchema = z
  .object({
    /** `block` keeps the notice from being submitted, approved and sent; `warn` asks for a second look. */
    level: z.enum(['block', 'warn']),
    /** Stable code, e.g. `checkpoint`, `plate`, `person-name`, `bank-account`, `otp`, `link`, `secret`, `minor`, `too-long`. */
    code: z.string(),
    language: z.enum(['vi', 'en', 'km']),
    field: z.enum([
      'title',
      'what',
      'whereWhen',
      'should',
      'shouldNot',
      'report',
      'spoken',
      'attachment',
      'reply',
      'whole',
    ]),
    /** Index in `should` and `shouldNot`, else 0. */
    index: z.number().int(),
    start: z.number().int(),
    end: z.number().int(),
    /** Plain Vietnamese: what and why. */
    message: z.string(),
    /** What to write instead. */
    advice: z.string(),
  })
  .meta({ id: 'TextFinding' })

/** How the notice will look and sound. */
export const noticePreviewSchema = z
  .object({
    findings: z.array(textFindingSchema),
    /** Messages in order, split where the platform needs it. */
    telegram: z.array(z.string()),
    zaloOa: z.array(z.string()),
    /** Ready to paste into an ordinary Zalo group. */
    byHand: z.array(z.string()),
    /** Below the notice, where the platform has buttons (Telegram, Zalo private chats). */
    buttons: z.array(z.string()),
    loudspeaker: z.object({ text: z.string(), words: z.number().int(), seconds: z.number().int() }),
    characters: z.number().int(),
  })
  .meta({ id: 'NoticePreview' })

/** `POST /api/v1/notices/preview`: nothing is kept. */
export const previewNoticeSchema = z
  .object({
    type: z.enum(NOTICE_TYPE_CODES),
    texts: noticeTextsSchema,
    language: z.enum(['vi', 'en', 'km']).default('vi'),
    /** Of a notice that is kept already, so that what is copied from the preview can be checked; absent: dots. */
    code: z
      .string()
      .regex(/^TB-[0-9A-Z]{4,12}$/)
      .optional(),
    reply: noticeReplySchema.nullable().optional(),
    /** The notice that it corrects: its code stands in the words. */
    corrects: z.uuid().optional(),
    /** When it was sent; absent: now. */
    postedAt: instant.optional(),
  })
  .meta({ id: 'PreviewNotice' })
