import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createReferenceCode,
  findReferenceCode,
  parseReferenceCode,
} from '../../../src/domain/case-file/reference-code.ts'

const bits = fc.integer({ min: 0, max: 2 ** 35 - 1 })
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function bodyOf(code: string): string[] {
  return [...code.replace('BY-', '').replace('-', '')]
}

describe('a reference code', () => {
  it.each([
    [0, 'BY-0000-0000'],
    [1, 'BY-0000-0012'],
    [2 ** 35 - 1, 'BY-ZZZZ-ZZZC'],
    [12_345_678_901, 'BY-BFXR-71N8'],
  ])('writes %d as the same code in every release', (random, code) => {
    expect(createReferenceCode(random)).toBe(code)
  })

  it('is read back as itself', () => {
    fc.assert(
      fc.property(bits, (random) => {
        const code = createReferenceCode(random)
        expect(code).toMatch(/^BY-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(parseReferenceCode(code)).toEqual({ ok: true, code })
      }),
    )
  })

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(bits, fc.nat({ max: 7 }), fc.integer({ min: 1, max: 31 }), (random, at, step) => {
        const body = bodyOf(createReferenceCode(random))
        body[at] = ALPHABET.charAt((ALPHABET.indexOf(body[at] ?? '') + step) % 32)
        expect(parseReferenceCode(body.join(''))).toEqual({ ok: false, reason: 'check-failed' })
      }),
    )
  })

  it('notices every swap of two different characters, neighbours or not', () => {
    fc.assert(
      fc.property(bits, fc.nat({ max: 7 }), fc.nat({ max: 7 }), (random, i, j) => {
        const body = bodyOf(createReferenceCode(random))
        const [a = '', b = ''] = [body[i], body[j]]
        fc.pre(a !== b)
        body[i] = b
        body[j] = a
        expect(parseReferenceCode(body.join(''))).toEqual({ ok: false, reason: 'check-failed' })
      }),
    )
  })

  it.each([
    ['lower case', (code: string) => code.toLowerCase()],
    ['no dashes', (code: string) => code.replaceAll('-', '')],
    ['no BY', (code: string) => code.slice(3)],
    ['spaces instead of dashes', (code: string) => ` ${code.replaceAll('-', ' ')} `],
    ['long dashes', (code: string) => code.replaceAll('-', '–')],
    ['the letter O for zero', (code: string) => code.replaceAll('0', 'O')],
    ['the letter I for one', (code: string) => code.replaceAll('1', 'i')],
    ['the letter L for one', (code: string) => code.replaceAll('1', 'l')],
    [
      'full-width letters',
      (code: string) => code.replace(/[0-9A-Z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
    ],
    ['stray combining marks', (code: string) => code.replace('BY', 'BY\u0301')],
  ])('is read with %s', (_what, mistype) => {
    fc.assert(
      fc.property(bits, (random) => {
        const code = createReferenceCode(random)
        expect(parseReferenceCode(mistype(code))).toEqual({ ok: true, code })
      }),
    )
  })

  it('is read when a Telex keyboard turned its letters into Vietnamese ones', () => {
    const telexed = new Map([
      ['W', 'Ư'],
      ['AS', 'Á'],
      ['EF', 'È'],
      ['AA', 'Â'],
      ['DD', 'Đ'],
      ['AW', 'Ă'],
      ['EJ', 'Ẹ'],
    ])
    for (const [keys, sign] of telexed) {
      const code = codeContaining(keys)
      const typed = code.replace('BY-', '').replace('-', '').replace(keys, sign)
      expect(parseReferenceCode(typed), typed).toEqual({ ok: true, code })
    }
  })

  it.each([
    ['', 'wrong-length'],
    ['BY-1234', 'wrong-length'],
    ['cảm ơn', 'wrong-length'],
    ['BY-1234-567U', 'wrong-character'],
    ['BY-0000-0001', 'check-failed'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseReferenceCode(text)).toEqual({ ok: false, reason })
  })

  it.each([
    'Mã hồ sơ của anh/chị: BY-BFXR-71N8. Xin giữ lại.',
    'by bfxr 71n8 em hỏi kết quả',
    'mã BY-BFXR-7IN8 ạ',
    'BY-BFXR-71N9 à không, BY-BFXR-71N8',
  ])('is found in %j', (text) => {
    expect(findReferenceCode(text)).toBe('BY-BFXR-71N8')
  })

  it.each(['by the way my name is Lan', 'Công an xã', 'BY-BFXR-71N9'])('is not found in %j', (text) => {
    expect(findReferenceCode(text)).toBeUndefined()
  })

  it.each([-1, 0.5, 2 ** 35, Number.NaN])('cannot be made of %d', (random) => {
    expect(() => createReferenceCode(random)).toThrow(RangeError)
  })
})

/** A code whose first characters are the given ones. */
function codeContaining(keys: string): string {
  const values = [...keys.padEnd(7, '2')].map((char) => ALPHABET.indexOf(char))
  return createReferenceCode(values.reduce((sum, value) => sum * 32 + value, 0))
}
