import type { GroupEvent } from '../../domain/message/group-event.ts'
import { findNoticeCode } from '../../domain/notice/notice-code.ts'
import { assessDanger } from '../../domain/text/assess-danger.ts'
import { findPlates } from '../../domain/text/find-plates.ts'
import { wellFormedText } from '../well-formed-text.ts'
import type { TelegramMembership, TelegramMessage } from './update-schema.ts'

interface GroupContext {
  readonly botId: number
  readonly username: string | undefined
}

/** `/lienket ABCD-EFGH`, also to the bot by name. */
const CODE = /^\/lienket(?:@\w+)?\s+([\p{L}\d-]{6,16})\s*$/iu

/** What a message in a group means for the group; undefined for what members say among each other (domain reference §13.5). */
export function groupEvent(message: TelegramMessage, context: GroupContext): GroupEvent | undefined {
  const { chat, migrate_from_chat_id: from, new_chat_title: title } = message
  if (from !== undefined) return { what: 'migrated', fromChatId: String(from), ...titleOf(chat.title) }
  if (title !== undefined) return { what: 'renamed', title: wellFormedText(title) }
  const code = CODE.exec(message.text ?? '')?.[1]
  if (code !== undefined)
    return { what: 'code', code, ...senderOf(message), ...titleOf(chat.title), ...topicOf(message) }
  if (chat.type === 'channel' || message.from?.is_bot === true) return undefined
  return isAddressed(message, context) || soundsLikeReport(message)
    ? { what: 'spoke', ...topicOf(message) }
    : undefined
}

/**
 * Somebody cries for help in the group, or names a plate: they may believe that the police have read it. Shown to the bot only
 * where it is an admin; of the words nothing is kept. What carries a notice's code is a notice that somebody posted.
 */
function soundsLikeReport({ text, caption }: TelegramMessage): boolean {
  const words = text ?? caption ?? ''
  if (findNoticeCode(words) !== undefined) return false
  return assessDanger(words).level === 'certain' || findPlates(words).some(({ isPartial }) => !isPartial)
}

/** How the bot stands in a group after a change. In a channel an admin also needs the right to post. */
export function membershipEvent(member: TelegramMembership['new_chat_member'], title: string): GroupEvent {
  const { status, can_post_messages: canPost, can_send_messages: canSend } = member
  const isGone =
    status === 'left' || status === 'kicked' || (status === 'restricted' && member.is_member === false)
  const isAdmin = status === 'administrator' || status === 'creator'
  const right = isAdmin ? canPost : status === 'restricted' ? canSend : undefined
  return {
    what: 'membership',
    standing: isGone ? 'gone' : isAdmin ? 'admin' : 'member',
    ...(right === undefined ? {} : { canPost: right }),
    title: wellFormedText(title),
  }
}

function titleOf(title: string | undefined): { readonly title?: string } {
  return title === undefined ? {} : { title: wellFormedText(title) }
}

/** In other groups a thread is a chain of replies, and no place to post to. */
function topicOf(message: TelegramMessage): { readonly topicId?: string } {
  const { is_topic_message: isInTopic, message_thread_id: thread } = message
  return isInTopic === true && thread !== undefined ? { topicId: String(thread) } : {}
}

/** An admin who posts as the group cannot be told from the other admins: no person to check. */
function senderOf({ from, sender_chat: anonymous }: TelegramMessage): { readonly senderId?: string } {
  return from === undefined || anonymous !== undefined ? {} : { senderId: String(from.id) }
}

/**
 * Whether a group message speaks to the bot: a reply to it, a command for it, or its `@name`. As an admin the bot is
 * shown everything that is said in the group, and answers of that only what sounds like a report.
 *
 * @param username while it is not known yet, any name ending in "bot" counts, as the names of all bots do
 */
export function isAddressed(message: TelegramMessage, { botId, username }: GroupContext): boolean {
  if (message.reply_to_message?.from?.id === botId) return true
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  return entities.some(({ type, offset, length }) => {
    const words = text.slice(offset, offset + length)
    if (type === 'mention') return isOurName(words.slice(1), username)
    if (type !== 'bot_command' || offset !== 0) return false
    const [, addressee] = words.split('@')
    return addressee === undefined || isOurName(addressee, username)
  })
}

function isOurName(name: string, username: string | undefined): boolean {
  const given = name.toLowerCase()
  return username === undefined ? given.endsWith('bot') : given === username.toLowerCase()
}
