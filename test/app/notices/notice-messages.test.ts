import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../../src/app/notices/notice-messages.ts'
import type { SentNotice } from '../../../src/app/notices/sending-ports.ts'

const FOUND = { title: 'Đã tìm thấy cụ bà', what: 'Cụ bà đã về nhà an toàn.', should: [], shouldNot: [] }
const CORRECTION: SentNotice = {
  id: 'n2',
  code: 'TB-7K3F2Q',
  correctsCode: 'TB-5M2H8R',
  type: 'TB_DINHCHINH',
  texts: { vi: FOUND, en: { ...FOUND, title: 'Found' } },
  unitName: 'Công an xã Bình Đông',
  dutyPhone: undefined,
  startedAt: Date.parse('2026-09-05T03:00:00Z'),
  expiresAt: undefined,
  attachments: [],
  reply: undefined,
}

describe('a notice as a chat gets it', () => {
  const textOf = (
    notice: SentNotice,
    language: 'vi' | 'en' | 'km',
    reader: 'group' | 'by-hand' | 'subscriber',
  ) => {
    const layout = { language, reader, publicUrl: 'https://binhyen.example', posting: undefined }
    return messagesOf(notice, layout)[0]?.text
  }

  it.each(['group', 'by-hand', 'subscriber'] as const)(
    'names below its title the notice that it corrects, to a reader of kind %s',
    (reader) => {
      const lines = textOf(CORRECTION, 'vi', reader)?.split('\n')
      expect(lines?.slice(0, 2)).toEqual([
        '[ĐÍNH CHÍNH] Đã tìm thấy cụ bà',
        'Đính chính thông báo TB-5M2H8R.',
      ])
      expect(textOf({ ...CORRECTION, correctsCode: undefined }, 'vi', reader)).not.toContain('TB-5M2H8R')
    },
  )

  it('names it in the language of the words that stand around it', () => {
    expect(textOf(CORRECTION, 'en', 'group')).toContain('This corrects notice TB-5M2H8R.')
    expect(textOf(CORRECTION, 'km', 'group'), 'not written').toContain('Đính chính thông báo TB-5M2H8R.')
  })
})
