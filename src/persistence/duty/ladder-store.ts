import type pg from 'pg'
import type { Climb, LadderStore, WaitingAlert } from '../../app/duty/ports.ts'
import type { WorkItem } from '../../app/work/ports.ts'
import type { Rung, Wakeable } from '../../domain/duty/ladder.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { askForWork } from '../work/outbox.ts'
import { settleWakeUp } from '../work/settle-wake-up.ts'

interface AlertRow {
  readonly case_file_id: string
  readonly unit_code: string
  readonly reference_code: string
  readonly urgency: WaitingAlert['urgency']
  readonly started_at: Date
  readonly rung: number
}

const LOCK = `
  select a.case_file_id, a.unit_code, a.reference_code, a.urgency, a.started_at, a.rung
    from alert a where a.case_file_id = $1 and a.acknowledged_at is null for update of a`

/**
 * Who can be woken for a unit now. Without a roster every duty officer is on the first rung: an empty page must not mean that
 * nobody hears. Somebody on several rungs counts on the first.
 */
const PEOPLE = `
  with shifts as (
    select s.officer_id, s.post from duty_shift s where s.unit_code = $1 and s.starts_at <= $2 and s.ends_at > $2),
  rungs as (
    select officer_id, case post when 'duty' then 'duty' when 'deputy' then 'deputy' else 'head' end as rung from shifts
    union all
    select o.id, 'duty' from officer o where o.unit_code = $1 and o.role in ('duty_officer', 'province_duty')
       and not exists (select 1 from shifts where post = 'duty')
    union all
    select o.id, 'deputy' from officer o where o.unit_code = $1 and o.role = 'duty_officer'
    union all
    select o.id, 'head' from officer o where o.unit_code = $1 and o.role = 'unit_head'
    union all
    select o.id, 'province' from officer o join police_unit u on u.code = $1
     where o.unit_code = 'P-' || u.province_code and o.role = 'province_duty')
  select r.officer_id, min(case r.rung when 'duty' then 0 when 'deputy' then 1 when 'head' then 2 else 3 end)::int as rung,
         (exists (select 1 from notification_way w where w.officer_id = r.officer_id and w.is_on)
          or exists (select 1 from officer_chat c
                      where c.officer_id = r.officer_id and chat_trouble(c.conversation_id, $2) is null)) as is_reachable
    from rungs r join officer o on o.id = r.officer_id and o.is_active group by r.officer_id order by rung, r.officer_id`

const RUNG_OF: readonly Rung[] = ['duty', 'deputy', 'head', 'province']

/**
 * Creates the store of alerts.
 * @param pool of role `by_worker`
 */
export function createLadderStore(pool: pg.Pool, now: () => number): LadderStore {
  return {
    climb: async (items, decide) => {
      for (const item of items) await inTransaction(pool, (client) => climbOne(client, item, decide, now()))
    },
    wakeDue: () => inTransaction(pool, wakeDue),
  }
}

async function climbOne(
  client: pg.PoolClient,
  item: WorkItem,
  decide: (alert: WaitingAlert) => Climb,
  at: number,
): Promise<void> {
  const [row] = (await client.query<AlertRow>(LOCK, [item.ref])).rows
  if (row === undefined) return settleWakeUp(client, 'run-ladder', item, undefined)
  const climb = decide({
    caseFileId: row.case_file_id,
    referenceCode: row.reference_code,
    unitCode: row.unit_code,
    urgency: row.urgency,
    startedAt: row.started_at.getTime(),
    rung: row.rung,
    people: await readPeople(client, row.unit_code, at),
  })
  await writeClimb(client, row, climb)
  await settleWakeUp(client, 'run-ladder', item, climb.step.nextAt)
}

async function readPeople(client: pg.PoolClient, unitCode: string, at: number): Promise<Wakeable[]> {
  const { rows } = await client.query<{ officer_id: string; rung: number; is_reachable: boolean }>(PEOPLE, [
    unitCode,
    new Date(at),
  ])
  return rows.map((row) => ({
    officerId: row.officer_id,
    rung: RUNG_OF[row.rung] ?? 'province',
    isReachable: row.is_reachable,
  }))
}

const RAISE = `update alert set rung = $2, next_at = $3, nobody_reachable = $4 where case_file_id = $1`
const TOLD = `insert into timeline_entry (id, case_file_id, at, kind, detail) values ($1, $2, $3, 'alert-rung', $4)`
const LIVE = `insert into live_event (unit_code, kind, case_file_id) values ($1, 'alert.changed', $2)`

async function writeClimb(
  client: pg.PoolClient,
  alert: AlertRow,
  { step, rungName, notifications, timelineId, at }: Climb,
): Promise<void> {
  const id = alert.case_file_id
  await client.query(RAISE, [id, step.rung, new Date(step.nextAt), step.nobodyReachable])
  // At the top it repeats; the history tells of each rung once.
  if (step.rung !== alert.rung) {
    const detail = { rung: String(step.rung), rungName, reached: step.nobodyReachable ? '0' : '1' }
    await client.query(TOLD, [timelineId, id, new Date(at), JSON.stringify(detail)])
  }
  await client.query(LIVE, [alert.unit_code, id])
  const detail = {
    code: alert.reference_code,
    urgency: alert.urgency,
    gap: step.nobodyReachable ? 'yes' : 'no',
  }
  await insertNotifications(
    client,
    notifications.map((one) => ({ ...one, kind: 'alert', caseFileId: id, detail, at })),
  )
}

/** A notification as the worker writes it. */
export interface WorkerNotification {
  readonly id: string
  readonly officerId: string
  readonly kind: string
  readonly caseFileId: string | undefined
  readonly detail: Readonly<Record<string, string>>
  readonly at: number
}

const NOTIFY = `
  insert into officer_notification (id, officer_id, kind, case_file_id, detail, at)
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::jsonb[], $6::timestamptz[])`

/** Open pages of the units concerned look for what is new. */
const NEWS = `insert into live_event (unit_code, kind)
  select distinct o.unit_code, 'notification.added' from officer o where o.id = any ($1::uuid[])`

/** Writes notifications and asks for them to be sent. */
export async function insertNotifications(
  client: pg.ClientBase,
  notifications: readonly WorkerNotification[],
): Promise<void> {
  if (notifications.length === 0) return
  await client.query(NOTIFY, [
    notifications.map(({ id }) => id),
    notifications.map(({ officerId }) => officerId),
    notifications.map(({ kind }) => kind),
    notifications.map(({ caseFileId }) => caseFileId ?? null),
    notifications.map(({ detail }) => JSON.stringify(detail)),
    notifications.map(({ at }) => new Date(at)),
  ])
  await client.query(NEWS, [notifications.map(({ officerId }) => officerId)])
  await askForWork(
    client,
    'notify-officer',
    notifications.map(({ id }) => id),
  )
}

async function wakeDue(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select a.case_file_id as id from alert a where a.acknowledged_at is null and a.next_at <= clock_timestamp()
        and not exists (select 1 from outbox o where o.kind = 'run-ladder' and o.ref = a.case_file_id::text) limit 200`,
  )
  await askForWork(
    client,
    'run-ladder',
    rows.map((row) => row.id),
  )
}
