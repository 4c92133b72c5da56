import type { KeyObject } from 'node:crypto'
import type { BlobStore } from '../../evidence/blob-store.ts'
import { createSealedBlobs } from '../../evidence/sealed-blobs.ts'
import { BackupError } from '../../persistence/backup/backup-error.ts'
import type { BackupClient } from '../../persistence/backup/connect.ts'
import { createKeyStore } from '../../persistence/vault/key-store.ts'
import { openKeyRing } from '../../vault/key-ring.ts'
import { createVault, type Vault } from '../../vault/vault.ts'

/** The newest of each kind are opened: older keys open with the same master key. */
const SAMPLES = 20

const HEADLINES = `select f.id, k.wrapped, f.headline_sealed as sealed from case_file f join case_file_key k on k.case_file_id = f.id
  where f.headline_sealed is not null order by f.submitted_at desc limit ${SAMPLES}`

const FILES = `select original_blob as id from evidence where original_blob is not null order by received_at desc limit ${SAMPLES}`

/** How many sealed values were opened, and how many files that rows name are not in the store. */
export interface RestoredCheck {
  readonly opened: number
  readonly missingFiles: number
}

/**
 * Opens what was put back, in the transaction that put it back. Throws {@link BackupError} `restore.unreadable` with nothing of
 * the content.
 *
 * @param files - undefined when they are in a bucket that the restore does not touch
 */
export async function checkRestored(
  client: BackupClient,
  masterKey: KeyObject,
  files: BlobStore | undefined,
): Promise<RestoredCheck> {
  try {
    const ring = await openKeyRing({ masterKey, store: createKeyStore(client), now: Date.now })
    const vault = createVault(ring, Date.now)
    const headlines = await openHeadlines(client, vault)
    const found = files === undefined ? [] : await openFiles(client, vault, files)
    const missingFiles = found.filter((isThere) => !isThere).length
    return { opened: headlines + found.length - missingFiles, missingFiles }
  } catch (cause) {
    const advice = 'nothing was restored; use another copy of the backup'
    throw new BackupError(
      'restore.unreadable',
      `a restored value does not open with the master key: ${advice}`,
      cause,
    )
  }
}

async function openHeadlines(client: BackupClient, { content }: Vault): Promise<number> {
  const { rows } = await client.query<{ id: string; wrapped: Buffer; sealed: Buffer }>(HEADLINES)
  for (const { id, wrapped, sealed } of rows) {
    content.unlock(id, wrapped).openText({ table: 'case_file', column: 'headline_sealed', row: id }, sealed)
  }
  return rows.length
}

async function openFiles(client: BackupClient, vault: Vault, store: BlobStore): Promise<boolean[]> {
  const { rows } = await client.query<{ id: string }>(FILES)
  const blobs = createSealedBlobs(store, vault.blobSealer)
  const found: boolean[] = []
  for (const { id } of rows) found.push((await blobs.get(id)) !== undefined)
  return found
}
