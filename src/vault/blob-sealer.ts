import { createSecretKey, randomBytes } from 'node:crypto'
import { decrypt, encrypt } from './aes-gcm.ts'
import type { KeyRing } from './key-ring.ts'
import { contextBytes, type SealContext } from './seal-context.ts'
import { kidOfSealed, openField, sealedInvalid, sealField } from './sealed-field.ts'

const VERSION = 1
/** `version (1) | length of the wrapped key (2, big endian)`. */
const PREFIX_BYTES = 3

/**
 * Seals whole files, each under a random key of its own that lies wrapped in the file's header. Erasing a file means
 * deleting it: unlike a case's text it does not become unreadable with the case's data key, because files arrive before
 * there is a case.
 */
export interface BlobSealer {
  /** @param id - the name under which the file is stored; it opens under no other */
  seal(id: string, bytes: Uint8Array): Uint8Array
  /** Throws `key-unknown` (retryable: refresh the key ring) and `sealed-invalid`. */
  open(id: string, sealed: Uint8Array): Uint8Array
}

/** Creates the capability under the ring's `content` keys. */
export function createBlobSealer(ring: KeyRing): BlobSealer {
  return {
    seal: (id, bytes) => {
      const dataKey = randomBytes(32)
      const { key, kid } = ring.active('content')
      const wrapped = sealField(key, kid, place(id, 'key'), dataKey)
      const prefix = Buffer.from([VERSION, wrapped.length >> 8, wrapped.length & 0xff])
      const header = Buffer.concat([prefix, wrapped])
      return encrypt(createSecretKey(dataKey), header, contextBytes(place(id, 'bytes')), bytes)
    },
    open: (id, sealed) => {
      const wrapped = readWrappedKey(sealed)
      const { key } = ring.byKid('content', kidOfSealed(wrapped))
      const dataKey = createSecretKey(openField(key, place(id, 'key'), wrapped))
      const bytes = decrypt(dataKey, PREFIX_BYTES + wrapped.length, contextBytes(place(id, 'bytes')), sealed)
      if (bytes === undefined) throw sealedInvalid()
      return bytes
    },
  }
}

function place(id: string, column: 'key' | 'bytes'): SealContext {
  return { table: 'blob', column, row: id }
}

function readWrappedKey(sealed: Uint8Array): Uint8Array {
  const [version, high = 0, low = 0] = sealed
  const length = (high << 8) | low
  if (version !== VERSION || sealed.length < PREFIX_BYTES + length) throw sealedInvalid()
  return sealed.subarray(PREFIX_BYTES, PREFIX_BYTES + length)
}
