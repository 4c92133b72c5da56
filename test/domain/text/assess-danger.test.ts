import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assessDanger } from '../../../src/domain/text/assess-danger.ts'
import { DANGER_CRIES } from '../../../src/domain/text/examples/danger-cries.ts'
import { HARMLESS_TALK } from '../../../src/domain/text/examples/harmless-talk.ts'
import { parseExamples } from '../../../src/domain/text/examples/parse-examples.ts'
import { foldVietnamese } from '../../../src/domain/text/fold-vietnamese.ts'

/** Sentences that neither the signs nor the examples were written from; keep it so. None of these people exist. */
const UNSEEN: { danger: string[]; harmless: string[] } = JSON.parse(
  readFileSync(new URL('../../fixtures/text/danger-sentences.json', import.meta.url), 'utf8'),
)
const isHeard = (text: string) => assessDanger(text).level !== 'none'

describe('assessDanger', () => {
  test('hears every unseen cry, and nearly every one without its marks', () => {
    expect(UNSEEN.danger.filter((text) => !isHeard(text))).toEqual([])
    const bare = UNSEEN.danger.filter((text) => !isHeard(foldVietnamese(text)))
    expect(bare.length, bare.join('\n')).toBeLessThanOrEqual(5)
  }, 30_000)

  test('stays calm at four of five unseen sentences that only sound like danger', () => {
    const alarmed = UNSEEN.harmless.filter(isHeard)
    expect(alarmed.length, alarmed.join('\n')).toBeLessThanOrEqual(UNSEEN.harmless.length / 5)
  }, 30_000)

  test('hears every cry it was taught with, and nearly all without their marks', () => {
    const cries = parseExamples(DANGER_CRIES)
    expect(cries.length).toBeGreaterThanOrEqual(400)
    expect(cries.filter((text) => !isHeard(text))).toEqual([])
    expect(cries.filter((text) => !isHeard(foldVietnamese(text))).length).toBeLessThanOrEqual(4)
  }, 60_000)

  test('stays calm at nearly all of the everyday talk it was taught with', () => {
    const talk = parseExamples(HARMLESS_TALK)
    const alarmed = talk.filter(isHeard)
    expect(alarmed.length / talk.length, alarmed.join('\n')).toBeLessThan(0.05)
  }, 60_000)

  test.each([
    ['Cứu với!!! nó cầm dao', 'certain'],
    ['em vừa rạch tay', 'certain'],
    ['hàng xóm đang đánh nhau', 'certain'],
    ['ភ្លើងឆេះផ្ទះខ្ញុំ', 'certain'],
    ['ជួយខ្ញុំផង', 'doubtful'],
    ['nghe tiếng la hét', 'doubtful'],
    ['hôm qua nó cầm dao dọa em', 'doubtful'],
    ['em muốn chết quá haha', 'doubtful'],
    ['năm ngoái em từng tự tử', 'doubtful'],
    ['chỉ khi nợ thì dọa đốt', 'doubtful'],
    ['hễ say là cầm dao dọa vợ', 'doubtful'],
    ['khi nào thiếu nợ nó mới dọa chém', 'doubtful'],
    ['cứ trả chậm là nó dọa giết', 'doubtful'],
    ['hễ say là đánh vợ, giờ nó đang cầm dao', 'certain'],
    ['mỗi lần nó đánh là em muốn chết', 'certain'],
    ['nó cứ cầm dao là đứng ngoài cửa', 'certain'],
  ])('says how sure it is: %j is %s', (text, level) => {
    expect(assessDanger(text).level).toBe(level)
  })

  test.each(['đâu có ai bị thương đâu', 'dau co ai bi thuong dau'])('is at most doubtful at %j', (text) => {
    expect(assessDanger(text).level).not.toBe('certain')
  })

  test.each([
    ['năm ngoái nhà tôi bị cháy', 'năm ngoái nhà tôi bị cháy, giờ lại đang cháy'],
    ['xem phim có người cầm dao', 'đang xem phim thì có người cầm dao xông vào nhà'],
    ['không có ai bị thương', 'không có ai giúp, con tôi bị thương'],
    ['mệt muốn chết', 'mệt mỏi quá, chỉ muốn chết thôi'],
    ['đang bị kẹt xe', 'tôi bị kẹt trong xe'],
    ['con đâm lười học', 'nó đâm chết người'],
    ['cái quạt nhà em bị cháy mô tơ', 'cái quạt nhà em bị cháy lan lên trần'],
    ['khi có cháy thì gọi số nào', 'nhà đang có cháy thì gọi số nào'],
    ['ngồi chém gió với bạn', 'bị người ta chém giờ đang nằm dưới đất'],
    ['nói đùa thôi, đánh nhau gì đâu', 'tôi không đùa, nó đang đánh em tôi'],
  ])('is calm at %j but not at %j', (calm, danger) => {
    expect(assessDanger(calm).level).toBe('none')
    expect(assessDanger(danger).level).not.toBe('none')
  })

  test.each([
    'bao lâu thì có kết quả vậy ạ',
    'khi nào có kết quả ạ anh',
    'cho hỏi bao giờ thì có kết quả vậy',
    'chưa có kết quả gì hả anh',
  ])('is calm when an officer is asked %j', (question) => {
    expect(assessDanger(question).level).toBe('none')
  })

  test('says what makes a sign doubtful', () => {
    expect(assessDanger('hôm qua nó cầm dao dọa em').because).toEqual(
      expect.arrayContaining(['cầm dao', 'chuyện hôm trước']),
    )
  })
})
