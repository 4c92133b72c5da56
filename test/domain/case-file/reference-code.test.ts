import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createReferenceCode,
  findReferenceCode,
  parseReferenceCode,
} from '../../../src/domain/case-file/reference-code.ts'

const bits = fc.uint8Array({ minLength: 5, maxLength: 5 })
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function bodyOf(code: string): string[] {
  return [...code.replace('BY-', '').replace('-', '')]
}

describe('a reference code', () => {
  it.each([
    ['0000000000', 'BY-0000-0000'],
    ['0000000020', 'BY-0000-0012'],
    ['ffffffffff', 'BY-ZZZZ-ZZZC'],
    ['5bfb8386a0', 'BY-BFXR-71N8'],
    ['5bfb8386bf', 'BY-BFXR-71N8'],
  ])('writes %s as the same code in every release', (random, code) => {
    expect(createReferenceCode(Buffer.from(random, 'hex'))).toBe(code)
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

  it('cannot be made of too few random bytes', () => {
    expect(() => createReferenceCode(new Uint8Array(4))).toThrow(RangeError)
  })
})

/** A code whose first characters are the given ones. */
function codeContaining(keys: string): string {
  const bits = [...keys.padEnd(8, '2')]
    .map((char) => ALPHABET.indexOf(char).toString(2).padStart(5, '0'))
    .join('')
  return createReferenceCode(Buffer.from(BigInt(`0b${bits}`).toString(16).padStart(10, '0'), 'hex'))
}
