import { z } from 'zod'
import { words } from './notice-words.ts'

/** The words of a notice in one language, in the structure of every type (domain reference §13.3). */
export const noticeContentSchema = z
  .object({
    /** At most 80 characters; the type's mark is added in front. */
    title: words(80),
    /** What it is about: one or two sentences. */
    what: words(600),
    whereWhen: words(300).optional(),
    /** What people should do, at most three. */
    should: z.array(words(200)).max(3).default([]),
    /** What they should not do, at most two. */
    shouldNot: z.array(words(200)).max(2).default([]),
    /** Where to report; absent: the private chat and the unit's duty phone. */
    report: words(200).optional(),
    /** The loudspeaker's version; absent: made from the rest, numbers written out. */
    spoken: words(2000).optional(),
  })
  .meta({ id: 'NoticeContent' })
/** The words of a notice in one language, as read from the wire. */
export type NoticeContent = z.infer<typeof noticeContentSchema>

/** The same notice in several languages; Vietnamese always. */
export const noticeTextsSchema = z
  .object({
    vi: noticeContentSchema,
    en: noticeContentSchema.optional(),
    km: noticeContentSchema.optional(),
  })
  .meta({ id: 'NoticeTexts' })
