import { z } from 'zod'
import type { BotApi } from './bot-api.ts'

const TIMEOUT_MS = 3_000
const slowChat = z.object({ slow_mode_delay: z.number().positive() })

/**
 * Whether members of a group wait between two messages, which a bot without admin rights does too (Bot API:
 * `slow_mode_delay` in the answer to `getChat`). A private chat never is; where Telegram gives no answer it counts as not.
 */
export async function isInSlowMode(api: BotApi, chatId: string): Promise<boolean> {
  if (!chatId.startsWith('-')) return false
  const reply = await api.call('getChat', { chat_id: Number(chatId) }, { timeoutMs: TIMEOUT_MS })
  return reply.kind === 'ok' && slowChat.safeParse(reply.result).success
}
