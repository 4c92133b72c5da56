import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { type ChannelAccount, channelAccount } from '../../domain/message/channel.ts'
import type { GroupAccess } from '../../domain/message/group-event.ts'
import type { Channel, ChannelProbe, EventSink } from '../channel.ts'
import { download } from '../download.ts'
import { matchesSecret } from '../secret-header.ts'
import { createZaloBotClient, type ZaloBotClient } from './bot-client.ts'
import { identifyBotEvent, parseBotEvent } from './read-event.ts'
import { createSender, MAX_TEXT, SEND_TIMEOUT_MS } from './send-message.ts'

/** Settings of one bot of the Zalo Bot Platform. */
export interface ZaloBotOptions {
  /** `digits:string` of Zalo Bot Manager. */
  readonly token: string
  readonly apiRoot: string
  readonly mode:
    | { readonly kind: 'polling' }
    | { readonly kind: 'webhook'; readonly secret: string; readonly publicUrl: string }
  /** Where pictures of notices are fetched by the platform; absent (or not https): text alone. */
  readonly publicUrl: string
}

/** Both directions together, on the Basic tier (platform reference §10.5). */
export const MONTHLY_MESSAGES = 3_000
const POLL_SECONDS = 30
const FETCH_RETRY_MS = 30_000
const BACK_OFF_MS = 5_000
/** Hosts of Zalo's content networks, as its addresses show them; a name covers what is below it. */
const FILE_HOSTS = ['zdn.vn', 'zadn.vn', 'zaloplatforms.com', 'zaloapp.com', 'dlfl.vn']

const meSchema = z.object({ id: z.coerce.string(), account_name: z.string().optional() })

/**
 * Builds the channel of one bot, the only official way into ordinary Zalo groups: three groups, fifty people, no buttons, no
 * files but pictures. A pilot beside the Official Account, never instead of it.
 *
 * @throws {TypeError} when the token cannot be one
 */
export function createZaloBotChannel(options: ZaloBotOptions): Channel {
  const { token, apiRoot, mode } = options
  const id = /^(\d{1,24}):.+$/u.exec(token)?.[1]
  if (id === undefined) throw new TypeError('ZALO_BOT_TOKEN does not look like <digits>:<secret>')
  const client = createZaloBotClient(token, apiRoot)
  const account: ChannelAccount = channelAccount('zalo-bot', id)
  const isReachable = options.publicUrl.startsWith('https://')
  return {
    name: 'zalo-bot',
    account,
    capabilities: {
      maxButtons: 0,
      maxTextLength: MAX_TEXT,
      hasLocationButton: false,
      replyWindowHours: undefined,
    },
    ...(isReachable && {
      posting: {
        maxCaptionLength: MAX_TEXT,
        hasButtonsOnPictures: false,
        hasGroupButtons: false,
        hasDocuments: false,
      },
    }),
    monthlyMessages: MONTHLY_MESSAGES,
    verify: ({ headers }) =>
      mode.kind === 'webhook' && matchesSecret(headers['x-bot-api-secret-token'], [mode.secret])
        ? 'genuine'
        : 'forged',
    identify: identifyBotEvent,
    parse: (raw) => parseBotEvent(raw, account),
    send: createSender(client),
    groups: SILENT_GROUPS,
    acknowledgePress: async () => {},
    fetchMedia: async ({ reference }, maxBytes) =>
      isFileAddress(reference, apiRoot)
        ? download(new URL(reference), { maxBytes, retryMs: FETCH_RETRY_MS })
        : { kind: 'forbidden' },
    prepare: () => prepare(client, mode),
    ...(mode.kind === 'polling' && { poll: (sink, signal) => poll(client, sink, signal) }),
    probe: () => probe(client),
  }
}

/** The platform tells nothing of a group, and takes nothing back. */
const SILENT_GROUPS: GroupAccess = {
  describe: async () => undefined,
  isAdmin: async () => undefined,
  retract: async () => false,
}

async function prepare(client: ZaloBotClient, mode: ZaloBotOptions['mode']): Promise<void> {
  if (mode.kind === 'polling') await client.call('deleteWebhook', {}, SEND_TIMEOUT_MS)
  else {
    const url = `${mode.publicUrl}/webhooks/zalo-bot`
    await client.call('setWebhook', { url, secret_token: mode.secret }, SEND_TIMEOUT_MS)
  }
}

/** One event at a time and no way to ask again: what comes is durable before the next is asked for. */
async function poll(client: ZaloBotClient, sink: EventSink, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const reply = await client.call(
      'getUpdates',
      { timeout: String(POLL_SECONDS) },
      (POLL_SECONDS + 10) * 1_000,
      signal,
    )
    if (reply.kind === 'ok' && reply.result !== undefined)
      await sink([new TextEncoder().encode(JSON.stringify({ ok: true, result: reply.result }))])
    // 408: nothing came in time.
    else if (reply.kind !== 'error' || reply.code !== 408) await pause(signal)
  }
}

function pause(signal: AbortSignal): Promise<void> {
  // Ends early when polling is to stop; the loop looks at the signal itself.
  return sleep(BACK_OFF_MS, undefined, { signal }).catch(() => undefined)
}

async function probe(client: ZaloBotClient): Promise<ChannelProbe> {
  const reply = await client.call('getMe', {}, 10_000)
  const me = reply.kind === 'ok' ? meSchema.safeParse(reply.result).data : undefined
  if (me !== undefined) return { ok: true, detail: `bot ${me.account_name ?? me.id}` }
  return reply.kind === 'error' && reply.code === 401
    ? {
        ok: false,
        code: 'zalo-bot.token',
        advice: 'ZALO_BOT_TOKEN is not accepted: take a new one in Zalo Bot Manager',
      }
    : {
        ok: false,
        code: 'zalo-bot.unreachable',
        advice: 'the Zalo Bot Platform does not answer: check the network',
      }
}

/** A stranger's event names the address: only the platform's own hosts are asked, and the configured root. */
function isFileAddress(reference: string, apiRoot: string): boolean {
  if (!URL.canParse(reference)) return false
  const { hostname, origin, protocol, port, username } = new URL(reference)
  if (username !== '') return false
  if (origin === new URL(apiRoot).origin) return true
  const isHost = FILE_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`))
  return isHost && protocol === 'https:' && port === ''
}
