import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { BoundedCache } from './bounded-cache.ts'
import type { KeyRing } from './key-ring.ts'
import type { SealContext } from './seal-context.ts'
import {
  DATA_KEY_KID,
  kidOfSealed,
  openField,
  type SealedBytes,
  sealedInvalid,
  sealField,
} from './sealed-field.ts'

const DATA_KEY_BYTES = 32
const MAX_CACHED_KEYS = 2_000

/** A wrapped data key, for its own table, which must not share a long-lived backup with the data. */
export interface WrappedDataKey {
  readonly wrapped: SealedBytes
  /** Number of the ring key that wraps it; a ring key may be retired when no row bears its number. */
  readonly kid: number
}

/** Seals and opens the values of one case file (or one person). */
export interface DataKeyVault {
  /** Seals a value for one place. Text and bytes are padded alike. */
  seal(context: SealContext, plaintext: string | Uint8Array): SealedBytes
  /** Opens a value at the place it was sealed for. Throws `sealed-invalid`. */
  open(context: SealContext, sealed: Uint8Array): Uint8Array
  /** The same for values that were sealed as text. */
  openText(context: SealContext, sealed: Uint8Array): string
}

/**
 * Envelope encryption: every owner (a case file, a person) has a random data key of its own, stored wrapped. Destroying
 * the wrapped key makes everything sealed with it unreadable, in every copy, once backups of the key table have expired.
 */
export interface EnvelopeVault {
  /** Makes the data key of a new owner. Store what it returns together with the owner. */
  createDataKey(ownerId: string): WrappedDataKey
  /**
   * Gives access to the owner's values. Throws `key-unknown` (retryable: refresh the key ring) and `sealed-invalid` (the
   * wrapped key was altered or is another owner's).
   */
  unlock(ownerId: string, wrapped: Uint8Array): DataKeyVault
  /** Wraps the same data key with the newest ring key, so that an older one can be retired. Content stays as it is. */
  rewrap(ownerId: string, wrapped: Uint8Array): WrappedDataKey
}

/** Creates the envelope capability of one purpose. */
export function createEnvelopeVault(ring: KeyRing, purpose: 'content' | 'identity'): EnvelopeVault {
  const unlocked = new BoundedCache<DataKeyVault>(MAX_CACHED_KEYS)
  const place = (ownerId: string): SealContext => ({ table: 'data_key', column: purpose, row: ownerId })

  function wrap(ownerId: string, dataKey: Uint8Array): WrappedDataKey {
    const { key, kid } = ring.active(purpose)
    return { wrapped: sealField(key, kid, place(ownerId), dataKey), kid }
  }

  function unwrap(ownerId: string, wrapped: Uint8Array): Buffer {
    return openField(ring.byKid(purpose, kidOfSealed(wrapped)).key, place(ownerId), wrapped)
  }

  return {
    createDataKey: (ownerId) => wrap(ownerId, randomBytes(DATA_KEY_BYTES)),
    unlock: (ownerId, wrapped) =>
      unlocked.getOrDerive(cacheKey(ownerId, wrapped), () =>
        createDataKeyVault(createSecretKey(unwrap(ownerId, wrapped))),
      ),
    rewrap: (ownerId, wrapped) => wrap(ownerId, unwrap(ownerId, wrapped)),
  }
}

// The whole wrapped key is in the cache key: an altered one must not find the right one's entry.
function cacheKey(ownerId: string, wrapped: Uint8Array): string {
  return `${Buffer.from(wrapped.buffer, wrapped.byteOffset, wrapped.byteLength).toString('latin1')}${ownerId}`
}

function createDataKeyVault(key: KeyObject): DataKeyVault {
  const open = (context: SealContext, sealed: Uint8Array): Buffer => {
    if (kidOfSealed(sealed) !== DATA_KEY_KID) throw sealedInvalid()
    return openField(key, context, sealed)
  }
  return {
    seal: (context, plaintext) => sealField(key, DATA_KEY_KID, context, plaintext),
    open,
    openText: (context, sealed) => open(context, sealed).toString('utf8'),
  }
}
