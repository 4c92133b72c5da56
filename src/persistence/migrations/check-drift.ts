import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { compareCatalogs, findUnknownColumns, readCatalog } from './catalog.ts'
import { migrateDatabase } from './migrate-database.ts'
import { PRISMA_FOLDER, readLastSnapshot } from './migration-files.ts'
import { diffSchemas } from './schema-engine.ts'

/**
 * Whether migrations and schema tell the same story: the schema has no change that waits for a migration, and all migrations
 * together make what the schema describes. Answers the differences as sentences; none means agreement. Works in two
 * databases of its own on the server, removed afterwards; the user needs CREATEDB.
 */
export async function checkDrift(connectionString: string, folder = PRISMA_FOLDER): Promise<string[]> {
  const schema = await readFile(folder.schema, 'utf8')
  const pending = await diffSchemas(connectionString, await readLastSnapshot(folder), schema)
  const unmigrated =
    pending === '' ? [] : [`schema.prisma has changes without a migration: run "npm run db -- new <name>"`]
  const [migrated, described] = await Promise.all([
    withScratchDatabase(connectionString, async (scratch) => {
      await migrateDatabase(scratch, folder)
      return catalogOf(scratch)
    }),
    withScratchDatabase(connectionString, async (scratch) => {
      await execute(scratch, await diffSchemas(scratch, undefined, schema))
      return catalogOf(scratch)
    }),
  ])
  return [...unmigrated, ...compareCatalogs(described, migrated), ...findUnknownColumns(described, migrated)]
}

async function withScratchDatabase<T>(
  connectionString: string,
  work: (connectionString: string) => Promise<T>,
): Promise<T> {
  const name = `drift_${randomBytes(6).toString('hex')}`
  await execute(connectionString, `CREATE DATABASE ${name} TEMPLATE template0`)
  try {
    return await work(withDatabaseName(connectionString, name))
  } finally {
    await execute(connectionString, `DROP DATABASE ${name} WITH (FORCE)`)
  }
}

/** The same server, another database: replaces the path of the URL. */
function withDatabaseName(connectionString: string, name: string): string {
  return connectionString.replace(/^(\w+:\/\/[^/]*)\/[^?]*/, `$1/${name}`)
}

function catalogOf(connectionString: string): ReturnType<typeof readCatalog> {
  return withClient(connectionString, readCatalog)
}

async function execute(connectionString: string, sql: string): Promise<void> {
  await withClient(connectionString, (client) => client.query(sql))
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
