import { describe, expect, it } from 'vitest'
import type { PublicNoticeRecord } from '../../src/app/notices/ports.ts'
import { presentPublicNotice } from '../../src/web/notices/public-notice.ts'
import { renderLookUpPage, renderPublicPage } from '../../src/web/notices/public-page.ts'

const RECORD: PublicNoticeRecord = {
  code: 'TB-7K3F2Q',
  status: 'SENT',
  unitName: 'Công an phường Nam Định',
  type: 'TB_CANHBAO',
  texts: {
    vi: {
      title: 'Giả danh công an',
      what: 'Có người tự xưng công an gọi điện.',
      should: ['Tắt máy'],
      shouldNot: ['Đọc mã OTP'],
    },
    en: { title: 'False police', what: 'Somebody phones.', should: [], shouldNot: [] },
  },
  sentAt: Date.UTC(2026, 8, 5, 12),
  expiresAt: undefined,
  correctedBy: undefined,
  attachments: [],
}
const genuine = { code: RECORD.code, verdict: 'genuine', record: RECORD } as const

describe('the public page of a notice', () => {
  it('keeps what should not be done under its own heading', () => {
    expect(renderPublicPage(genuine)).toMatch(/Không nên:<\/h3><ul><li>Đọc mã OTP<\/li><\/ul>/)
    expect(presentPublicNotice(genuine).text).toContain('✘ Không nên:\n– Đọc mã OTP')
  })

  it('says who sent it, when, and until when it holds', () => {
    const html = renderPublicPage(genuine)
    expect(html).toContain('<dd>Công an phường Nam Định</dd>')
    expect(html).toContain('<dd>19 giờ 00, 05/09/2026</dd>')
    expect(html).toContain('<dd>khi có thông báo mới</dd>')
  })

  it('holds the other languages in words that a reader of them finds', () => {
    expect(renderPublicPage(genuine)).toContain('<details lang="en"><summary>English</summary>')
  })

  it('leads to the correction before the words that no longer hold', () => {
    const record = { ...RECORD, correctedBy: 'TB-9M2K4R' }
    const html = renderPublicPage({ ...genuine, verdict: 'corrected', record })
    expect(html.indexOf('href="/thong-bao/TB-9M2K4R"')).toBeGreaterThan(0)
    expect(html.indexOf('href="/thong-bao/TB-9M2K4R"')).toBeLessThan(html.indexOf('Giả danh công an'))
    expect(html).toContain('<summary>Xem nội dung cũ</summary>')
  })

  it('lets no markup through, of a notice or of a typed code', () => {
    const texts = { vi: { ...RECORD.texts.vi, what: '<script>x</script>' } }
    const html = renderPublicPage({ ...genuine, record: { ...RECORD, texts } })
    const unknown = renderPublicPage({ code: '"><img src=x>', verdict: 'unknown', record: undefined })
    expect(html).not.toContain('<script')
    expect(unknown).not.toContain('<img')
  })

  it('asks for nothing from anywhere and runs no script', () => {
    for (const html of [renderPublicPage(genuine), renderLookUpPage()])
      expect(html).not.toMatch(/<script|<link|<img|https?:\/\/|@import|url\(/)
  })
})
