import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kidOfSealed, openField, sealField } from '../../src/vault/sealed-field.ts'

const key = createSecretKey(Buffer.alloc(32, 1))
const otherKey = createSecretKey(Buffer.alloc(32, 2))
const place = { table: 'answer', column: 'sealed', row: '018f0000-0000-7000-8000-000000000001' }

describe('a sealed field', () => {
  it('still opens a value sealed by the first release', () => {
    const vector =
      '0100000007000102030405060708090a0b' +
      'bba6953f633db5593afb24654e01e8cdc6a71e2a142ada2012a2d93b02873db252d3daa471c312a80a570495f1008083' +
      '56f7502746a37785c4ffda00c1560da25b0fffc9ad986e3276847f2e310560f90a7971e4f4a4fda24798d4eb6604eb56' +
      '53b3cc955c59d3b4e6d7abae77a8b511eab66e73a7e2f885c57046387f4c884b9f7ec9581f1d63992ddb199f2b222cdb' +
      '6090f07fac485403c3dd477aa83309181ea3c4f8c5e0d3a0f93e17b283803b1ff6be01ab0fccd690d5ecc37d38f13116' +
      'f2562c4dd74caa273f4c61602b3c31f8bdea5052e6914c7bb77f22f6f595b2dc386eef0adee0d20e993905741b5817e1' +
      'c7610f8a2fe2bc4d0ec367ad6fb52130c5c4dbae88ef963008343c037719467f'
    expect(openField(key, place, Buffer.from(vector, 'hex')).toString()).toBe('Có đánh nhau ở chợ')
  })

  it('gives back any text and any bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 20_000 })),
        (value) => {
          expect(openField(key, place, sealField(key, 3, place, value))).toEqual(Buffer.from(value))
        },
      ),
      { numRuns: 50 },
    )
  })

  it('never seals the same text to the same bytes', () => {
    expect(sealField(key, 1, place, 'x')).not.toEqual(sealField(key, 1, place, 'x'))
  })

  it.each([
    ['table', { ...place, table: 'case_message' }],
    ['column', { ...place, column: 'note' }],
    ['row', { ...place, row: '018f0000-0000-7000-8000-000000000002' }],
  ])('does not open in another %s', (_name, elsewhere) => {
    const sealed = sealField(key, 1, place, 'bí mật')
    expect(() => openField(key, elsewhere, sealed)).toThrow(
      expect.objectContaining({ code: 'sealed-invalid', retryable: false }),
    )
  })

  it('does not open under another key', () => {
    const sealed = sealField(key, 1, place, 'bí mật')
    expect(() => openField(otherKey, place, sealed)).toThrow(
      expect.objectContaining({ code: 'sealed-invalid' }),
    )
  })

  it('does not open with any bit of nonce, ciphertext or tag flipped, or cut short anywhere', () => {
    const sealed = sealField(key, 1, place, 'bí mật')
    fc.assert(
      fc.property(fc.integer({ min: 5 * 8, max: sealed.length * 8 - 1 }), (bit) => {
        const flipped = Uint8Array.from(sealed)
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(() => openField(key, place, flipped)).toThrow()
        expect(() => openField(key, place, sealed.subarray(0, bit >> 3))).toThrow()
      }),
    )
  })

  it('tells which key sealed it, and refuses bytes of another format', () => {
    expect(kidOfSealed(sealField(key, 70_000, place, 'x'))).toBe(70_000)
    expect(() => kidOfSealed(new Uint8Array(40))).toThrow(expect.objectContaining({ code: 'sealed-invalid' }))
    expect(() => kidOfSealed(new Uint8Array([1, 0]))).toThrow(
      expect.objectContaining({ code: 'sealed-invalid' }),
    )
  })

  it('has the same length for "có" and for a sentence of 200 bytes', () => {
    expect(sealField(key, 1, place, 'có').length).toBe(sealField(key, 1, place, 'x'.repeat(200)).length)
  })

  it('does not quote what it could not open', () => {
    const sealed = sealField(key, 1, place, 'Nguyễn Văn Sợ')
    const moved = { ...place, row: 'hang-bi-mat' }
    expect(() => openField(key, moved, sealed)).toThrow(
      /^The sealed value was altered or belongs to another place\.$/,
    )
  })
})
