import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Manifest } from './manifest.ts'
import { writeMember } from './member-file.ts'
import { type BackupTable, sqlName } from './read-tables.ts'

const FOLDER = 'database'
/** Rows in one round trip; a row holds some hundred kilobytes at most. */
const BATCH = 500

/** The file of a table inside a backup. */
export function tableFile(folder: string, table: string): string {
  return join(folder, FOLDER, `${table}.ndjson.gz`)
}

/** Writes every row of the snapshot, one JSON object a line, a file a table. */
export async function dumpTables(
  client: pg.ClientBase,
  tables: readonly BackupTable[],
  folder: string,
  onTable: (table: string, rows: number) => void,
): Promise<Manifest['tables']> {
  await mkdir(join(folder, FOLDER), { mode: 0o700 })
  const members: Manifest['tables'] = []
  for (const { name } of tables) {
    const member = await writeMember(tableFile(folder, name), readRows(client, name))
    onTable(name, member.lines)
    members.push({ table: name, ...member })
  }
  return members
}

/** Rows as text that PostgreSQL itself reads again: no number, instant or byte passes through JavaScript's types. */
async function* readRows(client: pg.ClientBase, table: string): AsyncGenerator<readonly string[]> {
  await client.query(
    `declare backup_rows no scroll cursor for select to_jsonb(t)::text as row from ${sqlName(table)} t`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${BATCH} from backup_rows`)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await client.query('close backup_rows')
}

/** The last number that each sequence gave; sequences that gave none are left out. */
export async function readSequences(
  client: pg.ClientBase,
  tables: readonly BackupTable[],
): Promise<Manifest['sequences']> {
  const found: Manifest['sequences'] = []
  for (const { name, numbered } of tables) {
    for (const { column, sequence } of numbered) {
      const text = 'select pg_sequence_last_value($1::regclass)::text as last'
      const last = (await client.query<{ last: string | null }>(text, [sequence])).rows[0]?.last
      if (last != null) found.push({ table: name, column, last })
    }
  }
  return found
}

/** Ids of all sealed files that the snapshot's rows name. */
export async function readNamedFiles(client: pg.ClientBase): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select b.id from evidence e, unnest(array[e.original_blob, e.view_blob, e.thumbnail_blob]) as b (id) where b.id is not null`,
  )
  return new Set(rows.map(({ id }) => id))
}
