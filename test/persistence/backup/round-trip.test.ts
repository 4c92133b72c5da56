import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it } from 'vitest'
import { checkRestored } from '../../../src/cli/backup/check-restored.ts'
import { createBackup } from '../../../src/persistence/backup/create-backup.ts'
import { restoreBackup, verifyBackup } from '../../../src/persistence/backup/restore-backup.ts'
import { migrateDatabase } from '../../../src/persistence/migrations/migrate-database.ts'
import { PRISMA_FOLDER, type PrismaFolder } from '../../../src/persistence/migrations/migration-files.ts'
import { emptyDatabase, type TestDatabase, testDatabase } from '../../support/database.ts'
import { temporaryDirectory } from '../../support/temporary-directory.ts'
import { TEST_MASTER_KEY, TEST_START_MS } from '../../vault/test-vault.ts'
import { addMigration, prismaFolder } from '../migrations/prisma-folder.ts'
import { fill, type Installation, installation, OTHER_KEY, readAsOfficer, WORDS } from './installation.ts'

async function backUp(source: Installation, to?: string): Promise<string> {
  const directory = to ?? join(await temporaryDirectory(), 'backup')
  await createBackup({
    connectionString: source.connectionString,
    to: directory,
    evidence: source.blobs,
    masterKey: TEST_MASTER_KEY,
    now: () => TEST_START_MS,
    onProgress: () => {},
  })
  return directory
}

function restore(from: string, target: Installation, masterKey = TEST_MASTER_KEY, folder = PRISMA_FOLDER) {
  return restoreBackup({
    from,
    masterKey,
    connectionString: target.connectionString,
    evidence: target.blobs,
    check: async (client) => void (await checkRestored(client, masterKey, target.blobs)),
    onProgress: () => {},
    folder,
  })
}

/** Everything in the tables, as text that PostgreSQL wrote. */
async function contentOf(target: Installation): Promise<Record<string, string[]>> {
  const tables = await target.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('_prisma_migrations', 'officer_session')`,
  )
  const entries = tables.map(async ({ name }) => {
    const rows = await target.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`)
    return [name, rows.map(({ row }) => row)] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

async function filled() {
  const source = await installation(await testDatabase())
  return { source, ...(await fill(source)) }
}

const failsWith = (code: string) => expect.objectContaining({ code })

it('puts every row, file, word, guard and number back into a database without tables, but no log-ins', async () => {
  const { source, caseId, blobId } = await filled()
  const add = `insert into live_event (unit_code, kind) values ('31471', 'x') returning id::int`
  const [given] = await source.query<{ id: number }>(add)
  await source.query(`delete from live_event where kind = 'x'`)
  await source.query(
    `insert into officer_session (id_hash, officer_id, csrf_token, expires_at) select '\\x01', id, 'x', now() + interval '1 day' from officer`,
  )
  const target = await installation(await emptyDatabase())
  await restore(await backUp(source), target)

  expect(await contentOf(target)).toEqual(await contentOf(source))
  expect(await target.blobs.get(blobId)).toEqual(await source.blobs.get(blobId))
  const record = await readAsOfficer(target, caseId)
  expect(record?.headline).toBe((await readAsOfficer(source, caseId))?.headline)
  expect(record?.answers[0]?.text).toBe(WORDS)

  const forced = `select relname from pg_class where relforcerowsecurity order by 1`
  expect(await target.query(forced)).toEqual(await source.query(forced))
  await expect(target.query('delete from audit_entry'), 'an audit log').rejects.toThrow('only ever added')
  expect(await target.query('select 1 from officer_session')).toEqual([])
  expect(await target.query(add), 'the number after the last one given, whose row is gone').toEqual([
    { id: (given?.id ?? 0) + 1 },
  ])
})

it('refuses a database that holds rows and leaves them alone', async () => {
  const { source } = await filled()
  const target = await installation(await testDatabase())
  await target.query(
    `insert into province (code, name, full_name) values ('01', 'Hà Nội', 'Thành phố Hà Nội')`,
  )
  await expect(restore(await backUp(source), target)).rejects.toEqual(failsWith('restore.not-empty'))
  expect((await contentOf(target)).province).toHaveLength(1)
})

it('refuses a table, a file or a manifest that was changed, before anything is written', async () => {
  const { source, blobId } = await filled()
  const target = await installation(await emptyDatabase())

  const cut = await backUp(source)
  await appendFile(join(cut, 'database', 'answer.ndjson.gz'), 'x')
  await expect(restore(cut, target)).rejects.toEqual(failsWith('restore.altered'))

  const missing = await backUp(source)
  await rm(join(missing, 'evidence', blobId.slice(0, 2), blobId))
  await expect(verifyBackup(missing, TEST_MASTER_KEY)).rejects.toEqual(failsWith('restore.altered'))

  const forged = await backUp(source)
  const manifest = await readFile(join(forged, 'manifest.json'), 'utf8')
  await writeFile(join(forged, 'manifest.json'), manifest.replace('2026-11-22', '2026-11-23'))
  await expect(restore(forged, target)).rejects.toEqual(failsWith('restore.altered'))
  expect(await target.query(`select 1 from pg_tables where schemaname = 'public'`)).toEqual([])
})

it('undoes all rows when a file of evidence is damaged', async () => {
  const { source, blobId } = await filled()
  const target = await installation(await testDatabase())
  const before = await contentOf(target) // what the migrations put in
  const damaged = await backUp(source)
  await appendFile(join(damaged, 'evidence', blobId.slice(0, 2), blobId), 'x')
  await expect(restore(damaged, target)).rejects.toEqual(failsWith('restore.altered'))
  expect(await contentOf(target)).toEqual(before)
})

it('says plainly that the key is another one', async () => {
  const { source } = await filled()
  const target = await installation(await emptyDatabase())
  await expect(restore(await backUp(source), target, OTHER_KEY)).rejects.toEqual(
    failsWith('restore.wrong-key'),
  )
})

it('undoes all rows when what was put back does not open', async () => {
  const { source, caseId } = await filled()
  await source.query(`update case_file set headline_sealed = '\\x0000' where id = $1`, [caseId])
  const target = await installation(await testDatabase())
  const before = await contentOf(target)
  await expect(restore(await backUp(source), target)).rejects.toEqual(failsWith('restore.unreadable'))
  expect(await contentOf(target)).toEqual(before)
})

it('is one moment of a database that goes on changing', async () => {
  const { source } = await filled()
  const writer = await source.pool('by_worker').connect()
  await writer.query('begin')
  await writer.query('lock table live_event in access exclusive mode') // the backup waits here, after its snapshot
  await writer.query(`insert into live_event (unit_code, kind) values ('31471', 'later')`)
  const lines: string[] = []
  await createBackup({
    connectionString: source.connectionString,
    to: join(await temporaryDirectory(), 'backup'),
    evidence: source.blobs,
    masterKey: TEST_MASTER_KEY,
    now: () => TEST_START_MS,
    onProgress: (line) => {
      if (lines.push(line) === 1) void writer.query('commit').then(() => writer.release())
    },
  })
  expect(lines).toContain('live_event: 1 rows')
  expect(await source.query('select 1 from live_event')).toHaveLength(2)
})

it('counts files that rows name and the store does not have', async () => {
  const { source, blobId } = await filled()
  await source.blobs.delete(blobId)
  const manifest = await verifyBackup(await backUp(source), TEST_MASTER_KEY)
  expect(manifest.evidence).toMatchObject({ kept: 'here', missing: 1 })
})

it('never writes over anything, and leaves nothing half-done under its name', async () => {
  const { source } = await filled()
  const directory = await backUp(source)
  await expect(backUp(source, directory)).rejects.toEqual(failsWith('backup.target-in-use'))
  const parent = await temporaryDirectory()
  const broken = { ...source, blobs: { ...source.blobs, get: () => Promise.reject(new Error('disk')) } }
  await expect(backUp(broken, join(parent, 'backup'))).rejects.toThrow('disk')
  expect(await readdir(parent)).toEqual([])
})

/** This release's migrations and one more. */
async function newerRelease(): Promise<PrismaFolder> {
  const folder = await prismaFolder()
  await cp(PRISMA_FOLDER.migrations, folder.migrations, { recursive: true })
  await addMigration(folder, '9999_more', `alter table province add column note text not null default 'new'`)
  return folder
}

it('restores into a newer release: the schema of then, the rows, then the newer migrations', async () => {
  const { source } = await filled()
  const target = await installation(await emptyDatabase())
  await restore(await backUp(source), target, TEST_MASTER_KEY, await newerRelease())
  expect(await target.query('select code, note from province')).toEqual([{ code: '92', note: 'new' }])
})

it('refuses a backup of a newer release, and a database with another history', async () => {
  const { source } = await filled()
  const older = await backUp(source)
  await migrateDatabase(source.connectionString, await newerRelease())
  const target = await installation(await emptyDatabase())
  await expect(restore(await backUp(source), target)).rejects.toEqual(failsWith('restore.migrations-differ'))
  const migrated = await installation(await emptyDatabase())
  await migrateDatabase(migrated.connectionString, await newerRelease())
  await expect(restore(older, migrated, TEST_MASTER_KEY, await newerRelease())).rejects.toEqual(
    failsWith('restore.migrations-differ'),
  )
})

it('works for an owner whom row security binds, and refuses a user from whom it hides rows', async () => {
  const database = await ownedByOrdinaryUser(await emptyDatabase())
  await migrateDatabase(database.connectionString)
  const source = await installation(database)
  const { caseId } = await fill(source)
  const from = await backUp(source)
  const target = await installation(await ownedByOrdinaryUser(await emptyDatabase()))
  await restore(from, target)
  expect((await readAsOfficer(target, caseId))?.answers[0]?.text).toBe(WORDS)

  await source.query('drop policy worker on case_file')
  await expect(backUp(source)).rejects.toEqual(failsWith('backup.hidden-rows'))
})

/** Gives a database to a user of its own that is no superuser, as `DATABASE_URL` may name. */
async function ownedByOrdinaryUser(database: TestDatabase): Promise<TestDatabase> {
  const user = `owner_${database.name}`
  const administrator = new pg.Client({ connectionString: database.connectionString })
  await administrator.connect()
  await administrator.query(`create role ${user} login createrole password 'x'`)
  await administrator.query(`grant by_edge, by_worker, by_web, by_queue to ${user} with admin option`)
  await administrator.query(`alter database ${database.name} owner to ${user}`)
  await administrator.end()
  const connectionString = database.connectionString.replace(/\/\/[^@]*@/, `//${user}:x@`)
  return { ...database, connectionString }
}
