import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type {
  ChatWords,
  DeliveryResult,
  NotificationStore,
  SendingWay,
  WaitingNotification,
} from '../../app/notifications/ports.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { queryRows } from '../pool/query-rows.ts'
import { askForWork } from '../work/outbox.ts'

interface NotificationRow {
  readonly id: string
  readonly officer_id: string
  readonly kind: string
  readonly case_file_id: string | null
  readonly detail: Readonly<Record<string, string>>
  readonly at: Date
  readonly read_at: Date | null
  readonly quiet_from: number | null
  readonly quiet_to: number | null
}

const FIND = `
  select n.id, n.officer_id, n.kind, n.case_file_id, n.detail, n.at, n.read_at, s.quiet_from, s.quiet_to
    from officer_notification n left join notification_setting s on s.officer_id = n.officer_id where n.id = $1`

const WAYS = `
  select w.id, w.way, w.sealed, null::uuid as conversation_id, d.state, coalesce(d.attempts, 0) as attempts
    from notification_way w left join notification_delivery d on d.way_id = w.id and d.notification_id = $1
   where w.officer_id = $2 and w.is_on and ($3::uuid is null or w.id = $3)
  union all
  select c.id, 'chat', null, c.conversation_id, d.state, coalesce(d.attempts, 0)
    from officer_chat c left join notification_delivery d on d.way_id = c.id and d.notification_id = $1
   where c.officer_id = $2 and ($3::uuid is null or c.id = $3)`

interface WayRow {
  readonly id: string
  readonly way: SendingWay['kind']
  readonly sealed: Buffer | null
  readonly conversation_id: string | null
  readonly state: SendingWay['state'] | null
  readonly attempts: number
}

/** Seals words for the sender of messages. */
export interface ChatSealer {
  sealOutgoing(id: string, message: string): Uint8Array
}

/**
 * Creates the store of notifications.
 * @param pool of role `by_worker`
 */
export function createNotificationStore(pool: pg.Pool, sealer: ChatSealer): NotificationStore {
  return {
    find: (id) => find(pool, id),
    record: (id, results, at) => inTransaction(pool, (client) => record(client, id, results, at)),
    sendToChat: (words) => inTransaction(pool, (client) => sendToChat(client, sealer, words)),
  }
}

async function find(pool: pg.Pool, id: string): Promise<WaitingNotification | undefined> {
  const [row] = await queryRows<NotificationRow>(pool, FIND, [id])
  if (row === undefined) return undefined
  // A test is for one way alone.
  const ways = await queryRows<WayRow>(pool, WAYS, [id, row.officer_id, row.detail.way ?? null])
  const { quiet_from: from, quiet_to: to } = row
  return {
    id,
    kind: row.kind,
    caseFileId: row.case_file_id ?? undefined,
    detail: row.detail,
    at: row.at.getTime(),
    isRead: row.read_at !== null,
    quiet: from === null || to === null ? undefined : { from, to },
    ways: ways.map((way) => ({
      id: way.id,
      kind: way.way,
      sealed: way.sealed ?? undefined,
      conversationId: way.conversation_id ?? undefined,
      state: way.state ?? undefined,
      attempts: way.attempts,
    })),
  }
}

const RECORD = `
  insert into notification_delivery (notification_id, way_id, way, state, reason, attempts, sent_at)
  values ($1, $2, $3, $4, $5, case when $4 = 'held' then 0 else 1 end, case when $4 = 'sent' then $6::timestamptz end)
  on conflict (notification_id, way_id) do update set state = excluded.state, reason = excluded.reason,
    attempts = notification_delivery.attempts + excluded.attempts, sent_at = excluded.sent_at`
const WAY_AFTER = `
  update notification_way set last_sent_at = case when $2 = 'sent' then $3::timestamptz else last_sent_at end,
         problem = case when $2 = 'sent' then null when $2 = 'failed' then $4 else problem end, is_on = is_on and not $5::bool
   where id = $1`

async function record(
  client: pg.PoolClient,
  notificationId: string,
  results: readonly DeliveryResult[],
  at: number,
): Promise<void> {
  for (const { wayId, kind, state, reason, isGone } of results) {
    await client.query(RECORD, [notificationId, wayId, kind, state, reason ?? null, new Date(at)])
    await client.query(WAY_AFTER, [wayId, state, new Date(at), reason ?? null, isGone])
  }
}

const TROUBLE = 'select chat_trouble($1, $2) as trouble'
const NEXT =
  'update conversation set outgoing_seq = outgoing_seq + 1 where id = $1 returning outgoing_seq, language'
const SEND = `
  insert into outgoing_message (id, conversation_id, seq, dedupe_key, class, sealed) values ($1, $2, $3, $4, 'status', $5)
  on conflict (dedupe_key) do nothing`

async function sendToChat(
  client: pg.PoolClient,
  sealer: ChatSealer,
  { conversationId, notificationId, text, at }: ChatWords,
): Promise<string | undefined> {
  const trouble = await client.query<{ trouble: string | null }>(TROUBLE, [conversationId, new Date(at)])
  const reason = trouble.rows[0]?.trouble ?? undefined
  if (reason !== undefined) return reason
  const { rows } = await client.query<{ outgoing_seq: string; language: string }>(NEXT, [conversationId])
  const [row] = rows
  if (row === undefined) return 'chat-gone'
  const id = randomUUID()
  const words = JSON.stringify({ text, choices: [], actions: [], language: row.language })
  const key = `notification:${notificationId}:${conversationId}`
  await client.query(SEND, [id, conversationId, row.outgoing_seq, key, sealer.sealOutgoing(id, words)])
  await askForWork(client, 'deliver-conversation', [conversationId])
  return undefined
}
