import pg from 'pg'
import { BackupError } from './backup-error.ts'
import { tableFile } from './dump-tables.ts'
import type { Manifest } from './manifest.ts'
import { readMember } from './member-file.ts'
import { type BackupTable, sqlName } from './read-tables.ts'

/** Characters of rows in one statement: few round trips, little memory. */
const BATCH_CHARS = 2_000_000

/**
 * Loads all rows in the transaction of the caller, who holds the tables alone, and counts them.
 * Throws {@link BackupError} `restore.incomplete`.
 */
export async function loadTables(
  client: pg.ClientBase,
  tables: readonly BackupTable[],
  manifest: Manifest,
  folder: string,
  onTable: (table: string, rows: number) => void,
): Promise<void> {
  for (const table of tables) {
    const member = manifest.tables.find((one) => one.table === table.name)
    await loadTable(client, table, folder)
    const rows = await countRows(client, table.name)
    if (rows !== member?.lines) {
      const message = `${table.name} has ${rows} rows instead of ${member?.lines ?? 0}: nothing was restored`
      throw new BackupError('restore.incomplete', message)
    }
    onTable(table.name, rows)
  }
  await setSequences(client, tables, manifest)
}

/** Overriding: numbers that PostgreSQL gave are kept as they were. */
async function loadTable(
  client: pg.ClientBase,
  { name, columns }: BackupTable,
  folder: string,
): Promise<void> {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const insert = `insert into ${sqlName(name)} (${list}) overriding system value
    select ${list} from json_populate_recordset(null::${sqlName(name)}, $1::json)`
  let batch: string[] = []
  let chars = 0
  for await (const line of readMember(tableFile(folder, name))) {
    batch.push(line)
    chars += line.length
    if (chars < BATCH_CHARS) continue
    await client.query(insert, [`[${batch.join(',')}]`])
    batch = []
    chars = 0
  }
  if (batch.length > 0) await client.query(insert, [`[${batch.join(',')}]`])
}

async function countRows(client: pg.ClientBase, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${sqlName(table)}`)
  return Number(rows[0]?.count)
}

/** Past the largest number in the table and past the last one given, which may belong to a row that was removed since. */
async function setSequences(
  client: pg.ClientBase,
  tables: readonly BackupTable[],
  { sequences }: Manifest,
): Promise<void> {
  for (const { name, numbered } of tables) {
    for (const { column, sequence } of numbered) {
      const last = sequences.find((one) => one.table === name && one.column === column)?.last ?? null
      await client.query(
        `select setval($1::regclass, n.last) from (
           select greatest($2::bigint, max(${pg.escapeIdentifier(column)})) as last from ${sqlName(name)}) n
          where n.last is not null`,
        [sequence, last],
      )
    }
  }
}
