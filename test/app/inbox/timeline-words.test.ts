import { expect, it } from 'vitest'
import { timelineWords } from '../../../src/app/inbox/timeline-words.ts'

it.each([
  ['submitted', { channel: 'zalo-oa' }, 'Người dân gửi tin qua Zalo'],
  ['status-changed', { from: 'SUBMITTED', to: 'QUARANTINE' }, 'Chuyển trạng thái: Đã gửi → Nghi tin rác'],
  ['status-changed', { from: 'NEW', to: 'SEEN' }, 'Chuyển trạng thái: NEW → Trực ban đã xem'],
  ['assigned', {}, 'Trả về trực ban'],
  ['assigned', { officer: 'x', officerName: 'Trần Thử' }, 'Giao cho Trần Thử'],
  ['resident-wrote', {}, 'Người dân nhắn thêm'],
  ['merge-undone', { code: 'BY-7K3F-29QX' }, 'Tách tin BY-7K3F-29QX'],
  ['merge-undone', {}, 'Tách khỏi tin đã nhập chung'],
  ['alert-rung', { rungName: 'Trực ban', reached: '0' }, 'Đánh thức: Trực ban (không liên lạc được ai)'],
  ['clock-changed', { change: 'extend', key: 'T_CLASS' }, 'Gia hạn: Phân loại tin'],
  ['reclassified', { urgency: 'P1', valuable: 'true' }, 'Phân loại lại: mức P1, tin có giá trị'],
  ['constructor', {}, 'Có cập nhật'],
  ['from-the-future', {}, 'Có cập nhật'],
])('%s %j reads "%s"', (kind, detail, words) => {
  expect(timelineWords(kind, detail)).toBe(words)
})
