import { describe, expect, it } from 'vitest'
import type { NoticeAttachment } from '../../../src/ui/api/notice-attachments.ts'
import { troubleOf } from '../../../src/ui/notices/compose/attachment-file.ts'
import { isPollUnfinished, toReply, toReplyDraft } from '../../../src/ui/notices/compose/reply-draft.ts'
import { chatMessages } from '../../../src/ui/notices/preview/chat-messages.ts'

const MB = 1024 * 1024
const anAttachment = (kind: NoticeAttachment['kind'], id: string): NoticeAttachment => ({
  id,
  kind,
  name: `${id}.jpg`,
  description: 'Bếp ga',
  mediaType: kind === 'picture' ? 'image/jpeg' : 'application/pdf',
  bytes: 10,
  width: null,
  height: null,
  url: `/a/${id}`,
  publicUrl: `/b/${id}`,
})
const picture = anAttachment('picture', 'p')
const paper = anAttachment('document', 'd')

describe('a chosen file', () => {
  it.each([
    ['image/png', 10 * MB, undefined],
    ['image/png', 10 * MB + 1, 'too-large'],
    ['application/pdf', 5 * MB + 1, 'too-large'],
    ['application/zip', 1, 'wrong-type'],
    ['', 1, 'wrong-type'],
  ] as const)('of type %s with %d bytes: %s', (type, size, trouble) => {
    expect(troubleOf({ type, size })).toBe(trouble)
  })
})

describe('what a notice asks', () => {
  it('is nothing while a poll has not two different answers', () => {
    const unfinished = { mode: 'poll', choices: ['Có', ' Có ', ''] } as const
    expect(toReply(unfinished)).toBeNull()
    expect(isPollUnfinished(unfinished)).toBe(true)
  })

  it.each([[null], [{ choices: ['Đã nhận'] }], [{ choices: ['Tôi sẽ dự', 'Tôi bận'] }]])(
    'comes back as it was kept: %o',
    (reply) => {
      expect(toReply(toReplyDraft(reply))).toEqual(reply)
    },
  )
})

describe('a notice in a chat', () => {
  const parts = { texts: ['Khóa cửa'], attachments: [paper, picture], buttons: ['Đã nhận'] }

  it('lets the first picture carry words that fit, and the paper follow', () => {
    expect(chatMessages({ ...parts, captionLength: 1024 })).toEqual([
      { text: 'Khóa cửa', attachment: picture, buttons: ['Đã nhận'] },
      { attachment: paper },
    ])
  })

  it('sends words that do not fit below a picture first', () => {
    expect(chatMessages({ ...parts, captionLength: 7 })).toEqual([
      { text: 'Khóa cửa', buttons: ['Đã nhận'] },
      { attachment: picture },
      { attachment: paper },
    ])
  })

  it('has its buttons below the last words of several messages', () => {
    const several = { ...parts, texts: ['một', 'hai'], attachments: [], captionLength: 1024 }
    expect(chatMessages(several)).toEqual([{ text: 'một' }, { text: 'hai', buttons: ['Đã nhận'] }])
  })
})
