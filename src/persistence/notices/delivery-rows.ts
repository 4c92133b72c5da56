import type pg from 'pg'
import type { DeliveryPage, DeliveryRecord } from '../../app/notices/delivery-record.ts'
import type { DeliveryCounts, Person } from '../../app/notices/notice-record.ts'
import type { ListWish } from '../../app/notices/ports.ts'
import type { DeliveryState } from '../../domain/notice/delivery-state.ts'
import { pageOf } from './write-notice.ts'

interface Row {
  readonly id: string
  readonly run: number
  readonly platform: DeliveryRecord['platform']
  readonly group_id: string | null
  readonly group_name: string | null
  readonly hamlet: string | null
  readonly state: DeliveryState
  readonly reason: DeliveryRecord['reason'] | null
  readonly at: Date | null
  readonly by: Person | null
  readonly reminded_at: Date | null
  readonly admins: readonly Person[]
}

const SELECT = `
  select d.id, d.run, d.platform, d.group_id, g.name as group_name, c.hamlet, d.state, d.reason, d.at, d.reminded_at,
         (select json_build_object('id', o.id, 'name', o.name) from officer o where o.id = d.officer_id) as by,
         (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name)), '[]') from group_admin a
           join officer o on o.id = a.officer_id where a.group_id = d.group_id) as admins
    from notice_delivery d left join chat_group g on g.id = d.group_id left join community c on c.id = g.community_id`

/** The copies of the newest run, and of earlier ones behind it. */
export async function listDeliveries(
  client: pg.ClientBase,
  noticeId: string,
  wish: ListWish & { readonly state?: DeliveryState | undefined },
): Promise<DeliveryPage> {
  const [run, id] = wish.cursor?.split('|') ?? []
  const { rows } = await client.query<Row>(
    `${SELECT} where d.notice_id = $1 and ($2::text is null or d.state = $2)
       and ($3::int is null or (-d.run, d.id) > (-$3::int, $4::uuid)) order by -d.run, d.id limit $5`,
    [noticeId, wish.state ?? null, run ?? null, id ?? null, wish.limit + 1],
  )
  const counted = await client.query<{ counts: DeliveryCounts | null }>(
    `select json_object_agg(c.state, c.count) as counts from (
       select state, count(*) from notice_delivery where notice_id = $1
          and run = (select run from notice where id = $1) group by state) c`,
    [noticeId],
  )
  const page = pageOf(rows.map(toRecord), wish, (item) => `${item.run}|${item.id}`)
  return { ...page, counts: counted.rows[0]?.counts ?? {} }
}

/** One copy; undefined when it is not one of this notice. */
export async function findDelivery(
  client: pg.ClientBase,
  noticeId: string,
  deliveryId: string,
): Promise<DeliveryRecord | undefined> {
  const { rows } = await client.query<Row>(`${SELECT} where d.notice_id = $1 and d.id = $2`, [
    noticeId,
    deliveryId,
  ])
  return rows[0] === undefined ? undefined : toRecord(rows[0])
}

/** Writes a person's decision, if the copy still is where it was decided from. */
export async function settleDelivery(
  client: pg.ClientBase,
  id: string,
  from: readonly DeliveryState[],
  to: DeliveryState,
  reason: string | undefined,
): Promise<boolean> {
  const result = await client.query(
    // What arrived of several messages is followed by the next; the sender finds out whether there is one.
    `update notice_delivery d set reason = $4, at = clock_timestamp(), officer_id = asking_officer(),
            next_attempt_at = clock_timestamp(),
            state = case when $3 = 'sent' and n.attachments <> '[]' then 'planned' else $3 end,
            part = d.part + case when $3 = 'sent' then 1 else 0 end
       from notice n where d.id = $1 and d.state = any ($2) and n.id = d.notice_id`,
    [id, from, to, reason ?? null],
  )
  return result.rowCount === 1
}

function toRecord(row: Row): DeliveryRecord {
  return {
    id: row.id,
    run: row.run,
    platform: row.platform,
    group:
      row.group_id === null
        ? undefined
        : { id: row.group_id, name: row.group_name ?? '', hamlet: row.hamlet ?? undefined },
    state: row.state,
    reason: row.reason ?? undefined,
    at: row.at?.getTime(),
    by: row.by ?? undefined,
    remindedAt: row.reminded_at?.getTime(),
    admins: row.admins,
  }
}
