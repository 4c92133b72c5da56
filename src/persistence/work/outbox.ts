import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { BATCH_SIZE, JOB_KINDS, type JobKind } from '../../app/work/job-kind.ts'
import type { Claim, Outbox, WorkItem } from '../../app/work/ports.ts'
import { storeError } from '../pool/store-error.ts'

/**
 * Seconds for which a claim keeps others away; work that takes longer is offered again, which must be and is harmless. A
 * file may take its time; two workers fetching the same one would be waste.
 */
const LEASE_SECONDS: Readonly<Record<JobKind, number>> = {
  'process-conversation': 15,
  'deliver-conversation': 15,
  'run-session-timer': 15,
  'fetch-evidence': 90,
}

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
    postpone: (kind, refs, delayMs) => postponeWork(pool, kind, refs, delayMs),
    release: async (claims) => {
      await run(pool, RELEASE, [claims.map(({ id }) => id)])
    },
  }
}

const DUE = 'not_before <= clock_timestamp() and (claimed_until is null or claimed_until < clock_timestamp())'

const CLAIM = `
  update outbox set claim = $1, claimed_until = clock_timestamp() + $4 * interval '1 second', claims = claims + 1
   where (kind, ref) in (
     select kind, ref from outbox where kind = $2 and ${DUE} order by not_before limit $3 for update skip locked)
  returning ref`

const RELEASE = 'update outbox set claim = null, claimed_until = null where claim = any ($1::uuid[])'

/** Rows of one table are locked in one order everywhere, so that two transactions never wait for each other. */
const IN_ORDER = `select o.kind, o.ref from outbox o join unnest($2::text[]) as wanted (ref) on o.ref = wanted.ref
   where o.kind = $1 order by o.ref for update of o`

const POSTPONE = `
  with held as materialized (${IN_ORDER})
  update outbox o set claim = null, claimed_until = null, not_before = clock_timestamp() + $3 * interval '1 millisecond'
    from held where o.kind = held.kind and o.ref = held.ref`

/** Gives rows back inside a transaction or on a pool, due again after `delayMs`. */
export async function postponeWork(
  db: Pick<pg.ClientBase, 'query'> | pg.Pool,
  kind: JobKind,
  refs: readonly string[],
  delayMs: number,
): Promise<void> {
  if (refs.length > 0) await run(db, POSTPONE, [kind, refs, Math.round(delayMs)])
}

async function dueKinds(pool: pg.Pool): Promise<JobKind[]> {
  const text = `select kind from unnest($1::text[]) as known (kind)
    where exists (select 1 from outbox o where o.kind = known.kind and ${DUE})`
  const rows = await run<{ kind: string }>(pool, text, [JOB_KINDS])
  return JOB_KINDS.filter((kind) => rows.some((row) => row.kind === kind))
}

async function claimKind(pool: pg.Pool, kind: JobKind, maxClaims: number): Promise<Claim[]> {
  const claims: Claim[] = []
  while (claims.length < maxClaims) {
    const id = randomUUID()
    const claimed = await run(pool, CLAIM, [id, kind, BATCH_SIZE[kind], LEASE_SECONDS[kind]])
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
  with held as materialized (${IN_ORDER})
  delete from outbox o using held, unnest($2::text[], $3::int[]) as seen (ref, version)
   where o.kind = held.kind and o.ref = held.ref and o.ref = seen.ref and o.version = seen.version`

/** Asks for work inside a transaction: one row a thing, however often it is asked for. */
export async function askForWork(
  db: Pick<pg.ClientBase, 'query'>,
  kind: JobKind,
  refs: readonly string[],
): Promise<void> {
  if (refs.length === 0) return
  await run(db, ASK, [kind, refs.toSorted()])
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
