import type { OutgoingFile, OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import { createPartialSends } from '../partial-sends.ts'
import type { ApiReply, BotApi } from './bot-api.ts'
import { createOpenKeyboards } from './open-keyboards.ts'
import { type RenderedPart, renderMessage } from './render-message.ts'
import { MAX_CAPTION_LENGTH, type SendFile } from './send-file.ts'
import { sendOutcomeOf } from './send-outcome-of.ts'
import { isInSlowMode } from './slow-mode.ts'
import { createThrottleScope } from './throttle-scope.ts'

/** What sending needs of the channel. */
export interface SenderOptions {
  readonly api: BotApi
  readonly timeoutMs: number
  readonly now: () => number
  /** Absent where nothing but text is ever sent. */
  readonly sendFile?: SendFile | undefined
}

interface Part extends RenderedPart {
  readonly file?: OutgoingFile
}

/** Creates `Channel.send`: parts go out one after the other and stop at the first that fails. */
export function createSender({ api, timeoutMs, now, sendFile }: SenderOptions) {
  const keyboards = createOpenKeyboards()
  const partial = createPartialSends()
  const throttle = createThrottleScope(now, (chatId) => isInSlowMode(api, chatId))

  function call(chatId: string, { file, text, ...rest }: Part, topic: object): Promise<ApiReply> {
    const payload = { chat_id: Number(chatId), ...topic, ...rest }
    if (file !== undefined && sendFile !== undefined)
      return sendFile(file, text === '' ? payload : { ...payload, caption: text })
    // A preview would let whoever owns the linked page see when, and by Telegram's servers that, we wrote.
    const words = { ...payload, text, link_preview_options: { is_disabled: true } }
    return api.call('sendMessage', words, { timeoutMs })
  }

  async function sendPart(chatId: string, part: Part, topicId: string | undefined): Promise<SendOutcome> {
    const topic = topicId === undefined ? {} : { message_thread_id: Number(topicId) }
    const reply = await call(chatId, part, topic)
    const isWithoutTopic = topicId !== undefined && isTopicGone(reply)
    const outcome = sendOutcomeOf(isWithoutTopic ? await call(chatId, part, {}) : reply)
    if (outcome.kind === 'sent') throttle.passed()
    return outcome.kind === 'retry-after' ? { ...outcome, scope: await throttle.limited(chatId) } : outcome
  }

  return async (chatId: string, message: OutgoingMessage): Promise<SendOutcome> => {
    const file = sendFile === undefined ? undefined : message.attachment
    const parts = withFile(renderMessage(message, keyboards.has(chatId)), file)
    let outcome: SendOutcome = { kind: 'refused', reason: 'bad-message', errorClass: 'telegram.empty' }
    for (let index = partial.sentCount(chatId, parts); index < parts.length; index++) {
      outcome = await sendPart(chatId, parts[index] ?? { text: '' }, message.topicId)
      partial.record(chatId, parts, outcome.kind === 'sent' ? index + 1 : index)
      if (outcome.kind !== 'sent') return outcome
    }
    // Only now, so that a message half sent is rendered the same when it is tried again.
    const changed = parts.find(({ reply_markup: markup }) => markup && !('inline_keyboard' in markup))
    if (changed?.reply_markup !== undefined) keyboards.set(chatId, 'keyboard' in changed.reply_markup)
    return outcome
  }
}

/** The file carries the text as its caption where that fits; otherwise it comes before, and the buttons stay with the text. */
function withFile(parts: readonly Part[], file: OutgoingFile | undefined): readonly Part[] {
  const [only, ...more] = parts
  if (file === undefined) return parts
  if (only === undefined) return [{ text: '', file }]
  return more.length === 0 && only.text.length <= MAX_CAPTION_LENGTH
    ? [{ ...only, file }]
    : [{ text: '', file }, ...parts]
}

/** The topic was closed or deleted: surely not sent, and the group still has its general topic. */
function isTopicGone(reply: ApiReply): boolean {
  return (
    reply.kind === 'error' &&
    reply.status === 400 &&
    /thread not found|topic_(?:closed|deleted|id_invalid)/iu.test(reply.description)
  )
}
