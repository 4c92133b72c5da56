import type { z } from 'zod'
import type { NoticeDependencies } from '../../app/notices/ports.ts'
import type { publicNoticeSchema } from '../../contracts/notices/public-notice.ts'
import { findNoticeCode } from '../../domain/notice/notice-code.ts'
import { noticeTypeFacts } from '../../domain/notice/notice-type.ts'
import { judgeNotice, VERDICT_WORDS } from '../../domain/notice/notice-verdict.ts'
import { wordsOf } from '../../domain/notice/render-notice.ts'
import { formatInstant } from '../../domain/text/format-instant.ts'
import { isoOrNull } from './present-instant.ts'

type PublicNotice = z.input<typeof publicNoticeSchema>

/** What anybody may know of a notice, by the code that stands in it. */
export async function findPublicNotice(
  { store, clock }: Pick<NoticeDependencies, 'store' | 'clock'>,
  typed: string,
): Promise<PublicNotice> {
  const code = findNoticeCode(typed)
  const notice = code === undefined ? undefined : await store.findPublicNotice(code)
  if (notice === undefined) {
    const nothing = {
      unit: null,
      typeName: null,
      text: null,
      sentAt: null,
      expiresAt: null,
      correctedBy: null,
    }
    return { code: code ?? typed.slice(0, 20), verdict: 'unknown', ...nothing }
  }
  const { mark, name } = noticeTypeFacts(notice.type)
  return {
    code: notice.code,
    verdict: judgeNotice(notice, notice.correctedBy, clock.now()),
    unit: notice.unitName,
    typeName: name,
    text: `[${mark}] ${wordsOf(notice.texts.vi)}`,
    sentAt: isoOrNull(notice.sentAt),
    expiresAt: isoOrNull(notice.expiresAt),
    correctedBy: notice.correctedBy ?? null,
  }
}

const COLOURS: Readonly<Record<PublicNotice['verdict'], string>> = {
  genuine: '#0b6b3a',
  expired: '#7a5200',
  corrected: '#7a5200',
  withdrawn: '#a11212',
  unknown: '#a11212',
}

/** The page behind the short link in every notice: no script, nothing loaded, readable on any phone. */
export function renderPublicPage(notice: PublicNotice): string {
  const facts = [
    notice.unit,
    notice.sentAt === null ? null : `đăng ${formatInstant(Date.parse(notice.sentAt), 'vi')}`,
    notice.expiresAt === null ? null : `hiệu lực đến ${formatInstant(Date.parse(notice.expiresAt), 'vi')}`,
  ].filter((fact) => fact !== null)
  const correction =
    notice.correctedBy === null
      ? ''
      : `<p>Xem đính chính: <a href="/thong-bao/${escaped(notice.correctedBy)}">${escaped(notice.correctedBy)}</a></p>`
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<title>Kiểm tra thông báo ${escaped(notice.code)}</title><style>
body{margin:0;font:1.125rem/1.6 system-ui,sans-serif;background:#f6f7f9;color:#14181f}
main{max-width:40rem;margin:0 auto;padding:1.25rem}
.verdict{padding:1rem;border-radius:.75rem;color:#fff;background:${COLOURS[notice.verdict]};font-weight:600}
.text{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid #d5dae2;border-radius:.75rem;padding:1rem}
a{color:#0a4fa3}@media(prefers-color-scheme:dark){body{background:#10141a;color:#eef1f5}.text{background:#1a2029;border-color:#333c49}a{color:#8fc1ff}}
</style></head><body><main><h1>Thông báo ${escaped(notice.code)}</h1>
<p class="verdict" role="status">${VERDICT_WORDS[notice.verdict]}</p>
${notice.text === null ? '' : `<p class="text">${escaped(notice.text)}</p>`}
${facts.length === 0 ? '' : `<p>${facts.map((fact) => escaped(fact)).join(' · ')}</p>`}${correction}
<p>Công an không bao giờ hỏi mã OTP, mật khẩu, không yêu cầu chuyển tiền hay cài ứng dụng qua tin nhắn. Khẩn cấp: gọi <a href="tel:113">113</a>.</p>
</main></body></html>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => `&#${char.charCodeAt(0)};`)
}
