import type { Choice } from '../../domain/message/outgoing-message.ts'
import { inOrder } from '../../domain/notice/notice-attachment.ts'
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../../domain/notice/notice-content.ts'
import { expiryOf } from '../../domain/notice/notice-times.ts'
import { type ChatRequestDependencies, sayInChat } from './chat-ports.ts'
import { messagesOf } from './notice-messages.ts'
import type { SentNotice } from './sending-ports.ts'

const LANGUAGE_NAMES: Readonly<Record<NoticeLanguage, string>> = {
  vi: 'Bản tiếng Việt',
  en: 'Bản tiếng Anh',
  km: 'Bản tiếng Khmer',
}

/** Languages a notice is written in, Vietnamese last: the one that everybody who works on it reads. */
export function writtenLanguages({ texts }: SentNotice): readonly NoticeLanguage[] {
  return NOTICE_LANGUAGES.filter((language) => texts[language] !== undefined).toReversed()
}

/** How a notice is shown to somebody who works on it. */
export interface NoticeShow {
  /** Each of its messages is written once a chat under a key that begins so. */
  readonly key: string
  /** Stands before the words. */
  readonly before?: string
  /** Of those the notice is written in; the last one stands last, above the choices. Default: Vietnamese alone. */
  readonly languages?: readonly NoticeLanguage[]
  readonly choices?: readonly Choice[]
}

/** The whole notice in an officer's own chat: what it carries first, then the words, so that buttons come last. */
export async function sayNotice(
  deps: ChatRequestDependencies,
  conversationId: string,
  notice: SentNotice,
  { key, before = '', choices = [], languages = ['vi'] }: NoticeShow,
): Promise<void> {
  for (const { id, kind, name, description } of inOrder(notice.attachments)) {
    await sayInChat(deps, conversationId, `${key}:${conversationId}:${id}`, {
      text: `${kind === 'picture' ? 'Hình kèm' : 'Tệp kèm'}: ${description}`,
      attachment: { id, kind, name, publicUrl: `${deps.publicUrl}/thong-bao/${notice.code}/tep/${id}` },
    })
  }
  const [last = 'vi', ...others] = languages.toReversed()
  for (const language of others.toReversed()) {
    const text = `${LANGUAGE_NAMES[language]}:\n${pastedText(notice, language, deps.publicUrl)}`
    await sayInChat(deps, conversationId, `${key}:${conversationId}:${language}`, { text })
  }
  const text = `${before}${pastedText(notice, last, deps.publicUrl)}`
  await sayInChat(deps, conversationId, `${key}:${conversationId}`, { text, choices })
}

/** The words as they are pasted into an ordinary group: without buttons, answers by writing. */
function pastedText(notice: SentNotice, language: NoticeLanguage, publicUrl: string): string {
  const layout = { language, reader: 'by-hand', publicUrl, posting: undefined } as const
  // Before it is out, it holds for as long as it will from now on.
  const expiresAt = notice.expiresAt ?? expiryOf(notice.type, notice.startedAt)
  // The files go along to be posted too.
  const [words] = messagesOf({ ...notice, expiresAt, attachments: [] }, layout)
  return words?.text ?? ''
}
