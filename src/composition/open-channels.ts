import type pg from 'pg'
import type { Channels } from '../app/message-channel.ts'
import type { Channel } from '../channels/channel.ts'
import type { OutgoingFiles } from '../channels/outgoing-files.ts'
import { createTelegramChannel } from '../channels/telegram/telegram-channel.ts'
import type { TelegramMode } from '../channels/telegram/telegram-options.ts'
import { createZaloBotChannel } from '../channels/zalo-bot/zalo-bot-channel.ts'
import { createZaloOaClient } from '../channels/zalo-oa/sdk/client.ts'
import { createZaloOaChannel } from '../channels/zalo-oa/zalo-oa-channel.ts'
import type { Environment } from '../config.ts'
import { channelAccount } from '../domain/message/channel.ts'
import { createChannelSettings } from '../persistence/channels/channel-settings.ts'
import type { Vault } from '../vault/vault.ts'
import type { Log } from './log.ts'
import { createZaloTokenStore } from './zalo-token-store.ts'

/** The channels that are on. */
export interface OpenChannels extends Channels {
  readonly all: readonly Channel[]
  find(account: string): Channel | undefined
  readonly close: () => Promise<void>
}

/** What channels are built from. */
export interface ChannelParts {
  readonly env: Environment
  readonly publicUrl: string
  readonly worker: pg.Pool
  readonly vault: Vault
  readonly log: Log
  /** Pictures and PDFs that go out; absent for commands that send nothing. */
  readonly files?: OutgoingFiles
  /** The page's channel, where it is on. */
  readonly webChat: Channel | undefined
}

/** Builds every channel that the environment switches on; nothing is called yet. */
export function openChannels(parts: ChannelParts): OpenChannels {
  const telegram = openTelegram(parts)
  const zalo = openZalo(parts)
  const zaloBot = openZaloBot(parts)
  const all: readonly Channel[] = [telegram, zalo, zaloBot, parts.webChat].filter(
    (channel) => channel !== undefined,
  )
  const byAccount = new Map(all.map((channel) => [channel.account as string, channel]))
  return {
    all,
    find: (account) => byAccount.get(account),
    close: async () => {
      telegram?.close()
      await zalo?.close()
    },
  }
}

function openTelegram({ env, publicUrl, files }: ChannelParts) {
  if (env.TELEGRAM_BOT_TOKEN === undefined) return undefined
  return createTelegramChannel({
    token: env.TELEGRAM_BOT_TOKEN,
    apiRoot: env.TELEGRAM_API_ROOT,
    mode: telegramMode(env, publicUrl),
    ...(files !== undefined && { files }),
  })
}

function telegramMode(env: Environment, publicUrl: string): TelegramMode {
  const secret = env.TELEGRAM_WEBHOOK_SECRET
  if (env.TELEGRAM_MODE === 'polling' || secret === undefined) return { kind: 'polling' }
  return { kind: 'webhook', secret, publicUrl }
}

function openZaloBot({ env, publicUrl }: ChannelParts): Channel | undefined {
  const { ZALO_BOT_TOKEN: token, ZALO_BOT_WEBHOOK_SECRET: secret, ZALO_BOT_API_ROOT: apiRoot } = env
  if (token === undefined) return undefined
  const isWebhook = env.ZALO_BOT_MODE === 'webhook' && secret !== undefined
  const mode = isWebhook ? ({ kind: 'webhook', secret, publicUrl } as const) : ({ kind: 'polling' } as const)
  return createZaloBotChannel({ token, apiRoot, mode, publicUrl })
}

function openZalo({ env, worker, vault, log, files }: ChannelParts) {
  const {
    ZALO_APP_ID: appId,
    ZALO_APP_SECRET: appSecret,
    ZALO_OA_ID: oaId,
    ZALO_OA_SECRET_KEY: webhookSecret,
  } = env
  if (appId === undefined || appSecret === undefined || oaId === undefined || webhookSecret === undefined)
    return undefined
  const account = channelAccount('zalo-oa', oaId)
  const settings = createChannelSettings(worker)
  const firstPair =
    env.ZALO_OA_ACCESS_TOKEN === undefined || env.ZALO_OA_REFRESH_TOKEN === undefined
      ? {}
      : { firstPair: { accessToken: env.ZALO_OA_ACCESS_TOKEN, refreshToken: env.ZALO_OA_REFRESH_TOKEN } }
  const client = createZaloOaClient({
    app: { appId, appSecret },
    tokenStore: createZaloTokenStore(worker, account, vault.token),
    endpointMemory: {
      read: async () => {
        const known = await settings.get(account, 'messageEndpoint')
        return known === 'v2' || known === 'v3' ? known : undefined
      },
      write: async (endpoint, because) => {
        await settings.set(account, 'messageEndpoint', endpoint)
        log.warn('zalo-oa.endpoint', { account, state: `${endpoint} (${because})` })
      },
    },
    apiRoot: env.ZALO_API_ROOT,
    oauthRoot: env.ZALO_OAUTH_ROOT,
    ...firstPair,
    onTokenAlarm: (alarm) => log.error('zalo-oa.token', { account, state: alarm.kind }),
  })
  return createZaloOaChannel({
    client,
    oaId,
    appId,
    appSecret,
    webhookSecrets: [webhookSecret],
    ...(files !== undefined && { files }),
    apiRoots: [env.ZALO_API_ROOT, env.ZALO_OAUTH_ROOT],
    onSignature: (check) => {
      if (check.kind !== 'matched') log.error('zalo-oa.signature', { account, state: check.kind })
    },
  })
}
