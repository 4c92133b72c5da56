import type pg from 'pg'
import type { StopRecord } from '../../app/notices/ports.ts'
import { askForWork } from '../work/outbox.ts'
import { wakeSenders } from './wake-senders.ts'

interface Row {
  readonly id: string
  readonly unit: StopRecord['unit'] | null
  readonly reason: string
  readonly by: StopRecord['by']
  readonly at: Date
}

/** Stops that stand and that the asking officer may see, the newest first. */
export async function listStops(client: pg.ClientBase): Promise<readonly StopRecord[]> {
  const { rows } = await client.query<Row>(
    `select s.id, s.reason, s.at, json_build_object('id', s.officer_id, 'name', coalesce(o.name, '')) as by,
            (select json_build_object('code', u.code, 'name', u.name) from police_unit u where u.code = s.unit_code) as unit
       from sending_stop s left join officer o on o.id = s.officer_id where s.lifted_at is null order by s.at desc`,
  )
  return rows.map(({ id, unit, reason, by, at }) => ({
    id,
    unit: unit ?? undefined,
    reason,
    by,
    at: at.getTime(),
  }))
}

/** Stops a unit, or everything; what stands already stays. */
export async function insertStop(
  client: pg.ClientBase,
  id: string,
  unitCode: string | undefined,
  reason: string,
): Promise<void> {
  await client.query(
    `insert into sending_stop (id, unit_code, reason, officer_id) values ($1, $2, $3, asking_officer())
     on conflict do nothing`,
    [id, unitCode ?? null, reason],
  )
}

/** Lifts a stop and wakes whoever waited for it. False when it does not stand, or is another's to lift. */
export async function liftStop(client: pg.ClientBase, id: string, at: number): Promise<boolean> {
  const { rowCount } = await client.query(
    'update sending_stop set lifted_at = $2, lifted_by = asking_officer() where id = $1 and lifted_at is null',
    [id, new Date(at)],
  )
  if (rowCount !== 1) return false
  await wakeSenders(client, undefined)
  const due = await client.query<{ id: string }>(`select id from notice where status = 'SENDING' and run = 0`)
  await askForWork(
    client,
    'plan-notice',
    due.rows.map((row) => row.id),
  )
  return true
}
