import type pg from 'pg'
import { AppError } from '../../app/app-error.ts'
import type { EventStore, KeepOutcome, SealedEvent } from '../../app/intake/ports.ts'
import type { ChannelAccount } from '../../domain/message/channel.ts'
import { storeError } from '../pool/store-error.ts'
import { type Batcher, createBatcher } from './event-batcher.ts'

/**
 * How long a webhook waits for the database before its event goes to the spool: with it the answer is out well under a
 * second, far from Zalo's 2 s (reliability §2.3).
 */
const MAX_WAIT_MS = 300
const MAX_EVENTS_A_STATEMENT = 100
const MAX_STATEMENTS = 2

type EventBatcher = Batcher<SealedEvent, KeepOutcome>

/**
 * Creates the durable store of raw events: one call of `ingest_events` each, the only thing besides `keep_unverified` that
 * its role may do.
 * @param pool of role `by_edge`
 */
export function createEventStore(pool: pg.Pool): EventStore {
  const batchers = new Map<ChannelAccount, EventBatcher>()

  function batcherOf(account: ChannelAccount): EventBatcher {
    const known = batchers.get(account)
    if (known !== undefined) return known
    const batcher = createBatcher<SealedEvent, KeepOutcome>(
      (events) => ingest(pool, account, events),
      MAX_EVENTS_A_STATEMENT,
      MAX_STATEMENTS,
    )
    batchers.set(account, batcher)
    return batcher
  }

  return {
    keep: (account, events) => withinTime(batcherOf(account).add(events)),
    keepUnverified: async (account, bodySha256, sealed) => {
      const text = 'select keep_unverified($1, $2, $3) as kept'
      const result = await withinTime(query<{ kept: boolean }>(pool, text, [account, bodySha256, sealed]))
      return result[0]?.kept ?? false
    },
  }
}

/**
 * The same store without the time limit, for events that are safe on disk already. Events go in by conversation, because
 * each locks its conversation's wake-up: in one order everywhere, two statements never wait for each other in a circle.
 */
export async function ingest(
  pool: pg.Pool,
  account: ChannelAccount,
  events: readonly SealedEvent[],
): Promise<readonly KeepOutcome[]> {
  const order = events
    .map((event, at) => ({ at, conversation: Buffer.from(event.conversationKey).toString('hex') }))
    .toSorted((a, b) =>
      a.conversation < b.conversation ? -1 : a.conversation > b.conversation ? 1 : a.at - b.at,
    )
  const outcomes = await callIngest(
    pool,
    account,
    order.flatMap(({ at }) => events[at] ?? []),
  )
  return outcomes.map((_, at) => outcomes[order.findIndex((entry) => entry.at === at)] ?? 'new')
}

async function callIngest(
  pool: pg.Pool,
  account: ChannelAccount,
  events: readonly SealedEvent[],
): Promise<readonly KeepOutcome[]> {
  const rows = await query<{ outcomes: KeepOutcome[] }>(
    pool,
    'select ingest_events($1, $2, $3, $4, $5, $6) as outcomes',
    [
      account,
      events.map((event) => event.eventKey),
      events.map((event) => event.bodySha256),
      events.map((event) => event.conversationKey),
      events.map((event) => event.sequence),
      events.map((event) => event.sealed),
    ],
  )
  return rows[0]?.outcomes ?? []
}

async function query<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  try {
    return (await pool.query<Row>(text, values)).rows
  } catch (error) {
    throw storeError(error)
  }
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('store.unavailable', { retryable: true })), MAX_WAIT_MS)
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    clearTimeout(timer)
  }
}
