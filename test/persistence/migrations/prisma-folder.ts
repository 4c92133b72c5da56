import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrismaFolder } from '../../../src/persistence/migrations/migration-files.ts'
import { temporaryDirectory } from '../../support/temporary-directory.ts'

const DATASOURCE = 'datasource db {\n  provider = "postgresql"\n}\n'

/** A schema of one table, with the columns given in Prisma's language. */
export function schemaOf(...fields: string[]): string {
  return `${DATASOURCE}\nmodel Unit {\n  id Int @id\n${fields.map((field) => `  ${field}\n`).join('')}}\n`
}

/** The SQL that makes {@link schemaOf} without further columns. */
export const UNIT_TABLE =
  'CREATE TABLE "Unit" ("id" INTEGER NOT NULL, CONSTRAINT "Unit_pkey" PRIMARY KEY ("id"));\n'

/** An empty folder for one test, with a schema. */
export async function prismaFolder(schema = schemaOf()): Promise<PrismaFolder> {
  const root = await temporaryDirectory()
  const folder = { migrations: join(root, 'migrations'), schema: join(root, 'schema.prisma') }
  await mkdir(folder.migrations)
  await writeFile(folder.schema, schema)
  return folder
}

/** Adds a migration, with the schema that it leads to where that matters. */
export async function addMigration(
  folder: PrismaFolder,
  name: string,
  sql: string,
  schema?: string,
): Promise<void> {
  await mkdir(join(folder.migrations, name), { recursive: true })
  await writeFile(join(folder.migrations, name, 'migration.sql'), sql)
  if (schema !== undefined) await writeFile(join(folder.migrations, name, 'schema.prisma'), schema)
}
