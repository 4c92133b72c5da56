import type { KeyObject } from 'node:crypto'
import { decrypt, encrypt } from './aes-gcm.ts'
import type { WrappedKey } from './key-store.ts'
import { VaultError } from './vault-error.ts'

const HEADER = Buffer.from([1])

/** A key of the ring in clear; lives in memory only. */
export interface PlainKey {
  readonly kid: number
  readonly purpose: string
  /** 32 bytes: the secret itself, or the seed of a key pair. */
  readonly secret: Uint8Array
  /** Raw public half of a key pair. */
  readonly publicKey?: Uint8Array | undefined
  readonly createdAt: number
}

function keyContext(kid: number, purpose: string): Buffer {
  return Buffer.from(`v1|vault_key|${kid}|${purpose}`, 'utf8')
}

/** Wraps a key of the ring with the master key; number and purpose are authenticated. */
export function wrapKey(masterKey: KeyObject, key: PlainKey): WrappedKey {
  const { secret, ...rest } = key
  return { ...rest, wrapped: encrypt(masterKey, HEADER, keyContext(key.kid, key.purpose), secret) }
}

/** Undoes `wrapKey`. Throws `master-key-wrong` when the master key is another one, or the row was altered. */
export function unwrapKey(masterKey: KeyObject, key: WrappedKey): PlainKey {
  const { wrapped, ...rest } = key
  const secret = decrypt(masterKey, HEADER.length, keyContext(key.kid, key.purpose), wrapped)
  if (secret === undefined) {
    throw new VaultError(
      'master-key-wrong',
      `The master key does not open stored key ${key.kid}. Restore the MASTER_KEY_FILE that belongs to this database.`,
    )
  }
  return { ...rest, secret }
}

/** Wraps the same key with another master key: the step of replacing the master key, done for every row at once. */
export function rewrapKey(key: WrappedKey, from: KeyObject, to: KeyObject): WrappedKey {
  return wrapKey(to, unwrapKey(from, key))
}
