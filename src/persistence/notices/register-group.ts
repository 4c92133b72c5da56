import type pg from 'pg'
import type { ListedGroup } from '../../app/notices/register-listed-groups.ts'
import { inTransaction } from '../pool/in-transaction.ts'

/** Adds a group that its platform listed, with the conversation that carries its address. @param pool of role `by_worker` */
export async function registerGroup(pool: pg.Pool, group: ListedGroup): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('insert into conversation (account, key) values ($1, $2) on conflict do nothing', [
      group.account,
      group.key,
    ])
    const { rows } = await client.query<{ id: string; is_known: boolean }>(
      `select c.id, exists (select 1 from chat_group g where g.conversation_id = c.id) as is_known
         from conversation c where c.account = $1 and c.key = $2 for update of c`,
      [group.account, group.key],
    )
    const [row] = rows
    if (row === undefined || row.is_known) return
    await client.query(
      'insert into chat_address (conversation_id, sealed) values ($1, $2) on conflict (conversation_id) do nothing',
      [row.id, group.sealFor(row.id)],
    )
    await client.query(
      `insert into chat_group (platform, account, conversation_id, name, member_count, member_count_at, invite_link, checked_at)
       values ('zalo-gmf', $1, $2, $3, $4, case when $4::int is null then null else clock_timestamp() end, $5, clock_timestamp())
       on conflict (conversation_id) do nothing`,
      [
        group.account,
        row.id,
        group.facts.title ?? 'Nhóm Zalo',
        group.facts.members ?? null,
        group.facts.inviteLink ?? null,
      ],
    )
  })
}
