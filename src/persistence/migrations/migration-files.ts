import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../../project-root.ts'
import { MigrationError } from './migration-error.ts'

/** Where migrations and the schema of this release are. */
export interface PrismaFolder {
  readonly migrations: string
  readonly schema: string
}

/** The folder that ships with the product. */
export const PRISMA_FOLDER: PrismaFolder = {
  migrations: join(PROJECT_ROOT, 'prisma', 'migrations'),
  schema: join(PROJECT_ROOT, 'prisma', 'schema.prisma'),
}

/** One migration as it stands in its folder. */
export interface MigrationFile {
  /** Folder name; migrations are applied in the order of their names. */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the SQL in hexadecimal, as Prisma computes it. */
  readonly checksum: string
}

/** Reads all migrations, oldest first. */
export async function readMigrations(folder: PrismaFolder): Promise<MigrationFile[]> {
  try {
    const entries = await readdir(folder.migrations, { withFileTypes: true })
    const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
    return await Promise.all(names.sort().map((name) => readMigration(folder, name)))
  } catch (error) {
    const advice = 'every folder in it needs a migration.sql'
    throw new MigrationError('unreadable', `${folder.migrations} cannot be read: ${advice}`, error)
  }
}

async function readMigration(folder: PrismaFolder, name: string): Promise<MigrationFile> {
  const sql = await readFile(join(folder.migrations, name, 'migration.sql'), 'utf8')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

/** The schema as the newest migration left it; undefined before the first one. */
export async function readLastSnapshot(folder: PrismaFolder): Promise<string | undefined> {
  const last = (await readMigrations(folder)).at(-1)
  if (last === undefined) return undefined
  const file = join(folder.migrations, last.name, 'schema.prisma')
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new MigrationError(
      'unreadable',
      `${file} is missing: copy the schema of that migration there`,
      cause,
    )
  })
}
