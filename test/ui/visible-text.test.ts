import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleParts } from '../../src/ui/format/visible-text.ts'

const shown = (text: string) =>
  visibleParts(text)
    .map((part) => part.text)
    .join('')

describe('visibleParts', () => {
  it('leaves Vietnamese, line ends, tabs and emoji as they are', () => {
    const text = 'Đánh nhau ở ngõ 118\n\tcó 👨‍👩‍👧 và xe 18B1-432.10 (hòa giải)'
    expect(visibleParts(text)).toEqual([{ kind: 'text', text }])
  })

  it.each([
    ['right-to-left override', '18B1\u202e01.234', '18B1⟦U+202E⟧01.234'],
    ['zero width space', 'Ng\u200buyễn', 'Ng⟦U+200B⟧uyễn'],
    ['bidi isolate', '\u2066a\u2069', '⟦U+2066⟧a⟦U+2069⟧'],
    ['bell', 'a\u0007b', 'a⟦U+0007⟧b'],
    ['soft hyphen', 'trộm\u00adcắp', 'trộm⟦U+00AD⟧cắp'],
    ['tag character', 'a\u{e0041}', 'a⟦U+E0041⟧'],
    ['line separator', 'a\u2028b', 'a⟦U+2028⟧b'],
  ])('shows a %s', (_name, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('marks only the hidden characters', () => {
    expect(visibleParts('a\u200bb').map((part) => part.kind)).toEqual(['text', 'hidden', 'text'])
  })

  it('loses nothing else of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = visibleParts(text)
          .filter((part) => part.kind === 'text')
          .map((part) => part.text)
          .join('')
        expect(plain).toBe(text.replace(/(?![\n\r\t\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ''))
      }),
    )
  })
})
