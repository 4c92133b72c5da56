/** Two chats limited within this time mean that not the chats, but the account is limited. */
const WINDOW_MS = 3_000

/** Finds out whom a 429 concerns, which Telegram does not say. */
export interface ThrottleScope {
  /** A message got through: the account is not limited. */
  passed(): void
  limited(chatId: string): Promise<'chat' | 'account'>
}

/**
 * The first chat that is limited is taken to be limited alone; when a second one is within three seconds, and nothing got through
 * in between, the whole account is, unless that chat is a group in slow mode: its members too wait between two messages, up to
 * an hour, and the account must not. The worst of a wrong guess is one more 429.
 * @param isSlow whether a group is in slow mode; asked rarely
 */
export function createThrottleScope(
  now: () => number,
  isSlow: (chatId: string) => Promise<boolean>,
): ThrottleScope {
  let last = { chatId: '', at: Number.NEGATIVE_INFINITY }
  return {
    passed: () => {
      last = { chatId: '', at: Number.NEGATIVE_INFINITY }
    },
    limited: async (chatId) => {
      const isSecond = last.chatId !== '' && last.chatId !== chatId && now() - last.at < WINDOW_MS
      last = { chatId, at: now() }
      return isSecond && !(await isSlow(chatId)) ? 'account' : 'chat'
    },
  }
}
