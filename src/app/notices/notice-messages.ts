import type { OutgoingFile, OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { Posting } from '../../domain/message/posting.ts'
import { replyChoice } from '../../domain/notice/chat-request.ts'
import { inOrder, type NoticeAttachment } from '../../domain/notice/notice-attachment.ts'
import { type NoticeReader, renderNotice } from '../../domain/notice/render-notice.ts'
import type { CopyStore, PlannedCopy, SentNotice } from './sending-ports.ts'

type CopyKind = Pick<PlannedCopy, 'noticeId' | 'language' | 'chatKind'>

/** The messages of the notices that one job sends; each is made once. */
export interface NoticeMessages {
  load(noticeIds: readonly string[]): Promise<void>
  /** What a copy consists of, in order, at least one. The notice must have been loaded. */
  messagesFor(copy: CopyKind): readonly OutgoingMessage[]
}

/**
 * @param publicUrl where the product is reached; every notice names its own page below it
 * @param posting what the account's channel carries beside text
 */
export function createNoticeMessages(
  store: Pick<CopyStore, 'findSentNotices'>,
  publicUrl: string,
  posting: Posting | undefined,
): NoticeMessages {
  const notices = new Map<string, SentNotice>()
  const messages = new Map<string, readonly OutgoingMessage[]>()

  return {
    async load(noticeIds) {
      const missing = [...new Set(noticeIds)].filter((id) => !notices.has(id))
      if (missing.length === 0) return
      for (const notice of await store.findSentNotices(missing)) notices.set(notice.id, notice)
    },
    messagesFor({ noticeId, language, chatKind }) {
      const key = `${noticeId} ${language} ${chatKind}`
      const notice = notices.get(noticeId)
      if (notice === undefined) throw new TypeError('the notice of a copy is loaded before it is sent')
      const reader = chatKind === 'group' ? 'group' : 'subscriber'
      const made = messages.get(key) ?? messagesOf(notice, { language, reader, publicUrl, posting })
      messages.set(key, made)
      return made
    },
  }
}

/** For whom, and over what, a notice is laid out. */
export interface NoticeLayout {
  readonly language: PlannedCopy['language']
  readonly reader: NoticeReader
  readonly publicUrl: string
  /** Absent: text alone. */
  readonly posting: Posting | undefined
}

/**
 * A notice as one chat gets it: its text, with the first picture where both fit into one message, then what else it carries.
 * What the channel cannot carry stands on the public page, which the text names.
 */
export function messagesOf(notice: SentNotice, layout: NoticeLayout): readonly OutgoingMessage[] {
  const { language, publicUrl, posting } = layout
  const hasButtons = layout.reader === 'subscriber' || posting?.hasGroupButtons === true
  const choices = hasButtons ? choicesOf(notice) : []
  const text = textOf(notice, layout, choices.length > 0 ? undefined : notice.reply?.choices)
  const base = { choices: [], actions: [], language: language === 'en' ? 'en' : 'vi' } as const
  const files = carried(notice.attachments, posting).map((file) => fileOf(notice, file, publicUrl))
  const [first] = files
  const isCaption =
    first?.kind === 'picture' &&
    text.length <= (posting?.maxCaptionLength ?? 0) &&
    (choices.length === 0 || posting?.hasButtonsOnPictures === true)
  const words = { ...base, text, choices, ...(isCaption && { attachment: first }) }
  const rest = isCaption ? files.slice(1) : files
  return [words, ...rest.map((attachment) => ({ ...base, text: '', attachment }))]
}

function textOf(
  notice: SentNotice,
  { language, reader, publicUrl, posting }: NoticeLayout,
  repliesInWords: readonly string[] | undefined,
): string {
  const frame = {
    type: notice.type,
    code: notice.code,
    correctsCode: notice.correctsCode,
    unitName: notice.unitName,
    dutyPhone: notice.dutyPhone,
    postedAt: notice.startedAt,
    expiresAt: notice.expiresAt,
    publicUrl: `${publicUrl}/thong-bao/${notice.code}`,
    repliesInWords,
    filesElsewhere: notice.attachments.length - carried(notice.attachments, posting).length,
  }
  return renderNotice(notice.texts, frame, language, reader)
}

function carried(
  attachments: readonly NoticeAttachment[],
  posting: Posting | undefined,
): readonly NoticeAttachment[] {
  if (posting === undefined) return []
  return inOrder(attachments).filter(({ kind }) => kind === 'picture' || posting.hasDocuments)
}

function fileOf({ code }: SentNotice, { id, kind, name }: NoticeAttachment, publicUrl: string): OutgoingFile {
  return { id, kind, name, publicUrl: `${publicUrl}/thong-bao/${code}/tep/${id}` }
}

function choicesOf({ code, reply }: SentNotice): OutgoingMessage['choices'] {
  return (reply?.choices ?? []).map((label, at) => ({ id: replyChoice(code, at + 1), label }))
}
