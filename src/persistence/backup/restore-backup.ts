import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import { readAppliedMigrations } from '../migrations/applied-migrations.ts'
import { migrateDatabase } from '../migrations/migrate-database.ts'
import { PRISMA_FOLDER, type PrismaFolder, readMigrations } from '../migrations/migration-files.ts'
import { BackupError } from './backup-error.ts'
import { inOneTransaction } from './connect.ts'
import { tableFile } from './dump-tables.ts'
import { type EvidenceTarget, putEvidence, verifyEvidence } from './evidence-files.ts'
import { loadTables } from './load-tables.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { verifyMember } from './member-file.ts'
import { type BackupTable, readTables, sqlName } from './read-tables.ts'

/** What a backup is put back into. */
export interface RestoreOptions {
  /** The directory that a backup wrote. */
  readonly from: string
  readonly masterKey: KeyObject
  /** Of the owner of an empty database. */
  readonly connectionString: string
  readonly evidence: EvidenceTarget
  /** Called before anything becomes visible; what it throws undoes the rows. */
  readonly check: (client: pg.ClientBase, evidence: 'here' | 'bucket') => Promise<void>
  /** Told a line for people after each part. */
  readonly onProgress: (line: string) => void
  /** Migrations of this release. */
  readonly folder?: PrismaFolder
}

/** Checks that a backup is whole and was made under this key, without restoring it. Throws {@link BackupError}. */
export async function verifyBackup(from: string, masterKey: KeyObject): Promise<Manifest> {
  const manifest = await verifyTables(from, masterKey)
  await verifyEvidence(from, manifest.evidence)
  return manifest
}

/**
 * Puts a backup into an empty database: the schema exactly as it was, all rows in one transaction, the sealed files, and then the
 * migrations that this release has beyond. Throws {@link BackupError}; the rows are then not there.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Manifest> {
  const { from, masterKey, connectionString, onProgress, folder = PRISMA_FOLDER } = options
  const manifest = await verifyTables(from, masterKey)
  onProgress(`the backup of ${manifest.createdAt} is whole`)
  await refuseOtherRelease(manifest, folder)
  const isNew = await refuseOtherHistory(connectionString, manifest)
  if (isNew) await migrateDatabase(connectionString, folder, manifest.migrations.at(-1)?.name)
  await inOneTransaction(connectionString, 'begin', (client) => load(client, manifest, isNew, options))
  const later = await migrateDatabase(connectionString, folder)
  for (const name of later) onProgress(`applied ${name}`)
  await inOneTransaction(connectionString, 'begin', (client) => client.query('analyze'))
  return manifest
}

async function verifyTables(from: string, masterKey: KeyObject): Promise<Manifest> {
  const manifest = await readManifest(from, masterKey)
  for (const member of manifest.tables) await verifyMember(tableFile(from, member.table), member)
  return manifest
}

/** The release must know every migration of the backup, with the same text, and none between them. */
async function refuseOtherRelease({ migrations }: Manifest, folder: PrismaFolder): Promise<void> {
  const known = await readMigrations(folder)
  const stranger = migrations.find(({ checksum }, index) => known[index]?.checksum !== checksum)
  if (stranger === undefined) return
  throw differ(
    `the backup has migration ${stranger.name}, which this release does not have`,
    'restore with the release that made it',
  )
}

/** Answers whether the database has no history yet. */
async function refuseOtherHistory(connectionString: string, { migrations }: Manifest): Promise<boolean> {
  const applied = await inOneTransaction(connectionString, 'begin', readAppliedMigrations)
  if (applied.length === 0) return true
  const isSame =
    applied.length === migrations.length &&
    migrations.every((one, index) => applied[index]?.checksum === one.checksum)
  if (!isSame) throw differ('the database has another history than the backup', 'restore into a new database')
  return false
}

function differ(what: string, advice: string): BackupError {
  return new BackupError('restore.migrations-differ', `${what}: ${advice}`)
}

async function load(
  client: pg.Client,
  manifest: Manifest,
  isNew: boolean,
  { from, evidence, check, onProgress }: RestoreOptions,
): Promise<void> {
  const tables = await readTables(client)
  refuseOtherTables(tables, manifest)
  await client.query(
    `lock table ${tables.map((table) => sqlName(table.name)).join(', ')} in access exclusive mode`,
  )
  // What is put back has happened already: it wakes nobody and asks for no work (triggers of migration 0003).
  await client.query(`select set_config('app.bulk_load', 'on', true)`)
  const seeded = tables.filter(({ name }) => SEEDED.includes(name))
  if (!isNew)
    await refuseRows(
      client,
      tables.filter(({ name }) => !SEEDED.includes(name)),
    )
  await clear(client, isNew ? tables : seeded)
  await withoutForcedSecurity(client, () =>
    loadTables(client, tables, manifest, from, (table, rows) => onProgress(`${table}: ${rows} rows`)),
  )
  const files = await putEvidence(from, manifest.evidence, evidence)
  onProgress(
    manifest.evidence.kept === 'bucket' ? 'evidence: stays in the S3 bucket' : `evidence: ${files} files`,
  )
  await check(client, manifest.evidence.kept)
}

function refuseOtherTables(tables: readonly BackupTable[], manifest: Manifest): void {
  const here = tables.map((table) => table.name)
  const there = manifest.tables.map((member) => member.table)
  const odd = [
    ...here.filter((name) => !there.includes(name)),
    ...there.filter((name) => !here.includes(name)),
  ]
  if (odd.length === 0) return
  const advice = 'restore into a database that holds nothing else'
  throw new BackupError(
    'restore.incomplete',
    `the backup and the database differ in ${odd.join(', ')}: ${advice}`,
  )
}

/** Tables that a migration fills: rows in them do not make a database one that is in use. */
const SEEDED: readonly string[] = ['holiday', 'work_calendar']

/** Rows that the migrations themselves brought a moment ago come back with the backup. */
async function clear(client: pg.Client, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables.toReversed()) await client.query(`delete from ${sqlName(name)}`)
}

async function refuseRows(client: pg.Client, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select 1 from ${sqlName(name)} limit 1`)
    if (rowCount === 0) continue
    const advice = 'give an empty database or a new DATA_DIR; nothing was changed'
    throw new BackupError('restore.not-empty', `the database is not empty (${name}): ${advice}`)
  }
}

/** The policies say what each role may write, not what an administrator may put back. Undone with the transaction. */
async function withoutForcedSecurity(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relforcerowsecurity`,
  )
  for (const { name } of rows) await client.query(`alter table ${sqlName(name)} no force row level security`)
  await work()
  for (const { name } of rows) await client.query(`alter table ${sqlName(name)} force row level security`)
}
