import type { EventSink } from '../channel.ts'
import { ChannelAccountError } from '../channel-account-error.ts'
import type { ApiReply, BotApi } from './bot-api.ts'
import { ALLOWED_UPDATES } from './update-schema.ts'
import { backOffMs, waitUnlessAborted } from './wait.ts'

/** What the poller tells about itself, for `probe`. */
export interface PollHealth {
  /** `409`: another process polls this bot, or a webhook is registered. */
  conflict: boolean
}

/** What one polling run needs. */
export interface PollOptions {
  readonly api: BotApi
  readonly pollSeconds: number
  readonly backOffMs: number
  readonly health: PollHealth
}

/** Most updates the Bot API hands out at once. */
const BATCH = 100
/** On top of the seconds the server holds the poll open, for the answer to travel. */
const POLL_GRACE_MS = 15_000
/** An empty answer sooner than this was not held open. */
const SHORTEST_HOLD_MS = 100

/**
 * Polls until aborted. The offset moves only after the sink has made the batch durable: Telegram forgets an update as
 * soon as a poll asks for a later one (decision record 0007). After an empty answer no offset is sent at all: everything
 * is confirmed by then, and ids may begin anywhere after a quiet week.
 *
 * @throws {ChannelAccountError} when the token is refused
 */
export async function pollUpdates(options: PollOptions, sink: EventSink, signal: AbortSignal): Promise<void> {
  const { api, pollSeconds, health } = options
  let offset: number | undefined
  let failures = 0
  while (!signal.aborted) {
    // After trouble a poll that comes back at once tells sooner that it is over.
    const timeout = failures > 0 ? 0 : pollSeconds
    const askedAt = performance.now()
    const reply = await api.call(
      'getUpdates',
      { offset, limit: BATCH, timeout, allowed_updates: ALLOWED_UPDATES },
      { timeoutMs: pollSeconds * 1000 + POLL_GRACE_MS, signal },
    )
    if (reply.kind === 'aborted') return
    const updates = readBatch(reply)
    if (updates !== undefined && (await deliver(updates, sink))) {
      health.conflict = false
      failures = 0
      offset = nextOffset(updates)
      if (updates.length === 0 && timeout > 0) await rest(performance.now() - askedAt, signal)
      continue
    }
    failures += 1
    await recover(reply, options, signal, backOffMs(failures, options.backOffMs))
  }
}

/** Servers that do not hold a poll open (doubles, some proxies) would be asked thousands of times a second. */
async function rest(heldMs: number, signal: AbortSignal): Promise<void> {
  if (heldMs < SHORTEST_HOLD_MS) await waitUnlessAborted(SHORTEST_HOLD_MS - heldMs, signal)
}

function readBatch(reply: ApiReply): readonly object[] | undefined {
  if (reply.kind !== 'ok' || !Array.isArray(reply.result)) return undefined
  return reply.result.filter((update) => update !== null && typeof update === 'object')
}

/** `false` when the events could not be made durable: the same batch will come again. */
async function deliver(updates: readonly object[], sink: EventSink): Promise<boolean> {
  if (updates.length === 0) return true
  try {
    await sink(updates.map((update) => Buffer.from(JSON.stringify(update))))
    return true
  } catch {
    return false
  }
}

function nextOffset(updates: readonly object[]): number | undefined {
  const ids = updates.map((update) => ('update_id' in update ? Number(update.update_id) : Number.NaN))
  const known = ids.filter((id) => Number.isSafeInteger(id))
  return known.length === 0 ? undefined : Math.max(...known) + 1
}

async function recover(
  reply: ApiReply,
  options: PollOptions,
  signal: AbortSignal,
  waitMs: number,
): Promise<void> {
  if (reply.kind !== 'error') return waitUnlessAborted(waitMs, signal)
  if (reply.status === 401 || reply.status === 404) throw refusedToken()
  if (reply.status === 409) {
    options.health.conflict = true
    // A webhook registered elsewhere stays in the way until it is removed; another poller has to stop by itself.
    if (reply.description.toLowerCase().includes('webhook')) await removeWebhook(options.api, signal)
  }
  await waitUnlessAborted(Math.max(reply.retryAfterMs ?? 0, waitMs), signal)
}

async function removeWebhook(api: BotApi, signal: AbortSignal): Promise<void> {
  await api.call('deleteWebhook', { drop_pending_updates: false }, { timeoutMs: 10_000, signal })
}

function refusedToken(): ChannelAccountError {
  return new ChannelAccountError(
    'Telegram refuses the bot token',
    'Ask @BotFather for the token of this bot, set TELEGRAM_BOT_TOKEN (and TELEGRAM_API_ROOT) and start again.',
  )
}
