import type pg from 'pg'
import type { WorkItem } from '../../app/work/ports.ts'

/** After this many failures an event waits for a person instead of standing in the way (reliability §2.6). */
const MAX_ATTEMPTS = 5
const RETRY_MS = 1_000

const COUNT = `
  update inbound_event set attempts = attempts + 1, error_class = $3,
         state = case when attempts + 1 >= ${MAX_ATTEMPTS} then 'quarantined' else state end
   where id = (select id from inbound_event
                where account = $1 and conversation_key = decode($2, 'hex') and state = 'received'
                order by sequence, id limit 1)`

const POSTPONE = `
  update outbox set claim = null, claimed_until = null, not_before = clock_timestamp() + ${RETRY_MS} * interval '1 millisecond'
   where kind = 'process-conversation' and ref = $1`

/** Counts a failure against the first undone event of a conversation and tries the conversation again shortly. */
export async function recordFailure(
  client: pg.PoolClient,
  item: WorkItem,
  errorClass: string,
): Promise<void> {
  const bar = item.ref.lastIndexOf('|')
  await client.query(COUNT, [item.ref.slice(0, bar), item.ref.slice(bar + 1), errorClass])
  await client.query(POSTPONE, [item.ref])
}
