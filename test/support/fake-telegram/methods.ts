import type { Chats } from './chats.ts'
import { checkMarkup, checkText } from './check-message.ts'
import type { Faults } from './faults.ts'
import type { Files } from './files.ts'
import type { Updates } from './updates.ts'
import { badRequest, type MethodReply, type Params, refusal, result } from './wire.ts'

export interface World {
  readonly botId: number
  readonly username: string
  readonly chats: Chats
  readonly files: Files
  readonly faults: Faults
  readonly updates: Updates
  /** Callback ids of presses; `true` once answered. */
  readonly callbacks: Map<string, boolean>
  readonly commands: { list: unknown }
  readonly acceptsUnknownChats: boolean
  readonly now: () => number
}

type Method = (world: World, params: Params, signal: AbortSignal) => MethodReply | Promise<MethodReply>

const send =
  (method: string, textField: 'text' | 'caption', mediaField?: string): Method =>
  (world, params) => {
    const chatId = Number(params.chat_id)
    const closed = chatRefusal(world, chatId) ?? world.faults.limit(chatId)
    if (closed !== undefined) return closed
    const topicId = params.message_thread_id
    if (topicId !== undefined && world.chats.closedTopics.has(Number(topicId)))
      return badRequest('message thread not found')
    if (mediaField !== undefined && params[mediaField] === undefined)
      return badRequest(`there is no ${mediaField}`)
    const fileId = mediaField === undefined ? undefined : world.files.sent(params[mediaField])
    if (mediaField !== undefined && fileId === undefined)
      return badRequest('wrong remote file identifier specified')
    const hasText = textField === 'text' || params.caption !== undefined
    const text = hasText
      ? checkText(
          params[textField],
          textField === 'text' ? 4096 : 1024,
          textField === 'text' ? 'message text' : 'caption',
        )
      : { value: '' }
    if ('refused' in text) return text.refused
    const markup = checkMarkup(params.reply_markup, chatId > 0)
    if ('refused' in markup) return markup.refused
    const messageId = world.chats.nextMessageId()
    const sentAt = world.now()
    world.chats.add({
      messageId,
      chatId,
      method,
      text: text.value,
      markup: markup.value,
      isDeleted: false,
      sentAt,
      ...(fileId === undefined ? {} : { fileId }),
      ...(topicId === undefined ? {} : { topicId: Number(topicId) }),
    })
    return result({
      ...messageJson(world, chatId, messageId, text.value, sentAt),
      ...(mediaField === 'photo' && { photo: [{ file_id: `${fileId}s` }, { file_id: fileId }] }),
      ...(mediaField === 'document' && { document: { file_id: fileId } }),
    })
  }

function messageJson(world: World, chatId: number, messageId: number, text: string, sentAt: number): object {
  return {
    message_id: messageId,
    from: { id: world.botId, is_bot: true, first_name: 'Bình Yên', username: world.username },
    chat: { id: chatId, type: chatId > 0 ? 'private' : 'supergroup' },
    date: Math.floor(sentAt / 1000),
    text,
  }
}

function chatRefusal(world: World, chatId: number): MethodReply | undefined {
  if (!Number.isSafeInteger(chatId)) return badRequest('chat_id is empty')
  if (world.chats.blocked.has(chatId)) {
    return refusal(
      403,
      chatId > 0
        ? 'Forbidden: bot was blocked by the user'
        : 'Forbidden: bot was kicked from the supergroup chat',
    )
  }
  const movedTo = world.chats.moved.get(chatId)
  if (movedTo !== undefined) {
    const text = 'Bad Request: group chat was upgraded to a supergroup chat'
    return refusal(400, text, { migrate_to_chat_id: movedTo })
  }
  return world.chats.knows(chatId) || world.acceptsUnknownChats ? undefined : badRequest('chat not found')
}

const edit =
  (what: 'text' | 'markup'): Method =>
  (world, params) => {
    const message = world.chats.find(Number(params.chat_id), Number(params.message_id))
    if (message === undefined || message.isDeleted) return badRequest('message to edit not found')
    if (message.markup !== undefined && message.markup.kind !== 'inline')
      return badRequest("message can't be edited")
    const text = what === 'text' ? checkText(params.text, 4096, 'message text') : { value: message.text }
    if ('refused' in text) return text.refused
    const markup = checkMarkup(params.reply_markup, message.chatId > 0)
    if ('refused' in markup) return markup.refused
    const isSame =
      text.value === message.text && JSON.stringify(markup.value) === JSON.stringify(message.markup)
    if (isSame) return badRequest('message is not modified')
    message.text = text.value
    message.markup = markup.value
    return result(messageJson(world, message.chatId, message.messageId, message.text, message.sentAt))
  }

const answerCallbackQuery: Method = ({ callbacks }, params) => {
  const id = String(params.callback_query_id)
  if (String(params.text ?? '').length > 200) return badRequest('MESSAGE_TOO_LONG')
  if (!callbacks.has(id)) {
    return badRequest('query is too old and response timeout expired or query ID is invalid')
  }
  callbacks.set(id, true)
  return result(true)
}

const setMyCommands: Method = (world, params) => {
  const commands: unknown =
    typeof params.commands === 'string' ? JSON.parse(params.commands) : params.commands
  if (!Array.isArray(commands) || commands.length > 100) return badRequest('commands must be an array')
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(String(command))) return badRequest('BOT_COMMAND_INVALID')
    if (String(description).length < 1 || String(description).length > 256) {
      return badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
    }
  }
  world.commands.list = commands
  return result(true)
}

const getChat: Method = ({ chats }, params) => {
  const id = Number(params.chat_id)
  if (!chats.knows(id)) return badRequest('chat not found')
  return result({ id, type: id > 0 ? 'private' : 'supergroup', first_name: 'Người dân' })
}

/** The methods of the Bot API that the fake knows, by lower-case name (the API ignores case). */
export const METHODS: Readonly<Record<string, Method>> = {
  getme: ({ botId, username }) =>
    result({ id: botId, is_bot: true, first_name: 'Bình Yên', username, can_join_groups: true }),
  getupdates: ({ updates }, params, signal) => updates.getUpdates(params, signal),
  setwebhook: ({ updates }, params) => updates.setWebhook(params),
  deletewebhook: ({ updates }, params) => updates.deleteWebhook(params),
  getwebhookinfo: ({ updates }) => updates.webhookInfo(),
  sendmessage: send('sendMessage', 'text'),
  sendphoto: send('sendPhoto', 'caption', 'photo'),
  senddocument: send('sendDocument', 'caption', 'document'),
  sendchataction: (world, params) => chatRefusal(world, Number(params.chat_id)) ?? result(true),
  editmessagetext: edit('text'),
  editmessagereplymarkup: edit('markup'),
  deletemessage: ({ chats }, params) => {
    const message = chats.find(Number(params.chat_id), Number(params.message_id))
    if (message === undefined || message.isDeleted) return badRequest('message to delete not found')
    message.isDeleted = true
    return result(true)
  },
  answercallbackquery: answerCallbackQuery,
  getfile: ({ files }, params) => files.getFile(params.file_id),
  setmycommands: setMyCommands,
  getchat: getChat,
  getchatmember: ({ chats }, params) =>
    chats.knows(Number(params.chat_id))
      ? result({
          status: 'member',
          user: { id: Number(params.user_id), is_bot: false, first_name: 'Người dân' },
        })
      : badRequest('chat not found'),
  getchatadministrators: (world, params) => chatRefusal(world, Number(params.chat_id)) ?? result([]),
}
