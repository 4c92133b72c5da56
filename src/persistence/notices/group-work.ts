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
>

const GROUP = `
  select g.id, g.status, g.name, u.name as unit_name, g.conversation_id, g.account, a.sealed as address from chat_group g
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
        on conflict (conversation_id) do update set name = excluded.name returning id, status`
      const values = [platform, chat.account, chat.conversationId, name === '' ? 'Nhóm chưa có tên' : name]
      const [row] = await queryRows<{ id: string; status: KnownGroup['status'] }>(pool, text, values)
      if (row === undefined) throw new TypeError('an insert or update returns its row')
      return { id: row.id, status: row.status, unitName: undefined, name, chat }
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
    saveFacts: async (id, facts, troubles) => {
      await queryRows(
        pool,
        `update chat_group set checked_at = clock_timestamp(), troubles = $2, name = coalesce($3, name),
                member_count = coalesce($4, member_count),
                member_count_at = case when $4::int is null then member_count_at else clock_timestamp() end,
                member_approval = coalesce($5, member_approval), only_admins_post = coalesce($6, only_admins_post),
                invite_link = coalesce($7, invite_link) where id = $1`,
        [
          id,
          JSON.stringify(troubles),
          facts.title ?? null,
          facts.members ?? null,
          facts.memberApproval ?? null,
          facts.onlyAdminsPost ?? null,
          facts.inviteLink ?? null,
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
  }
}

interface GroupRow {
  readonly id: string
  readonly status: KnownGroup['status']
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
    unitName: row.unit_name ?? undefined,
    chat:
      conversationId === null || account === null ? undefined : toChat(conversationId, account, row.address),
  }
}

/** The code's unit takes the group; a community that moves to another unit by a merger keeps its history. */
async function linkGroup(
  client: pg.PoolClient,
  id: string,
  code: UsableCode,
  communityId: string,
): Promise<void> {
  await client.query(
    `insert into community_unit (community_id, unit_code, until) select c.id, c.unit_code, clock_timestamp()
       from chat_group g join community c on c.id = g.community_id where g.id = $1 and c.unit_code <> $2`,
    [id, code.unitCode],
  )
  await client.query(
    `update community set unit_code = $2 where id = (select community_id from chat_group where id = $1)`,
    [id, code.unitCode],
  )
  await client.query(
    `update chat_group set unit_code = $2, status = 'ACTIVE', status_reason = null, version = version + 1 where id = $1`,
    [id, code.unitCode],
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
