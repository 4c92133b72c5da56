import pg from 'pg'
import type { LoadArea, LoadedCase, LoadStore } from '../../app/demo/load-cases.ts'
import { loadRows } from './load-rows.ts'

/** What is loaded into, by the tables' names. */
const TABLES = [
  'conversation',
  'chat_address',
  'case_file',
  'case_file_key',
  'resident_identity',
  'answer',
  'clock',
  'timeline_entry',
  'case_message',
  'case_mark',
]

/**
 * Loading takes minutes, and sorting an index of millions wants memory. References are checked by plans that were made while the
 * tables were empty: without `enable_seqscan=off` each of them would read all that was loaded so far. All of it ends with the session.
 */
const SESSION =
  '-c statement_timeout=0 -c lock_timeout=10000 -c maintenance_work_mem=256MB -c enable_seqscan=off -c jit=off'

/** Indexes that no constraint needs. */
const INDEXES = `
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
   where i.indrelid = any ($1::text[]::regclass[]) and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`

const AREAS = `
  select u.code as unit, c.code as commune, c.full_name || ', ' || lower(left(p.full_name, 1)) || substr(p.full_name, 2) as place
    from police_unit u join commune c on c.code = u.code join province p on p.code = c.province_code
   where u.is_active order by array_position($2::text[], u.code), md5(u.code) limit $1`

const OFFICERS = `select distinct on (unit_code) unit_code, id from officer where role = 'duty_officer' and is_active order by unit_code`

/**
 * Runs `work` in one transaction of the database's owner: triggers wake nobody (`app.bulk_load`), and indexes are built once at
 * the end instead of row by row. The inbox waits meanwhile. Everything is undone when `work` throws.
 */
export async function loadInBulk(
  connectionString: string,
  work: (store: LoadStore) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: 'binh-yen load', options: SESSION })
  client.on('error', () => {}) // the statement under way fails with the same error
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.bulk_load', 'on', true)`)
    const indexes = await dropIndexes(client)
    // The role that files cases; its policies let it write all of them.
    await client.query('set local role by_worker')
    await work(loadStore(client))
    await client.query('reset role')
    for (const definition of indexes) await client.query(definition)
    await client.query('commit')
    // What the planner knows of the tables, and which pages an index alone can answer for.
    for (const table of TABLES) await client.query(`vacuum (analyze) ${table}`)
  } finally {
    await client.end().catch(() => {})
  }
}

/** @returns the statements that make them again */
async function dropIndexes(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(INDEXES, [TABLES])
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

function loadStore(client: pg.ClientBase): LoadStore {
  let officers: Promise<ReadonlyMap<string, string>> | undefined
  return {
    listAreas: async (limit, first) => (await client.query<LoadArea>(AREAS, [limit, [...first]])).rows,
    save: async (cases: readonly LoadedCase[]) => {
      officers ??= readOfficers(client)
      await loadRows(client, cases, await officers)
    },
  }
}

async function readOfficers(client: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ unit_code: string; id: string }>(OFFICERS)
  return new Map(rows.map((row) => [row.unit_code, row.id]))
}
