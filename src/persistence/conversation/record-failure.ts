import type pg from 'pg'
import type { StepFailure } from '../../app/conversation/ports.ts'
import type { WorkItem } from '../../app/work/ports.ts'
import { postponeWork } from '../work/outbox.ts'

/** After this many failures an event waits for a person instead of standing in the way (reliability §2.6). */
const MAX_ATTEMPTS = 5
/** A defect does not heal by waiting: the fifth failure comes after two seconds, and the next message goes on. */
const DEFECT_RETRY_MS = 500
/** What may heal gets longer waits: 1, 2, 4, 8 seconds. */
const FIRST_RETRY_MS = 1_000
/** A timer that fails is a reminder or an erasure that comes later; it is tried again without end, and counted. */
const TIMER_RETRY_MS = 300_000

const COUNT = `
  update inbound_event set attempts = attempts + 1, error_class = $3,
         state = case when attempts + 1 >= ${MAX_ATTEMPTS} then 'quarantined' else state end
   where id = (select id from inbound_event
                where account = $1 and conversation_key = decode($2, 'hex') and state = 'received'
                order by sequence, id limit 1)
  returning attempts`

/** Counts a failure against the first undone event of a conversation and tries the conversation again shortly. */
export async function recordEventFailure(
  client: pg.PoolClient,
  { ref }: WorkItem,
  { errorClass, isRetryable }: StepFailure,
): Promise<void> {
  const bar = ref.lastIndexOf('|')
  const { rows } = await client.query<{ attempts: number }>(COUNT, [
    ref.slice(0, bar),
    ref.slice(bar + 1),
    errorClass,
  ])
  const attempts = rows[0]?.attempts ?? 1
  const delayMs = isRetryable ? FIRST_RETRY_MS * 2 ** (attempts - 1) : DEFECT_RETRY_MS
  await postponeWork(client, 'process-conversation', [ref], delayMs)
}

/** Tries a timer again later; it is asked for by its row alone until then. */
export async function recordTimerFailure(client: pg.PoolClient, { ref }: WorkItem): Promise<void> {
  await postponeWork(client, 'run-session-timer', [ref], TIMER_RETRY_MS)
}
