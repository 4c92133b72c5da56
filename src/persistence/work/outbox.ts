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
  'answer-chat-request': 30,
  'run-ladder': 15,
  'notify-officer': 60,
  'run-clock': 30,
  'index-case-file': 30,
  'plan-notice': 60,
  'send-notices': 20,
  'remind-parties': 30,
  'remind-mediators': 30,
}

/**
 * Creates the outbox over its table. All times are the database's, so that clocks of several machines need not agree.
 * @param pool of role `by_worker`
 */
export function createOutbox(pool: pg.Pool): Outbox {
  return {
    claim: (maxClaims, kinds = JOB_KINDS) => claimWork(pool, maxClaims, kinds),
    itemsOf: async ({ id, kind }) => run<WorkItem>(pool, 'outbox_items', ITEMS, [id, kind]),
    finish: async (kind, items) => {
      await finishWork(pool, kind, items)
    },
    postpone: (kind, refs, delayMs) => postponeWork(pool, kind, refs, delayMs),
    release: async (claims) => {
      await run(pool, 'outbox_release', RELEASE, [claims.map(({ id }) => id)])
    },
  }
}

const DUE = 'not_before <= clock_timestamp() and (claimed_until is null or claimed_until < clock_timestamp())'

/** What is due of each kind in one statement, dealt out to claims of the kind's batch size. */
const CLAIM = `
  with due as materialized (
    select known.kind, known.size, known.lease, known.position, row.ref, row.not_before
      from unnest($1::text[], $2::int[], $3::int[]) with ordinality as known (kind, size, lease, position)
      cross join lateral (
        select o.ref, o.not_before from outbox o where o.kind = known.kind and ${DUE}
         order by o.not_before limit known.size * $4::int for update skip locked) row),
  dealt as (
    select kind, ref, lease, ($5::uuid[])[
             (position - 1) * $4::int + 1 + (row_number() over (partition by kind order by not_before) - 1) / size] as claim
      from due),
  taken as (
    update outbox o set claim = dealt.claim, claimed_until = clock_timestamp() + dealt.lease * interval '1 second',
           claims = o.claims + 1
      from dealt where o.kind = dealt.kind and o.ref = dealt.ref
    returning o.kind, o.claim)
  select distinct claim as id, kind from taken`

const ITEMS = 'select ref, version from outbox where claim = $1 and kind = $2'

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
  if (refs.length > 0) await run(db, 'outbox_postpone', POSTPONE, [kind, refs, Math.round(delayMs)])
}

async function claimWork(pool: pg.Pool, maxClaims: number, kinds: readonly JobKind[]): Promise<Claim[]> {
  const ids = Array.from({ length: kinds.length * maxClaims }, () => randomUUID())
  const sizes = kinds.map((kind) => BATCH_SIZE[kind])
  const leases = kinds.map((kind) => LEASE_SECONDS[kind])
  return run<Claim>(pool, 'outbox_claim', CLAIM, [kinds, sizes, leases, maxClaims, ids])
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
  await run(db, 'outbox_finish', FINISH, [kind, refs, versions])
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
  await run(db, 'outbox_ask', ASK, [kind, refs.toSorted()])
}

// The lease is lifted: whoever works on an older version will not finish the row, and nobody waits for the lease to lapse.
const ASK = `
  insert into outbox (kind, ref) select $1, unnest($2::text[])
  on conflict (kind, ref) do update set version = outbox.version + 1, claim = null, claimed_until = null,
    not_before = least(outbox.not_before, excluded.not_before)`

/** By name: PostgreSQL plans each of these once a connection, which is half of what they cost. */
async function run<Row extends pg.QueryResultRow>(
  db: Pick<pg.ClientBase, 'query'> | pg.Pool,
  name: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  try {
    return (await db.query<Row>({ name, text, values })).rows
  } catch (error) {
    throw storeError(error)
  }
}
