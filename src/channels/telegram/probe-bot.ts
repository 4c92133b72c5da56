import { z } from 'zod'
import type { ChannelProbe } from '../channel.ts'
import type { ApiReply, BotApi } from './bot-api.ts'

const TIMEOUT_MS = 5_000
const botUser = z.object({ username: z.string().optional() })

/** Asks Telegram who we are; the bot's name (no secret) when it answers. */
export async function probeBot(
  api: BotApi,
): Promise<{ readonly username: string | undefined } | Extract<ChannelProbe, { ok: false }>> {
  const reply = await api.call('getMe', {}, { timeoutMs: TIMEOUT_MS })
  if (reply.kind === 'ok') return { username: botUser.safeParse(reply.result).data?.username }
  return failedProbe(reply)
}

/** Advice while `getUpdates` answers 409. */
export const POLL_CONFLICT: ChannelProbe = {
  ok: false,
  code: 'telegram.poll-conflict',
  advice: 'Another process receives the updates of this bot: stop it, or use a bot of its own for testing.',
}

function failedProbe(reply: Exclude<ApiReply, { kind: 'ok' }>): Extract<ChannelProbe, { ok: false }> {
  if (reply.kind === 'error' && (reply.status === 401 || reply.status === 404)) {
    const advice = 'Telegram does not know the token: compare TELEGRAM_BOT_TOKEN with @BotFather.'
    return { ok: false, code: 'telegram.token', advice }
  }
  if (reply.kind === 'error') {
    return {
      ok: false,
      code: `telegram.${reply.status}`,
      advice: 'Telegram has trouble: wait and look again.',
    }
  }
  const advice =
    'TELEGRAM_API_ROOT cannot be reached from here. Some networks in Viet Nam block Telegram: use another one, or a Bot API server outside.'
  return { ok: false, code: 'telegram.unreachable', advice }
}
