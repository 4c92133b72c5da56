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
  ])('hears the action in %j', (text, action) => {
    expect(findAnswer(text, YES_NO)).toEqual({ action })
    expect(findAnswer(text, undefined)).toEqual({ action })
  })

  test('takes "không biết" for the option that says so, else as the action', () => {
    const options = [...ONGOING.options, { id: 'unknown', label: 'Không rõ' }]
    expect(findAnswer('không biết', { kind: 'choice', options })).toEqual({ optionId: 'unknown' })
    expect(findAnswer('không biết', ONGOING)).toEqual({ action: 'unknown' })
  })

  test('takes no bare yes where no option says it', () => {
    expect(findAnswer('có', ONGOING)).toBeUndefined()
    expect(findAnswer('có', CALLED)).toBeUndefined()
    expect(findAnswer('rồi', ONGOING)).toBeUndefined()
  })

  test('never takes a weekday for a number', () => {
    expect(findAnswer('thứ hai', ONGOING)).toBeUndefined()
  })

  test('leaves "dung" open where it may send or stop', () => {
    expect(findAnswer('dung', SEND)).toBeUndefined()
    expect(findAnswer('đúng', SEND)).toEqual({ optionId: 'send' })
    expect(findAnswer('dừng', SEND)).toEqual({ action: 'stop' })
  })

  test.each(['tối qua ở chợ', 'nó không trả tiền tôi', '', '🙏'])(
    'leaves %j to be an answer in words',
    (text) => {
      expect(findAnswer(text, YES_NO)).toBeUndefined()
    },
  )
})
