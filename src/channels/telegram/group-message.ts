import type { GroupEvent } from '../../domain/message/group-event.ts'
import { wellFormedText } from '../well-formed-text.ts'
import type { TelegramMembership, TelegramMessage } from './update-schema.ts'

interface GroupContext {
  readonly botId: number
  readonly username: string | undefined
}

/** `/lienket ABCD-EFGH`, also to the bot by name. */
const CODE = /^\/lienket(?:@\w+)?\s+([\p{L}\d-]{6,16})\s*$/iu

/** What a message in a group means for the group; undefined for everything that members say among each other. */
export function groupEvent(message: TelegramMessage, context: GroupContext): GroupEvent | undefined {
  const { chat, migrate_from_chat_id: from, new_chat_title: title } = message
  if (from !== undefined) return { what: 'migrated', fromChatId: String(from), ...titleOf(chat.title) }
  if (title !== undefined) return { what: 'renamed', title: wellFormedText(title) }
  const code = CODE.exec(message.text ?? '')?.[1]
  if (code !== undefined)
    return { what: 'code', code, ...senderOf(message), ...titleOf(chat.title), ...topicOf(message) }
  if (chat.type === 'channel' || message.from?.is_bot === true) return undefined
  return isAddressed(message, context) ? { what: 'spoke', ...topicOf(message) } : undefined
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
 * shown everything that is said in the group, and must not answer that.
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
