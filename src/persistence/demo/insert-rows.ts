import type pg from 'pg'
import { binaryArray, type ElementType } from './binary-array.ts'

/** A column of what is inserted: its name, and the array of its values. */
export interface Column<Row> {
  readonly name: string
  readonly type: string
  readonly valuesOf: (rows: readonly Row[]) => Buffer
}

/** Says how a column is filled; a value that is absent becomes null. */
export function column<Row, T>(
  name: string,
  type: ElementType<T>,
  pick: (row: Row) => T | null | undefined,
): Column<Row> {
  return { name, type: type.name, valuesOf: (rows) => binaryArray(type, rows.map(pick)) }
}

/** Inserts many rows with one statement. */
export async function insertRows<Row>(
  client: pg.ClientBase,
  table: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): Promise<void> {
  const names = columns.map(({ name }) => name).join(', ')
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ')
  const text = `insert into ${table} (${names}) select * from unnest(${arrays}) on conflict do nothing`
  await client.query(
    text,
    columns.map(({ valuesOf }) => valuesOf(rows)),
  )
}
