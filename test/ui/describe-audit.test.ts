import { expect, it } from 'vitest'
import { describeDetail, describeSubject } from '../../src/ui/settings/system/describe-audit.ts'

const CASE = '7f0c6a52-4a0b-4c6e-9a43-0b7b1f3f5a11'
const PERSON = '0e5fbd0a-5b61-4f0e-8d5a-1d9b3b1f2c33'
const names = { [CASE]: 'BY-7K3F-29QX', [PERSON]: 'Phạm Thu Hà', 13669: 'Công an phường Nam Định' }

it('names what a deed was done to, and only its kind where the reader may not know which', () => {
  expect(describeSubject(`case-file:${CASE}`, names)).toBe('Hồ sơ BY-7K3F-29QX')
  expect(describeSubject(`case-file:${CASE}`, {})).toBe('Hồ sơ')
  expect(describeSubject('unit:13669', names)).toBe('Đơn vị Công an phường Nam Định')
  expect(describeSubject('routing-rules', names)).toBe('Quy tắc phân tuyến')
  expect(describeSubject(null, names)).toBe('')
})

it('keeps kinds of later versions, but never an id', () => {
  expect(describeSubject(`new-thing:${CASE}`, {})).toBe('new-thing')
  expect(describeSubject('new-thing:A7', {})).toBe('new-thing:A7')
})

it('says codes in words and leaves out ids without a name', () => {
  const detail = {
    from: 'SEEN',
    to: 'RECEIVED',
    reason: true,
    officer: PERSON,
    message: CASE.replace('7', '8'),
  }
  expect(describeDetail(detail, names)).toBe(
    'từ: Trực ban đã xem; sang: Đã tiếp nhận; có ghi lý do; cán bộ: Phạm Thu Hà',
  )
  expect(describeDetail({ reason: false, to: null, count: 3 }, names)).toBe('số lượng: 3')
})
