import path from 'node:path'
import type pg from 'pg'
import type { Environment } from '../config.ts'
import { createKeyStore } from '../persistence/vault/key-store.ts'
import { type KeyRing, openKeyRing } from '../vault/key-ring.ts'
import { loadMasterKey } from '../vault/master-key.ts'
import { createVault, type Vault } from '../vault/vault.ts'

/** The installation's keys and what is made of them. */
export interface OpenVault {
  readonly ring: KeyRing
  readonly vault: Vault
}

/** Reads the root key, opens (or on the first start makes) all keys, and builds the capabilities. */
export async function openVault(env: Environment, worker: pg.Pool): Promise<OpenVault> {
  const masterKey = loadMasterKey({
    file: env.MASTER_KEY_FILE ?? path.resolve(env.DATA_DIR, 'keys', 'master.key'),
    mode: env.NODE_ENV === 'production' ? 'production' : 'development',
  })
  const ring = await openKeyRing({ masterKey, store: createKeyStore(worker), now: Date.now })
  return { ring, vault: createVault(ring, Date.now) }
}
