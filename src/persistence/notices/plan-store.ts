import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { MAX_ORDINARY_A_DAY } from '../../app/notices/forecast-audience.ts'
import type { NoticeRecord } from '../../app/notices/notice-record.ts'
import type { PlanStore, PlanTransaction } from '../../app/notices/sending-ports.ts'
import { noticeTypeFacts } from '../../domain/notice/notice-type.ts'
import { DAY_MS, startOfVietnamDay } from '../../domain/text/vietnam-time.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { retryConflict } from '../pool/retry-conflict.ts'
import { askForWork } from '../work/outbox.ts'
import { AUDIENCE_GROUPS, audienceValues, ORDINARY_TYPES, ordinaryOnDay } from './audience.ts'
import { findNotice } from './notice-rows.ts'
import { wakeSenders } from './wake-senders.ts'
import { dropWaiting } from './write-notice.ts'

/**
 * Creates the store in which notices are planned, resumed and finished.
 * @param pool of role `by_worker`
 */
export function createPlanStore(pool: pg.Pool): PlanStore {
  return {
    withNotice: (id, work) =>
      retryConflict(() =>
        inTransaction(pool, async (client) => {
          const notice = await findNotice(client, id, 'lock')
          if (notice !== undefined) await work(createPlanTransaction(client), notice)
        }),
      ),
  }
}

function createPlanTransaction(client: pg.PoolClient): PlanTransaction {
  return {
    insertCopies: (notice, run, at) => insertCopies(client, notice, run, at),
    saveRun: async (id, { run, startedAt, expiresAt }) => {
      const text = `update notice set run = $2, started_at = $3, expires_at = $4, version = version + 1 where id = $1`
      await client.query(text, [id, run, new Date(startedAt), toDate(expiresAt)])
    },
    saveStatus: async (id, from, to, { sendAt, sentAt, reason }) => {
      await client.query(
        `update notice set status = $2, send_at = coalesce($3, send_at), sent_at = coalesce($4, sent_at),
                updated_at = clock_timestamp(), version = version + 1 where id = $1`,
        [id, to, toDate(sendAt), toDate(sentAt)],
      )
      await client.query(
        `insert into notice_step (notice_id, unit_code, "from", "to", reason)
         select n.id, n.unit_code, $2, $3, $4 from notice n where n.id = $1`,
        [id, from, to, reason ?? null],
      )
    },
    countUndone: async (id) => {
      const text = `select count(*)::int as count from notice_delivery d join notice n on n.id = d.notice_id and n.run = d.run
        where n.id = $1 and d.state in ('planned', 'sending')`
      return (await client.query<{ count: number }>(text, [id])).rows[0]?.count ?? 0
    },
    markCorrected: async (id) => {
      const text = `update notice set status = 'CORRECTED', version = version + 1
        where id = $1 and status in ('SCHEDULED', 'SENDING', 'PAUSED', 'SENT', 'EXPIRED')`
      await client.query(text, [id])
      await dropWaiting(client, id, 'cancelled')
    },
    wakeSenders: (id) => wakeSenders(client, id),
    maySend: async (unitCode) => {
      const text = 'select may_send($1) as may'
      return (await client.query<{ may: boolean }>(text, [unitCode])).rows[0]?.may === true
    },
    askInChats: async (what, noticeId) => {
      const id = randomUUID()
      await client.query('insert into chat_request (id, payload) values ($1, $2)', [id, { what, noticeId }])
      await askForWork(client, 'answer-chat-request', [id])
    },
    announce: async (notice) => {
      const text = `insert into live_event (unit_code, kind, notice_id) values ($1, 'notice.changed', $2)`
      await client.query(text, [notice.unit.code, notice.id])
    },
  }
}

/** Where each account's queue stands: a new notice joins there, so that it neither waits for all others nor passes them. */
const QUEUES = `queues as materialized (
    select d.account, min(d.position) as head from notice_delivery d where d.state = 'planned' group by d.account)`

const GROUP_COPIES = `
  with ${QUEUES}, chosen as (
    select g.*, ${ordinaryOnDay('$8', '$9', '$10')} as ordinary ${AUDIENCE_GROUPS})
  insert into notice_delivery (notice_id, run, unit_code, platform, account, group_id, conversation_id, state, reason, priority, position)
  select $11, $12, $7, c.platform, c.account, c.id, c.conversation_id,
         case when c.status <> 'ACTIVE' or ($13 and c.ordinary >= $14) then 'skipped'
              when c.platform = 'by-hand' or c.conversation_id is null then 'waiting-by-hand' else 'planned' end,
         case when c.status <> 'ACTIVE' then 'group-not-active' when $13 and c.ordinary >= $14 then 'daily-limit' end,
         $15, coalesce(q.head, 0) + row_number() over (partition by c.account order by c.id)
    from chosen c left join queues q on q.account = c.account
  on conflict do nothing`

/** Zalo takes a message for a person only within seven days of what they last did (platform reference §3.1). */
const SUBSCRIBER_COPIES = `
  with ${QUEUES}
  insert into notice_delivery (notice_id, run, unit_code, platform, account, conversation_id, state, reason, priority, position)
  select $1, $2, $3, case when c.account like 'telegram:%' then 'telegram-subscriber' else 'zalo-subscriber' end, c.account, c.id,
         case when not c.is_reachable then 'skipped' when c.account like 'zalo-oa:%' and c.last_inbound_at < $5 then 'skipped' else 'planned' end,
         case when not c.is_reachable then 'unreachable' when c.account like 'zalo-oa:%' and c.last_inbound_at < $5 then 'window-closed' end,
         $4, coalesce(q.head, 0) + row_number() over (partition by c.account order by c.id)
    from notice_subscription s join conversation c on c.id = s.conversation_id left join queues q on q.account = c.account
   where s.unit_code = $3 and s.stopped_at is null
  on conflict do nothing`

const ZALO_WINDOW_MS = 7 * DAY_MS

async function insertCopies(
  client: pg.PoolClient,
  notice: NoticeRecord,
  run: number,
  at: number,
): Promise<void> {
  const { id, unit, audience, type, timedAs } = notice
  const { isUrgent } = noticeTypeFacts(timedAs)
  const { isOrdinary } = noticeTypeFacts(type)
  const priority = isUrgent ? 0 : 1
  const day = startOfVietnamDay(at)
  if (audience.includeGroups) {
    await client.query(GROUP_COPIES, [
      ...audienceValues(audience, unit.code),
      new Date(day),
      new Date(day + DAY_MS),
      ORDINARY_TYPES,
      id,
      run,
      isOrdinary,
      MAX_ORDINARY_A_DAY,
      priority,
    ])
  }
  if (!audience.includeSubscribers) return
  await client.query(SUBSCRIBER_COPIES, [id, run, unit.code, priority, new Date(at - ZALO_WINDOW_MS)])
}

function toDate(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at)
}
