import { runMigrations } from 'bullmq'

/** What the queue's own migrations need of a connection of the owner; `pg.PoolClient` fits. */
export type QueueMigrationClient = Parameters<typeof runMigrations>[0]

const SCHEMA = 'bullmq'
/** Ours alone; BullMQ's own lock covers its migrations, not the rights given afterwards. */
const LOCK = 4713

/**
 * Creates or updates the queue's tables in their own schema, as the owner, and lets the role `by_queue` use them. Needed with
 * the PostgreSQL backend only; safe to call in several processes at once: one goes after the other, as PostgreSQL refuses rights
 * that two give at the same moment.
 */
export async function prepareQueueSchema(client: QueueMigrationClient): Promise<void> {
  await client.query(`select pg_advisory_lock(${LOCK})`)
  try {
    await runMigrations(client, SCHEMA)
    await client.query(`grant usage on schema ${SCHEMA} to by_queue`)
    await client.query(`grant select, insert, update, delete on all tables in schema ${SCHEMA} to by_queue`)
    await client.query(`grant usage on all sequences in schema ${SCHEMA} to by_queue`)
    await client.query(`grant execute on all functions in schema ${SCHEMA} to by_queue`)
  } finally {
    await client.query(`select pg_advisory_unlock(${LOCK})`)
  }
}
