import type { NoticeAttachment } from '../../api/notice-attachments.ts'

/** One message as it stands in a chat. */
export interface ChatMessage {
  /** Undefined for a picture or file of its own. */
  readonly text?: string
  readonly attachment?: NoticeAttachment
  readonly buttons?: readonly string[]
}

interface NoticeParts {
  /** The words, split where the platform needs it. */
  readonly texts: readonly string[]
  readonly attachments: readonly NoticeAttachment[]
  readonly buttons: readonly string[]
  /** UTF-16 units that fit below a picture; 0 where words and picture never travel together. */
  readonly captionLength: number
}

/**
 * The messages in the order in which they are sent: the first picture carries the words where they fit, otherwise the words go
 * first; further pictures and the PDF follow. Buttons stand below the words.
 */
export function chatMessages(parts: NoticeParts): readonly ChatMessage[] {
  const { texts, attachments, buttons, captionLength } = parts
  const ordered = [...attachments].sort((one, other) => rank(one) - rank(other))
  const [first] = ordered
  const [only] = texts.length === 1 ? texts : []
  const asked = buttons.length > 0 ? { buttons } : {}
  if (first?.kind === 'picture' && only !== undefined && only.length <= captionLength)
    return [{ text: only, attachment: first, ...asked }, ...ordered.slice(1).map(alone)]
  const words = texts.map((text, at) => ({ text, ...(at === texts.length - 1 && asked) }))
  return [...words, ...ordered.map(alone)]
}

const rank = ({ kind }: NoticeAttachment) => (kind === 'picture' ? 0 : 1)
const alone = (attachment: NoticeAttachment): ChatMessage => ({ attachment })
