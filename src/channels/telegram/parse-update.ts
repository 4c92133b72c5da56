import type { ChannelAccount, Language } from '../../domain/message/channel.ts'
import type { IncomingContent, IncomingMessage } from '../../domain/message/incoming-message.ts'
import { UnparseableEvent } from '../channel.ts'
import { readJson } from '../read-json.ts'
import { wellFormedText } from '../well-formed-text.ts'
import { groupEvent, membershipEvent } from './group-message.ts'
import { messageContent } from './message-content.ts'
import {
  IGNORED_UPDATES,
  type TelegramCallback,
  type TelegramMembership,
  type TelegramMessage,
  updateSchema,
} from './update-schema.ts'

/** What parsing needs to know of the bot and the world. */
export interface ParseContext {
  readonly account: ChannelAccount
  readonly botId: number
  /** Without `@`, when the bot has been asked for it already. */
  readonly username: string | undefined
  /** Telegram tells no time for a press: the time of reading stands in. */
  readonly now: () => number
}

/** @throws {UnparseableEvent} whose message names the place in the update, never its content */
export function parseUpdate(raw: Uint8Array, context: ParseContext): readonly IncomingMessage[] {
  const parsed = updateSchema.safeParse(readJson(raw))
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.map(String).join('.')
    throw new UnparseableEvent(`telegram update not understood at ${where === '' ? 'top' : where}`)
  }
  const {
    message,
    edited_message: edited,
    callback_query: callback,
    my_chat_member: membership,
  } = parsed.data
  if (message !== undefined) return parseMessage(message, context)
  if (edited !== undefined) return parseEdit(edited, context)
  if (callback !== undefined) return parsePress(callback, context)
  if (membership !== undefined) return parseMembership(membership, context)
  if (IGNORED_UPDATES.some((kind) => kind in parsed.data)) return []
  throw new UnparseableEvent('telegram update of an unknown kind')
}

function parseMessage(message: TelegramMessage, context: ParseContext): readonly IncomingMessage[] {
  const { chat } = message
  if (chat.type !== 'private') {
    const event = groupEvent(message, context)
    return event === undefined ? [] : [incoming(message, { kind: 'group', event }, context)]
  }
  if (message.from?.is_bot === true) return []
  const content = messageContent(message)
  return content === undefined ? [] : [incoming(message, content, context)]
}

function parseEdit(message: TelegramMessage, context: ParseContext): readonly IncomingMessage[] {
  // Without words it is a live location moving on, or a changed preview.
  const text = message.text ?? message.caption
  if (message.chat.type !== 'private' || text === undefined) return []
  const content = { kind: 'edited', of: message.message_id, text: wellFormedText(text) } as const
  return [incoming({ ...message, date: message.edit_date ?? message.date }, content, context)]
}

function parsePress(callback: TelegramCallback, context: ParseContext): readonly IncomingMessage[] {
  const { from, message } = callback
  return [
    {
      account: context.account,
      chatId: String(message?.chat.id ?? from.id),
      sequence: message?.message_id ?? 0,
      sentAt: context.now(),
      content: pressContent(callback),
      callbackId: callback.id,
      ...languageHint(from.language_code),
    },
  ]
}

/** Every press becomes a message, so that its button stops spinning. */
function pressContent({ from, message, data }: TelegramCallback): IncomingContent {
  const isInGroup = message !== undefined && message.chat.type !== 'private'
  if (isInGroup && data === undefined) return { kind: 'group' }
  if (isInGroup) {
    const choiceId = wellFormedText(data ?? '')
    return { kind: 'group', event: { what: 'pressed', choiceId, senderId: String(from.id) } }
  }
  if (data === undefined) return { kind: 'unsupported', what: 'game' }
  return { kind: 'choice', choiceId: wellFormedText(data) }
}

function parseMembership(membership: TelegramMembership, context: ParseContext): readonly IncomingMessage[] {
  if (membership.chat.type !== 'private') return [groupMembership(membership, context)]
  const { status } = membership.new_chat_member
  return [
    {
      account: context.account,
      chatId: String(membership.chat.id),
      sequence: 0,
      sentAt: membership.date * 1000,
      content: { kind: 'reachable', isReachable: status !== 'kicked' && status !== 'left' },
      ...languageHint(membership.from.language_code),
    },
  ]
}

/** The bot was made an admin of a group or channel, or lost its place there. */
function groupMembership(
  { chat, date, new_chat_member: member }: TelegramMembership,
  { account }: ParseContext,
): IncomingMessage {
  const event = membershipEvent(member, chat.title ?? '')
  return {
    account,
    chatId: String(chat.id),
    sequence: 0,
    sentAt: date * 1000,
    content: { kind: 'group', event },
  }
}

function incoming(
  message: TelegramMessage,
  content: IncomingContent,
  context: ParseContext,
): IncomingMessage {
  const { media_group_id: albumId, from, forward_origin: origin } = message
  return {
    account: context.account,
    chatId: String(message.chat.id),
    sequence: message.message_id,
    sentAt: message.date * 1000,
    content,
    ...(albumId === undefined ? {} : { albumId }),
    ...(origin !== undefined && { isForwarded: true }),
    ...languageHint(from?.language_code),
  }
}

function languageHint(code: string | undefined): { languageHint?: Language } {
  const language = code?.slice(0, 2).toLowerCase()
  return language === 'vi' || language === 'en' ? { languageHint: language } : {}
}
