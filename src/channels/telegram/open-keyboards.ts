/** Chats remembered at most; a forgotten keyboard only stays folded away below the input field. */
const MOST = 20_000

/** The chats in which this process has shown a location keyboard that is still there. In memory only. */
export interface OpenKeyboards {
  has(chatId: string): boolean
  set(chatId: string, isOpen: boolean): void
}

/** Starts with none. */
export function createOpenKeyboards(): OpenKeyboards {
  const chats = new Set<string>()
  return {
    has: (chatId) => chats.has(chatId),
    set(chatId, isOpen) {
      chats.delete(chatId)
      if (!isOpen) return
      chats.add(chatId)
      const [oldest] = chats
      if (chats.size > MOST && oldest !== undefined) chats.delete(oldest)
    },
  }
}
