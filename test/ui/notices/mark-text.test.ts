import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markText } from '../../../src/ui/notices/preview/mark-text.ts'

describe('markText', () => {
  it('puts a mark where it belongs', () => {
    expect(markText('gọi 0912 345 678 ngay', [{ start: 4, end: 16, id: 'phone' }])).toEqual([
      { text: 'gọi ', ids: [] },
      { text: '0912 345 678', ids: ['phone'] },
      { text: ' ngay', ids: [] },
    ])
  })

  it('shows both where two overlap', () => {
    const parts = markText('abcdef', [
      { start: 0, end: 4, id: 'one' },
      { start: 2, end: 6, id: 'two' },
    ])
    expect(parts.map((part) => part.ids.join())).toEqual(['one', 'one,two', 'two'])
  })

  it('cuts off what lies outside of the text', () => {
    expect(markText('abc', [{ start: 2, end: 99, id: 'far' }]).at(-1)).toEqual({ text: 'c', ids: ['far'] })
  })

  it('says nothing about an empty place', () => {
    expect(markText('abc', [{ start: 1, end: 1, id: 'none' }])).toEqual([{ text: 'abc', ids: [] }])
  })

  it('never loses a letter', () => {
    const mark = fc.record({
      start: fc.integer({ min: -3, max: 30 }),
      end: fc.integer({ min: -3, max: 30 }),
      id: fc.string(),
    })
    fc.assert(
      fc.property(fc.string(), fc.array(mark), (text, marks) => {
        expect(
          markText(text, marks)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
