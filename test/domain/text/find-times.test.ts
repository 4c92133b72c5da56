import { describe, expect, test } from 'vitest'
import { findTimes } from '../../../src/domain/text/find-times.ts'

/** Saturday 5 September 2026, 10:00 in Vietnam. */
const NOW = Date.parse('2026-09-05T03:00:00Z')

function vietnam(at: number): string {
  return new Date(at + 7 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ')
}

const read = (text: string) =>
  findTimes(text, NOW).map(({ start, end }) => `${vietnam(start)}–${vietnam(end)}`)

describe('findTimes', () => {
  test.each([
    ['tối qua khoảng 10 giờ', '09-04 22:00–09-04 23:00'],
    ['sáng nay', '09-05 05:00–09-05 11:00'],
    ['thứ bảy tuần trước', '08-29 00:00–08-30 00:00'],
    ['t7 tuần trước', '08-29 00:00–08-30 00:00'],
    ['thứ 7 vừa rồi lúc 9h tối', '08-29 21:00–08-29 22:00'],
    ['hồi 2h sáng', '09-05 02:00–09-05 03:00'],
    ['đêm qua 2h sáng', '09-05 02:00–09-05 03:00'],
    ['khuya hôm qua lúc 1 giờ', '09-05 01:00–09-05 02:00'],
    ['cách đây 2 tiếng', '09-05 07:30–09-05 08:30'],
    ['cách đây khoảng 2 tiếng rưỡi', '09-05 07:00–09-05 08:00'],
    ['nửa tiếng trước', '09-05 09:00–09-05 10:00'],
    ['hôm kia', '09-03 00:00–09-04 00:00'],
    ['từ 8h đến 10h tối qua', '09-04 20:00–09-04 22:00'],
    ['khoảng 8 9 giờ tối qua', '09-04 20:00–09-04 21:00'],
    ['mười giờ rưỡi đêm qua', '09-04 22:30–09-04 23:30'],
    ['10 rưỡi tối qua', '09-04 22:30–09-04 23:30'],
    ['4 giờ kém 10 chiều qua', '09-04 15:50–09-04 16:50'],
    ['hồi sáng', '09-05 05:00–09-05 11:00'],
    ['hồi hôm', '09-04 18:00–09-05 05:00'],
    ['lúc nãy', '09-05 09:00–09-05 10:00'],
    ['mấy hôm nay', '09-02 10:00–09-05 10:00'],
    ['cuối tuần trước', '08-29 00:00–08-31 00:00'],
    ['đầu tháng 8', '08-01 00:00–08-11 00:00'],
    ['ngày mười lăm tháng tám', '08-15 00:00–08-16 00:00'],
    ['last monday', '08-31 00:00–09-01 00:00'],
    ['lúc gà gáy', '09-05 03:00–09-05 06:00'],
    ['mùng 3 tết', '02-19 00:00–02-20 00:00'],
    ['tối mùng hai tết', '02-18 18:00–02-18 23:00'],
    ['đêm giao thừa', '02-16 22:00–02-17 04:00'],
    ['hồi tết', '02-10 00:00–02-27 00:00'],
    ['đêm 3 rạng sáng 4', '09-03 18:00–09-04 06:00'],
    ['đêm 31 rạng sáng ngày 1', '08-31 18:00–09-01 06:00'],
    ['đêm 17 rạng sáng 18/8', '08-17 18:00–08-18 06:00'],
  ])('reads %j', (text, time) => {
    expect(read(text)).toEqual([time])
  })

  test('gives each hour to the nearest day', () => {
    expect(read('Hôm qua nó tới nhà tôi, sáng nay lúc 8h nó lại tới')).toEqual([
      '09-04 00:00–09-05 00:00',
      '09-05 08:00–09-05 09:00',
    ])
  })

  test.each([
    'rằm tháng bảy',
    '5/9 âm lịch',
    'tối rằm tháng 7',
    'đêm 5/9 âm lịch',
    'sau giờ làm',
    'anh Ba lấy xe',
    'mất 5 triệu',
    'tôi thấy nó',
    'nhà số 5 ngày nào cũng hát',
    'ý tưởng sáng tạo trong buổi họp của xã',
  ])('reads none in %j', (text) => {
    expect(read(text)).toEqual([])
  })
})
