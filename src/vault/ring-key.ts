import { createSecretKey, type KeyObject } from 'node:crypto'
import { KEY_PURPOSES, type KeyPurpose } from './key-purpose.ts'
import { privateKeyFromSeed, publicKeyFromRaw, rawPublicKey } from './okp-key.ts'
import { VaultError } from './vault-error.ts'
import type { PlainKey } from './wrapped-key.ts'

/** A key ready for use. */
export interface RingKey {
  readonly kid: number
  readonly purpose: KeyPurpose
  readonly createdAt: number
  /** The secret, or the private half of a pair. */
  readonly key: KeyObject
  /** Public half of a pair: raw 32 bytes, and ready for use. */
  readonly publicHalf?: { readonly raw: Uint8Array<ArrayBuffer>; readonly key: KeyObject }
}

/**
 * Makes an unwrapped key usable. Throws `key-mismatch` when the public half stored beside a private key is not its own:
 * the edge would seal residents' messages to a stranger.
 */
export function ringKey(plain: PlainKey, purpose: KeyPurpose): RingKey {
  const { kid, createdAt, secret } = plain
  const { kind } = KEY_PURPOSES[purpose]
  if (kind === 'secret') return { kid, purpose, createdAt, key: createSecretKey(secret) }
  const key = privateKeyFromSeed(kind, secret)
  const raw = rawPublicKey(key)
  if (plain.publicKey === undefined || !Buffer.from(raw).equals(plain.publicKey)) {
    throw new VaultError(
      'key-mismatch',
      `The public key of stored key ${kid} was replaced. Restore the table vault_key.`,
    )
  }
  return { kid, purpose, createdAt, key, publicHalf: { raw, key: publicKeyFromRaw(kind, raw) } }
}

/** Makes a new key of a purpose from 32 random bytes. */
export function newPlainKey(
  kid: number,
  purpose: KeyPurpose,
  secret: Uint8Array,
  createdAt: number,
): PlainKey {
  const { kind } = KEY_PURPOSES[purpose]
  if (kind === 'secret') return { kid, purpose, secret, createdAt }
  return { kid, purpose, secret, publicKey: rawPublicKey(privateKeyFromSeed(kind, secret)), createdAt }
}
