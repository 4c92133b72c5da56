import type pg from 'pg'
import { queryRows } from '../pool/query-rows.ts'

/** Both directions, of the Vietnamese month; a copy of several messages counts as many. */
const COUNT = `
  with month as (select date_trunc('month', clock_timestamp() at time zone 'Asia/Ho_Chi_Minh') at time zone 'Asia/Ho_Chi_Minh' as began)
  select ((select count(*) from inbound_event e, month where e.account = $1 and e.received_at >= month.began)
    + (select count(*) from outgoing_message o join conversation c on c.id = o.conversation_id, month
        where c.account = $1 and o.sent_at >= month.began)
    + (select coalesce(sum(d.part + 1), 0) from notice_delivery d, month
        where d.account = $1 and d.state in ('sent', 'unknown') and d.at >= month.began))::int as count`

/** Messages of an account this month, for platforms that count both directions. @param pool of role `by_worker` */
export async function countThisMonth(pool: pg.Pool, account: string): Promise<number> {
  return (await queryRows<{ count: number }>(pool, COUNT, [account]))[0]?.count ?? 0
}
