import type { BotMessage } from './chats.ts'
import type { FakeButton } from './check-message.ts'
import type { FakeFile } from './files.ts'
import type { World } from './methods.ts'
import type { Params } from './wire.ts'

/** What residents can do; every act returns the `update_id` it caused. A chat id above 0 is a private chat. */
export interface ResidentActs {
  say(chatId: number, text: string, extra?: Params): number
  /** Presses the newest button with this label or callback data; on a keyboard below the input this says the label. */
  press(chatId: number, labelOrData: string): number
  sendLocation(chatId: number, lat: number, lon: number, extra?: Params): number
  sendPhoto(chatId: number, bytes: Uint8Array, options?: { caption?: string; albumId?: string }): number
  /** All photos of one album, as separate updates; the caption stands on the first. */
  sendAlbum(chatId: number, photos: readonly Uint8Array[], caption?: string): readonly number[]
  sendVoice(chatId: number, bytes: Uint8Array): number
  sendVideo(chatId: number, bytes: Uint8Array, caption?: string): number
  sendDocument(chatId: number, bytes: Uint8Array, fileName: string, mediaType: string): number
  sendSticker(chatId: number): number
  sendContact(chatId: number, phone: string, options?: { isOwn?: boolean }): number
  edit(chatId: number, messageId: number, text: string): number
  block(chatId: number): number
  unblock(chatId: number): number
  /** Any other message, by the fields that make it one. */
  sendMessage(chatId: number, fields: Params): number
  /** Any update at all. */
  push(update: Params, chatId?: number): number
}

export function createResidentActs(world: World): ResidentActs {
  const { chats, files, updates, callbacks } = world
  let callbackCount = 0
  let albumCount = 0

  const seconds = () => Math.floor(world.now() / 1000)
  const user = (chatId: number) => ({
    id: Math.abs(chatId),
    is_bot: false,
    first_name: 'Người dân',
    language_code: 'vi',
  })
  const chat = (chatId: number) =>
    chatId > 0
      ? { id: chatId, type: 'private', first_name: 'Người dân' }
      : { id: chatId, type: 'supergroup', title: 'Thôn Đông' }

  function sendMessage(chatId: number, fields: Params): number {
    chats.open(chatId)
    const message = {
      message_id: chats.nextMessageId(),
      from: user(chatId),
      chat: chat(chatId),
      date: seconds(),
      ...fields,
    }
    return updates.push({ message }, chatId)
  }

  function say(chatId: number, text: string, extra: Params = {}): number {
    const command = /^\/\w+(?:@\w+)?/.exec(text)?.[0]
    const entities = command && { entities: [{ type: 'bot_command', offset: 0, length: command.length }] }
    return sendMessage(chatId, { text, ...entities, ...extra })
  }

  function press(chatId: number, labelOrData: string): number {
    const typed = chats.keyboard(chatId)?.flat()
    const key = typed?.find(({ text }) => text === labelOrData)
    if (key?.request_location === true) throw new Error('this button asks for the position: use sendLocation')
    if (key !== undefined) {
      chats.closeKeyboardAfterUse(chatId)
      return say(chatId, labelOrData)
    }
    const found = findButton(chats.of(chatId), labelOrData)
    if (found === undefined)
      throw new Error(`no button "${labelOrData}" in this chat; there is: ${labels(chats.of(chatId))}`)
    callbackCount += 1
    const id = `${world.botId}${String(callbackCount).padStart(8, '0')}`
    callbacks.set(id, false)
    const { message, button } = found
    const callback_query = {
      id,
      from: user(chatId),
      chat_instance: String(chatId),
      message: {
        message_id: message.messageId,
        chat: chat(chatId),
        date: Math.floor(message.sentAt / 1000),
        text: message.text,
      },
      data: button.callback_data,
    }
    return updates.push({ callback_query }, chatId)
  }

  function membership(chatId: number, before: string, after: string): number {
    const bot = { id: world.botId, is_bot: true, first_name: 'Bình Yên', username: world.username }
    const my_chat_member = {
      chat: chat(chatId),
      from: user(chatId),
      date: seconds(),
      old_chat_member: { status: before, user: bot },
      new_chat_member: { status: after, user: bot, ...(after === 'kicked' && { until_date: 0 }) },
    }
    return updates.push({ my_chat_member }, chatId)
  }

  const fileJson = (file: FakeFile) => ({
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.length,
  })

  function sendPhoto(
    chatId: number,
    bytes: Uint8Array,
    options: { caption?: string; albumId?: string } = {},
  ): number {
    const file = files.add(bytes, { extension: 'jpg', mediaType: 'image/jpeg' })
    const small = files.add(bytes.subarray(0, 100), { extension: 'jpg', mediaType: 'image/jpeg' })
    return sendMessage(chatId, {
      photo: [
        { ...fileJson(small), width: 90, height: 67 },
        { ...fileJson(file), width: 1280, height: 960 },
      ],
      ...(options.caption === undefined ? {} : { caption: options.caption }),
      ...(options.albumId === undefined ? {} : { media_group_id: options.albumId }),
    })
  }

  return {
    say,
    press,
    sendMessage,
    sendPhoto,
    sendLocation: (chatId, lat, lon, extra = {}) => {
      chats.closeKeyboardAfterUse(chatId)
      return sendMessage(chatId, { location: { latitude: lat, longitude: lon }, ...extra })
    },
    sendAlbum(chatId, photos, caption) {
      albumCount += 1
      const albumId = `139${String(albumCount).padStart(14, '0')}`
      return photos.map((bytes, index) =>
        sendPhoto(chatId, bytes, { albumId, ...(index === 0 && caption !== undefined ? { caption } : {}) }),
      )
    },
    sendVoice(chatId, bytes) {
      const file = files.add(bytes, { extension: 'oga', mediaType: 'audio/ogg' })
      return sendMessage(chatId, { voice: { ...fileJson(file), duration: 5, mime_type: 'audio/ogg' } })
    },
    sendVideo(chatId, bytes, caption) {
      const file = files.add(bytes, { extension: 'mp4', mediaType: 'video/mp4' })
      const video = { ...fileJson(file), width: 640, height: 360, duration: 4, mime_type: 'video/mp4' }
      return sendMessage(chatId, { video, ...(caption === undefined ? {} : { caption }) })
    },
    sendDocument(chatId, bytes, fileName, mediaType) {
      const file = files.add(bytes, { extension: fileName.split('.').at(-1) ?? 'bin', mediaType })
      return sendMessage(chatId, {
        document: { ...fileJson(file), file_name: fileName, mime_type: mediaType },
      })
    },
    sendSticker: (chatId) =>
      sendMessage(chatId, {
        sticker: { file_id: 'CAACAgIAAxkBAAI', file_unique_id: 'AgADAQAD', type: 'regular', emoji: '👍' },
      }),
    sendContact: (chatId, phone, { isOwn = true } = {}) =>
      sendMessage(chatId, {
        contact: {
          phone_number: phone,
          first_name: 'Người dân',
          ...(isOwn && { user_id: Math.abs(chatId) }),
        },
      }),
    edit(chatId, messageId, text) {
      const edited_message = {
        message_id: messageId,
        from: user(chatId),
        chat: chat(chatId),
        date: seconds(),
        edit_date: seconds(),
        text,
      }
      return updates.push({ edited_message }, chatId)
    },
    block(chatId) {
      chats.blocked.add(chatId)
      return membership(chatId, 'member', 'kicked')
    },
    unblock(chatId) {
      chats.blocked.delete(chatId)
      return membership(chatId, 'kicked', 'member')
    },
    push: (update, chatId = 0) => updates.push(update, chatId),
  }
}

function findButton(
  messages: readonly BotMessage[],
  labelOrData: string,
): { message: BotMessage; button: FakeButton } | undefined {
  for (const message of messages.toReversed()) {
    if (message.markup?.kind !== 'inline' || message.isDeleted) continue
    const buttons = message.markup.rows.flat()
    const button = buttons.find(
      ({ text, callback_data: data }) => text === labelOrData || data === labelOrData,
    )
    if (button !== undefined) return { message, button }
  }
  return undefined
}

function labels(messages: readonly BotMessage[]): string {
  const last = messages.findLast(({ markup }) => markup !== undefined && markup.kind !== 'remove')?.markup
  return last === undefined || last.kind === 'remove'
    ? 'none'
    : last.rows
        .flat()
        .map(({ text }) => text)
        .join(' | ')
}
