import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assessDanger } from '../../../src/domain/text/assess-danger.ts'
import { foldVietnamese } from '../../../src/domain/text/fold-vietnamese.ts'

/** Cries and reports of danger, and sentences that only sound like it; none of these people exist. */
const SENTENCES: { danger: string[]; harmless: string[] } = JSON.parse(
  readFileSync(new URL('../../fixtures/text/danger-sentences.json', import.meta.url), 'utf8'),
)

describe('assessDanger', () => {
  test('is judged by at least 150 sentences each way', () => {
    expect(SENTENCES.danger.length).toBeGreaterThanOrEqual(150)
    expect(SENTENCES.harmless.length).toBeGreaterThanOrEqual(150)
  })

  test.each(SENTENCES.danger)('hears danger in %j, and without its marks', (text) => {
    expect(assessDanger(text).level).not.toBe('none')
    expect(assessDanger(foldVietnamese(text)).level).not.toBe('none')
  })

  test.each(SENTENCES.harmless)('stays calm at %j', (text) => {
    expect(assessDanger(text)).toEqual({ level: 'none', because: [] })
  })

  test.each([
    ['Cứu với!!! nó cầm dao', 'certain'],
    ['em vừa rạch tay', 'certain'],
    ['hàng xóm đang đánh nhau', 'certain'],
    ['nghe tiếng la hét', 'doubtful'],
    ['hôm qua nó cầm dao dọa em', 'doubtful'],
    ['em muốn chết quá haha', 'doubtful'],
    ['năm ngoái em từng tự tử', 'doubtful'],
  ])('says how sure it is: %j is %s', (text, level) => {
    expect(assessDanger(text).level).toBe(level)
  })

  test.each([
    ['năm ngoái nhà tôi bị cháy', 'năm ngoái nhà tôi bị cháy, giờ lại đang cháy'],
    ['xem phim có người cầm dao', 'đang xem phim thì có người cầm dao xông vào nhà'],
    ['không có ai bị thương', 'không có ai giúp, con tôi bị thương'],
    ['mệt muốn chết', 'mệt mỏi quá, chỉ muốn chết thôi'],
    ['khi có cháy thì gọi số nào', 'nhà đang có cháy thì gọi số nào'],
    ['ngồi chém gió với bạn', 'bị người ta chém giờ đang nằm dưới đất'],
    ['nói đùa thôi, đánh nhau gì đâu', 'tôi không đùa, nó đang đánh em tôi'],
  ])('is calm at %j but not at %j', (calm, danger) => {
    expect(assessDanger(calm).level).toBe('none')
    expect(assessDanger(danger).level).not.toBe('none')
  })

  test('says what makes a sign doubtful', () => {
    expect(assessDanger('hôm qua nó cầm dao dọa em').because).toEqual(
      expect.arrayContaining(['cầm dao', 'chuyện hôm trước']),
    )
  })
})
