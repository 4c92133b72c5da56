import { type AuditChain, createAuditChain } from './audit-chain.ts'
import { type BlindIndex, createBlindIndex } from './blind-index.ts'
import { type BlobSealer, createBlobSealer } from './blob-sealer.ts'
import { createEnvelopeVault, type EnvelopeVault } from './envelope-vault.ts'
import {
  type AddressVault,
  createFieldVault,
  type FieldVault,
  type SessionVault,
  type TokenVault,
  type TotpVault,
} from './field-vault.ts'
import { createIntakeOpener, type IntakeOpener } from './intake-opener.ts'
import { createIntakeSealer, type IntakeSealer } from './intake-sealer.ts'
import type { KeyRing } from './key-ring.ts'
import { createReceiptHasher, type ReceiptHasher } from './receipt-hash.ts'
import { createReceiptSigner, type ReceiptSigner } from './signed-receipt.ts'

/**
 * Case content: `createDataKey` and `unlock` for everything that belongs to a case file, `seal` and `open` for messages of
 * a conversation that has no case file (yet).
 */
export type ContentVault = EnvelopeVault & FieldVault
/** Who reported; given only to code that stores identities or, with reason and approval, opens them. */
export type IdentityVault = EnvelopeVault & FieldVault

/**
 * All capabilities of one installation. Only the composition root holds it; it hands each part to the code that needs it
 * and nothing else, so that what a piece of code can open is visible where it is built.
 */
export interface Vault {
  readonly intakeSealer: IntakeSealer
  readonly intakeOpener: IntakeOpener
  readonly content: ContentVault
  readonly identity: IdentityVault
  readonly address: AddressVault
  readonly session: SessionVault
  readonly totp: TotpVault
  readonly token: TokenVault
  readonly blobSealer: BlobSealer
  readonly blindIndex: BlindIndex
  readonly receiptHasher: ReceiptHasher
  readonly receiptSigner: ReceiptSigner
  readonly auditChain: AuditChain
}

/** Creates the capabilities over an open key ring; keys added by a later refresh are used at once. */
export function createVault(ring: KeyRing, now: () => number): Vault {
  return {
    intakeSealer: createIntakeSealer(() => intakeRecipient(ring), now),
    intakeOpener: createIntakeOpener(ring),
    content: { ...createEnvelopeVault(ring, 'content'), ...createFieldVault(ring, 'content') },
    identity: { ...createEnvelopeVault(ring, 'identity'), ...createFieldVault(ring, 'identity') },
    address: createFieldVault(ring, 'address'),
    session: createFieldVault(ring, 'session'),
    totp: createFieldVault(ring, 'totp'),
    token: createFieldVault(ring, 'token'),
    blobSealer: createBlobSealer(ring),
    blindIndex: createBlindIndex(ring),
    receiptHasher: createReceiptHasher(ring),
    receiptSigner: createReceiptSigner(ring),
    auditChain: createAuditChain(ring),
  }
}

function intakeRecipient(ring: KeyRing) {
  const { kid, publicHalf } = ring.active('intake')
  // Unreachable: every `intake` key is a pair (`KEY_PURPOSES`).
  if (publicHalf === undefined) throw new TypeError('intake keys are pairs')
  return { kid, publicKey: publicHalf.raw }
}
