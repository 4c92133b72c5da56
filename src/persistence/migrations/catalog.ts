import type pg from 'pg'

/**
 * What a database is made of: one entry a column, index, constraint and enum, from its name to its definition. Columns that
 * PostgreSQL computes are left out, because Prisma cannot describe them.
 */
export type Catalog = ReadonlyMap<string, string>

const SYSTEM_SCHEMAS = `('pg_catalog', 'information_schema', 'pg_toast')`

const COLUMNS = `SELECT 'column ' || table_schema || '.' || table_name || '.' || column_name AS name,
    concat_ws(' ', udt_schema || '.' || udt_name, character_maximum_length, numeric_precision, numeric_scale,
      datetime_precision, CASE is_nullable WHEN 'NO' THEN 'not null' END, 'default ' || column_default) AS definition
  FROM information_schema.columns
  WHERE table_schema NOT IN ${SYSTEM_SCHEMAS} AND is_generated = 'NEVER' AND table_name <> '_prisma_migrations'`

const INDEXES = `SELECT 'index ' || schemaname || '.' || indexname AS name, indexdef AS definition
  FROM pg_indexes WHERE schemaname NOT IN ${SYSTEM_SCHEMAS} AND tablename <> '_prisma_migrations'`

const CONSTRAINTS = `SELECT 'constraint ' || conrelid::regclass || '.' || conname AS name,
    pg_get_constraintdef(c.oid) AS definition
  FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
  WHERE conrelid <> 0 AND contype IN ('p', 'u', 'f') AND n.nspname NOT IN ${SYSTEM_SCHEMAS}
    AND conrelid::regclass::text NOT LIKE '%\\_prisma\\_migrations'`

const ENUMS = `SELECT 'enum ' || typname AS name, string_agg(enumlabel, ', ' ORDER BY enumsortorder) AS definition
  FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid GROUP BY typname`

/** Reads the catalogue of the connected database. */
export async function readCatalog(client: pg.Client): Promise<Catalog> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    [COLUMNS, INDEXES, CONSTRAINTS, ENUMS].map((part) => `(${part})`).join(' UNION ALL '),
  )
  return new Map(rows.map((row) => [row.name, row.definition]))
}

/** What `expected` describes and `actual` lacks or has differently, as sentences. What `actual` has beyond is hand-written. */
export function compareCatalogs(expected: Catalog, actual: Catalog): string[] {
  return [...expected].flatMap(([name, definition]) => {
    const found = actual.get(name)
    if (found === definition) return []
    return [
      `${name}: the schema says "${definition}", the migrations make ${found === undefined ? 'none' : `"${found}"`}`,
    ]
  })
}

/** Columns of described tables that the schema does not know. `tables` are named by their columns in `expected`. */
export function findUnknownColumns(expected: Catalog, actual: Catalog): string[] {
  const tables = new Set([...expected.keys()].filter(isColumn).map(tableOf))
  const unknown = [...actual.keys()].filter(
    (name) => isColumn(name) && tables.has(tableOf(name)) && !expected.has(name),
  )
  return unknown.map((name) => `${name}: the migrations make it, the schema does not know it`)
}

function isColumn(name: string): boolean {
  return name.startsWith('column ')
}

function tableOf(column: string): string {
  return column.slice(0, column.lastIndexOf('.'))
}
