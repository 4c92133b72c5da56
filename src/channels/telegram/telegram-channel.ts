import { z } from 'zod'
import { channelAccount } from '../../domain/message/channel.ts'
import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import type { Channel, ChannelProbe } from '../channel.ts'
import { matchesSecret } from '../secret-header.ts'
import { type ApiReply, createBotApi } from './bot-api.ts'
import { fetchFile } from './fetch-file.ts'
import { identifyUpdate } from './identify-update.ts'
import { createOpenKeyboards } from './open-keyboards.ts'
import { parseUpdate } from './parse-update.ts'
import { type PollHealth, pollUpdates } from './poll-updates.ts'
import { createRegistration } from './registration.ts'
import { MAX_BUTTONS, MAX_TEXT_LENGTH, renderMessage } from './render-message.ts'
import { sendOutcomeOf } from './send-outcome-of.ts'
import { botIdOf, DEFAULT_COMMANDS, type TelegramMode, type TelegramOptions } from './telegram-options.ts'
import { createThrottleScope } from './throttle-scope.ts'

/** The Telegram channel also holds connections and, after a failed registration, a timer. */
export interface TelegramChannel extends Channel {
  close(): void
}

const PROBE_TIMEOUT_MS = 5_000
const botUser = z.object({ username: z.string().optional() })

/**
 * Creates the channel of one Telegram bot on telegraf's API client; no request is made before a method is called.
 *
 * @throws {TypeError} when the token cannot be one
 */
export function createTelegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, apiRoot, mode, now = Date.now } = options
  const botId = botIdOf(token)
  const account = channelAccount('telegram', String(botId))
  const api = createBotApi(token, apiRoot)
  const fileRoot = new URL(`${apiRoot.replace(/\/+$/u, '')}/file/bot${token}/`)
  const keyboards = createOpenKeyboards()
  const throttleScope = createThrottleScope(now)
  const health: PollHealth = { conflict: false }
  const firstBackOffMs = options.backOffMs ?? 1_000
  const registration = createRegistration(api, mode, options.commands ?? DEFAULT_COMMANDS, firstBackOffMs)
  let username: string | undefined

  async function sendPart(chatId: string, part: object): Promise<SendOutcome> {
    const limits = { timeoutMs: options.sendTimeoutMs ?? 10_000 }
    const payload = { chat_id: Number(chatId), ...part, link_preview_options: { is_disabled: true } }
    return sendOutcomeOf(await api.call('sendMessage', payload, limits), () => throttleScope(chatId))
  }

  async function send(chatId: string, message: OutgoingMessage): Promise<SendOutcome> {
    let outcome: SendOutcome = { kind: 'refused', reason: 'bad-message', errorClass: 'telegram.empty' }
    for (const part of renderMessage(message, keyboards.has(chatId))) {
      outcome = await sendPart(chatId, part)
      if (outcome.kind !== 'sent') return outcome
      if (part.reply_markup === undefined || 'inline_keyboard' in part.reply_markup) continue
      keyboards.set(chatId, 'keyboard' in part.reply_markup)
    }
    return outcome
  }

  async function probe(): Promise<ChannelProbe> {
    const reply = await api.call('getMe', {}, { timeoutMs: PROBE_TIMEOUT_MS })
    if (reply.kind !== 'ok') return failedProbe(reply)
    username = botUser.safeParse(reply.result).data?.username ?? username
    return registration.trouble() ?? pollTrouble(health) ?? { ok: true, detail: `bot @${username ?? botId}` }
  }

  return {
    name: 'telegram',
    account,
    capabilities: {
      maxButtons: MAX_BUTTONS,
      maxTextLength: MAX_TEXT_LENGTH,
      hasLocationButton: true,
      replyWindowHours: undefined,
    },
    verify: ({ headers }) => {
      const isGenuine = matchesSecret(headers['x-telegram-bot-api-secret-token'], secretsOf(mode))
      return isGenuine ? 'genuine' : 'forged'
    },
    identify: identifyUpdate,
    parse: (raw) => parseUpdate(raw, { account, botId, username, now }),
    send,
    acknowledgePress: async (callbackId) => {
      // A press older than the platform remembers is refused, and nothing spins any more.
      await api.call(
        'answerCallbackQuery',
        { callback_query_id: callbackId },
        { timeoutMs: PROBE_TIMEOUT_MS },
      )
    },
    fetchMedia: (reference, maxBytes) => fetchFile(api, fileRoot, reference, maxBytes),
    prepare: registration.prepare,
    ...(mode.kind === 'polling' && {
      poll: (sink, signal) =>
        pollUpdates(
          { api, pollSeconds: options.pollSeconds ?? 30, backOffMs: firstBackOffMs, health },
          sink,
          signal,
        ),
    }),
    probe,
    close: () => {
      registration.close()
      api.close()
    },
  }
}

function secretsOf(mode: TelegramMode): readonly string[] {
  if (mode.kind === 'polling') return []
  return mode.nextSecret === undefined ? [mode.secret] : [mode.secret, mode.nextSecret]
}

function pollTrouble(health: PollHealth): ChannelProbe | undefined {
  if (!health.conflict) return undefined
  const advice =
    'Another process receives the updates of this bot: stop it, or use a bot of its own for testing.'
  return { ok: false, code: 'telegram.poll-conflict', advice }
}

function failedProbe(reply: Exclude<ApiReply, { kind: 'ok' }>): ChannelProbe {
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
    'The address of TELEGRAM_API_ROOT cannot be reached from here. Some networks in Viet Nam block Telegram: use one that does not, or a Bot API server outside.'
  return { ok: false, code: 'telegram.unreachable', advice }
}
