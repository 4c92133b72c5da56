import { createHash, createSecretKey, type KeyObject, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import type { CaseFileRecord } from '../../../src/app/inbox/case-file-record.ts'
import type { BlobStore } from '../../../src/evidence/blob-store.ts'
import { createDiskBlobStore } from '../../../src/evidence/disk-blob-store.ts'
import { createSealedBlobs } from '../../../src/evidence/sealed-blobs.ts'
import { createPrismaInboxStore } from '../../../src/persistence/inbox/prisma-inbox-store.ts'
import { createPool, type DatabaseRole } from '../../../src/persistence/pool/create-pool.ts'
import { createPrisma } from '../../../src/persistence/prisma/create-prisma.ts'
import { createKeyStore } from '../../../src/persistence/vault/key-store.ts'
import { createInboxVault } from '../../../src/vault/inbox-vault.ts'
import { openKeyRing } from '../../../src/vault/key-ring.ts'
import { createVault, type Vault } from '../../../src/vault/vault.ts'
import { temporaryDirectory } from '../../support/temporary-directory.ts'
import { TEST_MASTER_KEY, TEST_START_MS } from '../../vault/test-vault.ts'
import { fileCase } from '../../web/support/file-case.ts'

/** Another key than the one of every installation here. */
export const OTHER_KEY: KeyObject = createSecretKey(Buffer.alloc(32, 9))
/** The unit of the duty officer below. */
const UNIT = '31471'
const OFFICER = '00000000-0000-4000-8000-000000000001'

/** A database with the store of evidence that belongs to it. */
export interface Installation {
  readonly connectionString: string
  readonly blobs: BlobStore
  /** Runs SQL as the owner. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  pool(role: DatabaseRole): pg.Pool
  vault(): Promise<Vault>
}

/** Takes a test database for an installation with an empty store of evidence of its own. */
export async function installation(database: {
  readonly connectionString: string
  drop(): Promise<void>
}): Promise<Installation> {
  const { connectionString } = database
  const owner = new pg.Pool({ connectionString, max: 1 })
  const pools = [owner]
  onTestFinished(async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    await database.drop()
  })
  const pool = (role: DatabaseRole) => {
    const opened = createPool({ connectionString, role, max: 2, onConnectionError: () => {} })
    pools.push(opened)
    return opened
  }
  return {
    connectionString,
    blobs: createDiskBlobStore(join(await temporaryDirectory(), 'evidence')),
    query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
    pool,
    vault: async () => {
      const store = createKeyStore(pool('by_worker'))
      return createVault(await openKeyRing({ masterKey: TEST_MASTER_KEY, store, now: Date.now }), Date.now)
    },
  }
}

/** Words with everything that could break on the way: quotes, a line end that only JavaScript knows, letters beyond 16 bits. */
export const WORDS = 'Mất xe "Wave" \\ biển 18B1-000.00\u2028trước chợ 🛵'
const PICTURE = Buffer.from('sealed like a picture')

/** Fills it with a unit, an officer, a case file of {@link WORDS} and one file of evidence. */
export async function fill(target: Installation): Promise<{ caseId: string; blobId: string }> {
  const vault = await target.vault()
  const worker = target.pool('by_worker')
  await worker.query(
    `insert into province (code, name, full_name) values ('92', 'Cần Thơ', 'Thành phố Cần Thơ')`,
  )
  await worker.query(
    `insert into police_unit (code, name, kind, province_code) values ($1, 'Công an xã Bình Đông', 'commune', '92')`,
    [UNIT],
  )
  await target.query(
    `insert into officer (id, login, name, unit_code, role, password_hash) values ($1, 'truc', 'Cán bộ trực', $2, 'duty_officer', '-')`,
    [OFFICER, UNIT],
  )
  const { id: caseId } = await fileCase({ worker, vault, clock: { nowMs: TEST_START_MS } }, { what: WORDS })
  const blobId = randomUUID()
  await createSealedBlobs(target.blobs, vault.blobSealer).put(blobId, PICTURE)
  await worker.query(
    `insert into evidence (id, case_file_id, account, kind, state, media_type, bytes, sha256, original_blob, received_at)
     values ($1, $2, 'telegram:71', 'image', 'ready', 'image/jpeg', $3, $4, $5, '2026-11-22T07:00:00.123456Z')`,
    [randomUUID(), caseId, PICTURE.length, createHash('sha256').update(PICTURE).digest(), blobId],
  )
  await worker.query(
    `insert into audit_entry (chain, seq, at, actor, action, detail, prev_hash, hash) values ('global', 9007199254740993, now(), 'system', 'key.rotated', '{"n": 1}', '\\x00', '\\x01ff')`,
  )
  return { caseId, blobId }
}

/** A case file as the duty officer's screen gets it. */
export async function readAsOfficer(
  target: Installation,
  caseId: string,
): Promise<CaseFileRecord | undefined> {
  const prisma = createPrisma(target.pool('by_web'))
  try {
    const store = createPrismaInboxStore(prisma, createInboxVault(await target.vault()))
    const officer = { id: OFFICER, name: 'Cán bộ trực', unitCode: UNIT, role: 'duty_officer' } as const
    return await store.withOfficer(officer, (inbox) => inbox.findCaseFile(caseId))
  } finally {
    await prisma.$disconnect()
  }
}
