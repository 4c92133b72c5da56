import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { ChatRequestStore, NoticeChats, ShownNotice, UsableCode } from '../../app/notices/chat-ports.ts'
import { insertNotifications } from '../duty/ladder-store.ts'
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
  | 'findShown'
  | 'notifyApprovers'
>

/** A notice that somebody has to approve, or to confirm after it went out; `n` is the notice. */
const WAITS = `(n.status = 'IN_REVIEW' or (n.type = 'TB_KHAN' and n.approver_id is null and n.confirm_by is not null
  and n.status in ('SENDING', 'PAUSED', 'SENT')))`
/** The hash does not know the times; who approves has to. */
const MARK = `encode(sha256(n.text_hash || convert_to(n.schedule::text, 'UTF8')), 'hex')`
/** Who may approve it: the unit's heads without a hand in it, for meetings its group admins, and the province where there is no head. */
const APPROVERS = `
  select o.id from officer o join police_unit u on u.code = n.unit_code
   where o.is_active and not o.id = any (n.editors)
     and ((o.unit_code = n.unit_code and (o.role = 'unit_head' or (o.role = 'group_admin' and n.type = 'TB_LICH')))
       or (o.role = 'province_duty' and o.unit_code = 'P-' || u.province_code and lacks_approver(n.unit_code, n.editors)))`

type ApproversRow = Pick<NoticeChats, 'schedule' | 'audience' | 'mark'> & {
  readonly confirm_by: Date | null
  readonly chats: readonly string[]
}

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
      const [row] = await queryRows<ApproversRow>(
        pool,
        `select case when n.status = 'IN_REVIEW' then null else n.confirm_by end as confirm_by, n.schedule, n.audience, ${MARK} as mark,
                coalesce((select array_agg(oc.conversation_id) from (${APPROVERS}) who
                  join officer_chat oc on oc.officer_id = who.id), '{}') as chats
           from notice n where n.id = $1 and ${WAITS}`,
        [noticeId],
      )
      if (row === undefined) return undefined
      const { confirm_by: confirmBy, chats, ...shown } = row
      return { ...shown, approvers: chats, confirmBy: confirmBy?.getTime() }
    },
    notifyApprovers: (noticeId, kind) =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<{ id: string; code: string }>(
          `select who.id, n.code from notice n, lateral (${APPROVERS}) who where n.id = $1 and ${WAITS}`,
          [noticeId],
        )
        const at = Date.now()
        await insertNotifications(
          client,
          rows.map(({ id: officerId, code }) => {
            const detail = { code, notice: noticeId }
            return { id: randomUUID(), officerId, kind, caseFileId: undefined, detail, at }
          }),
        )
      }),
    findShown: async (noticeId) => {
      const text = `select ${MARK} as mark, n.version from notice n where n.id = $1`
      return (await queryRows<ShownNotice>(pool, text, [noticeId]))[0]
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

/** Whoever posts in a group still looks after it. */
const SEEN = `
  update chat_group g set admin_seen_at = clock_timestamp() from notice_delivery d
   where d.id = $1 and g.id = d.group_id
     and exists (select 1 from group_admin a where a.group_id = g.id and a.officer_id = $2)`

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
    await client.query(SEEN, [deliveryId, officerId])
    await client.query(
      `insert into live_event (unit_code, kind, notice_id) select unit_code, 'notice.progress', id from notice where id = $1`,
      [row.notice_id],
    )
    await askForWork(client, 'plan-notice', [row.notice_id])
    return true
  })
}
