import type pg from 'pg'
import type { PendingEvent } from '../../app/conversation/conversation-state.ts'
import type { LockedRow } from './lock-conversations.ts'

/** Events of one conversation in one step: enough for an album, bounded for a flood. */
export const MAX_EVENTS = 20

interface Row {
  readonly ref: string
  readonly id: string
  readonly body_sha256: Buffer
  readonly sequence: string
  readonly sealed: Buffer
  readonly received_at: Date
  readonly attempts: number
}

const LOAD = `
  select wanted.ref, e.id, e.body_sha256, e.sequence, e.sealed, e.received_at, e.attempts
    from unnest($1::text[], $2::text[], $3::bytea[]) as wanted (ref, account, key)
    cross join lateral (
      select * from inbound_event i
       where i.account = wanted.account and i.conversation_key = wanted.key and i.state = 'received'
       order by i.sequence, i.id limit $4) e`

/** The undone events of locked conversations, in the platform's order, by the conversation's ref. */
export async function loadPendingEvents(
  client: pg.PoolClient,
  locked: readonly LockedRow[],
  maxEvents: number,
): Promise<ReadonlyMap<string, readonly PendingEvent[]>> {
  const values = [
    locked.map(({ ref }) => ref),
    locked.map(({ account }) => account),
    locked.map(({ key }) => key),
    maxEvents,
  ]
  const { rows } = await client.query<Row>(LOAD, values)
  const events = new Map<string, PendingEvent[]>()
  for (const row of rows) {
    const list = events.get(row.ref) ?? []
    list.push(toEvent(row))
    events.set(row.ref, list)
  }
  return events
}

function toEvent(row: Row): PendingEvent {
  return {
    id: row.id,
    bodySha256: row.body_sha256,
    sequence: Number(row.sequence),
    sealed: row.sealed,
    receivedAt: row.received_at.getTime(),
    attempts: row.attempts,
  }
}
