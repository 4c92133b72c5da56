import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MigrationError } from './migration-error.ts'
import { PRISMA_FOLDER, type PrismaFolder, readLastSnapshot, readMigrations } from './migration-files.ts'
import { diffSchemas } from './schema-engine.ts'

/** What {@link createMigration} made. */
export interface NewMigration {
  /** Folder of the new migration, absolute. */
  readonly folder: string
  /** True when the schema had not changed: the file waits for hand-written SQL. */
  readonly isEmpty: boolean
}

const NAME_PATTERN = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/
const EMPTY_SQL =
  '-- The schema has not changed. Write what Prisma cannot describe: policies, functions, partial indexes.\n'

/**
 * Writes a new migration folder with the SQL from the last migration's schema to today's, and a copy of today's schema for the
 * next time. `name` is lower-case words joined by `_`. Nothing is applied. The SQL is to be read and completed.
 */
export async function createMigration(
  connectionString: string,
  name: string,
  folder: PrismaFolder = PRISMA_FOLDER,
): Promise<NewMigration> {
  if (!NAME_PATTERN.test(name)) throw badName(name)
  const [schema, snapshot] = await Promise.all([readFile(folder.schema, 'utf8'), readLastSnapshot(folder)])
  const sql = await diffSchemas(connectionString, snapshot, schema)
  const target = join(folder.migrations, `${await nextNumber(folder)}_${name}`)
  const draft = `${folder.migrations}.${randomBytes(4).toString('hex')}`
  try {
    await mkdir(draft)
    await writeFile(join(draft, 'migration.sql'), sql === '' ? EMPTY_SQL : sql)
    await writeFile(join(draft, 'schema.prisma'), schema)
    await rename(draft, target)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return { folder: target, isEmpty: sql === '' }
}

async function nextNumber(folder: PrismaFolder): Promise<string> {
  const last = (await readMigrations(folder)).at(-1)
  const number = last === undefined ? 0 : Number.parseInt(last.name, 10)
  return String(number + 1).padStart(4, '0')
}

function badName(name: string): MigrationError {
  return new MigrationError('unreadable', `"${name}" is no name for a migration: use words like add_labels`)
}
