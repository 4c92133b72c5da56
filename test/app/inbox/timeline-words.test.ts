import { expect, it } from 'vitest'
import { timelineWords } from '../../../src/app/inbox/timeline-words.ts'

it.each([
  ['submitted', { channel: 'zalo-oa' }, 'Người dân gửi tin qua Zalo'],
  ['status-changed', { from: 'SUBMITTED', to: 'QUARANTINE' }, 'Chuyển trạng thái: Đã gửi → Nghi tin rác'],
  ['status-changed', { from: 'NEW', to: 'SEEN' }, 'Chuyển trạng thái: NEW → Trực ban đã xem'],
  ['assigned', {}, 'Trả về trực ban'],
  ['assigned', { officer: 'x', officerName: 'Trần Thử' }, 'Giao cho Trần Thử'],
  ['resident-wrote', {}, 'Người dân nhắn thêm'],
  ['from-the-future', {}, 'Có cập nhật'],
])('%s %j reads "%s"', (kind, detail, words) => {
  expect(timelineWords(kind, detail)).toBe(words)
})
