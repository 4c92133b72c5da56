import path from 'node:path'
import type { CaseFileVault, ReceiptSource } from '../app/conversation/ports.ts'
import type { Environment } from '../config.ts'
import type { ParsedFlow } from '../domain/flow/definition/parse-flow-file.ts'
import type { Gazetteer } from '../domain/places/gazetteer.ts'
import type { PlaceRecords } from '../domain/places/place-records.ts'
import type { BlobStore } from '../evidence/blob-store.ts'
import { createSealedBlobs, type SealedBlobs } from '../evidence/sealed-blobs.ts'
import type { VapidKeys } from '../notifications/web-push-sender.ts'
import { loadGazetteer } from '../persistence/place-data/load-gazetteer.ts'
import { loadPlaceRecords } from '../persistence/place-data/load-place-records.ts'
import { releaseLeases } from '../persistence/work/release-leases.ts'
import { PROJECT_ROOT } from '../project-root.ts'
import { createCaseFileVault } from '../vault/case-file-vault.ts'
import type { KeyRing } from '../vault/key-ring.ts'
import { createPasswordHasher, type PasswordHasher } from '../vault/password-hasher.ts'
import { createReceiptSource } from '../vault/receipt-source.ts'
import type { Vault } from '../vault/vault.ts'
import { readFlows } from './load-flows.ts'
import type { Log } from './log.ts'
import type { OpenDatabase } from './open-database.ts'
import { openBlobStore } from './open-evidence.ts'
import { openPools, type Pools } from './open-pools.ts'
import { openVault } from './open-vault.ts'
import { openVapid } from './start-duty.ts'
import type { Stopper } from './stopper.ts'
import { systemIds } from './system.ts'

/** What opening begins with. */
export interface OpenParts {
  readonly env: Environment
  readonly log: Log
  readonly stopper: Stopper
  /** On its way up already, and known to the stopper. */
  readonly database: Promise<OpenDatabase>
}

/** What everything else stands on: settings, shipped data, database, keys, files. */
export interface Foundation {
  readonly env: Environment
  readonly log: Log
  /** The address people use. */
  readonly publicUrl: string
  /** Folder of the shipped data. */
  readonly dataFolder: string
  readonly flows: readonly ParsedFlow[]
  readonly records: PlaceRecords
  readonly gazetteer: Gazetteer
  readonly pools: Pools
  readonly ring: KeyRing
  readonly vault: Vault
  /** Absent where web push is not set up. */
  readonly vapid: VapidKeys | undefined
  readonly caseVault: CaseFileVault
  readonly receipts: ReceiptSource
  readonly passwords: PasswordHasher
  readonly blobStore: BlobStore
  readonly blobs: SealedBlobs
}

/** Reads the shipped data while the database comes up, then opens pools, keys and files. */
export async function openFoundation({ env, log, stopper, database }: OpenParts): Promise<Foundation> {
  const publicUrl = env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`
  const shipped = readShippedData()
  const { connectionString, isPrivate } = await database
  const pools = openPools(connectionString, log)
  stopper.add(() => pools.close())
  if (isPrivate) await releaseLeases(pools.worker)
  const { ring, vault } = await openVault(env, pools.worker)
  const blobStore = openBlobStore(env)
  return {
    ...shipped,
    ...{ env, log, publicUrl, pools, ring, vault, blobStore },
    vapid: await openVapid(env, publicUrl),
    caseVault: createCaseFileVault(vault),
    receipts: createReceiptSource(vault.receiptHasher, systemIds),
    passwords: createPasswordHasher(),
    blobs: createSealedBlobs(blobStore, vault.blobSealer),
  }
}

/** A broken conversation stops the start. The gazetteer is half a second of work. */
function readShippedData() {
  const dataFolder = path.join(PROJECT_ROOT, 'prisma', 'data')
  const flows = readFlows(path.join(PROJECT_ROOT, 'flows'))
  return { dataFolder, flows, records: loadPlaceRecords(dataFolder), gazetteer: loadGazetteer(dataFolder) }
}
