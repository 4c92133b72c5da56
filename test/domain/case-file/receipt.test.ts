import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReceipt, formatReceipt, parseReceipt } from '../../../src/domain/case-file/receipt.ts'

const random = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('a receipt', () => {
  it('is shown in four groups and read back as itself', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const receipt = createReceipt(bytes)
        expect(formatReceipt(receipt)).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/)
        expect(parseReceipt(formatReceipt(receipt))).toBe(receipt)
      }),
    )
  })

  it('keeps leading zeros', () => {
    expect(createReceipt(new Uint8Array(16))).toBe('0000000000000000')
  })

  it('uses all sixteen bytes', () => {
    const first = new Uint8Array(16)
    first[0] = 1
    expect(createReceipt(first)).toBe(((1n << 120n) % 10n ** 16n).toString().padStart(16, '0'))
  })

  it.each([
    '1234-5678-9012-3456',
    '1234.5678.9012.3456',
    '1234 5678\n9012 3456',
    '１２３４５６７８９０１２３４５６',
  ])('is read from %j', (text) => {
    expect(parseReceipt(text)).toBe('1234567890123456')
  })

  it.each(['', '123456789012345', '12345678901234567', '1234 5678 9012 345a', 'BY-1234-5678'])(
    'is not read from %j',
    (text) => {
      expect(parseReceipt(text)).toBeUndefined()
    },
  )

  it('cannot be made of too few random bytes', () => {
    expect(() => createReceipt(new Uint8Array(15))).toThrow(RangeError)
  })
})
