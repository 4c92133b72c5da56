import { type NoticeReply, normaliseTexts } from '../../domain/notice/notice-content.ts'
import { mayEditNotice } from '../../domain/notice/notice-moves.ts'
import { changeNotice, type NoticeChangeRequest, type NoticeChangeResult } from './change-notice.ts'
import { standingOf } from './notice-record.ts'
import type { NoticeDependencies, NoticeDraft } from './ports.ts'

/** A change of words or plan; what is undefined stays. */
export type NoticeUpdate = NoticeChangeRequest & {
  readonly [Key in 'type' | 'texts' | 'audience' | 'schedule']?: NoticeDraft[Key] | undefined
} & { readonly reply?: NoticeReply | null | undefined }

/** Changes a notice that is not out yet. Whatever was approved has to be approved again (domain reference §13.4). */
export function updateNotice(deps: NoticeDependencies, ask: NoticeUpdate): Promise<NoticeChangeResult> {
  return changeNotice(deps, ask, async (db, notice) => {
    if (!mayEditNotice(ask.officer, standingOf(notice, true)) || notice.run > 0)
      return { refusal: 'not-allowed' }
    await db.saveDraft(notice.id, {
      type: ask.type ?? notice.type,
      texts: ask.texts === undefined ? notice.texts : normaliseTexts(ask.texts),
      audience: ask.audience ?? notice.audience,
      schedule: ask.schedule ?? notice.schedule,
      attachments: notice.attachments,
      // Null takes the question away.
      reply: ask.reply === undefined ? notice.reply : (ask.reply ?? undefined),
    })
    if (notice.status !== 'DRAFT') await db.recordStep(notice.id, notice.status, 'DRAFT', undefined)
    return { action: 'notice.changed', detail: { from: notice.status, to: 'DRAFT' } }
  })
}
