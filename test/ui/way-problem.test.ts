import { describe, expect, it } from 'vitest'
import { wayProblem } from '../../src/ui/settings/way-problem.ts'

describe('what an officer reads of a way that does not reach them', () => {
  it.each([
    ['window-closed', '7 ngày'],
    ['chat-gone', 'Bỏ chặn kênh'],
    ['smtp-550', 'từ chối địa chỉ'],
    ['smtp-451', 'Lần gửi thư gần nhất'],
    ['smtp-unreachable', 'Lần gửi thư gần nhất'],
    ['push-503', 'tới thiết bị'],
    ['something-new', 'Xin gửi thử'],
  ])('says of %s what to do', (code, words) => {
    expect(wayProblem(code)).toContain(words)
  })
})
