import type { KeyObject } from 'node:crypto'
import { decrypt } from './aes-gcm.ts'
import { BoundedCache } from './bounded-cache.ts'
import {
  deriveIntakeKey,
  EPHEMERAL_AT,
  INTAKE_HEADER_BYTES,
  INTAKE_VERSION,
  intakeAad,
} from './intake-format.ts'
import type { KeyRing } from './key-ring.ts'
import { publicKeyFromRaw } from './okp-key.ts'
import { unpad } from './padding.ts'
import type { SealContext } from './seal-context.ts'
import { sealedInvalid } from './sealed-field.ts'

/** Ephemeral keys whose agreement is remembered: an edge makes one a minute, so this is hours of events of many edges. */
const MAX_CACHED_AGREEMENTS = 1_000

/** Opens raw events that the edge sealed; given to the worker only. */
export interface IntakeOpener {
  /** Throws `key-unknown` (retryable: refresh the key ring) and `sealed-invalid`. */
  open(context: SealContext, sealed: Uint8Array): Uint8Array
}

/** Creates the worker's opener. */
export function createIntakeOpener(ring: KeyRing): IntakeOpener {
  const agreements = new BoundedCache<KeyObject>(MAX_CACHED_AGREEMENTS)
  return {
    open: (context, sealed) => {
      const header = readHeader(sealed)
      const key = agreements.getOrDerive(header.toString('latin1'), () => agree(ring, header))
      const padded = decrypt(key, INTAKE_HEADER_BYTES, intakeAad(header, context), sealed)
      const event = padded && unpad(padded)
      if (event === undefined) throw sealedInvalid()
      return event
    },
  }
}

function readHeader(sealed: Uint8Array): Buffer {
  if (sealed.length < INTAKE_HEADER_BYTES || sealed[0] !== INTAKE_VERSION) throw sealedInvalid()
  return Buffer.from(sealed.buffer, sealed.byteOffset, INTAKE_HEADER_BYTES)
}

function agree(ring: KeyRing, header: Buffer): KeyObject {
  const { key: privateKey, publicHalf } = ring.byKid('intake', header.readUInt32BE(1))
  if (publicHalf === undefined) throw sealedInvalid()
  const ephemeralRaw = header.subarray(EPHEMERAL_AT)
  try {
    const publicKey = publicKeyFromRaw('x25519', ephemeralRaw)
    return deriveIntakeKey({ privateKey, publicKey, ephemeralRaw, recipientRaw: publicHalf.raw })
  } catch {
    // A low-order point written into the header by somebody else: the agreement has no secret.
    throw sealedInvalid()
  }
}
