import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import { renderNotice } from '../../domain/notice/render-notice.ts'
import type { CopyStore, PlannedCopy, SentNotice } from './sending-ports.ts'

/** The messages of the notices that one job sends; each text is made once. */
export interface NoticeMessages {
  load(noticeIds: readonly string[]): Promise<void>
  /** The notice must have been loaded. */
  messageFor(copy: Pick<PlannedCopy, 'noticeId' | 'language' | 'chatKind'>): OutgoingMessage
}

/** @param publicUrl where the product is reached; every notice names its own page below it */
export function createNoticeMessages(
  store: Pick<CopyStore, 'findSentNotices'>,
  publicUrl: string,
): NoticeMessages {
  const notices = new Map<string, SentNotice>()
  const messages = new Map<string, OutgoingMessage>()

  return {
    async load(noticeIds) {
      const missing = [...new Set(noticeIds)].filter((id) => !notices.has(id))
      if (missing.length === 0) return
      for (const notice of await store.findSentNotices(missing)) notices.set(notice.id, notice)
    },
    messageFor({ noticeId, language, chatKind }) {
      const key = `${noticeId} ${language} ${chatKind}`
      const notice = notices.get(noticeId)
      if (notice === undefined) throw new TypeError('the notice of a copy is loaded before it is sent')
      const message = messages.get(key) ?? messageOf(notice, language, chatKind, publicUrl)
      messages.set(key, message)
      return message
    },
  }
}

/** A notice as one chat gets it. */
export function messageOf(
  notice: SentNotice,
  language: PlannedCopy['language'],
  chatKind: PlannedCopy['chatKind'],
  publicUrl: string,
): OutgoingMessage {
  const frame = {
    type: notice.type,
    code: notice.code,
    unitName: notice.unitName,
    dutyPhone: notice.dutyPhone,
    postedAt: notice.startedAt,
    expiresAt: notice.expiresAt,
    publicUrl: `${publicUrl}/thong-bao/${notice.code}`,
  }
  const reader = chatKind === 'group' ? 'group' : 'subscriber'
  const text = renderNotice(notice.texts, frame, language, reader)
  return { text, choices: [], actions: [], language: language === 'en' ? 'en' : 'vi' }
}
