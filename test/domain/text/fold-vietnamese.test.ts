import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldedPhrase, foldedWords, foldVietnamese } from '../../../src/domain/text/fold-vietnamese.ts'
import { hasMarks, toneKey } from '../../../src/domain/text/tone-key.ts'

describe('foldVietnamese', () => {
  test.each([
    ['Hòa giải', 'hoa giai'],
    ['Hoà giải', 'hoa giai'],
    ['Hòa giải'.normalize('NFD'), 'hoa giai'],
    ['ĐƯỜNG Đê', 'duong de'],
    ['ưỡn ơ ă â ê ô', 'uon o a a e o'],
    ['Ｘã　Ａ', 'xa a'],
    ['cứ\u200bu', 'cuu'],
    ['113 – gọi!', '113 – goi!'],
  ])('turns %j into %j', (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded)
  })

  test('is the same for composed and decomposed text, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldVietnamese(text)
        expect(foldVietnamese(text.normalize('NFD'))).toBe(folded)
        expect(foldVietnamese(folded)).toBe(folded)
      }),
    )
  })
})

test('splits folded words at punctuation', () => {
  expect(foldedWords('Trộm xe, ở Sơn Tây!')).toEqual(['trom', 'xe', 'o', 'son', 'tay'])
  expect(foldedPhrase('  Gặp   cán-bộ… 🙏')).toBe('gap can bo')
  expect(foldedWords('🙏 …')).toEqual([])
})

test('compares words with their marks whatever the place of the tone', () => {
  expect(toneKey('hoà')).toBe(toneKey('hòa'))
  expect(toneKey('thuý')).toBe(toneKey('thúy'))
  expect(toneKey('cháy')).not.toBe(toneKey('chạy'))
  expect(toneKey('CHÁY')).toBe(toneKey('cháy'.normalize('NFD')))
})

test('knows whether a word was typed with marks', () => {
  expect(hasMarks('đi')).toBe(true)
  expect(hasMarks('xã')).toBe(true)
  expect(hasMarks('xa')).toBe(false)
})
