import type { z } from 'zod'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import type { previewNoticeSchema } from '../../../contracts/notices/notice-preview.ts'

/** What to ask for to see a kept notice exactly as it goes or went out, with its own code and time. */
export function asSent(
  notice: NoticeDetail,
  language: 'vi' | 'en' | 'km',
): z.input<typeof previewNoticeSchema> {
  const { type, texts, reply, code, sentAt, corrects } = notice
  return {
    type,
    texts,
    reply,
    language,
    code,
    ...(sentAt !== null && { postedAt: sentAt }),
    ...(corrects !== null && { corrects: corrects.id }),
  }
}
