import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { understandText } from '../../../src/domain/text/understand-text.ts'

/** Saturday 5 September 2026, 10:00 in Vietnam. */
const NOW = Date.parse('2026-09-05T03:00:00Z')
const urgencyOf = (text: string) => understandText(text, { at: NOW }).urgency

describe('understandText', () => {
  test.each([
    ['P0', 'nó đang cầm dao đuổi chém tôi'],
    ['P0', 'nhà bên đang cháy, có người kẹt trong đó'],
    ['P0', 'chồng em bóp cổ em, em đang mang thai'],
    ['P0', 'bà nội tôi bị lẫn đi lạc từ sáng'],
    ['P0', 'có người cầm súng vào tiệm vàng'],
    ['P0', 'em gái tôi đang bị nhốt ở Campuchia'],
    ['P1', 'em vừa chuyển khoản cho kẻ lừa đảo'],
    ['P1', 'đào được quả bom ngoài ruộng'],
    ['P1', 'bị đe dọa tung ảnh nóng'],
    ['P1', 'thầy giáo sàm sỡ học sinh'],
    ['P2', 'tuần trước bị lừa chuyển khoản 5 triệu'],
    ['P2', 'hôm kia mất xe máy trước nhà'],
    ['P3', 'chó hàng xóm thả rông'],
    ['P3', 'nhặt được ví ở chợ'],
    ['P4', 'cảm ơn các anh công an'],
  ])('suggests %s for %j', (urgency, text) => {
    expect(urgencyOf(text)).toBe(urgency)
  })

  test('gives every urgency its reasons', () => {
    const { urgency, urgencyReasons } = understandText('nó đang cầm dao đuổi chém tôi', { at: NOW })
    expect(urgencyReasons.map((reason) => reason.code)).toContain('ongoing-danger')
    expect(urgencyReasons.some((reason) => reason.urgency === urgency)).toBe(true)
  })

  test('offers "Việc khác" where it knows little', () => {
    expect(understandText('ờm', { at: NOW }).categories).toEqual([{ code: 'KHAC', score: 0, because: [] }])
  })

  test('asks the places for communes', () => {
    const candidate = {
      code: '31471',
      name: 'Bình Đông',
      fullName: 'Xã Bình Đông',
      province: 'Cần Thơ',
      provinceCode: '92',
      score: 1,
      because: 'tên xã',
    }
    const places = {
      fromText: () => ({ outcome: 'one' as const, candidates: [candidate] }),
      fromPoint: () => ({ outcome: 'none' as const, candidates: [] }),
      fromCode: () => undefined,
    }
    expect(understandText('ở Bình Đông', { at: NOW, places }).places).toEqual([candidate])
    expect(understandText('ở Bình Đông', { at: NOW }).places).toEqual([])
  })

  test('reads any text without throwing, the same way each time', () => {
    const words = fc.constantFrom(
      ...[
        'cứu',
        'không',
        'cháy',
        '9h',
        'tối qua',
        '60B1-123.45',
        '500k',
        'stk',
        '0912345678',
        'đánh',
        'ừ',
        '\u200b',
      ],
      ...[
        '\u202e',
        '👨‍👩‍👧',
        '́',
        'ck',
        '!!!',
        '\n',
        'phim',
        'thứ',
        '31/2',
        '999 năm trước',
        'a'.repeat(80),
        '\ud83d',
      ],
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
      fc.array(words, { maxLength: 30 }).map((list) => list.join('').normalize('NFD')),
    )
    fc.assert(
      fc.property(text, (given) => {
        const understanding = understandText(given, { at: NOW })
        expect(understandText(given, { at: NOW })).toEqual(understanding)
        for (const { start, end } of understanding.times) expect(end).toBeGreaterThanOrEqual(start)
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  test.each([
    ['one word', 'cứu '.repeat(2_500)],
    ['one letter', 'a'.repeat(10_000)],
    ['digits', '1 '.repeat(5_000)],
    ['digits without end', '9'.repeat(10_000)],
    ['marks', '\u0301'.repeat(10_000)],
    ['a story', 'Tối qua khoảng 10 giờ nó cầm dao đánh tôi ở chợ. '.repeat(200)],
    ['times', 'từ 8h đến 10h tối thứ bảy tuần trước '.repeat(270)],
  ])(
    'reads 10,000 characters of %s in less than a second of work',
    (_, text) => {
      const before = process.cpuUsage()
      understandText(text.slice(0, 10_000), { at: NOW })
      expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
    },
    60_000,
  )

  test('reads usual messages in less than 5 ms of work each', () => {
    const story =
      'Tối qua khoảng 10 giờ tôi đi làm về thì thấy hai thanh niên đi xe máy màu đen đứng trước cổng nhà bà Sáu'
    for (let warm = 0; warm < 50; warm += 1) understandText(story, { at: NOW })
    const before = process.cpuUsage()
    for (let count = 0; count < 100; count += 1) understandText(story, { at: NOW })
    expect(process.cpuUsage(before).user / 100).toBeLessThan(5_000)
  }, 60_000)
})
