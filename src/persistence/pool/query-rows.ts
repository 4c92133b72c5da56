import type pg from 'pg'
import { storeError } from './store-error.ts'

/** One statement on a pool; an outage is thrown as `store.unavailable`. */
export async function queryRows<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  text: string,
  values: unknown[],
): Promise<readonly Row[]> {
  try {
    return (await pool.query<Row>(text, values)).rows
  } catch (error) {
    throw storeError(error)
  }
}
