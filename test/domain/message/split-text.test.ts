import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from '../../../src/domain/message/split-text.ts'

const graphemesOf = (text: string) =>
  [...new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)
const visible = (text: string) => graphemesOf(text).filter((grapheme) => grapheme.trim() !== '')

describe('splitText', () => {
  it('leaves a text that fits exactly as written, spaces included', () => {
    expect(splitText('  Có người phá khóa \n', 21)).toEqual(['  Có người phá khóa \n'])
  })

  it.each([
    ['between paragraphs', 'Một câu ngắn. Câu hai.\n\nĐoạn sau dài hơn.', 30, 'Một câu ngắn. Câu hai.'],
    ['after a sentence', 'Tôi thấy hai người lạ. Họ đi xe máy màu đỏ', 30, 'Tôi thấy hai người lạ.'],
    [
      'after a quoted sentence',
      'Nó bảo "đưa tiền đây!" Tôi sợ quá nên bỏ chạy',
      30,
      'Nó bảo "đưa tiền đây!"',
    ],
    ['at a line', 'số nhà 12 ngõ 5 thôn\nĐông Thượng xã Giao Thủy', 30, 'số nhà 12 ngõ 5 thôn'],
    ['between words', 'nghe tiếng đập cửa rất to ở nhà bên cạnh', 20, 'nghe tiếng đập cửa'],
  ])('cuts %s', (_where, text, maxLength, first) => {
    expect(splitText(text, maxLength)[0]).toBe(first)
  })

  it('prefers words to a sentence end that would leave an almost empty part', () => {
    expect(splitText('Vâng. rồi tôi chạy ra ngoài đường gọi', 30)[0]).toBe('Vâng. rồi tôi chạy ra ngoài')
  })

  it('fills a part to the last unit when the break stands right behind it', () => {
    expect(splitText('1234 5678 9012', 9)).toEqual(['1234 5678', '9012'])
  })

  it('keeps a family emoji whole although it is longer than what is left of the part', () => {
    expect(splitText(`aaaa👨‍👩‍👧‍👦bb`, 12)).toEqual(['aaaa', '👨‍👩‍👧‍👦b', 'b'])
  })

  it('keeps a mention whole inside a text without spaces', () => {
    expect(splitText('xinhoi:@congan_xa_binh_yen', 15)[0]).toBe('xinhoi:')
  })

  it('cuts between code points when one letter carries more marks than a part holds', () => {
    const parts = splitText(`a${'\u0301'.repeat(30)}`, 10)
    expect(parts.join('')).toBe(`a${'\u0301'.repeat(30)}`)
  })

  it('does not part a sign from the space it takes as its letter', () => {
    expect(splitText('aaaa aaa\u0600 bbbb', 10)).toEqual(['aaaa', 'aaa\u0600 bbbb'])
  })

  it('refuses a limit that cannot hold anything', () => {
    expect(() => splitText('a', 0)).toThrow(RangeError)
  })

  it('never exceeds the limit, never breaks a grapheme and loses only white space', () => {
    const words = fc.constantFrom(
      'đường',
      'ở',
      'e\u0302\u0301m',
      '👩🏽‍🚒',
      '🇻🇳',
      '.',
      '!',
      '\n',
      '\n\n',
      ' ',
      '@to_12',
      '\r\n',
      ' \u0301',
    )
    const texts = fc.oneof(
      fc.array(words, { maxLength: 60 }).map((all) => all.join('')),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    )
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 60 }), (text, maxLength) => {
        const parts = splitText(text, maxLength)
        expect(Math.max(...parts.map((part) => part.length), 0)).toBeLessThanOrEqual(maxLength)
        expect(parts.flatMap(visible)).toEqual(visible(text))
      }),
    )
  })
})
