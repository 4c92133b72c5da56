import { describe, expect, test } from 'vitest'
import { findErrand } from '../../../src/domain/text/find-errand.ts'

describe('a complaint about an official', () => {
  test.each([
    'tôi muốn tố cáo công an xã nhận tiền',
    'toi muon khieu nai quyet dinh thu hoi dat',
    'làm đơn tố cáo chủ tịch xã ở đâu',
    'công an phường đánh dân',
    'CSGT đòi tiền tôi ở chốt',
    'I want to complain about a police officer',
  ])('%s', (text) => {
    expect(findErrand(text)).toBe('complaint')
  })
})

describe('no complaint', () => {
  test.each([
    'giả danh công an nhận tiền của mẹ tôi',
    'có người tự xưng công an đòi tiền qua điện thoại',
    'tố giác nhóm đánh bạc',
    'tôi muốn báo công an vụ mất xe',
    'hàng xóm đánh nhau',
    'cảm ơn cán bộ xã đã giúp',
  ])('%s', (text) => {
    expect(findErrand(text)).toBeUndefined()
  })
})
