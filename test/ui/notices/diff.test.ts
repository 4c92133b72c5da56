import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairLines } from '../../../src/ui/notices/detail/content-lines.ts'
import { diffWords } from '../../../src/ui/notices/detail/diff-words.ts'

const textOf = (before: string, after: string, without: 'added' | 'removed') =>
  diffWords(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('diffWords', () => {
  it('names the word that was exchanged', () => {
    expect(diffWords('gọi 0228 trước 21 giờ', 'gọi 0229 trước 21 giờ')).toEqual([
      { kind: 'same', text: 'gọi ' },
      { kind: 'removed', text: '0228' },
      { kind: 'added', text: '0229' },
      { kind: 'same', text: ' trước 21 giờ' },
    ])
  })

  it('finds nothing in equal texts', () => {
    expect(diffWords('khóa cửa', 'khóa cửa')).toEqual([{ kind: 'same', text: 'khóa cửa' }])
  })

  it('holds both texts, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect([textOf(before, after, 'added'), textOf(before, after, 'removed')]).toEqual([before, after])
      }),
    )
  })
})

describe('two versions of a notice', () => {
  const old = { vi: { title: 'a', what: 'b', should: ['c'], shouldNot: [] } }

  it('stand side by side, field by field', () => {
    const next = { vi: { title: 'a', what: 'B', should: ['c', 'd'], shouldNot: [] } }
    const pairs = pairLines(old, next).map(({ key, before, after }) => [key, before, after])
    expect(pairs).toEqual([
      ['vi.title', 'a', 'a'],
      ['vi.what', 'b', 'B'],
      ['vi.should', '• c', '• c\n• d'],
    ])
  })

  it('show a language or a field that went', () => {
    const pairs = pairLines({ ...old, en: old.vi }, { vi: { ...old.vi, should: [] } })
    expect(pairs.filter(({ after }) => after === '').map(({ key }) => key)).toEqual([
      'vi.should',
      'en.title',
      'en.what',
      'en.should',
    ])
  })
})
