import { z } from 'zod'
import { words } from './notice-words.ts'

/**
 * What people may answer by one press: one choice ("Đã nhận") counts who has seen it, two to four are a small poll. Buttons
 * stand below the notice where the platform has them; elsewhere people write "TB-… 1" to the bot in private.
 */
export const noticeReplySchema = z
  .object({ choices: z.array(words(30)).min(1).max(4) })
  .meta({ id: 'NoticeReply' })

/** How many people chose what, each person once, the last choice counts; nobody is named or kept. */
export const replyCountsSchema = z.array(z.object({ choice: z.string(), count: z.number().int() }))
