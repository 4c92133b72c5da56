import type { KeyObject } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type pg from 'pg'
import { readAppliedMigrations } from '../migrations/applied-migrations.ts'
import { BackupError } from './backup-error.ts'
import { inOneTransaction } from './connect.ts'
import { dumpTables, readNamedFiles, readSequences } from './dump-tables.ts'
import { copyEvidence, type EvidenceSource } from './evidence-files.ts'
import { type Manifest, masterKeyId, writeManifest } from './manifest.ts'
import { readTables } from './read-tables.ts'
import { refuseHiddenRows } from './refuse-hidden-rows.ts'
import { syncDirectory } from './write-durably.ts'

/** What a backup is made of. */
export interface BackupOptions {
  /** Of the owner of the tables. */
  readonly connectionString: string
  /** The directory to make; may exist empty. */
  readonly to: string
  /** Undefined when the files are in a bucket that its owner backs up. */
  readonly evidence: EvidenceSource | undefined
  /** Proves at restore that the manifest is ours; it is not written. */
  readonly masterKey: KeyObject
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Told a line for people after each part. */
  readonly onProgress: (line: string) => void
}

/**
 * Writes one consistent picture of the database, and the sealed files, beside a running server. The directory appears under its
 * name only when it is whole. Throws {@link BackupError}.
 */
export async function createBackup(options: BackupOptions): Promise<Manifest> {
  const target = resolve(options.to)
  await refuseUsed(target)
  const draft = `${target}.incomplete`
  await makeDraft(draft)
  try {
    const manifest = await inOneTransaction(
      options.connectionString,
      'begin isolation level repeatable read, read only',
      (client) => writeParts(client, draft, options),
    )
    await writeManifest(draft, manifest, options.masterKey)
    await syncDirectory(draft)
    await rename(draft, target)
    await syncDirectory(dirname(target))
    return manifest
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

/** The snapshot is taken before any file is copied: a file named by a row of it is stored by then. */
async function writeParts(client: pg.Client, folder: string, options: BackupOptions): Promise<Manifest> {
  const { evidence, masterKey, now, onProgress } = options
  const createdAt = new Date(now()).toISOString()
  const applied = await readAppliedMigrations(client)
  const migrations = applied.filter((one) => one.isFinished).map(({ name, checksum }) => ({ name, checksum }))
  if (migrations.length === 0) {
    const advice = 'is DATABASE_URL or DATA_DIR the right one?'
    throw new BackupError('backup.empty-schema', `the database has no tables of this product: ${advice}`)
  }
  await refuseHiddenRows(client)
  const tables = await readTables(client)
  const members = await dumpTables(client, tables, folder, (table, rows) =>
    onProgress(`${table}: ${rows} rows`),
  )
  const sequences = await readSequences(client, tables)
  const named = await readNamedFiles(client)
  const files =
    evidence === undefined ? ({ kept: 'bucket' } as const) : await copyEvidence(folder, evidence, named)
  onProgress(describeFiles(files))
  return {
    product: 'binh-yen',
    format: 1,
    createdAt,
    keyId: masterKeyId(masterKey),
    migrations,
    tables: members,
    sequences,
    evidence: files,
  }
}

function describeFiles(evidence: Manifest['evidence']): string {
  if (evidence.kept === 'bucket') return 'evidence: in the S3 bucket, which has to be backed up by itself'
  const lost =
    evidence.missing === 0 ? '' : `; ${evidence.missing} files that rows name were not in the store`
  return `evidence: ${evidence.list.lines} files, ${evidence.bytes} bytes${lost}`
}

async function refuseUsed(target: string): Promise<void> {
  const entries = await readdir(target).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw targetInUse(`${target} is not a directory: name another one`, error)
  })
  if (entries.length > 0) throw targetInUse(`${target} is not empty: a backup needs a directory of its own`)
}

async function makeDraft(draft: string): Promise<void> {
  await mkdir(dirname(draft), { recursive: true, mode: 0o700 })
  await mkdir(draft, { mode: 0o700 }).catch((cause: unknown) => {
    throw targetInUse(`${draft} cannot be made: remove it when an earlier backup was interrupted`, cause)
  })
}

function targetInUse(message: string, cause?: unknown): BackupError {
  return new BackupError('backup.target-in-use', message, cause)
}
