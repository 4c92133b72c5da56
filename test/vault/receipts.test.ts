import { describe, expect, it } from 'vitest'
import { createReceiptSource } from '../../src/vault/receipt-source.ts'
import { type ReceiptStatement, verifySignedReceipt } from '../../src/vault/signed-receipt.ts'
import { openTestVault } from './test-vault.ts'

const receipt = '1234567890123456'
const statement: ReceiptStatement = {
  referenceCode: 'BY-BFXR-71N8',
  submittedAt: 1_795_305_600_000,
  contentDigest: 'ab'.repeat(32),
}

describe('a stored receipt', () => {
  it('is found and confirmed by the same digits, in any process', async () => {
    const first = await openTestVault()
    const second = await openTestVault(first.store)
    const stored = await first.vault.receiptHasher.hashReceipt(receipt)
    expect(await second.vault.receiptHasher.hashReceipt(receipt)).toEqual(stored)
    expect(await second.vault.receiptHasher.verifyReceipt(receipt, stored.hash)).toBe(true)
    expect(await second.vault.receiptHasher.verifyReceipt('1234567890123457', stored.hash)).toBe(false)
  })

  it('has an index that tells nothing of its hash', async () => {
    const { receiptHasher } = (await openTestVault()).vault
    const { index, hash } = await receiptHasher.hashReceipt(receipt)
    expect(index).toHaveLength(16)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(hash).not.toContain(Buffer.from(index).toString('hex'))
  })

  it('cannot be tried outside the installation whose keys made it', async () => {
    const here = await (await openTestVault()).vault.receiptHasher.hashReceipt(receipt)
    const there = await (await openTestVault()).vault.receiptHasher.hashReceipt(receipt)
    expect(here.hash).not.toBe(there.hash)
  })

  it('is refused, not broken, when the stored hash is damaged', async () => {
    const { receiptHasher } = (await openTestVault()).vault
    expect(await receiptHasher.verifyReceipt(receipt, 'no hash')).toBe(false)
  })
})

describe('the stock of receipts', () => {
  it('gives out every receipt once, with its own hash, also when it is empty', async () => {
    const { receiptHasher } = (await openTestVault()).vault
    const seeds = Array.from({ length: 200 }, (_, i) => i).values()
    const source = createReceiptSource(receiptHasher, {
      bytes: (count) => new Uint8Array(count).fill(seeds.next().value ?? 0),
    })
    const taken = await Promise.all(Array.from({ length: 40 }, () => source.take()))
    expect(new Set(taken.map((one) => one.receipt)).size).toBe(40)
    const last = taken.at(-1)
    expect(last && (await receiptHasher.hashReceipt(last.receipt)).hash).toBe(last?.hash)
  })
})

describe('a signed receipt', () => {
  it('is verified with the public key alone', async () => {
    const { receiptSigner } = (await openTestVault()).vault
    const text = receiptSigner.signReceipt(statement)
    expect(text.length).toBeLessThanOrEqual(400)
    expect(verifySignedReceipt(` ${text}\n`, receiptSigner.publicKeys())).toEqual({
      isValid: true,
      statement,
    })
  })

  it('stays valid after the key was rotated', async () => {
    const { vault, ring, clock } = await openTestVault()
    const text = vault.receiptSigner.signReceipt(statement)
    await ring.rotate('receipt')
    clock.nowMs += 86_400_000
    expect(
      verifySignedReceipt(vault.receiptSigner.signReceipt(statement), vault.receiptSigner.publicKeys()),
    ).toEqual({
      isValid: true,
      statement,
    })
    expect(verifySignedReceipt(text, vault.receiptSigner.publicKeys())).toMatchObject({ isValid: true })
  })

  it('is forged when anything in it was changed', async () => {
    const { receiptSigner } = (await openTestVault()).vault
    const [prefix, , signature] = receiptSigner.signReceipt(statement).split('.')
    const earlier = { ...statement, kid: receiptSigner.publicKeys().keys().next().value, submittedAt: 0 }
    const payload = Buffer.from(JSON.stringify(earlier)).toString('base64url')
    expect(verifySignedReceipt(`${prefix}.${payload}.${signature}`, receiptSigner.publicKeys())).toEqual({
      isValid: false,
      reason: 'forged',
    })
  })

  it('names an unknown key', async () => {
    const { receiptSigner } = (await openTestVault()).vault
    expect(verifySignedReceipt(receiptSigner.signReceipt(statement), new Map())).toEqual({
      isValid: false,
      reason: 'unknown-key',
    })
  })

  it.each(['', 'BYR1', 'BYR1..', 'BYR1.e30.AA', 'BYR2.e30.AA', 'BYR1.bm9.AA.AA', 'BYR1.bnVsbA.AA'])(
    'is malformed: %j',
    async (text) => {
      const { receiptSigner } = (await openTestVault()).vault
      expect(verifySignedReceipt(text, receiptSigner.publicKeys())).toEqual({
        isValid: false,
        reason: 'malformed',
      })
    },
  )
})
