import { describe, expect, it } from 'vitest'
import { type ComparedCaseFile, describeChanges } from '../../src/ui/case-file/describe-changes.ts'

const BEFORE: ComparedCaseFile = {
  status: 'SUBMITTED',
  statusLabel: 'Đã gửi',
  urgency: 'P2',
  unit: { code: '13669', name: 'Công an phường Nam Định' },
  assignee: null,
  messages: [],
  evidence: [],
  timeline: [],
}
const entry = {
  id: 'e1',
  at: '2026-11-22T05:00:00Z',
  kind: 'note',
  officer: null,
  text: 'Ghi chú nội bộ',
  note: 'x',
}

describe('describeChanges', () => {
  it('names status, person, urgency and unit, most important first', () => {
    const after: ComparedCaseFile = {
      ...BEFORE,
      status: 'SEEN',
      statusLabel: 'Trực ban đã xem',
      urgency: 'P0',
      unit: { code: '13684', name: 'Công an phường Thiên Trường' },
      assignee: { id: 'o1', name: 'Lê Thị Hồng Hạnh' },
    }
    expect(describeChanges(BEFORE, after)).toEqual([
      'Trạng thái: Đã gửi → Trực ban đã xem',
      'Người thụ lý: Lê Thị Hồng Hạnh',
      'Mức khẩn: Ưu tiên → Khẩn cấp',
      'Đơn vị: Công an phường Thiên Trường',
    ])
  })

  it('says that the case went back to the desk', () => {
    const taken = { ...BEFORE, assignee: { id: 'o1', name: 'Lê Thị Hồng Hạnh' } }
    expect(describeChanges(taken, BEFORE)).toEqual(['Người thụ lý: chưa có'])
  })

  it('counts entries of the history when nothing greater changed', () => {
    expect(describeChanges(BEFORE, { ...BEFORE, timeline: [entry] })).toEqual(['1 diễn biến mới'])
  })

  it('is never silent', () => {
    expect(describeChanges(BEFORE, BEFORE)).toEqual(['Có cập nhật khác trong hồ sơ'])
  })
})
