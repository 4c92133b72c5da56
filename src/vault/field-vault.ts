import type { SecretPurpose } from './key-purpose.ts'
import type { KeyRing } from './key-ring.ts'
import type { SealContext } from './seal-context.ts'
import { kidOfSealed, openField, type SealedBytes, sealField } from './sealed-field.ts'

/**
 * Seals and opens single values of one purpose directly under the key ring: chat addresses, running conversations,
 * one-time-password seeds, platform tokens. Erasing a value means deleting its row.
 */
export interface FieldVault {
  /** Seals a value for one place. Text and bytes are padded alike. */
  seal(context: SealContext, plaintext: string | Uint8Array): SealedBytes
  /**
   * Opens a value at the place it was sealed for. Throws `key-unknown` (retryable: refresh the key ring) and
   * `sealed-invalid`.
   */
  open(context: SealContext, sealed: Uint8Array): Uint8Array
  /** The same for values that were sealed as text. */
  openText(context: SealContext, sealed: Uint8Array): string
}

/** Chat ids. Given to intake (to store them) and to the sender of messages, to nobody else. */
export type AddressVault = FieldVault
/** Running conversations and drafts. */
export type SessionVault = FieldVault
/** Seeds of officers' one-time passwords. */
export type TotpVault = FieldVault
/** Tokens of the chat platforms. */
export type TokenVault = FieldVault

/** Creates the capability for one purpose. */
export function createFieldVault(ring: KeyRing, purpose: SecretPurpose): FieldVault {
  const open = (context: SealContext, sealed: Uint8Array): Buffer =>
    openField(ring.byKid(purpose, kidOfSealed(sealed)).key, context, sealed)
  return {
    seal: (context, plaintext) => {
      const { key, kid } = ring.active(purpose)
      return sealField(key, kid, context, plaintext)
    },
    open,
    openText: (context, sealed) => open(context, sealed).toString('utf8'),
  }
}
