import path from 'node:path'
import pg from 'pg'
import type { Environment } from '../config.ts'
import type { EmbeddedLog } from '../persistence/embedded/embedded-log.ts'
import { startEmbeddedPostgres } from '../persistence/embedded/embedded-postgres.ts'
import { migrateDatabase } from '../persistence/migrations/migrate-database.ts'
import { prepareQueueSchema } from '../queue/prepare-queue-schema.ts'
import type { Log } from './log.ts'

/** The database, up and at this release's schema. */
export interface OpenDatabase {
  /** Of the owner. Holds the password: never log it. */
  readonly connectionString: string
  /** Whether this process is the only one that serves from the cluster, so that leases found at start are dead ones. */
  readonly isPrivate: boolean
  readonly stop: () => Promise<void>
}

/**
 * Starts the embedded cluster or takes the external one, and migrates.
 * @param onSpawn told when the cluster's own process was begun; never when there is no need of one
 */
export async function openDatabase(env: Environment, log: Log, onSpawn: () => void): Promise<OpenDatabase> {
  const dataDir = path.resolve(env.DATA_DIR)
  const embedded =
    env.DATABASE_URL === undefined
      ? await startEmbeddedPostgres({ dataDir, log: embeddedLog(log), onSpawn })
      : undefined
  const connectionString = env.DATABASE_URL ?? embedded?.connectionString ?? ''
  const applied = await migrateDatabase(connectionString)
  if (applied.length > 0) log.info('database.migrated', { count: applied.length })
  if (env.REDIS_URL === undefined) await prepareQueue(connectionString)
  return { connectionString, isPrivate: embedded !== undefined, stop: async () => embedded?.stop() }
}

/** The cluster's own messages become event names; what they carry beside is not needed to run it. */
function embeddedLog(log: Log): EmbeddedLog {
  return {
    info: (_fields, message) => log.info('postgres.info', { state: message }),
    warn: (_fields, message) => log.warn('postgres.warning', { state: message }),
    error: (_fields, message) => log.error('postgres.error', { state: message }),
  }
}

async function prepareQueue(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  try {
    await prepareQueueSchema(client)
  } finally {
    await client.end()
  }
}
