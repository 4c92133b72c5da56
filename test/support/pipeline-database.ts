import type pg from 'pg'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { SealedEvent } from '../../src/app/intake/ports.ts'
import type { WorkItem } from '../../src/app/work/ports.ts'
import { ingest } from '../../src/persistence/intake/event-store.ts'
import { createPool, type DatabaseRole } from '../../src/persistence/pool/create-pool.ts'
import { testDatabase } from './database.ts'
import { ACCOUNT } from './sealed-event.ts'

/** A database of one test file with pools as the program has them, emptied before each test. */
export interface PipelineDatabase {
  readonly edge: pg.Pool
  readonly worker: pg.Pool
  readonly connectionString: string
  /** A further pool, as another process would have it. */
  openPool(role: DatabaseRole, max?: number): pg.Pool
  /** All rows of a statement, run by the role `by_worker`. */
  rows<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  /** Keeps events as the edge does. */
  keep(...events: readonly SealedEvent[]): Promise<readonly string[]>
  /** The outbox rows of a kind, as the relay would hand them to a worker. */
  items(kind: string): Promise<readonly WorkItem[]>
}

const TABLES =
  'inbound_event, unverified_event, conversation, chat_address, outgoing_message, outbox, case_file, case_message, evidence, live_event, channel_state, channel_token'

/**
 * These tables and all that refer to them are emptied, and number from 1 again, whatever guards them. `TRUNCATE` would say it in a
 * word and take a hundred times as long: it makes new files for every table and index.
 */
const EMPTYING = `
  with recursive reached (id) as (
    select unnest(string_to_array('${TABLES}', ', ')::regclass[])::oid
    union select c.conrelid from pg_constraint c join reached on c.confrelid = reached.id where c.contype = 'f')
  select 'begin; set local session_replication_role = replica; '
    || string_agg(format('delete from %s; ', id::regclass), '')
    || coalesce((select string_agg(format('alter sequence %s restart; ', d.objid::regclass), '')
                   from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
                  where d.refobjid in (select id from reached)), '')
    || 'commit' as statement
    from reached`

/** Opens the database for this file; to be called at its top. */
export function openPipelineDatabase(): PipelineDatabase {
  const open: pg.Pool[] = []
  let database: Awaited<ReturnType<typeof testDatabase>> | undefined
  let owner: pg.Pool | undefined
  let emptying = ''

  const connectionString = (): string => {
    if (database === undefined) throw new Error('only within tests')
    return database.connectionString
  }
  const openPool = (role: DatabaseRole, max = 6): pg.Pool => {
    const pool = createPool({
      connectionString: connectionString(),
      role,
      max,
      onConnectionError: () => {},
    })
    open.push(pool)
    return pool
  }
  const pools: Partial<Record<DatabaseRole, pg.Pool>> = {}
  const pool = (role: DatabaseRole): pg.Pool => (pools[role] ??= openPool(role))

  beforeAll(async () => {
    database = await testDatabase()
    const { Pool } = (await import('pg')).default
    owner = new Pool({ connectionString: database.connectionString, max: 1 })
    owner.on('error', () => {})
    emptying = (await owner.query<{ statement: string }>(EMPTYING)).rows[0]?.statement ?? ''
  })
  beforeEach(async () => {
    await owner?.query(emptying)
  })
  afterAll(async () => {
    await Promise.all([owner, ...open].map(async (each) => each?.end()))
    await database?.drop()
  })

  return {
    get edge() {
      return pool('by_edge')
    },
    get worker() {
      return pool('by_worker')
    },
    get connectionString() {
      return connectionString()
    },
    openPool,
    rows: async (text, values = []) => (await pool('by_worker').query(text, values)).rows,
    keep: (...events) => ingest(pool('by_edge'), ACCOUNT, events),
    items: async (kind) => {
      const text = 'select ref, version from outbox where kind = $1 order by ref'
      return (await pool('by_worker').query<WorkItem>(text, [kind])).rows
    },
  }
}
