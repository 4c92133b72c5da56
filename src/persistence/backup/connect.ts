import pg from 'pg'

/** One connection inside a transaction. */
export type BackupClient = pg.ClientBase

/** A large table may take long; an administrator's limits for the server's own statements do not fit here. */
const PATIENCE = '-c statement_timeout=0 -c idle_in_transaction_session_timeout=0 -c lock_timeout=60000'

/** Runs `work` on one connection of the owner inside a transaction that begins with `begin`; rolls back when it throws. */
export async function inOneTransaction<T>(
  connectionString: string,
  begin: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString, application_name: 'binh-yen backup', options: PATIENCE })
  client.on('error', () => {}) // the statement under way fails with the same error
  await client.connect()
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}
