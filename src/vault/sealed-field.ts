import type { KeyObject } from 'node:crypto'
import { decrypt, encrypt } from './aes-gcm.ts'
import { pad, unpad } from './padding.ts'
import { contextBytes, type SealContext } from './seal-context.ts'
import { VaultError } from './vault-error.ts'

const FORMAT_VERSION = 1
const HEADER_BYTES = 5

/** The `kid` in values sealed with a data key: the data key is the one of the row's owner, not one of the key ring. */
export const DATA_KEY_KID = 0

/** Bytes ready for a `bytea` column: `version (1) | kid (4, big endian) | nonce (12) | ciphertext | tag (16)`. */
export type SealedBytes = Uint8Array<ArrayBuffer>

/** Seals one padded value under one key. */
export function sealField(
  key: KeyObject,
  kid: number,
  context: SealContext,
  plaintext: string | Uint8Array,
): SealedBytes {
  const header = Buffer.allocUnsafe(HEADER_BYTES)
  header.writeUInt8(FORMAT_VERSION, 0)
  header.writeUInt32BE(kid, 1)
  return encrypt(key, header, contextBytes(context), pad(plaintext))
}

/** The id of the key that sealed the value. Throws `sealed-invalid` for bytes of another format. */
export function kidOfSealed(sealed: Uint8Array): number {
  if (sealed.length < HEADER_BYTES || sealed[0] !== FORMAT_VERSION) throw sealedInvalid()
  return new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength).getUint32(1)
}

/** Opens a value made by `sealField`. Throws `sealed-invalid` when it was altered or belongs elsewhere. */
export function openField(key: KeyObject, context: SealContext, sealed: Uint8Array): Buffer {
  const padded = decrypt(key, HEADER_BYTES, contextBytes(context), sealed)
  const plaintext = padded && unpad(padded)
  if (plaintext === undefined) throw sealedInvalid()
  return plaintext
}

/** The error for bytes that do not open; says nothing about them. */
export function sealedInvalid(): VaultError {
  return new VaultError('sealed-invalid', 'The sealed value was altered or belongs to another place.')
}
