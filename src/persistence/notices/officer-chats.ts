import type pg from 'pg'
import type { ChatRequestStore, UsableCode } from '../../app/notices/chat-ports.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { queryRows } from '../pool/query-rows.ts'
import { askForWork } from '../work/outbox.ts'

type OfficerSide = Pick<
  ChatRequestStore,
  | 'takeCode'
  | 'linkChat'
  | 'findChatOwner'
  | 'recordPosted'
  | 'findOfficerChats'
  | 'findApproverChats'
  | 'hashOf'
>

/** Which private chats belong to whom, and what their owners do by one tap. @param pool of role `by_worker` */
export function createOfficerChats(pool: pg.Pool): OfficerSide {
  return {
    takeCode: (hash, kind) => takeCode(pool, hash, kind),
    linkChat: async (officerId, chat, channel) => {
      const text = `insert into officer_chat (officer_id, conversation_id, channel) values ($1, $2, $3)
        on conflict (conversation_id) do update set officer_id = excluded.officer_id, linked_at = clock_timestamp()`
      await queryRows(pool, text, [officerId, chat.conversationId, channel])
    },
    findChatOwner: async (conversationId) => {
      const text = `select oc.officer_id as id from officer_chat oc join officer o on o.id = oc.officer_id and o.is_active
        where oc.conversation_id = $1`
      return (await queryRows<{ id: string }>(pool, text, [conversationId]))[0]?.id
    },
    recordPosted: (deliveryId, officerId) => recordPosted(pool, deliveryId, officerId),
    findOfficerChats: async (officerId) => {
      const text = 'select conversation_id as id from officer_chat where officer_id = $1'
      return (await queryRows<{ id: string }>(pool, text, [officerId])).map(({ id }) => id)
    },
    findApproverChats: async (noticeId) => {
      const text = `select oc.conversation_id as id from notice n join officer o on o.unit_code = n.unit_code and o.is_active
          and o.role = 'unit_head' and not o.id = any (n.editors) join officer_chat oc on oc.officer_id = o.id
        where n.id = $1 and n.status = 'IN_REVIEW'`
      return (await queryRows<{ id: string }>(pool, text, [noticeId])).map(({ id }) => id)
    },
    hashOf: async (noticeId) => {
      const text = `select encode(text_hash, 'hex') as hash from notice where id = $1`
      return (await queryRows<{ hash: string }>(pool, text, [noticeId]))[0]?.hash
    },
  }
}

async function takeCode(
  pool: pg.Pool,
  hash: Uint8Array,
  kind: 'group' | 'officer',
): Promise<UsableCode | undefined> {
  const rows = await queryRows<{
    officer_id: string
    unit_code: string
    unit_name: string
    detail: UsableCode['detail']
  }>(
    pool,
    `update link_code l set used_at = clock_timestamp() from police_unit u, officer o
      where l.code_hash = $1 and l.kind = $2 and l.used_at is null and l.expires_at > clock_timestamp()
        and u.code = l.unit_code and o.id = l.officer_id and o.is_active
     returning l.officer_id, l.unit_code, u.name as unit_name, l.detail`,
    [hash, kind],
  )
  const [row] = rows
  if (row === undefined) return undefined
  return { officerId: row.officer_id, unitCode: row.unit_code, unitName: row.unit_name, detail: row.detail }
}

/** Only an admin of that group, or somebody of the unit, says that it was posted. */
function recordPosted(pool: pg.Pool, deliveryId: string, officerId: string): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ notice_id: string }>(
      `update notice_delivery d set state = 'posted-by-hand', reason = null, at = clock_timestamp(), officer_id = $2
         from officer o where d.id = $1 and d.state = 'waiting-by-hand' and o.id = $2 and o.is_active and o.unit_code = d.unit_code
       returning d.notice_id`,
      [deliveryId, officerId],
    )
    const [row] = rows
    if (row === undefined) return false
    await client.query(
      `insert into live_event (unit_code, kind, notice_id) select unit_code, 'notice.progress', id from notice where id = $1`,
      [row.notice_id],
    )
    await askForWork(client, 'plan-notice', [row.notice_id])
    return true
  })
}
