import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { BATCH_SIZE, JOB_KINDS, type JobKind } from '../../app/work/job-kind.ts'
import type { Claim, Outbox, WorkItem } from '../../app/work/ports.ts'
import { storeError } from '../pool/store-error.ts'

/** How long a claim keeps others away; work that takes longer is offered again, which must be and is harmless. */
const LEASE = "interval '15 seconds'"

/**
 * Creates the outbox over its table. All times are the database's, so that clocks of several machines need not agree.
 * @param pool of role `by_worker`
 */
export function createOutbox(pool: pg.Pool): Outbox {
  return {
    claim: async (maxClaims) => {
      const claims: Claim[] = []
      for (const kind of await dueKinds(pool)) {
        claims.push(...(await claimKind(pool, kind, maxClaims - claims.length)))
      }
      return claims
    },
    itemsOf: async ({ id, kind }) =>
      run<WorkItem>(pool, 'select ref, version from outbox where claim = $1 and kind = $2', [id, kind]),
    finish: async (kind, items) => {
      await finishWork(pool, kind, items)
    },
    postpone: async (kind, refs, delayMs) => {
      await run(pool, POSTPONE, [kind, refs, delayMs])
    },
  }
}

const DUE = 'not_before <= clock_timestamp() and (claimed_until is null or claimed_until < clock_timestamp())'

const CLAIM = `
  update outbox set claim = $1, claimed_until = clock_timestamp() + ${LEASE}, claims = claims + 1
   where (kind, ref) in (
     select kind, ref from outbox where kind = $2 and ${DUE} order by not_before limit $3 for update skip locked)
  returning ref`

const POSTPONE = `
  update outbox set claim = null, claimed_until = null, not_before = clock_timestamp() + $3::int * interval '1 millisecond'
   where kind = $1 and ref = any ($2::text[])`

async function dueKinds(pool: pg.Pool): Promise<JobKind[]> {
  const rows = await run<{ kind: string }>(pool, `select distinct kind from outbox where ${DUE}`, [])
  return JOB_KINDS.filter((kind) => rows.some((row) => row.kind === kind))
}

async function claimKind(pool: pg.Pool, kind: JobKind, maxClaims: number): Promise<Claim[]> {
  const claims: Claim[] = []
  while (claims.length < maxClaims) {
    const id = randomUUID()
    const claimed = await run(pool, CLAIM, [id, kind, BATCH_SIZE[kind]])
    if (claimed.length > 0) claims.push({ id, kind })
    if (claimed.length < BATCH_SIZE[kind]) break
  }
  return claims
}

/** Removes finished rows inside a transaction or on a pool; a row asked for again meanwhile stays. */
export async function finishWork(
  db: Pick<pg.ClientBase, 'query'> | pg.Pool,
  kind: JobKind,
  items: readonly WorkItem[],
): Promise<void> {
  if (items.length === 0) return
  const refs = items.map((item) => item.ref)
  const versions = items.map((item) => item.version)
  await run(db, FINISH, [kind, refs, versions])
}

const FINISH = `
  delete from outbox o using unnest($2::text[], $3::int[]) as seen (ref, version)
   where o.kind = $1 and o.ref = seen.ref and o.version = seen.version`

/** Asks for work inside a transaction: one row a thing, however often it is asked for. */
export async function askForWork(
  db: Pick<pg.ClientBase, 'query'>,
  kind: JobKind,
  refs: readonly string[],
): Promise<void> {
  if (refs.length === 0) return
  await run(db, ASK, [kind, refs])
}

// The lease is lifted: whoever works on an older version will not finish the row, and nobody waits for the lease to lapse.
const ASK = `
  insert into outbox (kind, ref) select $1, unnest($2::text[])
  on conflict (kind, ref) do update set version = outbox.version + 1, claim = null, claimed_until = null,
    not_before = least(outbox.not_before, excluded.not_before)`

async function run<Row extends pg.QueryResultRow>(
  db: Pick<pg.ClientBase, 'query'> | pg.Pool,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  try {
    return (await db.query<Row>(text, values)).rows
  } catch (error) {
    throw storeError(error)
  }
}
