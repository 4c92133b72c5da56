import type pg from 'pg'
import type {
  ByHandCopy,
  ChatRequestStore,
  HandledCopy,
  ReachedCopy,
  WaitingRequest,
} from '../../app/notices/chat-ports.ts'
import type { PublicNoticeRecord } from '../../app/notices/ports.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { queryRows } from '../pool/query-rows.ts'
import { askForWork } from '../work/outbox.ts'
import { createCopyStore } from './copy-store.ts'
import { createGroupWork } from './group-work.ts'
import { createOfficerChats } from './officer-chats.ts'
import { createReplySide } from './reply-rows.ts'
import { toChat } from './to-chat.ts'

interface RequestRow {
  readonly id: string
  readonly conversation_id: string | null
  readonly account: string | null
  readonly address: Buffer | null
  readonly sealed: Buffer | null
  readonly payload: Readonly<Record<string, string>>
}

/** What is planned for them and has not left is left out too: STOP means now. */
const UNSUBSCRIBE = `
  with dropped as (
    update notice_delivery set state = 'skipped', reason = 'unsubscribed', at = clock_timestamp()
     where conversation_id = $1 and group_id is null and state = 'planned')
  update notice_subscription set stopped_at = clock_timestamp()
   where conversation_id = $1 and stopped_at is null returning unit_code`

const REQUESTS = `
  select r.id, r.conversation_id, c.account, a.sealed as address, r.sealed, r.payload from chat_request r
    left join conversation c on c.id = r.conversation_id left join chat_address a on a.conversation_id = c.id
   where r.id = any ($1::uuid[]) and r.done_at is null order by r.created_at`

/**
 * Creates the store behind everything that is asked for beside conversations.
 * @param pool of role `by_worker`
 */
export function createChatRequestStore(
  pool: pg.Pool,
  findPublicNotice: (code: string) => Promise<PublicNoticeRecord | undefined>,
): ChatRequestStore {
  const copies = createCopyStore(pool)
  return {
    findRequests: async (ids) => (await queryRows<RequestRow>(pool, REQUESTS, [ids])).map(toRequest),
    finishRequest: async (id) => {
      await queryRows(
        pool,
        'update chat_request set done_at = clock_timestamp(), sealed = null where id = $1',
        [id],
      )
    },
    say: (conversationId, message) => say(pool, conversationId, message),
    findPublicNotice,
    findSentNotice: async (id) => (await copies.findSentNotices([id]))[0],
    findUnitOfCommune: async (communeCode) => {
      const text = `select u.code, u.name from unit_commune c join police_unit u on u.code = c.unit_code
        where c.commune_code = $1 and c.effective_to is null and u.is_active limit 1`
      return (await queryRows<{ code: string; name: string }>(pool, text, [communeCode]))[0]
    },
    subscribe: async (conversationId, unitCode) => {
      const text = `insert into notice_subscription (conversation_id, unit_code) values ($1, $2)
        on conflict (conversation_id, unit_code) do update set stopped_at = null, since = clock_timestamp()
          where notice_subscription.stopped_at is not null`
      await queryRows(pool, text, [conversationId, unitCode])
    },
    unsubscribe: async (conversationId) => (await queryRows(pool, UNSUBSCRIBE, [conversationId])).length,
    ...createOfficerChats(pool),
    ...createGroupWork(pool),
    ...createReplySide(pool),
    findByHand: (noticeId, isReminder) => findByHand(pool, noticeId, isReminder),
    recordReminded: async (ids) => {
      await queryRows(
        pool,
        'update notice_delivery set reminded_at = clock_timestamp() where id = any ($1::uuid[])',
        [ids],
      )
    },
    findHandled: (noticeId) => findHandled(pool, noticeId),
    findReached: (noticeId, limit) => findReached(pool, noticeId, limit),
    recordWithdrawn: async (ids) => {
      await queryRows(pool, `update notice_delivery set reason = 'withdrawn' where id = any ($1::uuid[])`, [
        ids,
      ])
    },
  }
}

/** The conversation's row is locked, so that numbers are in the order of the commits. */
async function say(
  pool: pg.Pool,
  conversationId: string,
  message: Parameters<ChatRequestStore['say']>[1],
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const known = await client.query('select 1 from outgoing_message where dedupe_key = $1', [
      message.dedupeKey,
    ])
    if (known.rowCount !== 0) return
    const { rows } = await client.query<{ seq: string }>(
      'update conversation set outgoing_seq = outgoing_seq + 1 where id = $1 returning outgoing_seq as seq',
      [conversationId],
    )
    const [row] = rows
    if (row === undefined) return
    await client.query(
      `insert into outgoing_message (id, conversation_id, seq, dedupe_key, class, sealed) values ($1, $2, $3, $4, 'status', $5)
       on conflict (dedupe_key) do nothing`,
      [message.id, conversationId, row.seq, message.dedupeKey, message.sealed],
    )
    await askForWork(client, 'deliver-conversation', [conversationId])
  })
}

/** Private chats of the admins of group `g`. */
const ADMIN_CHATS = `coalesce((select array_agg(oc.conversation_id) from group_admin ga
  join officer_chat oc on oc.officer_id = ga.officer_id where ga.group_id = g.id), '{}')`

async function findByHand(
  pool: pg.Pool,
  noticeId: string,
  isReminder: boolean,
): Promise<readonly ByHandCopy[]> {
  const rows = await queryRows<Pick<ByHandCopy, 'language'> & { id: string; name: string; chats: string[] }>(
    pool,
    `select d.id, g.name, g.language, ${ADMIN_CHATS} as chats
       from notice_delivery d join chat_group g on g.id = d.group_id join notice n on n.id = d.notice_id and n.run = d.run
      where d.notice_id = $1 and d.state = 'waiting-by-hand' and ($2 or d.reminded_at is null)`,
    [noticeId, isReminder],
  )
  return rows.map(({ id, name, language, chats }) => ({
    deliveryId: id,
    groupName: name,
    language,
    adminChats: chats,
  }))
}

async function findHandled(pool: pg.Pool, noticeId: string): Promise<readonly HandledCopy[]> {
  const text = `
    select d.id as "deliveryId", g.name as "groupName", d.state = 'posted-by-hand' as "isPosted", ${ADMIN_CHATS} as "adminChats"
      from notice_delivery d join chat_group g on g.id = d.group_id
     where d.notice_id = $1 and d.platform = 'by-hand'
       and (d.state = 'posted-by-hand' or (d.state = 'skipped' and d.reason = 'cancelled' and d.reminded_at is not null))`
  return queryRows<HandledCopy>(pool, text, [noticeId])
}

interface ReachedRow {
  readonly id: string
  readonly conversation_id: string
  readonly account: string
  readonly address: Buffer | null
  readonly message_ids: readonly string[]
  readonly has_stopped: boolean
}

async function findReached(pool: pg.Pool, noticeId: string, limit: number): Promise<readonly ReachedCopy[]> {
  const rows = await queryRows<ReachedRow>(
    pool,
    `select d.id, d.conversation_id, d.account, a.sealed as address,
            d.earlier_message_ids || array_remove(array[d.platform_message_id], null) as message_ids,
            d.group_id is null and not exists (select 1 from notice_subscription s
              where s.conversation_id = d.conversation_id and s.unit_code = d.unit_code and s.stopped_at is null) as has_stopped
       from notice_delivery d
       left join chat_address a on a.conversation_id = d.conversation_id
      where d.notice_id = $1 and d.state in ('sent', 'unknown') and d.reason is null and d.conversation_id is not null
      order by d.id limit $2`,
    [noticeId, limit],
  )
  return rows.map((row) => ({
    deliveryId: row.id,
    chat: toChat(row.conversation_id, row.account, row.address),
    platformMessageIds: row.message_ids,
    hasStopped: row.has_stopped,
  }))
}

function toRequest(row: RequestRow): WaitingRequest {
  const { conversation_id: conversationId, account } = row
  return {
    id: row.id,
    chat:
      conversationId === null || account === null ? undefined : toChat(conversationId, account, row.address),
    sealed: row.sealed ?? undefined,
    payload: row.payload,
  }
}
