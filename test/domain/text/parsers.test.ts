import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAction } from '../../../src/domain/text/find-action.ts'
import { matchChoice } from '../../../src/domain/text/match-choice.ts'
import { findLookupCode, isOnlyLookupCode } from '../../../src/domain/text/parse-lookup-code.ts'
import { findPhones, parsePhone } from '../../../src/domain/text/parse-phone.ts'

describe('findAction', () => {
  test.each([
    ['Quay lại', 'back'],
    ['quay lai', 'back'],
    ['QUAY LẠI!', 'back'],
    ['bo qua', 'skip'],
    ['Không rõ', 'unknown'],
    ['ko ro', 'unknown'],
    ['k biet', 'unknown'],
    ['DỪNG', 'stop'],
    ['dung', 'stop'],
    ['STOP', 'stop'],
    ['dạ cho em dừng ạ', 'stop'],
    ['/stop', 'stop'],
    ['/start@binhyen_bot', 'menu'],
    ['HELP', 'help'],
    ['?', 'help'],
    ['gặp cán bộ', 'human'],
    ['cho toi gap can bo', 'human'],
    ['Gửi ngay', 'send-now'],
    ['CHÀO', 'menu'],
    ['English', 'english'],
    ['tiếng việt', 'vietnamese'],
    ['113', 'numbers'],
    ['DỮ LIỆU', 'data'],
    ['cảm ơn ạ', 'thanks'],
  ])('reads %j as %s', (text, action) => {
    expect(findAction(text)).toBe(action)
  })

  test.each([
    'xe dừng ở ngã tư',
    'nó không rõ mặt',
    'Anh ta quay lại lúc 9 giờ',
    '',
    '  ',
    '/unheard',
    'a'.repeat(5000),
  ])('leaves %j alone', (text) => {
    expect(findAction(text)).toBeUndefined()
  })
})

describe('matchChoice', () => {
  const choices = [
    { id: 'fight', label: 'Đánh nhau, đe dọa', words: ['uýnh lộn'] },
    { id: 'theft', label: 'Trộm, cướp' },
    { id: 'fraud', label: 'Lừa đảo qua mạng' },
    { id: 'no', label: 'Không' },
    { id: 'no-idea', label: 'Không chắc' },
  ]

  test.each([
    ['1', 'fight', 'exact'],
    ['số 2', 'theft', 'exact'],
    ['2.', 'theft', 'exact'],
    ['danh nhau de doa', 'fight', 'exact'],
    ['UÝNH LỘN', 'fight', 'exact'],
    ['lua dao', 'fraud', 'close'],
    ['Lừa đảo qua mạg', 'fraud', 'close'],
    ['tôi bị lừa đảo qua mạng', 'fraud', 'close'],
    ['không', 'no', 'exact'],
  ])('takes %j as %s (%s)', (text, id, confidence) => {
    expect(matchChoice(text, choices)).toEqual({ id, confidence })
  })

  test.each(['6', '0', 'qua', 'kh', '', 'hôm qua ở chợ', '🙏'])('takes %j as none of them', (text) => {
    expect(matchChoice(text, choices)).toBeUndefined()
  })
})

describe('findPhones', () => {
  test.each([
    ['0912 345 678', '+84912345678'],
    ['+84912345678', '+84912345678'],
    ['84 912.345.678', '+84912345678'],
    ['0084912345678', '+84912345678'],
    ['gọi em số 0387-654-321 nhé', '+84387654321'],
    ['(024) 3826.1234', '+842438261234'],
    ['+1 415 555 2671', '+14155552671'],
  ])('reads %j', (text, number) => {
    expect(findPhones(text).map((phone) => phone.number)).toEqual([number])
  })

  test.each(['12345', '091234567', '1234567890123456', 'không có', '0112345678'])(
    'finds none in %j',
    (text) => {
      expect(findPhones(text)).toEqual([])
    },
  )

  test('tells none from several', () => {
    expect(parsePhone('abc')).toEqual({ ok: false, reason: 'none' })
    expect(parsePhone('0912345678 hoặc 0387654321')).toEqual({ ok: false, reason: 'several' })
  })
})

describe('findLookupCode', () => {
  test.each([
    ['BY-7K2M-9XPQ', 'reference', 'BY-7K2M-9XPQ'],
    ['tra cuu by 7k2m 9xpq', 'reference', 'BY-7K2M-9XPQ'],
    ['by7k2m9xpq', 'reference', 'BY-7K2M-9XPQ'],
    ['BY-OIL0-1234', 'reference', 'BY-0110-1234'],
    ['1234 5678 9012 3456', 'receipt', '1234567890123456'],
    ['1234567890123456', 'receipt', '1234567890123456'],
  ])('reads %j', (text, kind, code) => {
    expect(findLookupCode(text)).toEqual({ kind, code })
  })

  test.each(['BY-123', '12345678901234567', 'hello', ''])('finds none in %j', (text) => {
    expect(findLookupCode(text)).toBeUndefined()
  })

  test('tells a bare code from a story that mentions one', () => {
    expect(isOnlyLookupCode('TRA CỨU BY-7K2M-9XPQ')).toBe(true)
    expect(isOnlyLookupCode('Tôi đã gửi tin BY-7K2M-9XPQ hôm qua mà chưa thấy ai trả lời')).toBe(false)
  })
})

test('no parser throws on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      findAction(text)
      findPhones(text)
      findLookupCode(text)
      matchChoice(text, [{ id: 'a', label: text }])
    }),
    { numRuns: 300 },
  )
})
