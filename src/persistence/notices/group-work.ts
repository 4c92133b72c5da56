import type pg from 'pg'
import type { ChatRequestStore, KnownGroup, UsableCode } from '../../app/notices/chat-ports.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { queryRows } from '../pool/query-rows.ts'
import { toChat } from './to-chat.ts'
import { saveGroup } from './write-group.ts'

type GroupSide = Pick<
  ChatRequestStore,
  | 'findGroup'
  | 'findGroupById'
  | 'addGroup'
  | 'forgetPendingGroup'
  | 'setGroupStatus'
  | 'renameGroup'
  | 'saveFacts'
  | 'linkGroup'
  | 'moveGroup'
  | 'findAskedGroup'
  | 'recordAdminSeen'
>

const GROUP = `
  select g.id, g.status, g.status_reason, g.approval_was_on, g.admins_gone_since, g.name, u.name as unit_name, g.conversation_id, g.account, a.sealed as address from chat_group g
    left join police_unit u on u.code = g.unit_code left join chat_address a on a.conversation_id = g.conversation_id`

/** The register as events of the platforms change it. @param pool of role `by_worker` */
export function createGroupWork(pool: pg.Pool): GroupSide {
  const find = async (where: string, value: string): Promise<KnownGroup | undefined> => {
    const [row] = await queryRows<GroupRow>(pool, `${GROUP} where ${where} = $1`, [value])
    return row === undefined ? undefined : toGroup(row)
  }
  return {
    findGroup: (conversationId) => find('g.conversation_id', conversationId),
    findGroupById: (id) => find('g.id', id),
    addGroup: async (chat, platform, name) => {
      const text = `insert into chat_group (platform, account, conversation_id, name) values ($1, $2, $3, $4)
        on conflict (conversation_id) do update set name = excluded.name returning *`
      const values = [platform, chat.account, chat.conversationId, name === '' ? 'Nhóm chưa có tên' : name]
      const [row] = await queryRows<Omit<GroupRow, 'unit_name' | 'address'>>(pool, text, values)
      if (row === undefined) throw new TypeError('an insert or update returns its row')
      return { ...toGroup({ ...row, unit_name: null, address: null }), name, chat }
    },
    forgetPendingGroup: async (id) => {
      await queryRows(
        pool,
        `delete from chat_group where id = $1 and status = 'PENDING_LINK' and unit_code is null`,
        [id],
      )
    },
    setGroupStatus: (id, status, reason) =>
      inTransaction(pool, async (client) => {
        const text = `update chat_group set status = $2, status_reason = $3, version = version + 1 where id = $1`
        await client.query(text, [id, status, reason ?? null])
        await tell(client, id)
      }),
    renameGroup: async (id, name) => {
      await queryRows(
        pool,
        'update chat_group set name = $2, version = version + 1 where id = $1 and name <> $2',
        [id, name],
      )
    },
    saveFacts: async (id, facts, troubles, adminsGoneSince) => {
      await queryRows(
        pool,
        `update chat_group set checked_at = clock_timestamp(), troubles = $2, name = coalesce($3, name),
                member_count = coalesce($4, member_count),
                member_count_at = case when $4::int is null then member_count_at else clock_timestamp() end,
                member_approval = coalesce($5, member_approval), only_admins_post = coalesce($6, only_admins_post),
                invite_link = coalesce($7, invite_link), approval_was_on = approval_was_on or coalesce($5, false),
                admins_gone_since = $8 where id = $1`,
        [
          id,
          JSON.stringify(troubles),
          facts.title ?? null,
          facts.members ?? null,
          facts.memberApproval ?? null,
          facts.onlyAdminsPost ?? null,
          facts.inviteLink ?? null,
          adminsGoneSince === null ? null : new Date(adminsGoneSince),
        ],
      )
    },
    linkGroup: (id, code, communityId) =>
      inTransaction(pool, (client) => linkGroup(client, id, code, communityId)),
    moveGroup: async (account, fromKey, to) => {
      const text = `update chat_group g set conversation_id = $3, version = g.version + 1 from conversation c
        where c.account = $1 and c.key = $2 and g.conversation_id = c.id`
      await queryRows(pool, text, [account, fromKey, to.conversationId])
    },
    findAskedGroup: async (id) => {
      const [row] = await queryRows<{ id: string; name: string; chats: readonly string[] }>(pool, ASKED, [id])
      return row && { id: row.id, name: row.name, adminChats: row.chats }
    },
    recordAdminSeen: (groupId, officerId) =>
      inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(SEEN, [groupId, officerId])
        if (rowCount === 1) await tell(client, groupId)
        return rowCount === 1
      }),
  }
}

/** An admin whose chat is unknown is asked on the page only. */
const ASKED = `
  select g.id, g.name, coalesce((select array_agg(oc.conversation_id) from group_admin a
      join officer_chat oc on oc.officer_id = a.officer_id where a.group_id = g.id), '{}') as chats
    from chat_group g where g.id = $1`
/** What it was suspended for is over. */
const SEEN = `
  update chat_group g set admin_seen_at = clock_timestamp(), version = g.version + 1,
         status = case when g.status = 'SUSPENDED' and g.status_reason = 'admin-missing' then 'ACTIVE' else g.status end,
         status_reason = case when g.status_reason = 'admin-missing' then null else g.status_reason end
    from group_admin a where g.id = $1 and a.group_id = g.id and a.officer_id = $2`

/** The group's community, when another unit has it. */
const MOVED = `
  select c.id as community_id, c.unit_code,
         exists (select 1 from chat_group o where o.community_id = c.id and o.id <> g.id) as is_shared
    from chat_group g join community c on c.id = g.community_id where g.id = $1 and c.unit_code <> $2 for update of c`
const COPY_COMMUNITY = `
  with made as (
    insert into community (id, unit_code, commune_code, name, type, hamlet, model)
    select $2, $3, c.commune_code, c.name, c.type, c.hamlet, c.model
      from chat_group g join community c on c.id = g.community_id where g.id = $1 returning id)
  update chat_group set community_id = (select id from made) where id = $1`

interface GroupRow {
  readonly id: string
  readonly status: KnownGroup['status']
  readonly status_reason: string | null
  readonly approval_was_on: boolean
  readonly admins_gone_since: Date | null
  readonly name: string
  readonly unit_name: string | null
  readonly conversation_id: string | null
  readonly account: string | null
  readonly address: Buffer | null
}

function toGroup(row: GroupRow): KnownGroup {
  const { conversation_id: conversationId, account } = row
  return {
    id: row.id,
    status: row.status,
    name: row.name,
    statusReason: row.status_reason ?? undefined,
    approvalWasOn: row.approval_was_on,
    adminsGoneSince: row.admins_gone_since?.getTime(),
    unitName: row.unit_name ?? undefined,
    chat:
      conversationId === null || account === null ? undefined : toChat(conversationId, account, row.address),
  }
}

/**
 * The code's unit takes the group. After a merger the community goes along and remembers whose it was; one that has other
 * groups stays with them, and this group gets a community of its own that remembers the same.
 */
async function linkGroup(
  client: pg.PoolClient,
  id: string,
  code: UsableCode,
  communityId: string,
): Promise<void> {
  const moved = await client.query<{ community_id: string; unit_code: string; is_shared: boolean }>(MOVED, [
    id,
    code.unitCode,
  ])
  const [community] = moved.rows
  if (community?.is_shared === true) await client.query(COPY_COMMUNITY, [id, communityId, code.unitCode])
  else if (community !== undefined)
    await client.query('update community set unit_code = $2 where id = $1', [
      community.community_id,
      code.unitCode,
    ])
  if (community !== undefined) {
    await client.query(
      'insert into community_unit (community_id, unit_code, until) values ($1, $2, clock_timestamp())',
      [community.is_shared ? communityId : community.community_id, community.unit_code],
    )
    // Admins of the earlier unit cannot see the group any more.
    await client.query('delete from group_admin where group_id = $1', [id])
  }
  await client.query(
    `update chat_group set unit_code = $2, status = 'ACTIVE', status_reason = null, topic_id = $3,
            approval_was_on = false, admins_gone_since = null, version = version + 1 where id = $1`,
    [id, code.unitCode, code.topicId ?? null],
  )
  const communes = await client.query<{ code: string }>(
    'select commune_code as code from unit_commune where unit_code = $1 and effective_to is null order by 1 limit 1',
    [code.unitCode],
  )
  const group = { id, unitCode: code.unitCode, communeCode: communes.rows[0]?.code }
  await saveGroup(client, group, code.detail, communityId, Date.now())
  await client.query(
    'insert into group_admin (group_id, officer_id) values ($1, $2) on conflict do nothing',
    [id, code.officerId],
  )
  await tell(client, id)
}

async function tell(client: pg.PoolClient, id: string): Promise<void> {
  await client.query(
    `insert into live_event (unit_code, kind) select unit_code, 'group.changed' from chat_group where id = $1 and unit_code is not null`,
    [id],
  )
}
