import type pg from 'pg'
import type { JobKind } from '../../app/work/job-kind.ts'
import type { WorkItem } from '../../app/work/ports.ts'

const LATER = `
  update outbox set claim = null, claimed_until = null,
         not_before = case when version = $3 then $4::timestamptz else not_before end
   where kind = $1 and ref = $2`
const DONE = 'delete from outbox where kind = $1 and ref = $2 and version = $3'

/**
 * Ends a wake-up in the transaction of its work, or puts it at its next time (ms since the epoch). One that was asked for
 * again meanwhile stays due as it was asked.
 */
export async function settleWakeUp(
  client: pg.ClientBase,
  kind: JobKind,
  item: WorkItem,
  nextAt: number | undefined,
): Promise<void> {
  if (nextAt === undefined) await client.query(DONE, [kind, item.ref, item.version])
  else await client.query(LATER, [kind, item.ref, item.version, new Date(nextAt)])
}
