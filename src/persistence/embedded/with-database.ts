import type { EmbeddedLog } from './embedded-log.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

/** Where a command finds the database. */
export interface DatabaseLocation {
  /** An external PostgreSQL (`DATABASE_URL`); undefined means the embedded one in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly log: EmbeddedLog
}

/** What a terminal or a supervisor sends to end a command. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Exit code of a command that was interrupted, as shells have it. */
const INTERRUPTED = 130

/**
 * Runs `work` with a connection URL of the product's database: the external one, the embedded one of a running server, or the
 * embedded one started for as long as the work lasts. When the command is interrupted, what it started is stopped first.
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
  const interrupt = (): void => void postgres.stop().finally(() => process.exit(INTERRUPTED))
  for (const signal of SIGNALS) process.once(signal, interrupt)
  try {
    return await work(postgres.connectionString)
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt)
    await postgres.stop()
  }
}
