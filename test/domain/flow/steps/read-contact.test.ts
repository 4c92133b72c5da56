import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readContact } from '../../../../src/domain/flow/steps/read-contact.ts'

const PHONE = '+84912345678'

describe('readContact', () => {
  test.each([
    ['Nguyễn Văn A 0912 345 678, sau 18 giờ', { name: 'Nguyễn Văn A', phone: PHONE, when: 'sau 18 giờ' }],
    ['0912345678 sau 18h', { phone: PHONE, when: 'sau 18h' }],
    ['0912.345.678 - chị Hoa', { name: 'chị Hoa', phone: PHONE }],
    ['Sáu Lèo', { name: 'Sáu Lèo' }],
    ['chi Nhan', { name: 'chi Nhan' }],
    ['Lực, buổi tối', { name: 'Lực', when: 'buổi tối' }],
    ['Hoa, không có số', { name: 'Hoa', when: 'không có số' }],
    [
      'toi ten Bay, goi sau 7h toi, 0912345678',
      { name: 'toi ten Bay', phone: PHONE, when: 'goi sau 7h toi' },
    ],
    ['0912345678', { phone: PHONE }],
    ['...', {}],
  ])('reads %j', (text, contact) => {
    expect(readContact(text)).toEqual(contact)
  })

  test('reads any text without throwing, and invents nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { name = '' } = readContact(text)
        for (const part of name.split(', ')) expect(text.replace(/\s+/g, ' ')).toContain(part)
      }),
    )
  })
})
