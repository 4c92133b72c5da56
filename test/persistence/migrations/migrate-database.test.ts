import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { getMigrationStatus, migrateDatabase } from '../../../src/persistence/migrations/migrate-database.ts'
import { emptyDatabase } from '../../support/database.ts'
import { addMigration, prismaFolder } from './prisma-folder.ts'

async function freshDatabase(): Promise<string> {
  const database = await emptyDatabase()
  onTestFinished(() => database.drop())
  return database.connectionString
}

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function twoMigrations() {
  const folder = await prismaFolder()
  await addMigration(folder, '0001_init', 'CREATE TABLE a (id int);')
  await addMigration(folder, '0002_more', 'CREATE TABLE b (id int); INSERT INTO b VALUES (2);')
  return folder
}

test('applies what is pending in the order of the names, and nothing the second time', async () => {
  const [database, folder] = [await freshDatabase(), await twoMigrations()]
  expect(await migrateDatabase(database, folder)).toEqual(['0001_init', '0002_more'])
  expect(await migrateDatabase(database, folder)).toEqual([])
  await addMigration(folder, '0003_last', 'INSERT INTO b VALUES (3);')
  expect(await migrateDatabase(database, folder)).toEqual(['0003_last'])
  expect(await query(database, 'SELECT id FROM b ORDER BY id')).toEqual([{ id: 2 }, { id: 3 }])
})

test('records each migration as Prisma does', async () => {
  const [database, folder] = [await freshDatabase(), await prismaFolder()]
  await addMigration(folder, '0001_init', 'SELECT 1;')
  await migrateDatabase(database, folder)
  expect(
    await query(
      database,
      `SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations`,
    ),
  ).toEqual([
    {
      migration_name: '0001_init',
      // sha256 of "SELECT 1;"
      checksum: '17db4fd369edb9244b9f91d9aeed145c3d04ad8ba6e95d06247f07a63527d11a',
      applied_steps_count: 1,
      logs: null,
      rolled_back_at: null,
      finished: true,
    },
  ])
})

test('many processes that migrate at once apply everything once', async () => {
  const [database, folder] = [await freshDatabase(), await twoMigrations()]
  const all = await Promise.all(Array.from({ length: 6 }, () => migrateDatabase(database, folder)))
  expect(all.flat()).toEqual(['0001_init', '0002_more'])
  expect(await query(database, 'SELECT id FROM b')).toEqual([{ id: 2 }])
})

test('a migration that PostgreSQL refuses leaves nothing of itself, names its line, and can be corrected', async () => {
  const [database, folder] = [await freshDatabase(), await prismaFolder()]
  await addMigration(folder, '0001_init', 'CREATE TABLE a (id int);\n\nCREATE TABLE b (id nonsense);\n')
  const failing = migrateDatabase(database, folder)
  await expect(failing).rejects.toMatchObject({ code: 'migration.broken', retryable: false })
  await expect(failing).rejects.toThrow(/0001_init failed in line 3 .*nonsense/)
  expect(await query(database, "SELECT to_regclass('a') AS a")).toEqual([{ a: null }])
  await addMigration(folder, '0001_init', 'CREATE TABLE a (id int);')
  expect(await migrateDatabase(database, folder)).toEqual(['0001_init'])
})

test('a migration that was changed after it was applied is refused by name', async () => {
  const [database, folder] = [await freshDatabase(), await twoMigrations()]
  await migrateDatabase(database, folder)
  await addMigration(folder, '0001_init', 'CREATE TABLE a (id bigint);')
  await expect(migrateDatabase(database, folder)).rejects.toMatchObject({ code: 'migration.edited' })
  await expect(migrateDatabase(database, folder)).rejects.toThrow('0001_init')
  expect((await getMigrationStatus(database, folder)).edited).toEqual(['0001_init'])
})

test('a database newer than the release is refused, so that an old program does not write into it', async () => {
  const [database, folder] = [await freshDatabase(), await twoMigrations()]
  await migrateDatabase(database, folder)
  await rm(join(folder.migrations, '0002_more'), { recursive: true })
  await expect(migrateDatabase(database, folder)).rejects.toMatchObject({ code: 'migration.unknown' })
})

test('what another tool began and did not finish stops everything until somebody has looked', async () => {
  const [database, folder] = [await freshDatabase(), await twoMigrations()]
  await migrateDatabase(database, folder)
  await query(database, "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '0002_more'")
  await expect(migrateDatabase(database, folder)).rejects.toMatchObject({ code: 'migration.failed' })
  await query(
    database,
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '0002_more'",
  )
  expect((await getMigrationStatus(database, folder)).pending).toEqual(['0002_more'])
})

test('asking for the status changes nothing', async () => {
  const [database, folder] = [await freshDatabase(), await twoMigrations()]
  expect(await getMigrationStatus(database, folder)).toEqual({
    applied: [],
    pending: ['0001_init', '0002_more'],
    edited: [],
    failed: [],
    unknown: [],
  })
  expect(await query(database, "SELECT to_regclass('_prisma_migrations') AS made")).toEqual([{ made: null }])
})

test('a folder without its SQL is told as such', async () => {
  const [database, folder] = [await freshDatabase(), await twoMigrations()]
  await rm(join(folder.migrations, '0002_more', 'migration.sql'))
  await expect(migrateDatabase(database, folder)).rejects.toMatchObject({ code: 'migration.unreadable' })
})
