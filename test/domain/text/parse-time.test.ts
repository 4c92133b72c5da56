import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTime } from '../../../src/domain/text/parse-time.ts'

/** Saturday 5 September 2026, 10:00 in Vietnam. */
const NOW = Date.parse('2026-09-05T03:00:00Z')

function vietnam(at: number): string {
  return new Date(at + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

describe('parseTime', () => {
  test.each([
    ['hôm qua', '2026-09-04 00:00', '2026-09-05 00:00', true],
    ['hom qua luc 9h toi', '2026-09-04 21:00', '2026-09-04 22:00', false],
    ['tối qua khoảng 9 giờ', '2026-09-04 21:00', '2026-09-04 22:00', true],
    ['toi qua', '2026-09-04 18:00', '2026-09-04 23:00', true],
    ['21h30 tối qua', '2026-09-04 21:30', '2026-09-04 22:30', false],
    ['21:30 ngày 4/9', '2026-09-04 21:30', '2026-09-04 22:30', false],
    ['8 giờ rưỡi sáng nay', '2026-09-05 08:30', '2026-09-05 09:30', false],
    ['9 giờ kém 15 sáng nay', '2026-09-05 08:45', '2026-09-05 09:45', false],
    ['2 tiếng trước', '2026-09-05 07:30', '2026-09-05 08:30', true],
    ['cách đây 3 ngày', '2026-09-02 00:00', '2026-09-03 00:00', true],
    ['05/09/2025', '2025-09-05 00:00', '2025-09-06 00:00', true],
    ['25/12', '2025-12-25 00:00', '2025-12-26 00:00', true],
    ['ngày 2 tháng 9', '2026-09-02 00:00', '2026-09-03 00:00', true],
    ['thứ 6', '2026-09-04 00:00', '2026-09-05 00:00', true],
    ['thứ ba tuần trước', '2026-08-25 00:00', '2026-08-26 00:00', true],
    ['chủ nhật', '2026-08-30 00:00', '2026-08-31 00:00', true],
    ['tuần trước', '2026-08-29 00:00', '2026-09-05 00:00', true],
    ['vừa nãy', '2026-09-05 09:00', '2026-09-05 10:00', true],
    ['lúc 23h', '2026-09-04 23:00', '2026-09-05 00:00', false],
    ['yesterday at 9 pm', '2026-09-04 21:00', '2026-09-04 22:00', false],
    ['2 hours ago', '2026-09-05 07:30', '2026-09-05 08:30', true],
    ['tối hôm qua tầm 8 rưỡi', '2026-09-04 20:30', '2026-09-04 21:30', true],
    ['toi wa luc 10h', '2026-09-04 22:00', '2026-09-04 23:00', false],
    ['mới nãy', '2026-09-05 09:00', '2026-09-05 10:00', true],
    ['hai mươi mốt giờ hôm qua', '2026-09-04 21:00', '2026-09-04 22:00', false],
    ['cách đây nửa tháng', '2026-08-21 00:00', '2026-08-22 00:00', true],
    ['sáng mai', '2026-09-06 05:00', '2026-09-06 11:00', true],
    ['this morning at 7', '2026-09-05 07:00', '2026-09-05 08:00', false],
    ['từ 10 giờ đêm đến 2 giờ sáng hôm qua', '2026-09-04 22:00', '2026-09-05 02:00', false],
    ['rạng sáng hôm nay', '2026-09-05 03:00', '2026-09-05 06:00', true],
  ])('reads %j', (text, start, end, isRough) => {
    const found = parseTime(text, NOW)
    expect(found && [vietnam(found.start), vietnam(found.end), found.isRough]).toEqual([start, end, isRough])
  })

  test.each(['', 'không nhớ', 'tôi thấy', 'toi thay no lay xe', '31/2', 'số nhà 12', '🙏'])(
    'finds none in %j',
    (text) => {
      expect(parseTime(text, NOW)).toBeUndefined()
    },
  )

  test('names the words it read, as they were typed', () => {
    expect(parseTime('Trộm xe máy ở chợ TỐI QUA khoảng 9h, biển 60B1', NOW)?.text).toBe('TỐI QUA khoảng 9h')
  })

  test('reads any text without throwing, and never ends before it starts', () => {
    const words = fc.constantFrom(
      '9',
      'h',
      'giờ',
      'tối',
      'qua',
      '/',
      ':',
      'thứ',
      'hai',
      'kém',
      'trước',
      'ngày',
      '99',
      'pm',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((list) => list.join(' ')),
        ),
        (text) => {
          const found = parseTime(text, NOW)
          expect(found === undefined || (found.end >= found.start && Number.isFinite(found.start))).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
