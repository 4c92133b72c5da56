import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitsInWords, numberInWords } from '../../../src/domain/notice/number-in-words.ts'
import { readAloud, speakNotice } from '../../../src/domain/notice/spoken-notice.ts'

describe('numbers read aloud', () => {
  it.each<[number, string]>([
    [0, 'không'],
    [4, 'bốn'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi bốn'],
    [55, 'năm mươi lăm'],
    [101, 'một trăm linh một'],
    [110, 'một trăm mười'],
    [115, 'một trăm mười lăm'],
    [1_000, 'một nghìn'],
    [1_015, 'một nghìn không trăm mười lăm'],
    [2_026, 'hai nghìn không trăm hai mươi sáu'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [3_500_000, 'ba triệu năm trăm nghìn'],
  ])('%d is "%s"', (value, words) => {
    expect(numberInWords(value)).toBe(words)
  })

  it('has words for every number, and no digit in them', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (value) => {
        expect(numberInWords(value)).toMatch(/^\p{L}+(?: \p{L}+)*$/u)
      }),
    )
  })

  it('reads digits one by one', () => {
    expect(digitsInWords('0905')).toBe('không chín không năm')
  })
})

describe('a notice read aloud', () => {
  it.each<[string, string]>([
    ['Lúc 19:30, ngày 05/9', 'Lúc mười chín giờ ba mươi phút, ngày năm tháng chín'],
    ['từ 22h đến 5h', 'từ hai mươi hai giờ đến năm giờ'],
    ['ngày 30/4/2026', 'ngày ba mươi tháng tư năm hai nghìn không trăm hai mươi sáu'],
    ['gọi 0228 000 113', 'gọi không hai hai tám, không không không, một một ba'],
    ['phạt 1.500.000 đồng', 'phạt một triệu năm trăm nghìn đồng'],
    ['giảm 20%', 'giảm hai mươi phần trăm'],
    ['Gọi 113 khi khẩn cấp', 'Gọi một một ba khi khẩn cấp'],
    ['xin gọi ngay số 113, 114 hoặc 115', 'xin gọi ngay số một một ba, một một bốn hoặc một một năm'],
    ['báo cho 113 người đã ký', 'báo cho một trăm mười ba người đã ký'],
    ['có 113 hộ', 'có một trăm mười ba hộ'],
    ['🔥 Cháy! Xem https://a.gov.vn/x', 'Cháy! Xem'],
    ['UBND phường và PCCC', 'Ủy ban nhân dân phường và phòng cháy chữa cháy'],
  ])('reads "%s" as "%s"', (written, read) => {
    expect(readAloud(written)).toBe(read)
  })

  it('makes sentences of the structure and tells how long they take', () => {
    const spoken = speakNotice(
      {
        title: 'Khóa cửa ban đêm',
        what: 'Đã có 2 nhà mất xe',
        should: ['Khóa cửa', 'Tắt loa'],
        shouldNot: [],
      },
      { unitName: 'Công an phường Hoa Sen', dutyPhone: '113' },
    )
    expect(spoken.text).toBe(
      'Kính thưa bà con. Khóa cửa ban đêm. Đã có hai nhà mất xe. Bà con nên: Khóa cửa; Tắt loa. ' +
        'Có việc cần báo, xin gọi trực ban Công an phường Hoa Sen, số một một ba. Xin cảm ơn bà con.',
    )
    expect(spoken.seconds).toBe(Math.ceil(spoken.words / 2.5))
  })
})
