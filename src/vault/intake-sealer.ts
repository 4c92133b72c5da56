import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { chooseActiveKey } from './active-key.ts'
import { encrypt } from './aes-gcm.ts'
import { deriveIntakeKey, INTAKE_VERSION, intakeAad } from './intake-format.ts'
import { KEY_PURPOSES } from './key-purpose.ts'
import type { KeyStore } from './key-store.ts'
import { publicKeyFromRaw, rawPublicKey } from './okp-key.ts'
import { pad } from './padding.ts'
import type { SealContext } from './seal-context.ts'
import type { SealedBytes } from './sealed-field.ts'
import { VaultError } from './vault-error.ts'

/** How long one ephemeral key seals, in milliseconds: what a thief of the edge's memory can still read. */
export const EPHEMERAL_MAX_AGE_MS = 60_000
/** How many events one ephemeral key seals at most. */
export const EPHEMERAL_MAX_SEALS = 10_000

/**
 * All that the internet-facing edge gets: it seals raw events to a public key and cannot open what it stored, not even
 * its own events once the ephemeral key is replaced.
 */
export interface IntakeSealer {
  /**
   * Seals one raw event. `context.row` must be known before the row is inserted and be stored with it unchanged (an id
   * made by the edge).
   */
  seal(context: SealContext, event: string | Uint8Array): SealedBytes
}

/** The recipient of sealed events: number and raw 32 bytes of the public half of the `intake` key. */
export interface IntakeRecipient {
  readonly kid: number
  readonly publicKey: Uint8Array
}

interface Ephemeral {
  readonly key: KeyObject
  readonly header: Buffer
  readonly expiresAt: number
  sealsLeft: number
}

/**
 * Creates the edge's sealer.
 *
 * @param recipient - asked before each new ephemeral key, so that a rotated key is taken up within a minute
 * @param now - milliseconds since the epoch
 */
export function createIntakeSealer(recipient: () => IntakeRecipient, now: () => number): IntakeSealer {
  let ephemeral: Ephemeral | undefined
  return {
    seal: (context, event) => {
      if (ephemeral === undefined || ephemeral.sealsLeft === 0 || ephemeral.expiresAt <= now()) {
        ephemeral = createEphemeral(recipient(), now())
      }
      ephemeral.sealsLeft -= 1
      return encrypt(ephemeral.key, ephemeral.header, intakeAad(ephemeral.header, context), pad(event))
    },
  }
}

/** A sealer that can learn of a rotated key. */
export interface RefreshableIntakeSealer extends IntakeSealer {
  /** Reads the public halves again; to be called every minute. Events sealed to an older one stay readable. */
  refresh(): Promise<void>
}

/**
 * The sealer for a process without master key: it reads the public halves from the key table. Throws `key-unknown` when
 * no other process has made the keys yet.
 */
export async function loadIntakeSealer(store: KeyStore, now: () => number): Promise<RefreshableIntakeSealer> {
  let recipient = await loadRecipient(store, now())
  return {
    ...createIntakeSealer(() => recipient, now),
    refresh: async () => {
      recipient = await loadRecipient(store, now())
    },
  }
}

async function loadRecipient(store: KeyStore, now: number): Promise<IntakeRecipient> {
  const stored = await store.load()
  const keys = stored.filter((key) => key.purpose === 'intake').toSorted((a, b) => a.kid - b.kid)
  const active = chooseActiveKey(keys, KEY_PURPOSES.intake.isRotatable, now)
  if (active?.publicKey === undefined) {
    throw new VaultError('key-unknown', 'No intake key yet: start a worker first, it makes the keys.')
  }
  return { kid: active.kid, publicKey: active.publicKey }
}

function createEphemeral(recipient: IntakeRecipient, now: number): Ephemeral {
  const { kid, publicKey: recipientRaw } = recipient
  const { privateKey } = generateKeyPairSync('x25519')
  const ephemeralRaw = rawPublicKey(privateKey)
  const publicKey = publicKeyFromRaw('x25519', recipientRaw)
  const header = Buffer.alloc(5)
  header.writeUInt8(INTAKE_VERSION, 0)
  header.writeUInt32BE(kid, 1)
  return {
    key: deriveIntakeKey({ privateKey, publicKey, ephemeralRaw, recipientRaw }),
    header: Buffer.concat([header, ephemeralRaw]),
    expiresAt: now + EPHEMERAL_MAX_AGE_MS,
    sealsLeft: EPHEMERAL_MAX_SEALS,
  }
}
