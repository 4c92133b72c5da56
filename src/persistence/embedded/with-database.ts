import type { EmbeddedLog } from './embedded-log.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

/** Where a command finds the database. */
export interface DatabaseLocation {
  /** An external PostgreSQL (`DATABASE_URL`); undefined means the embedded one in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly log: EmbeddedLog
}

/**
 * Runs `work` with a connection URL of the product's database: the external one, the embedded one of a running server, or the
 * embedded one started for as long as the work lasts.
 */
export async function withDatabase<T>(
  location: DatabaseLocation,
  work: (connectionString: string) => Promise<T>,
): Promise<T> {
  if (location.databaseUrl !== undefined) return work(location.databaseUrl)
  const postgres = await startEmbeddedPostgres({
    dataDir: location.dataDir,
    log: location.log,
    role: 'guest',
  })
  try {
    return await work(postgres.connectionString)
  } finally {
    await postgres.stop()
  }
}
