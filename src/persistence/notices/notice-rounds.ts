import type pg from 'pg'
import { inTransaction } from '../pool/in-transaction.ts'
import { askForWork } from '../work/outbox.ts'

/**
 * What the clock brings: notices that are due or over, copies whose sender died, senders that wait for the morning.
 * Repeating it changes nothing.
 * @param pool of role `by_worker`
 * @param isQuiet nobody is reminded at night
 */
export async function runNoticeRound(pool: pg.Pool, isQuiet: boolean): Promise<void> {
  await inTransaction(pool, async (client) => {
    const lost = await client.query<{ notice_id: string }>(LOST)
    await client.query(EXPIRED_COPIES)
    const over = await client.query<{ id: string; unit_code: string; was: string }>(OVER)
    for (const { id, unit_code: unit, was } of over.rows) {
      const step = `insert into notice_step (notice_id, unit_code, "from", "to") values ($1, $2, $3, 'EXPIRED')`
      await client.query(step, [id, unit, was])
    }
    const due = await client.query<{ id: string }>(DUE)
    const ids = new Set([...lost.rows.map((row) => row.notice_id), ...due.rows.map((row) => row.id)])
    await askForWork(client, 'plan-notice', [...ids])
    await client.query(SLEEPING)
    if (!isQuiet) await askInChats(client, REMINDERS)
    await client.query(ABANDONED)
    if (!isQuiet) await askInChats(client, SILENT_ADMINS)
    await askInChats(client, UNCHECKED)
    await askInChats(client, UNCONFIRMED)
  })
}

/** Asks for a look at notices that may be done. @param pool of role `by_worker` */
export async function askToPlan(pool: pg.Pool, noticeIds: readonly string[]): Promise<void> {
  await inTransaction(pool, (client) => askForWork(client, 'plan-notice', noticeIds))
}

/** Admins who have not posted after four hours are reminded, at most three times in all. */
const REMINDERS = `
  with late as (
    update notice_delivery d set attempts = d.attempts + 1, reminded_at = clock_timestamp()
     where d.state = 'waiting-by-hand' and d.reminded_at < clock_timestamp() - interval '4 hours' and d.attempts < 3
    returning d.notice_id)
  select distinct jsonb_build_object('what', 'remind-by-hand', 'noticeId', notice_id) as payload from late`

/** Every linked group is looked at once in a day: rights, members, admins (domain reference §13.5 asks for every 14 days). */
const UNCHECKED = `
  with stale as (
    select g.id from chat_group g where g.status in ('ACTIVE', 'SUSPENDED') and g.conversation_id is not null
       and (g.checked_at is null or g.checked_at < clock_timestamp() - interval '1 day')
     order by g.checked_at nulls first limit 5 for update skip locked),
  taken as (update chat_group g set checked_at = clock_timestamp() from stale where g.id = stale.id returning g.id)
  select jsonb_build_object('what', 'check-group', 'groupId', id) as payload from taken`

/** Ordinary groups, which no platform tells us anything about: their admins say every 14 days that all is well (§13.5). */
const SILENT_ADMINS = `
  with silent as (
    select g.id from chat_group g where g.platform = 'by-hand' and g.status = 'ACTIVE'
       and coalesce(g.admin_seen_at, g.created_at) < clock_timestamp() - interval '14 days'
       and (g.admin_asked_at is null or g.admin_asked_at < clock_timestamp() - interval '14 days')
     order by g.id limit 50 for update skip locked),
  asked as (update chat_group g set admin_asked_at = clock_timestamp() from silent where g.id = silent.id returning g.id)
  select jsonb_build_object('what', 'ask-admins', 'groupId', id) as payload from asked`

/** Asked, and 14 days later there is still no sign of life (domain reference §9.4). */
const ABANDONED = `
  with gone as (
    update chat_group g set status = 'SUSPENDED', status_reason = 'admin-missing', version = g.version + 1
     where g.platform = 'by-hand' and g.status = 'ACTIVE' and g.admin_asked_at < clock_timestamp() - interval '14 days'
       and coalesce(g.admin_seen_at, g.created_at) < g.admin_asked_at returning g.unit_code)
  insert into live_event (unit_code, kind) select distinct unit_code, 'group.changed' from gone where unit_code is not null`

/** Urgent notices that nobody confirmed within half an hour are told once more, louder (domain reference §13.2). */
const UNCONFIRMED = `
  with late as (
    update notice n set alarmed_at = clock_timestamp() where n.confirm_by < clock_timestamp() and n.alarmed_at is null
       and n.approver_id is null and n.status in ('SENDING', 'PAUSED', 'SENT') returning n.id)
  select jsonb_build_object('what', 'alarm-unconfirmed', 'noticeId', id) as payload from late`

/** Asks the worker to do something in chats, for each payload that the statement finds. */
async function askInChats(client: pg.PoolClient, found: string): Promise<void> {
  const { rows } = await client.query<{ payload: object }>(found)
  if (rows.length === 0) return
  const asked = await client.query<{ id: string }>(
    'insert into chat_request (id, payload) select gen_random_uuid(), unnest($1::jsonb[]) returning id',
    [rows.map(({ payload }) => JSON.stringify(payload))],
  )
  await askForWork(
    client,
    'answer-chat-request',
    asked.rows.map(({ id }) => id),
  )
}

/** Handed to the platform, and nobody came back to say how it went. */
const LOST = `
  update notice_delivery set state = 'unknown', sending_until = null, at = clock_timestamp()
   where state = 'sending' and sending_until < clock_timestamp() returning notice_id`

const EXPIRED_COPIES = `
  update notice_delivery d set state = 'skipped', reason = 'expired', at = clock_timestamp()
    from notice n where n.id = d.notice_id and n.expires_at < clock_timestamp() and d.run = n.run
     and d.state in ('planned', 'waiting-by-hand')`

const OVER = `
  update notice n set status = 'EXPIRED', updated_at = clock_timestamp(), version = n.version + 1
    from notice o where o.id = n.id and n.status = 'SENT' and n.expires_at < clock_timestamp()
  returning n.id, n.unit_code, o.status as was`

const DUE = `
  select n.id from notice n where may_send(n.unit_code) and (n.status = 'SCHEDULED' and n.send_at <= clock_timestamp()
      or n.status = 'SENDING' and not exists (select 1 from notice_delivery d where d.notice_id = n.id and d.run = n.run
        and d.state in ('planned', 'sending')))
    and not exists (select 1 from outbox o where o.kind = 'plan-notice' and o.ref = n.id::text) limit 200`

/** Copies wait and no sender is asked for: the night is over, or a channel is on again. */
const SLEEPING = `
  insert into outbox (kind, ref)
  select distinct 'send-notices', d.account from notice_delivery d join notice n on n.id = d.notice_id and n.run = d.run
   where d.state = 'planned' and d.account is not null and n.status = 'SENDING' and d.next_attempt_at <= clock_timestamp()
  on conflict do nothing`
