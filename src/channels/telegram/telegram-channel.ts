import { channelAccount } from '../../domain/message/channel.ts'
import type { ChannelCapabilities } from '../../domain/message/channel-capabilities.ts'
import type { Posting } from '../../domain/message/posting.ts'
import type { Channel, ChannelProbe } from '../channel.ts'
import { matchesSecret } from '../secret-header.ts'
import { type BotApi, createBotApi } from './bot-api.ts'
import { fetchFile } from './fetch-file.ts'
import { createGroupAccess } from './group-access.ts'
import { identifyUpdate } from './identify-update.ts'
import { parseUpdate } from './parse-update.ts'
import { type PollHealth, pollUpdates } from './poll-updates.ts'
import { POLL_CONFLICT, probeBot } from './probe-bot.ts'
import { createRegistration, type Registration } from './registration.ts'
import { MAX_BUTTONS, MAX_TEXT_LENGTH } from './render-message.ts'
import { createFileSender, MAX_CAPTION_LENGTH } from './send-file.ts'
import { createSender } from './send-message.ts'
import { botIdOf, DEFAULT_COMMANDS, type TelegramMode, type TelegramOptions } from './telegram-options.ts'

/** The Telegram channel also holds connections and, after a failed registration, a timer. */
export interface TelegramChannel extends Channel {
  close(): void
}

const CAPABILITIES: ChannelCapabilities = {
  maxButtons: MAX_BUTTONS,
  maxTextLength: MAX_TEXT_LENGTH,
  hasLocationButton: true,
  replyWindowHours: undefined,
}

const POSTING: Posting = {
  maxCaptionLength: MAX_CAPTION_LENGTH,
  hasButtonsOnPictures: true,
  hasGroupButtons: true,
  hasDocuments: true,
}

const ACKNOWLEDGE_TIMEOUT_MS = 5_000
const LONGEST_CONNECT_MS = 4_000

/**
 * Creates the channel of one Telegram bot on telegraf's API client; no request is made before a method is called.
 *
 * @throws {TypeError} when the token cannot be one
 */
export function createTelegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, apiRoot, mode, files, now = Date.now, backOffMs = 1_000 } = options
  const botId = botIdOf(token)
  const account = channelAccount('telegram', String(botId))
  const sendTimeoutMs = options.sendTimeoutMs ?? 10_000
  const api = createBotApi(token, apiRoot, Math.min(LONGEST_CONNECT_MS, sendTimeoutMs / 2))
  const fileRoot = new URL(`${apiRoot.replace(/\/+$/u, '')}/file/bot${token}/`)
  const health: PollHealth = { conflict: false }
  const registration = createRegistration(api, mode, options.commands ?? DEFAULT_COMMANDS, backOffMs)
  const polling = { api, pollSeconds: options.pollSeconds ?? 30, backOffMs, health }
  let username: string | undefined

  return {
    name: 'telegram',
    account,
    capabilities: CAPABILITIES,
    verify: ({ headers }) =>
      matchesSecret(headers['x-telegram-bot-api-secret-token'], secretsOf(mode)) ? 'genuine' : 'forged',
    identify: identifyUpdate,
    parse: (raw) => parseUpdate(raw, { account, botId, username, now }),
    posting: POSTING,
    send: createSender({
      api,
      timeoutMs: sendTimeoutMs,
      now,
      sendFile: files && createFileSender(api, account, files, sendTimeoutMs),
    }),
    groups: createGroupAccess(api, botId),
    acknowledgePress: (callbackId) => acknowledge(api, callbackId),
    fetchMedia: (reference, maxBytes) => fetchFile(api, fileRoot, reference, maxBytes),
    prepare: registration.prepare,
    ...(mode.kind === 'polling' && { poll: (sink, signal) => pollUpdates(polling, sink, signal) }),
    probe: async () => {
      const bot = await probeBot(api)
      if ('ok' in bot) return bot
      username = bot.username ?? username
      return troubleOf(registration, health) ?? { ok: true, detail: `bot @${username ?? botId}` }
    },
    chatLink: async () => {
      const bot = username === undefined ? await probeBot(api) : { username }
      if ('ok' in bot) return undefined
      username = bot.username ?? username
      return username === undefined ? undefined : `https://t.me/${username}`
    },
    close: () => {
      registration.close()
      api.close()
    },
  }
}

/** A press older than Telegram remembers is refused, and nothing spins any more: there is no outcome to act on. */
async function acknowledge(api: BotApi, callbackId: string): Promise<void> {
  const payload = { callback_query_id: callbackId }
  await api.call('answerCallbackQuery', payload, { timeoutMs: ACKNOWLEDGE_TIMEOUT_MS })
}

function troubleOf(registration: Registration, health: PollHealth): ChannelProbe | undefined {
  return registration.trouble() ?? (health.conflict ? POLL_CONFLICT : undefined)
}

function secretsOf(mode: TelegramMode): readonly string[] {
  if (mode.kind === 'polling') return []
  return mode.nextSecret === undefined ? [mode.secret] : [mode.secret, mode.nextSecret]
}
