import pg from 'pg'
import type { MigrationFile } from './migration-files.ts'
import type { AppliedMigration } from './migration-status.ts'

/** Creates Prisma's own bookkeeping table, to the letter, so that `prisma migrate deploy` can take over and back. */
const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

const UNDEFINED_TABLE = '42P01'

/** Makes sure there is a table to record in. */
export async function createMigrationsTable(client: pg.Client): Promise<void> {
  await client.query(CREATE_TABLE)
}

/** Reads what was applied, oldest first; nothing when the table does not exist yet. */
export async function readAppliedMigrations(client: pg.Client): Promise<AppliedMigration[]> {
  try {
    const { rows } = await client.query<AppliedMigration>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
       FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
    )
    return rows
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return []
    throw error
  }
}

/** Records a migration as applied; to be called in the transaction that applied it. */
export async function recordAppliedMigration(client: pg.Client, migration: MigrationFile): Promise<void> {
  await client.query(
    `INSERT INTO public._prisma_migrations
       (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES (gen_random_uuid(), $1, $2, now(), clock_timestamp(), 1)`,
    [migration.checksum, migration.name],
  )
}
