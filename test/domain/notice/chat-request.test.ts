import { describe, expect, it } from 'vitest'
import {
  approveChoice,
  groupWellChoice,
  postedChoice,
  readChatRequest,
  replyChoice,
} from '../../../src/domain/notice/chat-request.ts'
import { createNoticeCode, findNoticeCode } from '../../../src/domain/notice/notice-code.ts'

const CODE = createNoticeCode(Uint8Array.of(1, 2, 3, 4))
const ID = '0b0e7b3e-7d5a-4f6d-9d0a-3f1f5a1c2b3d'
const text = (words: string) => readChatRequest({ kind: 'text', text: words })

describe('what is asked beside a report', () => {
  it.each([
    `Kiểm tra ${CODE}`,
    `kiem tra thong bao ${CODE.toLowerCase()}`,
    CODE,
    `check ${CODE.replace('-', ' ')}`,
  ])('reads "%s" as the check of a notice', (words) => {
    expect(text(words)).toEqual({ kind: 'check-notice', code: CODE })
  })

  it.each([
    [`${CODE} 2`, 2],
    [`${CODE.toLowerCase().replace('-', ' ')}: 3`, 3],
    [`Đã nhận ${CODE}`, 1],
    [`toi da doc thong bao ${CODE}`, 1],
  ])('reads "%s" as an answer to what the notice asks', (words, choice) => {
    expect(text(words)).toEqual({ kind: 'reply', code: CODE, choice })
  })

  it('reads the buttons of notices and groups, typed or pressed', () => {
    const pressed = (choiceId: string) => readChatRequest({ kind: 'choice', choiceId })
    expect(pressed(replyChoice(CODE, 4))).toEqual({ kind: 'reply', code: CODE, choice: 4 })
    expect(text(groupWellChoice(ID))).toEqual({ kind: 'group-well', groupId: ID })
    expect(Buffer.byteLength(replyChoice(CODE, 4)), 'Telegram takes 64 bytes').toBeLessThanOrEqual(60)
  })

  it('leaves a report that mentions a notice to the conversation', () => {
    expect(text(`Hôm qua tôi đọc ${CODE} rồi thấy đúng người đó ở chợ`)).toBeUndefined()
  })

  it.each<[string, string]>([
    ['Đăng ký thông báo phường Nam Định', 'phuong nam dinh'],
    ['dang ky nhan thong bao', ''],
  ])('reads "%s" as a subscription', (words, place) => {
    expect(text(words)).toEqual({ kind: 'subscribe', place })
  })

  it.each(['Ngừng nhận thông báo', 'huy dang ky thong bao', 'dừng thông báo'])(
    'reads "%s" as its end',
    (words) => {
      expect(text(words)).toEqual({ kind: 'unsubscribe' })
    },
  )

  it('hears STOP as the end of both', () => {
    expect(text('STOP')).toEqual({ kind: 'stop' })
  })

  it.each(['dừng', 'Có thông báo gì không', 'Tôi muốn báo tin', 'stop xe lại thì bị đánh'])(
    'leaves "%s" to the conversation',
    (words) => {
      expect(text(words)).toBeUndefined()
    },
  )

  it('reads its own buttons, within the 64 bytes a button has', () => {
    const posted = postedChoice(ID)
    const approve = approveChoice(ID, 'abcdef0123456789abcdef0123456789')
    expect(readChatRequest({ kind: 'choice', choiceId: posted })).toEqual({ kind: 'posted', deliveryId: ID })
    expect(readChatRequest({ kind: 'choice', choiceId: approve })).toEqual({
      kind: 'approve',
      noticeId: ID,
      mark: 'abcdef0123456789abcd',
    })
    expect(Math.max(posted.length, approve.length)).toBeLessThanOrEqual(64)
  })

  it('finds a mistyped code to be none', () => {
    const wrong = `${CODE.slice(0, -1)}${CODE.endsWith('A') ? 'B' : 'A'}`
    expect(findNoticeCode(wrong)).toBeUndefined()
  })
})
