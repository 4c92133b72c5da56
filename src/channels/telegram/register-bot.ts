import type { ApiReply, BotApi } from './bot-api.ts'
import type { BotCommand, TelegramMode } from './telegram-options.ts'
import { ALLOWED_UPDATES } from './update-schema.ts'

const TIMEOUT_MS = 10_000
/** Parallel webhook calls; Telegram's own default. It keeps the order inside one chat itself. */
const MAX_CONNECTIONS = 40

/**
 * Tells Telegram how updates are to reach us, and the command menu. Pending updates are never dropped: they are what
 * residents wrote while we were away.
 *
 * @returns the reply that failed, or `undefined` when all is registered
 */
export async function registerBot(
  api: BotApi,
  mode: TelegramMode,
  commands: readonly BotCommand[],
): Promise<Exclude<ApiReply, { kind: 'ok' }> | undefined> {
  const reply =
    mode.kind === 'polling'
      ? await api.call('deleteWebhook', { drop_pending_updates: false }, { timeoutMs: TIMEOUT_MS })
      : await api.call('setWebhook', webhookOf(mode), { timeoutMs: TIMEOUT_MS })
  if (reply.kind !== 'ok') return reply
  // The menu is a comfort: without it everything can be typed.
  await api.call('setMyCommands', { commands }, { timeoutMs: TIMEOUT_MS })
  return undefined
}

function webhookOf(mode: Extract<TelegramMode, { kind: 'webhook' }>): object {
  return {
    url: `${mode.publicUrl.replace(/\/+$/u, '')}/webhooks/telegram`,
    secret_token: mode.secret,
    allowed_updates: ALLOWED_UPDATES,
    max_connections: MAX_CONNECTIONS,
    drop_pending_updates: false,
  }
}
