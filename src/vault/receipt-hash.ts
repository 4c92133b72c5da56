import { createHmac, timingSafeEqual } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { deriveFieldKey } from './blind-index.ts'
import type { KeyRing } from './key-ring.ts'

const INDEX_BYTES = 16
const HASH_BYTES = 32

/**
 * Argon2id cost of a receipt: 8 MiB, one pass, about 4 ms of one core. A receipt is 53 random bits, not a password: even
 * whoever holds the vault's keys needs about a million core-years for all of them, while filing 30 cases a second costs
 * an eighth of a core (docs/decisions/0005-vault.md).
 */
export const RECEIPT_COST = { memoryCost: 8_192, timeCost: 1, parallelism: 1 } as const

/** How a receipt is stored: both parts come from one slow keyed hash, so neither helps to guess the other. */
export interface ReceiptHash {
  /** 16 bytes, unique: finds the case file. */
  readonly index: Uint8Array<ArrayBuffer>
  /** 64 hex digits: confirms what was found. */
  readonly hash: string
}

/** Turns receipts into what may be stored. Runs in libuv's threads: call it before the transaction, never inside. */
export interface ReceiptHasher {
  /**
   * @param receipt - 16 digits, as `parseReceipt` returns them
   */
  hashReceipt(receipt: string): Promise<ReceiptHash>
  /** Whether a receipt belongs to a stored hash; takes the same time either way. */
  verifyReceipt(receipt: string, hash: string): Promise<boolean>
}

/**
 * Creates the hasher. Salt and pepper come from the ring's `index` key, the same for all receipts: that makes the hash
 * findable, and a random 53-bit secret needs no salt of its own against tables.
 */
export function createReceiptHasher(ring: KeyRing): ReceiptHasher {
  const root = ring.active('index').key
  const salt = createHmac('sha256', root).update('receipt salt v1').digest().subarray(0, 16)
  const secret = deriveFieldKey(root, 'receipt pepper v1').export()

  async function hashReceipt(receipt: string): Promise<ReceiptHash> {
    const raw = await hashRaw(receipt, { ...RECEIPT_COST, outputLen: INDEX_BYTES + HASH_BYTES, salt, secret })
    return {
      index: Uint8Array.from(raw.subarray(0, INDEX_BYTES)),
      hash: raw.subarray(INDEX_BYTES).toString('hex'),
    }
  }

  return {
    hashReceipt,
    verifyReceipt: async (receipt, hash) => {
      const expected = Buffer.from(hash, 'hex')
      const actual = Buffer.from((await hashReceipt(receipt)).hash, 'hex')
      return expected.length === actual.length && timingSafeEqual(expected, actual)
    },
  }
}
