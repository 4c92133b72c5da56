import { Command } from 'commander'
import { loadEnvironment } from '../composition/load-environment.ts'
import { withDatabase } from '../persistence/embedded/with-database.ts'
import { checkDrift } from '../persistence/migrations/check-drift.ts'
import { getMigrationStatus, migrateDatabase } from '../persistence/migrations/migrate-database.ts'
import type { MigrationStatus } from '../persistence/migrations/migration-status.ts'
import { createMigration } from '../persistence/migrations/new-migration.ts'

/** What a command found: for programs, for people, and whether the command failed. */
interface Result {
  readonly data: object
  readonly lines: readonly string[]
  readonly isFailure?: boolean
}

const log = {
  info: () => {},
  warn: (_fields: object, message: string) => console.error(message),
  error: (_fields: object, message: string) => console.error(message),
}

const program = new Command('db').description('Migrations of the database').showHelpAfterError()

command('migrate', 'bring the database to the schema of this release', async (url) => {
  const applied = await migrateDatabase(url)
  return {
    data: { applied },
    lines: applied.length === 0 ? ['nothing to do'] : applied.map((name) => `applied ${name}`),
  }
})

command('status', 'how the database stands to this release', async (url) => {
  const status = await getMigrationStatus(url)
  return { data: status, lines: describeStatus(status), isFailure: !isCurrent(status) }
})

command('check', 'whether migrations and schema.prisma agree', async (url) => {
  const differences = await checkDrift(url)
  const lines = differences.length === 0 ? ['migrations and schema agree'] : differences
  return { data: { differences }, lines, isFailure: differences.length > 0 }
})

command('new <name>', 'write a migration from the last one to schema.prisma', async (url, name) => {
  const migration = await createMigration(url, name)
  const advice = migration.isEmpty
    ? 'the schema has not changed: write the SQL by hand'
    : 'read and complete its SQL'
  return { data: migration, lines: [`wrote ${migration.folder}`, advice] }
})

/** Adds a command that works with the database and tells its result as text or JSON; failure is exit code 1. */
function command(
  usage: string,
  description: string,
  work: (url: string, argument: string) => Promise<Result>,
): void {
  const added = program.command(usage).description(description).option('--json', 'for programs')
  added.action(async () => {
    const result = await withDatabase(findDatabase(), (url) => work(url, added.args[0] ?? ''))
    tell(result, added.opts().json === true)
  })
}

function findDatabase(): Parameters<typeof withDatabase>[0] {
  const { DATABASE_URL, DATA_DIR } = loadEnvironment()
  return { databaseUrl: DATABASE_URL, dataDir: DATA_DIR, log }
}

function tell(result: Result, asJson: boolean): void {
  console.log(asJson ? JSON.stringify(result.data) : result.lines.join('\n'))
  if (result.isFailure) process.exitCode = 1
}

function isCurrent(status: MigrationStatus): boolean {
  return [status.pending, status.edited, status.failed, status.unknown].every((names) => names.length === 0)
}

function describeStatus(status: MigrationStatus): string[] {
  const lines = Object.entries(status).flatMap(([state, names]: [string, readonly string[]]) =>
    names.map((name) => `${state.padEnd(8)} ${name}`),
  )
  return [
    ...lines,
    isCurrent(status) ? 'the database is current' : 'the database is not current: npm run db -- migrate',
  ]
}

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
