import type { Choice } from '../../domain/message/outgoing-message.ts'
import { inOrder } from '../../domain/notice/notice-attachment.ts'
import { type ChatRequestDependencies, sayInChat } from './chat-ports.ts'
import { messagesOf } from './notice-messages.ts'
import type { SentNotice } from './sending-ports.ts'

/** How a notice is shown to somebody who works on it. */
export interface NoticeShow {
  /** Each of its messages is written once a chat under a key that begins so. */
  readonly key: string
  /** Stands before the words. */
  readonly before?: string
  readonly choices?: readonly Choice[]
}

/** The whole notice in an officer's own chat: what it carries first, then the words, so that buttons come last. */
export async function sayNotice(
  deps: ChatRequestDependencies,
  conversationId: string,
  notice: SentNotice,
  { key, before = '', choices = [] }: NoticeShow,
): Promise<void> {
  for (const { id, kind, name, description } of inOrder(notice.attachments)) {
    await sayInChat(deps, conversationId, `${key}:${conversationId}:${id}`, {
      text: `${kind === 'picture' ? 'Hình kèm' : 'Tệp kèm'}: ${description}`,
      attachment: { id, kind, name, publicUrl: `${deps.publicUrl}/thong-bao/${notice.code}/tep/${id}` },
    })
  }
  const text = `${before}${pastedText(notice, deps.publicUrl)}`
  await sayInChat(deps, conversationId, `${key}:${conversationId}`, { text, choices })
}

/** The words as they are pasted into an ordinary group: without buttons, answers by writing. */
function pastedText(notice: SentNotice, publicUrl: string): string {
  const layout = { language: 'vi', reader: 'by-hand', publicUrl, posting: undefined } as const
  // The files go along to be posted too.
  const [words] = messagesOf({ ...notice, attachments: [] }, layout)
  return words?.text ?? ''
}
