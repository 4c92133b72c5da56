import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findAnswer } from '../../../src/domain/text/find-answer.ts'

const YES_NO = {
  kind: 'choice',
  options: [
    { id: 'yes', label: 'Có' },
    { id: 'no', label: 'Không' },
    { id: 'unsure', label: 'Tôi không chắc' },
  ],
}
const ONGOING = {
  kind: 'choice',
  options: [
    { id: 'now', label: 'Đang xảy ra' },
    { id: 'day', label: 'Trong 24 giờ' },
    { id: 'past', label: 'Đã lâu' },
  ],
}
const CALLED = {
  kind: 'choice',
  options: [
    { id: 'called', label: 'Tôi đã gọi' },
    { id: 'cannot', label: 'Tôi không gọi được' },
  ],
}
const SEND = {
  kind: 'confirm',
  options: [
    { id: 'send', label: 'Đúng, gửi đi' },
    { id: 'edit', label: 'Sửa' },
  ],
}

/** What people type instead of pressing: option or action by the words, for each of three questions. */
const TYPED: Record<'safety' | 'state' | 'identity', Record<string, string>> = JSON.parse(
  readFileSync(new URL('../../fixtures/text/typed-answers.json', import.meta.url), 'utf8'),
)
const STATE = {
  kind: 'choice',
  options: [
    { id: 'now', label: 'Đang xảy ra', words: ['đang', 'đang diễn ra', 'vẫn còn', 'còn'] },
    { id: 'day', label: 'Trong 24 giờ', words: ['hôm nay', 'vừa xong', 'mới đây'] },
    { id: 'long', label: 'Đã lâu', words: ['hết rồi', 'lâu rồi', 'qua rồi'] },
    { id: 'soon', label: 'Sắp xảy ra', words: ['sắp'] },
  ],
}
const IDENTITY = {
  kind: 'choice',
  options: [
    { id: 'A', label: 'A. Cho biết tên', words: ['a', 'công khai', 'để tên', 'ghi tên', 'tên thật'] },
    { id: 'B', label: 'B. Giữ kín danh tính', words: ['b', 'giữ kín', 'giữ bí mật'] },
    { id: 'C', label: 'C. Ẩn danh', words: ['c', 'ẩn danh', 'giấu tên', 'đừng ghi tên', 'không để tên'] },
  ],
}

describe('what people type instead of pressing', () => {
  test.each([
    ['safety', YES_NO],
    ['state', STATE],
    ['identity', IDENTITY],
  ] as const)('is understood at the question of %s', (name, question) => {
    const read = Object.keys(TYPED[name]).map((text) => {
      const answer = findAnswer(text, question)
      return [text, answer === undefined ? '-' : 'optionId' in answer ? answer.optionId : answer.action]
    })
    expect(Object.fromEntries(read)).toEqual(TYPED[name])
  })
})

describe('findAnswer', () => {
  test.each([
    ['ừ', 'yes'],
    ['uh', 'yes'],
    ['Dạ có ạ', 'yes'],
    ['vâng', 'yes'],
    ['ok', 'yes'],
    ['hông', 'no'],
    ['ko', 'no'],
    ['k', 'no'],
    ['chưa', 'no'],
    ['dạ không ạ', 'no'],
    ['số 2', 'no'],
    ['2', 'no'],
    ['cái đầu tiên', 'yes'],
    ['cái thứ hai', 'no'],
    ['cái cuối', 'unsure'],
    ['cái ở giữa', 'no'],
    ['chọn số 1 nha', 'yes'],
    ['the second one', 'no'],
    ['tôi không chắc', 'unsure'],
    ['hổng có đâu', 'no'],
    ['không có đâu chú ơi', 'no'],
    ['ko hề', 'no'],
    ['đúng òi', 'yes'],
    ['vâng đúng ạ', 'yes'],
    ['ờ ờ', 'yes'],
    ['phải đó', 'yes'],
    ['👍🏽', 'yes'],
    ['❌', 'no'],
    ['hai', 'no'],
  ])('takes %j for %s', (text, optionId) => {
    expect(findAnswer(text, YES_NO)).toEqual({ optionId })
  })

  test.each([
    ['bỏ qua câu này', 'skip'],
    ['thôi bỏ qua', 'skip'],
    ['gặp người thật', 'human'],
    ['cho em gặp người thật đi', 'human'],
    ['có ai trực không', 'human'],
    ['quay lại', 'back'],
    ['quay lại câu trước', 'back'],
    ['dừng lại', 'stop'],
    ['gửi ngay', 'send-now'],
    ['gửi dùm tui luôn', 'send-now'],
    ['tui muốn nói chuyện với người', 'human'],
    ['có ai ở đó không', 'human'],
    ['trả lời sau', 'skip'],
    ['em nhầm rồi cho em chọn lại', 'back'],
    ['không muốn báo nữa', 'stop'],
    ['tôi còn chuyện khác', 'another'],
    ['toi con viec khac nua', 'another'],
    ['em muốn báo thêm một vụ nữa ạ', 'another'],
    ['one more thing', 'another'],
    ['hả', 'help'],
    ['em không hiểu ạ', 'help'],
  ])('hears the action in %j', (text, action) => {
    expect(findAnswer(text, YES_NO)).toEqual({ action })
    expect(findAnswer(text, undefined)).toEqual({ action })
  })

  test.each([
    ['c nha', 'C'],
    ['câu a', 'A'],
    ['A.', 'A'],
    ['kín', 'B'],
    ['hai', 'B'],
    ['cho tui ẩn danh', 'C'],
  ])('takes %j for the answer it is called by', (text, optionId) => {
    const options = [
      { id: 'A', label: 'A. Cho biết tên', words: ['a'] },
      { id: 'B', label: 'B. Giữ kín danh tính', words: ['b'] },
      { id: 'C', label: 'C. Ẩn danh', words: ['c', 'ẩn danh'] },
    ]
    expect(findAnswer(text, { kind: 'choice', options })).toEqual({ optionId })
  })

  test('takes a bare number word for no answer where the answers are numbers themselves', () => {
    const options = [
      { id: 'few', label: '2–3 người' },
      { id: 'group', label: '4–10 người' },
    ]
    expect(findAnswer('hai', { kind: 'choice', options })).toBeUndefined()
  })

  test('takes "không biết" for the option that says so, else as the action', () => {
    const options = [...ONGOING.options, { id: 'unknown', label: 'Không rõ' }]
    expect(findAnswer('không biết', { kind: 'choice', options })).toEqual({ optionId: 'unknown' })
    for (const text of ['không biết', 'hông biết nữa', 'hổng nhớ', 'k bít', 'dạ em hem rõ lắm']) {
      expect(findAnswer(text, ONGOING), text).toEqual({ action: 'unknown' })
    }
  })

  test('takes no bare yes where no option says it', () => {
    expect(findAnswer('có', ONGOING)).toBeUndefined()
    expect(findAnswer('có', CALLED)).toBeUndefined()
    expect(findAnswer('rồi', ONGOING)).toBeUndefined()
  })

  test.each(['có', 'dạ', 'vâng', 'đúng', 'ừ'])('takes %j for no label that only looks like it', (text) => {
    const options = [
      { id: 'gambling', label: 'Cờ bạc, mại dâm' },
      { id: 'silent', label: 'Đừng liên hệ' },
      { id: 'lost', label: 'Rơi ví' },
      { id: 'sharks', label: 'Tín dụng đen' },
      { id: 'none', label: 'Không có' },
    ]
    const found = findAnswer(text, { kind: 'choice', options })
    expect(found !== undefined && 'optionId' in found).toBe(false)
  })

  test('never takes a weekday for a number', () => {
    expect(findAnswer('thứ hai', ONGOING)).toBeUndefined()
  })

  test('leaves "dung" open where it may send or stop', () => {
    expect(findAnswer('dung', SEND)).toBeUndefined()
    expect(findAnswer('đúng', SEND)).toEqual({ optionId: 'send' })
    expect(findAnswer('dừng', SEND)).toEqual({ action: 'stop' })
  })

  test.each([
    'tối qua',
    'toi qua',
    'đã qua',
    'tối hôm qua',
    'tối qua ở chợ',
    'nó không trả tiền tôi',
    '',
    '🙏',
  ])('leaves %j to be an answer in words', (text) => {
    expect(findAnswer(text, YES_NO)).toBeUndefined()
  })
})
