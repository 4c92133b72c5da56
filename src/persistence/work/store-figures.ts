import type pg from 'pg'

/** How far behind the work is, for metrics and health. */
export interface WorkFigures {
  readonly oldestInboundSeconds: number
  readonly oldestOutgoingSeconds: number
  readonly quarantined: number
  readonly outbox: number
}

const FIGURES = `
  select coalesce(extract(epoch from clock_timestamp() - (select min(received_at) from inbound_event where state = 'received')), 0)::float as inbound,
         coalesce(extract(epoch from clock_timestamp() - (select min(created_at) from outgoing_message
           where state in ('pending', 'sending') and next_attempt_at <= clock_timestamp())), 0)::float as outgoing,
         (select count(*) from inbound_event where state = 'quarantined')::int as quarantined,
         (select count(*) from outbox)::int as outbox`

/** @param pool of role `by_worker` */
export async function readWorkFigures(pool: pg.Pool): Promise<WorkFigures> {
  const { rows } = await pool.query<{
    inbound: number
    outgoing: number
    quarantined: number
    outbox: number
  }>(FIGURES)
  const [row] = rows
  return {
    oldestInboundSeconds: row?.inbound ?? 0,
    oldestOutgoingSeconds: row?.outgoing ?? 0,
    quarantined: row?.quarantined ?? 0,
    outbox: row?.outbox ?? 0,
  }
}
