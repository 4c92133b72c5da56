import { describe, expect, it } from 'vitest'
import { createPoster, type PosterFacts } from '../../src/documents/poster.ts'
import { formatEntryLink, parseEntryLink } from '../../src/domain/flow/entry-link.ts'
import { readPdf } from './read-pdf.ts'

const FACTS: PosterFacts = {
  unitName: 'Công an xã An Bình',
  communeName: 'Xã An Bình, Tỉnh Ninh Bình',
  dutyPhone: '0229 3000 113',
  hamlet: 'Thôn Đông Hòa',
  chats: [
    { app: 'Zalo', address: 'https://zalo.me/3000000000000000003' },
    { app: 'Telegram', address: 'https://t.me/AnBinhBot?start=chao_c10001' },
  ],
  at: Date.UTC(2026, 8, 5),
}

describe('a poster', () => {
  it('fits one page with motto, place, emergency numbers, chats and duty phone', async () => {
    const { text, pages } = await readPdf(await createPoster(FACTS))
    const told = text.replace(/\s+/g, ' ')
    expect(pages).toHaveLength(1)
    for (const words of [
      ...[
        'KẾT NỐI ZALO',
        'BÌNH YÊN CUỘC SỐNG',
        'CÔNG AN XÃ AN BÌNH',
        'Thôn Đông Hòa',
        '113',
        '0229 3000 113',
      ],
      ...['zalo.me/3000000000000000003', 't.me/AnBinhBot', 'không hỏi mã OTP'],
    ])
      expect(told).toContain(words)
    expect(told).not.toMatch(/thưởng|bí mật tuyệt đối/i)
  })

  it('fits one page with the longest names, and has no number of a page', async () => {
    const facts = {
      unitName: 'Công an phường Nghĩa Lộ Trung Tâm Phía Đông',
      communeName: 'Phường Phan Rang Tháp Chàm Phía Đông, Thành phố Hồ Chí Minh',
      hamlet: 'Khu dân cư Đông Hưng Thuận số 12 mở rộng',
    }
    const { text, pages } = await readPdf(await createPoster({ ...FACTS, ...facts }))
    expect(pages).toHaveLength(1)
    expect(text).not.toContain('Trang')
  })

  it('does without what is not known', async () => {
    const { dutyPhone: _, hamlet: __, ...facts } = FACTS
    const { text, pages } = await readPdf(await createPoster({ ...facts, chats: FACTS.chats.slice(0, 1) }))
    expect([pages.length, text.includes('Trực ban')]).toEqual([1, false])
  })
})

describe('the link of a poster', () => {
  it.each([
    {},
    { communeCode: '10001' },
    { entry: 'tip', category: 'LUA_DAO_MANG', communeCode: '10001' },
    { communeCode: '10001', hamlet: 'Thôn Đông Hòa' },
  ] as const)('says what it was made of: %j', (link) => {
    const payload = formatEntryLink(link)
    expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    expect(parseEntryLink(payload)).toEqual({ entry: 'chao', ...link })
  })

  it('leaves out a name that does not fit', () => {
    const payload = formatEntryLink({ communeCode: '10001', hamlet: 'Khu dân cư mới phía đông sông Hậu' })
    expect(parseEntryLink(payload)).toEqual({ entry: 'chao', communeCode: '10001' })
  })
})
