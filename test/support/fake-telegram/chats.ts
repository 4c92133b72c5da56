import type { FakeButton, FakeMarkup } from './check-message.ts'

/** A message of the bot as it stands in a chat. */
export interface BotMessage {
  readonly messageId: number
  readonly chatId: number
  readonly method: string
  text: string
  markup: FakeMarkup | undefined
  isDeleted: boolean
  readonly sentAt: number
  /** Of a picture or document. */
  readonly fileId?: string
  /** Of a forum: the topic it was sent to. */
  readonly topicId?: number
}

export type MessageMatch = string | RegExp | ((message: BotMessage) => boolean)

/** The chats the bot can see: what it wrote, which keyboards are open, who blocked it. */
export interface Chats {
  /** Opens a chat (or finds it); only then may the bot write into it. */
  open(chatId: number): void
  knows(chatId: number): boolean
  nextMessageId(): number
  add(message: BotMessage): void
  of(chatId: number): readonly BotMessage[]
  find(chatId: number, messageId: number): BotMessage | undefined
  /** The keyboard below the input field. */
  keyboard(chatId: number): readonly (readonly FakeButton[])[] | undefined
  closeKeyboardAfterUse(chatId: number): void
  /** The first message that matches, of those not yet returned by an earlier wait in this chat. */
  waitForMessage(chatId: number, match: MessageMatch | undefined, timeoutMs: number): Promise<BotMessage>
  readonly sentCount: number
  readonly blocked: Set<number>
  readonly moved: Map<number, number>
  /** Topics that cannot be written to any more. */
  readonly closedTopics: Set<number>
}

interface Chat {
  messages: BotMessage[]
  keyboard: { rows: readonly (readonly FakeButton[])[]; isOneTime: boolean } | undefined
  /** Messages up to here were handed out by `waitForMessage`. */
  seen: number
  listeners: Set<() => void>
}

/** @param keepPerChat older messages are forgotten, so that a long benchmark stays in memory */
export function createChats(firstMessageId: number, keepPerChat: number): Chats {
  const chats = new Map<number, Chat>()
  let messageId = firstMessageId
  let sentCount = 0

  function chatOf(chatId: number): Chat {
    const known = chats.get(chatId)
    if (known !== undefined) return known
    const chat: Chat = { messages: [], keyboard: undefined, seen: 0, listeners: new Set() }
    chats.set(chatId, chat)
    return chat
  }

  function take(chat: Chat, match: MessageMatch | undefined): BotMessage | undefined {
    const found = chat.messages.find((message) => message.messageId > chat.seen && matches(message, match))
    if (found !== undefined) chat.seen = found.messageId
    return found
  }

  return {
    open: (chatId) => void chatOf(chatId),
    knows: (chatId) => chats.has(chatId),
    nextMessageId: () => messageId++,
    add(message) {
      const chat = chatOf(message.chatId)
      sentCount += 1
      chat.messages.push(message)
      if (chat.messages.length > keepPerChat) chat.messages.shift()
      const { markup } = message
      if (markup?.kind === 'keyboard') chat.keyboard = { rows: markup.rows, isOneTime: markup.isOneTime }
      if (markup?.kind === 'remove') chat.keyboard = undefined
      for (const listener of [...chat.listeners]) listener()
    },
    of: (chatId) => chats.get(chatId)?.messages ?? [],
    find: (chatId, id) => chats.get(chatId)?.messages.find((message) => message.messageId === id),
    keyboard: (chatId) => chats.get(chatId)?.keyboard?.rows,
    closeKeyboardAfterUse(chatId) {
      const chat = chatOf(chatId)
      if (chat.keyboard?.isOneTime === true) chat.keyboard = undefined
    },
    waitForMessage(chatId, match, timeoutMs) {
      const chat = chatOf(chatId)
      const already = take(chat, match)
      if (already !== undefined) return Promise.resolve(already)
      return new Promise((resolve, reject) => {
        const listener = () => {
          const found = take(chat, match)
          if (found !== undefined) finish(() => resolve(found))
        }
        const timer = setTimeout(() => {
          const texts = chat.messages.slice(-3).map(({ text }) => JSON.stringify(text.slice(0, 120)))
          const last = texts.length === 0 ? 'none' : texts.join(' | ')
          finish(() => reject(new Error(`no such message in ${timeoutMs} ms; last of the bot: ${last}`)))
        }, timeoutMs)
        const finish = (settle: () => void) => {
          clearTimeout(timer)
          chat.listeners.delete(listener)
          settle()
        }
        chat.listeners.add(listener)
      })
    },
    get sentCount() {
      return sentCount
    },
    blocked: new Set(),
    moved: new Map(),
    closedTopics: new Set(),
  }
}

function matches(message: BotMessage, match: MessageMatch | undefined): boolean {
  if (match === undefined) return true
  if (typeof match === 'string') return message.text.includes(match)
  return match instanceof RegExp ? match.test(message.text) : match(message)
}
