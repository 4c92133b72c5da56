import type pg from 'pg'
import type { ChatRequestStore } from '../../app/notices/chat-ports.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { queryRows } from '../pool/query-rows.ts'

const ASKS = `
  select id, reply -> 'choices' as choices from notice
   where code = $1 and reply is not null and started_at is not null and status not in ('WITHDRAWN', 'CANCELLED')
     and (expires_at is null or expires_at > clock_timestamp())`
const COUNT = `
  insert into notice_reply (notice_id, person, unit_code, choice) select n.id, $2, n.unit_code, $3 from notice n where n.id = $1
  on conflict (notice_id, person) do update set choice = excluded.choice, at = clock_timestamp()
    where notice_reply.choice <> excluded.choice`
/** Open pages are told at most once in two seconds: a thousand people may press at once. */
const TELL = `
  insert into live_event (unit_code, kind, notice_id)
  select n.unit_code, 'notice.progress', n.id from notice n where n.id = $1 and not exists (select 1 from live_event e
    where e.notice_id = n.id and e.kind = 'notice.progress' and e.at > clock_timestamp() - interval '2 seconds')`

/** Answers to what notices ask, counted without anybody's name. @param pool of role `by_worker` */
export function createReplySide(pool: pg.Pool): Pick<ChatRequestStore, 'findReply' | 'recordReply'> {
  return {
    findReply: async (code) => {
      const [row] = await queryRows<{ id: string; choices: readonly string[] }>(pool, ASKS, [code])
      return row && { noticeId: row.id, choices: row.choices }
    },
    recordReply: (noticeId, person, choice) =>
      inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(COUNT, [noticeId, person, choice])
        if (rowCount === 1) await client.query(TELL, [noticeId])
      }),
  }
}
