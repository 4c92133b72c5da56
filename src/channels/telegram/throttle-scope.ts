/** Two chats limited within this time mean that not the chats, but the account is limited. */
const WINDOW_MS = 3_000

/**
 * Guesses whom a 429 concerns, which Telegram does not say: the first chat that is limited is taken to be limited alone;
 * when a second one is within three seconds, the whole account is. The worst of a wrong guess is one more 429.
 *
 * @returns asks about one chat that was just limited
 */
export function createThrottleScope(now: () => number): (chatId: string) => 'chat' | 'account' {
  let last = { chatId: '', at: Number.NEGATIVE_INFINITY }
  return (chatId) => {
    const isAccount = last.chatId !== chatId && now() - last.at < WINDOW_MS
    last = { chatId, at: now() }
    return isAccount ? 'account' : 'chat'
  }
}
