import type pg from 'pg'
import type { DeliveredConversation, DeliveryStore, LeasedConversation } from '../../app/delivery/ports.ts'
import type { WorkItem } from '../../app/work/ports.ts'
import type { ChannelAccount } from '../../domain/message/channel.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { retryConflict } from '../pool/retry-conflict.ts'
import { together } from '../pool/together.ts'
import { finishWork } from '../work/outbox.ts'
import { settleMessages, tellInboxes } from './settle-messages.ts'

/** Longer than a worker holds messages (pacing, time-outs and all), so that a lease lapses only when its holder died. */
const LEASE_SECONDS = 60
/** Messages of one conversation sent in one go. */
const MAX_MESSAGES = 5
const BUSY_RETRY_MS = 80

interface Row {
  readonly id: string
  readonly conversation_id: string
  readonly account: string
  readonly address: Buffer | null
  readonly sealed: Buffer
  readonly attempts: number
  readonly was_unknown: boolean
  readonly created_at: Date
}

/** A lease lapsed a second time without a result: whether the resident has the message cannot be known, and it is left. */
const GIVE_UP = `
  update outgoing_message set state = 'unknown', lease_until = null
   where conversation_id = any ($1::uuid[]) and state = 'sending' and lease_until < clock_timestamp() and reason = 'unknown'
  returning id`

/**
 * The row lock on the conversation keeps two workers from leasing at once; a live lease of any message keeps the whole
 * conversation with its holder, and a message that waits keeps those behind it waiting, so that answers never overtake
 * each other.
 */
const LEASE = `
  with mine as (
    select c.id, c.account from conversation c
     where c.id = any ($1::uuid[])
       and not exists (select 1 from outgoing_message o where o.conversation_id = c.id and o.state = 'sending' and o.lease_until > clock_timestamp())
     for update of c skip locked),
  head as (
    select o.id, o.conversation_id, o.seq, m.account from mine m cross join lateral (
      select u.*, bool_and(u.next_attempt_at <= clock_timestamp()) over (order by u.seq) as is_due from outgoing_message u
       where u.conversation_id = m.id and u.state in ('pending', 'sending') order by u.seq limit ${MAX_MESSAGES}) o
     where o.is_due),
  leased as (
    update outgoing_message o set reason = case when o.state = 'sending' then 'unknown' else o.reason end, state = 'sending', lease_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
      from head h where o.id = h.id
    returning o.id, o.conversation_id, o.seq, o.sealed, o.attempts, o.reason is not distinct from 'unknown' as was_unknown,
              o.created_at, h.account)
  select l.*, a.sealed as address from leased l left join chat_address a on a.conversation_id = l.conversation_id
   order by l.conversation_id, l.seq`

/**
 * Creates the store of outgoing messages.
 * @param pool of role `by_worker`
 */
export function createDeliveryStore(pool: pg.Pool): DeliveryStore {
  return {
    lease: (items) => retryConflict(() => inTransaction(pool, (client) => lease(client, items))),
    settle: (delivered) => retryConflict(() => inTransaction(pool, (client) => settle(client, delivered))),
  }
}

async function lease(
  client: pg.PoolClient,
  items: readonly WorkItem[],
): Promise<readonly LeasedConversation[]> {
  const refs = items.map((item) => item.ref)
  const [givenUp, { rows }] = await together([
    client.query<{ id: string }>(GIVE_UP, [refs]),
    client.query<Row>(LEASE, [refs]),
  ])
  if (givenUp.rows.length > 0)
    await tellInboxes(
      client,
      givenUp.rows.map((row) => row.id),
    )
  const byConversation = groupByConversation(rows)
  await settleIdle(
    client,
    items.filter((item) => !byConversation.has(item.ref)),
  )
  return items.flatMap((item) => {
    const messages = byConversation.get(item.ref)
    return messages === undefined ? [] : [toLeased(item, messages)]
  })
}

function groupByConversation(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.conversation_id, [...(groups.get(row.conversation_id) ?? []), row])
  return groups
}

/** Nothing was leased: nothing is left (finished), or it is not due yet, or another worker holds it (asked again then). */
async function settleIdle(client: pg.PoolClient, items: readonly WorkItem[]): Promise<void> {
  if (items.length === 0) return
  const { rows } = await findNextDue(client, items)
  await rescheduleOrFinish(client, items, rows)
}

function findNextDue(client: pg.PoolClient, items: readonly WorkItem[]): Promise<pg.QueryResult<NextDue>> {
  return client.query<NextDue>(NEXT_DUE, [items.map((item) => item.ref)])
}

interface NextDue {
  readonly ref: string
  readonly due: Date
}

async function rescheduleOrFinish(
  client: pg.PoolClient,
  items: readonly WorkItem[],
  rows: readonly NextDue[],
): Promise<void> {
  const waiting = new Set(rows.map((row) => row.ref))
  const idle = items.filter((item) => !waiting.has(item.ref))
  const finished = finishWork(client, 'deliver-conversation', idle)
  if (rows.length === 0) return finished
  const rescheduled = client.query(RESCHEDULE, [rows.map((row) => row.ref), rows.map((row) => row.due)])
  await together([finished, rescheduled])
}

/** When each conversation's head can be sent: its own time, or the end of the lease that another worker holds. */
const NEXT_DUE = `
  select distinct on (conversation_id) conversation_id::text as ref,
         greatest(next_attempt_at, case when state = 'sending' then least(lease_until, clock_timestamp() + interval '2 seconds') else next_attempt_at end,
                  clock_timestamp() + interval '${BUSY_RETRY_MS} milliseconds') as due
    from outgoing_message where conversation_id = any ($1::uuid[]) and state in ('pending', 'sending')
   order by conversation_id, seq`

const RESCHEDULE = `
  with held as materialized (
    select o.ref, next.due from outbox o join unnest($1::text[], $2::timestamptz[]) as next (ref, due) on o.ref = next.ref
     where o.kind = 'deliver-conversation' order by o.ref for update of o)
  update outbox o set claim = null, claimed_until = null, not_before = held.due
    from held where o.kind = 'deliver-conversation' and o.ref = held.ref`

async function settle(client: pg.PoolClient, delivered: readonly DeliveredConversation[]): Promise<void> {
  const items = delivered.map(({ leased }) => leased.item)
  const [, { rows }] = await together([settleMessages(client, delivered), findNextDue(client, items)])
  await rescheduleOrFinish(client, items, rows)
}

function toLeased(item: WorkItem, rows: readonly Row[]): LeasedConversation {
  const [first] = rows
  return {
    item,
    conversationId: item.ref,
    // Safe: written from the same type by the conversation store.
    account: (first?.account ?? '') as ChannelAccount,
    addressSealed: first?.address ?? undefined,
    messages: rows.map((row) => ({
      id: row.id,
      sealed: row.sealed,
      attempts: row.attempts,
      wasUnknown: row.was_unknown,
      createdAt: row.created_at.getTime(),
    })),
  }
}
