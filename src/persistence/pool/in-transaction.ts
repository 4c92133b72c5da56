import type pg from 'pg'
import { storeError } from './store-error.ts'
import { together } from './together.ts'

/**
 * Runs `work` between `begin` and `commit` on one connection; rolls back and rethrows when it throws. An outage is thrown as
 * `store.unavailable`. The connection is discarded after an error, as its state is not known.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await connect(pool)
  let isBroken = false
  try {
    // `begin` fails only with its connection, and the work's statements then fail with it.
    const [, result] = await together([client.query('begin'), work(client)])
    await client.query('commit')
    return result
  } catch (error) {
    isBroken = !(await rollBack(client))
    throw storeError(error)
  } finally {
    client.release(isBroken)
  }
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw storeError(error)
  }
}

async function rollBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('rollback')
    return true
  } catch {
    return false // the connection is gone, and the transaction with it
  }
}
