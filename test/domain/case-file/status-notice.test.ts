import { describe, expect, it } from 'vitest'
import { CASE_FILE_STATUSES } from '../../../src/domain/case-file/status.ts'
import { statusNotice, transferNotice } from '../../../src/domain/case-file/status-notice.ts'

const facts = (language: 'vi' | 'en') => ({ referenceCode: 'BY-7K3F-29QX', language })

describe('what a resident is told of a new status', () => {
  it('begins with the code and names no office more than needed', () => {
    expect(statusNotice('RECEIVED', facts('vi'))).toBe(
      'Tin BY-7K3F-29QX: đã tiếp nhận. Cán bộ sẽ xác minh theo quy định; thời gian tùy từng việc.',
    )
    expect(statusNotice('HG_SENT', facts('vi'))).toMatch(/^Đề nghị BY-7K3F-29QX: /)
  })

  it('is said in both languages or in neither', () => {
    for (const status of CASE_FILE_STATUSES) {
      expect(statusNotice(status, facts('en')) === undefined, status).toBe(
        statusNotice(status, facts('vi')) === undefined,
      )
    }
  })

  it('announces no words for later when the officer’s own stand below', () => {
    const withWords = (status: 'NEED_INFO' | 'RESULT') =>
      statusNotice(status, { ...facts('vi'), hasWords: true })
    expect(withWords('NEED_INFO')).toMatch(/Xin anh\/chị trả lời tại đây:$/)
    expect(withWords('RESULT')).not.toContain('sẽ thông báo')
    expect(statusNotice('NEED_INFO', facts('vi'))).toContain('khi nhận được câu hỏi')
  })

  it('is nothing for steps inside the unit', () => {
    for (const status of ['QUARANTINE', 'MERGED', 'CLOSED_SPAM'] as const)
      expect(statusNotice(status, facts('vi'))).toBeUndefined()
  })

  it('fits one message of every channel', () => {
    for (const status of CASE_FILE_STATUSES)
      expect(statusNotice(status, facts('vi'))?.length ?? 0).toBeLessThan(300)
  })
})

describe('what a resident is told of another unit that took their case over', () => {
  it('names the unit, and that they go on writing where they are', () => {
    expect(transferNotice('SUBMITTED', 'Công an xã Thử', facts('vi'))).toBe(
      'Tin BY-7K3F-29QX: đã chuyển Công an xã Thử để giải quyết theo thẩm quyền. Anh/chị vẫn nhắn tại đây như trước.',
    )
    expect(transferNotice('HG_SUBMITTED', 'Công an xã Thử', facts('vi'))).toMatch(/^Đề nghị BY-7K3F-29QX: /)
    expect(transferNotice('SEEN', 'Công an xã Thử', facts('en'))).toContain('passed to Công an xã Thử')
  })
})
