import { z } from 'zod'
import { numberedChoices } from '../../domain/message/numbered-choices.ts'
import type { OutgoingFile, OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import { splitText } from '../../domain/message/split-text.ts'
import type { Channel } from '../channel.ts'
import { createPartialSends } from '../partial-sends.ts'
import type { BotReply, ZaloBotClient } from './bot-client.ts'

/** Characters of a text or caption (platform reference §10.2). */
export const MAX_TEXT = 2_000
/** The platform fetches a picture before it answers. */
export const SEND_TIMEOUT_MS = 30_000
/** 429 names no time and mostly means that the month is used up: notices wait, and expire if it stays so. */
const QUOTA_RETRY_MS = 900_000

const sentSchema = z.object({ message_id: z.coerce.string().min(1) })

interface Part {
  readonly text: string
  readonly file?: OutgoingFile
}

/** Creates `Channel.send`: parts go out one after the other and stop at the first that fails. */
export function createSender(client: ZaloBotClient): Channel['send'] {
  const partial = createPartialSends()
  return async (chatId, message) => {
    const parts = partsOf(message)
    let outcome: SendOutcome = { kind: 'refused', reason: 'bad-message', errorClass: 'zalo-bot.empty' }
    for (let at = partial.sentCount(chatId, parts); at < parts.length; at++) {
      outcome = outcomeOf(await sendPart(client, chatId, parts[at] ?? { text: '' }))
      partial.record(chatId, parts, outcome.kind === 'sent' ? at + 1 : at)
      if (outcome.kind !== 'sent') return outcome
    }
    return outcome
  }
}

/** There are no buttons: every answer stands in the text with its number. */
function partsOf(message: OutgoingMessage): readonly Part[] {
  const { text } = numberedChoices(message, 0)
  const parts: Part[] = splitText(text.normalize('NFC').trim(), MAX_TEXT)
    .filter((part) => part !== '')
    .map((part) => ({ text: part }))
  const file = message.attachment?.kind === 'picture' ? message.attachment : undefined
  if (file === undefined) return parts
  const [only, ...more] = parts
  return only !== undefined && more.length === 0 ? [{ ...only, file }] : [{ text: '', file }, ...parts]
}

function sendPart(client: ZaloBotClient, chatId: string, { text, file }: Part): Promise<BotReply> {
  if (file === undefined) return client.call('sendMessage', { chat_id: chatId, text }, SEND_TIMEOUT_MS)
  const caption = text === '' ? {} : { caption: text }
  return client.call('sendPhoto', { chat_id: chatId, photo: file.publicUrl, ...caption }, SEND_TIMEOUT_MS)
}

function outcomeOf(reply: BotReply): SendOutcome {
  switch (reply.kind) {
    case 'ok': {
      const sent = sentSchema.safeParse(reply.result).data
      return sent === undefined
        ? { kind: 'unknown', errorClass: 'zalo-bot.unreadable-answer' }
        : { kind: 'sent', platformMessageId: sent.message_id }
    }
    case 'error':
      return refusalOf(reply.code)
    case 'not-sent':
      return { kind: 'failed', errorClass: reply.errorClass }
    case 'no-answer':
      return { kind: 'unknown', errorClass: reply.errorClass }
  }
}

/** Codes of platform reference §10.5. */
function refusalOf(code: number): SendOutcome {
  const errorClass = `zalo-bot.${code}`
  if (code === 429) return { kind: 'retry-after', afterMs: QUOTA_RETRY_MS, scope: 'account' }
  if (code === 401) return { kind: 'refused', reason: 'account', errorClass }
  if (code === 404) return { kind: 'refused', reason: 'unreachable', errorClass }
  if (code === 400) return { kind: 'refused', reason: 'bad-message', errorClass }
  return { kind: 'failed', errorClass }
}
