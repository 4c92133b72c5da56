import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import { createPartialSends } from '../partial-sends.ts'
import type { BotApi } from './bot-api.ts'
import { createOpenKeyboards } from './open-keyboards.ts'
import { type RenderedPart, renderMessage } from './render-message.ts'
import { sendOutcomeOf } from './send-outcome-of.ts'
import { createThrottleScope } from './throttle-scope.ts'

/** What sending needs of the channel. */
export interface SenderOptions {
  readonly api: BotApi
  readonly timeoutMs: number
  readonly now: () => number
}

/** Creates `Channel.send`: parts go out one after the other and stop at the first that fails. */
export function createSender({ api, timeoutMs, now }: SenderOptions) {
  const keyboards = createOpenKeyboards()
  const partial = createPartialSends()
  const throttleScope = createThrottleScope(now)

  async function sendPart(chatId: string, part: RenderedPart): Promise<SendOutcome> {
    // A preview would let whoever owns the linked page see when, and by Telegram's servers that, we wrote.
    const payload = { chat_id: Number(chatId), ...part, link_preview_options: { is_disabled: true } }
    return sendOutcomeOf(await api.call('sendMessage', payload, { timeoutMs }), () => throttleScope(chatId))
  }

  return async (chatId: string, message: OutgoingMessage): Promise<SendOutcome> => {
    const parts = renderMessage(message, keyboards.has(chatId))
    let outcome: SendOutcome = { kind: 'refused', reason: 'bad-message', errorClass: 'telegram.empty' }
    for (let index = partial.sentCount(chatId, parts); index < parts.length; index++) {
      outcome = await sendPart(chatId, parts[index] ?? { text: '' })
      partial.record(chatId, parts, outcome.kind === 'sent' ? index + 1 : index)
      if (outcome.kind !== 'sent') return outcome
    }
    // Only now, so that a message half sent is rendered the same when it is tried again.
    const changed = parts.find(({ reply_markup: markup }) => markup && !('inline_keyboard' in markup))
    if (changed?.reply_markup !== undefined) keyboards.set(chatId, 'keyboard' in changed.reply_markup)
    return outcome
  }
}
