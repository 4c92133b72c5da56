import pg from 'pg'

/** A table as a backup sees it. */
export interface BackupTable {
  readonly name: string
  /** Columns that hold data; what PostgreSQL computes is left out. */
  readonly columns: readonly string[]
  /** Tables that its rows refer to. */
  readonly needs: readonly string[]
  /** Columns that are numbered by a sequence, each with that sequence. */
  readonly numbered: readonly { readonly column: string; readonly sequence: string }[]
}

/**
 * Not in a backup. `_prisma_migrations`: the manifest lists the migrations, and restoring applies them. `officer_session`: putting
 * sessions back would undo log-outs.
 */
const LEFT_OUT = ['_prisma_migrations', 'officer_session']

const TABLES = `
  select c.relname as name,
    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' order by a.attnum) as columns,
    array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs,
    (select coalesce(jsonb_agg(jsonb_build_object('column', n.attname, 'sequence', n.sequence)), '[]') from (
      select a.attname, pg_get_serial_sequence(format('%I.%I', 'public', c.relname), a.attname) as sequence
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) n
      where n.sequence is not null) as numbered
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and not c.relname = any ($1::text[])
  order by c.relname`

/** Reads the tables of the product, referenced ones before those that refer to them. */
export async function readTables(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  return sortByNeed((await client.query<BackupTable>(TABLES, [LEFT_OUT])).rows)
}

/** The table's name for SQL. */
export function sqlName(table: string): string {
  return `public.${pg.escapeIdentifier(table)}`
}

/** Throws `TypeError` for tables that need each other: no order of loading would do. */
function sortByNeed(tables: readonly BackupTable[]): readonly BackupTable[] {
  const sorted: BackupTable[] = []
  let left = tables
  while (left.length > 0) {
    const waiting = new Set(left.map((table) => table.name))
    const ready = left.filter((table) => !table.needs.some((name) => waiting.has(name)))
    if (ready.length === 0) throw new TypeError(`tables refer to each other: ${[...waiting].join(', ')}`)
    sorted.push(...ready)
    left = left.filter((table) => !ready.includes(table))
  }
  return sorted
}
