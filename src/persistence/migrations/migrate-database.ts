import pg from 'pg'
import { createMigrationsTable, readAppliedMigrations, recordAppliedMigration } from './applied-migrations.ts'
import { MigrationError } from './migration-error.ts'
import { type MigrationFile, PRISMA_FOLDER, type PrismaFolder, readMigrations } from './migration-files.ts'
import { type MigrationStatus, migrationStatus } from './migration-status.ts'

/** The advisory lock that Prisma's own engine takes, so that the two never migrate at once. */
const PRISMA_MIGRATE_LOCK = 72_707_369
/** Longest wait for another process that migrates. */
const LOCK_TIMEOUT_MS = 120_000
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Brings the database to this release's schema and answers the names of what was applied, oldest first. Each migration is one
 * transaction together with its record: it is there wholly or not at all. Any number of processes may call this at once.
 * Throws {@link MigrationError} when the histories disagree or the SQL is refused.
 *
 * @param upTo - name of the last migration to apply; all when absent
 */
export async function migrateDatabase(
  connectionString: string,
  folder = PRISMA_FOLDER,
  upTo?: string,
): Promise<string[]> {
  const migrations = (await readMigrations(folder)).filter(({ name }) => upTo === undefined || name <= upTo)
  return withClient(connectionString, async (client) => {
    const isCurrent = findPending(migrations, await statusOf(client, migrations)).length === 0
    return isCurrent ? [] : applyPending(client, migrations)
  })
}

/** How the database stands to this release, without changing anything. */
export async function getMigrationStatus(
  connectionString: string,
  folder: PrismaFolder = PRISMA_FOLDER,
): Promise<MigrationStatus> {
  const migrations = await readMigrations(folder)
  return withClient(connectionString, (client) => statusOf(client, migrations))
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, application_name: 'binh-yen migrations' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function statusOf(client: pg.Client, migrations: readonly MigrationFile[]): Promise<MigrationStatus> {
  return migrationStatus(migrations, await readAppliedMigrations(client))
}

async function applyPending(client: pg.Client, migrations: readonly MigrationFile[]): Promise<string[]> {
  await takeLock(client)
  await createMigrationsTable(client)
  const pending = findPending(migrations, await statusOf(client, migrations))
  for (const migration of pending) await apply(client, migration)
  return pending.map((migration) => migration.name)
}

/** The lock lives as long as the connection. */
async function takeLock(client: pg.Client): Promise<void> {
  try {
    await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`)
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_MIGRATE_LOCK])
    await client.query('RESET lock_timeout')
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== LOCK_NOT_AVAILABLE) throw error
    const advice = 'wait for it, or end it if it hangs'
    throw new MigrationError('locked', `another process is migrating this database: ${advice}`, error)
  }
}

function findPending(migrations: readonly MigrationFile[], status: MigrationStatus): MigrationFile[] {
  refuseFailed(status)
  refuseEdited(status)
  refuseUnknown(status)
  return migrations.filter((migration) => status.pending.includes(migration.name))
}

function refuseFailed({ failed }: MigrationStatus): void {
  if (failed.length === 0) return
  const advice = `repair the database by hand, then set finished_at (done) or rolled_back_at (undone) in _prisma_migrations`
  throw new MigrationError('failed', `migration ${failed.join(', ')} was begun and not finished: ${advice}`)
}

function refuseEdited({ edited }: MigrationStatus): void {
  if (edited.length === 0) return
  const advice = 'restore its migration.sql and put the change into a new migration'
  throw new MigrationError(
    'edited',
    `migration ${edited.join(', ')} was changed after it was applied: ${advice}`,
  )
}

function refuseUnknown({ unknown }: MigrationStatus): void {
  if (unknown.length === 0) return
  const advice = 'start the release that wrote the data, or a newer one'
  throw new MigrationError(
    'unknown',
    `the database is newer than this release (${unknown.join(', ')}): ${advice}`,
  )
}

async function apply(client: pg.Client, migration: MigrationFile): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(migration.sql)
    await recordAppliedMigration(client, migration)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    const message = `migration ${migration.name} failed${place(error, migration)}; nothing of it was applied`
    throw new MigrationError('broken', `${message}: correct migration.sql and start again`, error)
  }
}

/** Line of the SQL and what PostgreSQL said, without rows: a migration's error names columns, not people. */
function place(error: unknown, migration: MigrationFile): string {
  if (!(error instanceof Error)) return ''
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  if (Number.isNaN(position)) return ` (${error.message})`
  const line = migration.sql.slice(0, position).split('\n').length
  return ` in line ${line} (${error.message})`
}
