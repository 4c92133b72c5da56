import { emergencyMessage } from '../../domain/flow/emergency-message.ts'
import { markForwarded } from '../../domain/message/forwarded-words.ts'
import type { IncomingContent, IncomingMessage, MediaKind } from '../../domain/message/incoming-message.ts'
import { detectDanger } from '../../domain/text/detect-danger.ts'

import { recordWords } from './add-to-case-file.ts'
import { say, type Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'

const MEDIA_WORDS: Readonly<Record<MediaKind, string>> = {
  photo: '[ảnh]',
  video: '[video]',
  audio: '[tin thoại]',
  file: '[tệp]',
}

/**
 * While an officer talks, everything the resident sends joins the case and the bot is quiet; only a cry for danger is
 * answered at once with the emergency numbers (promise 3).
 */
export async function joinCaseFile(
  turn: Turn,
  message: IncomingMessage,
  at: MessageContext,
  tools: ConverseTools,
): Promise<void> {
  const caseFile =
    turn.state.caseFileId === undefined ? undefined : await at.reads.caseFileById(turn.state.caseFileId)
  if (caseFile === undefined) return
  const { content, isForwarded } = message
  const words = wordsOf(content)
  const marked = isForwarded === true ? markForwarded(words, 'vi') : words
  recordWords(turn, caseFile, marked, content.kind === 'media' ? content.media : [], at, tools)
  if (content.kind === 'text' && detectDanger(content.text).length > 0) {
    say(turn, emergencyMessage(tools.library(), turn.state.language, turn.session.variant), 'reply', tools)
  }
}

/** What stands in the case for each kind of message; words exactly as written. */
function wordsOf(content: IncomingContent): string {
  switch (content.kind) {
    case 'text':
      return content.text
    case 'edited':
      return `[sửa tin trước] ${content.text}`
    case 'media':
      return [content.caption ?? '', ...content.media.map((file) => MEDIA_WORDS[file.kind])].join(' ').trim()
    case 'location':
      return `[vị trí] ${content.lat}, ${content.lon}${content.label === undefined ? '' : ` (${content.label})`}`
    case 'contact':
      return `[danh thiếp] ${content.name ?? ''} ${content.phone}`.trim()
    case 'sticker':
      return '[nhãn dán]'
    case 'choice':
      return `[nút cũ]`
    case 'start':
    case 'reachable':
    case 'withdraw':
    case 'receipt':
    case 'group':
      return ''
    case 'unsupported':
      return `[${content.what}]`
  }
}
