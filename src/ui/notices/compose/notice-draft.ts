import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import type { NoticeType } from '../../../domain/notice/notice-type.ts'
import type { NewNotice } from '../../api/notice-work.ts'
import type { NoticeTemplate } from '../../api/notices.ts'
import { type AudienceDraft, toAudience, toAudienceDraft, WHOLE_UNIT } from './audience-draft.ts'
import { type ContentDraft, EMPTY_CONTENT, isBlank, isWritten, toContent, toDraft } from './content-draft.ts'
import { NOTHING_ASKED, type ReplyDraft, toReply, toReplyDraft } from './reply-draft.ts'
import { AT_ONCE, type ScheduleDraft, toSchedule, toScheduleDraft } from './schedule-draft.ts'

/** Languages a notice can be written in, Vietnamese first and always. */
export const NOTICE_LANGUAGES = ['vi', 'en', 'km'] as const
/** A language a notice can be written in. */
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number]

/** A notice while it is written. */
export interface NoticeDraft {
  readonly type: NoticeType
  readonly texts: Readonly<Record<NoticeLanguage, ContentDraft>>
  readonly audience: AudienceDraft
  readonly schedule: ScheduleDraft
  readonly reply: ReplyDraft
  /** The notice that this one corrects; undefined for all others. */
  readonly corrects: string | undefined
}

/** A new notice of a type. */
export function createDraft(type: NoticeType, corrects?: string): NoticeDraft {
  return {
    type,
    texts: { vi: EMPTY_CONTENT, en: EMPTY_CONTENT, km: EMPTY_CONTENT },
    audience: WHOLE_UNIT,
    schedule: AT_ONCE,
    reply: NOTHING_ASKED,
    corrects,
  }
}

function draftTexts(texts: NoticeDetail['texts']): NoticeDraft['texts'] {
  return {
    vi: toDraft(texts.vi),
    en: texts.en === undefined ? EMPTY_CONTENT : toDraft(texts.en),
    km: texts.km === undefined ? EMPTY_CONTENT : toDraft(texts.km),
  }
}

/** A saved notice, ready to be written on. */
export function draftOfNotice(notice: NoticeDetail): NoticeDraft {
  return {
    type: notice.type,
    texts: draftTexts(notice.texts),
    audience: toAudienceDraft(notice.audience),
    schedule: toScheduleDraft(notice.schedule),
    reply: toReplyDraft(notice.reply),
    corrects: notice.corrects?.id,
  }
}

/** A new notice that begins with a template's words. */
export function draftOfTemplate({ type, texts }: NoticeTemplate): NoticeDraft {
  return { ...createDraft(type), texts: draftTexts(texts) }
}

/** The words as they are kept; languages without a title and a matter are left out, Vietnamese never. */
export function textsOf({ texts }: NoticeDraft): NoticeDetail['texts'] {
  return {
    vi: toContent(texts.vi),
    ...(isWritten(texts.en) && { en: toContent(texts.en) }),
    ...(isWritten(texts.km) && { km: toContent(texts.km) }),
  }
}

/** Everything as it is kept. */
export function toNewNotice(draft: NoticeDraft): NewNotice {
  return {
    type: draft.type,
    texts: textsOf(draft),
    audience: toAudience(draft.audience),
    schedule: toSchedule(draft.schedule),
    reply: toReply(draft.reply),
    ...(draft.corrects !== undefined && { corrects: draft.corrects }),
  }
}

/** Whether a draft can be kept: title and matter in Vietnamese. */
export function canBeKept(draft: NoticeDraft): boolean {
  return isWritten(draft.texts.vi)
}

/** Languages in which something was begun that cannot be kept yet, because title or matter is missing. */
export function unfinishedLanguages({ texts }: NoticeDraft): readonly NoticeLanguage[] {
  return NOTICE_LANGUAGES.filter((language) => !isBlank(texts[language]) && !isWritten(texts[language]))
}
