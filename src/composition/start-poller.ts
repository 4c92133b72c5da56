import type { IngestEvents } from '../app/intake/ingest-events.ts'
import type { Channel } from '../channels/channel.ts'
import type { PollerLease } from '../persistence/channels/poller-lease.ts'
import type { Log } from './log.ts'

/** The lease lasts 15 s; it is renewed three times within. */
const RENEW_MS = 5_000

/** Polls the accounts that are set to polling; stops when told to, or when another process took the lease over. */
export interface Poller {
  stop(): Promise<void>
}

/** Starts one poll loop an account; of several processes the one with the lease polls, the others stand by. */
export function startPoller(
  channels: readonly Channel[],
  lease: PollerLease,
  ingest: IngestEvents,
  log: Log,
): Poller {
  const end = new AbortController()
  const loops = channels.map((channel) => keepPolling(channel, lease, ingest, log, end.signal))
  return {
    stop: async () => {
      end.abort()
      await Promise.allSettled(loops)
    },
  }
}

async function keepPolling(
  channel: Channel,
  lease: PollerLease,
  ingest: IngestEvents,
  log: Log,
  end: AbortSignal,
): Promise<void> {
  while (!end.aborted) {
    if (await holds(lease, channel.account, log)) await pollWhileHeld(channel, lease, ingest, log, end)
    await pause(RENEW_MS, end)
  }
  await lease.release(channel.account).catch(() => undefined)
}

/** One stretch of polling: ends when the lease is lost, the loop breaks, or the process stops. */
async function pollWhileHeld(
  channel: Channel,
  lease: PollerLease,
  ingest: IngestEvents,
  log: Log,
  end: AbortSignal,
): Promise<void> {
  const stretch = new AbortController()
  const stop = (): void => stretch.abort()
  end.addEventListener('abort', stop, { once: true })
  const renewing = setInterval(() => {
    void holds(lease, channel.account, log).then((isHeld) => {
      if (!isHeld) stretch.abort()
    })
  }, RENEW_MS)
  try {
    await channel.poll?.((events) => ingest(channel, events), stretch.signal)
  } catch (error) {
    log.error('poller.failed', {
      account: channel.account,
      errorClass: error instanceof Error ? error.name : 'unknown',
    })
  } finally {
    clearInterval(renewing)
    end.removeEventListener('abort', stop)
  }
}

/** While the database is away nobody else can take the lease either: going on polling (into the spool) loses nothing. */
async function holds(lease: PollerLease, account: string, log: Log): Promise<boolean> {
  try {
    return await lease.hold(account)
  } catch {
    log.warn('poller.lease-unknown', { account })
    return true
  }
}

async function pause(ms: number, end: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    end.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
