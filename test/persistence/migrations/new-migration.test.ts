import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDrift } from '../../../src/persistence/migrations/check-drift.ts'
import { createMigration } from '../../../src/persistence/migrations/new-migration.ts'
import { testServices } from '../../support/services.ts'
import { addMigration, prismaFolder, schemaOf, UNIT_TABLE } from './prisma-folder.ts'

const database = () => testServices().postgres.connectionString

test('the first migration makes the whole schema and keeps a copy of it', async () => {
  const folder = await prismaFolder()
  const made = await createMigration(database(), 'init', folder)
  expect(basename(made.folder)).toBe('0001_init')
  expect(await readFile(join(made.folder, 'migration.sql'), 'utf8')).toContain('CREATE TABLE "Unit"')
  expect(await readFile(join(made.folder, 'schema.prisma'), 'utf8')).toBe(schemaOf())
  expect(await checkDrift(database(), folder)).toEqual([])
})

test('a later migration holds the difference to the last one', async () => {
  const folder = await prismaFolder(schemaOf('phone String?'))
  await addMigration(folder, '0007_init', UNIT_TABLE, schemaOf())
  const made = await createMigration(database(), 'add_phone', folder)
  expect(basename(made.folder)).toBe('0008_add_phone')
  expect(await readFile(join(made.folder, 'migration.sql'), 'utf8')).toContain('ADD COLUMN     "phone" TEXT')
  expect(await checkDrift(database(), folder)).toEqual([])
})

test('without a change of the schema there is an empty one to write by hand', async () => {
  const folder = await prismaFolder()
  await addMigration(folder, '0001_init', UNIT_TABLE, schemaOf())
  const made = await createMigration(database(), 'policies', folder)
  expect(made.isEmpty).toBe(true)
  expect(await readFile(join(made.folder, 'migration.sql'), 'utf8')).toMatch(/^--/)
})

test('a name that is no name and a schema that is no schema leave no folder behind', async () => {
  const folder = await prismaFolder()
  await expect(createMigration(database(), '../out', folder)).rejects.toMatchObject({
    code: 'migration.unreadable',
  })
  await writeFile(folder.schema, 'model Unit {')
  await expect(createMigration(database(), 'broken', folder)).rejects.toMatchObject({
    code: 'migration.unreadable',
  })
  expect(await readdir(folder.migrations)).toEqual([])
})
