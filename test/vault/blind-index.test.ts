import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { normaliseIdentifier } from '../../src/vault/normalise-identifier.ts'
import { openTestVault } from './test-vault.ts'

describe('an identifier', () => {
  it.each([
    ['phone', '0912 345 678', '0912345678'],
    ['phone', '+84912345678', '0912345678'],
    ['phone', '0084.912.345.678', '0912345678'],
    ['phone', '84912345678', '0912345678'],
    ['phone', '０９１２３４５６７８', '0912345678'],
    ['phone', '113', '113'],
    ['phone', '8412', '8412'],
    ['plate', '83-P1 123.45', '83P112345'],
    ['plate', '29lđ-012.34', '29LD01234'],
    ['account', '0123 4567-8901', '012345678901'],
    ['account', 'vcb.NguyenA', 'VCBNGUYENA'],
    ['conversation', 'telegram:1|77 00', 'telegram:1|77 00'],
  ] as const)('%s %j is indexed as %j', (field, typed, indexed) => {
    expect(normaliseIdentifier(field, typed)).toBe(indexed)
  })
})

describe('the blind index', () => {
  it('is HMAC-SHA-256 under a key of each field, cut to 16 bytes', async () => {
    const { vault, ring } = await openTestVault()
    const fieldKey = createHmac('sha256', ring.active('index').key).update('blind index v1|phone').digest()
    const expected = createHmac('sha256', fieldKey).update('0912345678').digest().subarray(0, 16)
    expect(Buffer.from(vault.blindIndex.index('phone', '+84 912 345 678'))).toEqual(expected)
  })

  it('finds the same phone however it was typed, in any process', async () => {
    const first = await openTestVault()
    const second = await openTestVault(first.store)
    expect(first.vault.blindIndex.index('phone', '0912.345.678')).toEqual(
      second.vault.blindIndex.index('phone', '+84912345678'),
    )
  })

  it('does not join equal texts of two fields', async () => {
    const { blindIndex } = (await openTestVault()).vault
    expect(blindIndex.index('phone', '0912345678')).not.toEqual(blindIndex.index('account', '0912345678'))
  })

  it('tells the same chat id of two bots apart', async () => {
    const { blindIndex } = (await openTestVault()).vault
    expect(blindIndex.conversation('telegram:1', '5')).not.toEqual(blindIndex.conversation('telegram:2', '5'))
    expect(blindIndex.conversation('telegram:1', '5')).toEqual(blindIndex.conversation('telegram:1', '5'))
  })

  it('means nothing in another installation', async () => {
    const [here, there] = [await openTestVault(), await openTestVault()]
    expect(here.vault.blindIndex.index('phone', '113')).not.toEqual(
      there.vault.blindIndex.index('phone', '113'),
    )
  })
})
