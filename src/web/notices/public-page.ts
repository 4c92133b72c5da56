import type { PublicNoticeRecord } from '../../app/notices/ports.ts'
import type { NoticeContent, NoticeLanguage } from '../../domain/notice/notice-content.ts'
import { noticeTypeFacts } from '../../domain/notice/notice-type.ts'
import { type NoticeVerdict, VERDICT_WORDS } from '../../domain/notice/notice-verdict.ts'
import { adviceHeadings } from '../../domain/notice/render-notice.ts'
import { formatInstant } from '../../domain/text/format-instant.ts'
import { type FoundNotice, publicFiles } from './public-notice.ts'
import { PUBLIC_PAGE_STYLE } from './public-page-style.ts'

/** The verdict in as few words as can be read at a glance. */
const HEADLINES: Readonly<Record<NoticeVerdict, string>> = {
  genuine: 'Thông báo thật',
  expired: 'Đã hết hiệu lực',
  corrected: 'Đã đính chính',
  withdrawn: 'Đã thu hồi',
  unknown: 'Không có thông báo này',
}

/** Shapes as well as colours tell the verdicts apart: a tick, a clock, a pencil, a bar, a question mark. */
const SIGNS: Readonly<Record<NoticeVerdict, string>> = {
  genuine: '<path d="m14 25 7 7 14-15"/>',
  expired: '<path d="M24 14v11l7 5"/>',
  corrected: '<path d="m15 33 2-7 13-13 5 5-13 13z"/>',
  withdrawn: '<path d="m15 15 18 18"/>',
  unknown: '<path d="M18.5 19a5.5 5.5 0 1 1 8 5c-2 1-2.5 2-2.5 4M24 34v.5"/>',
}

const LANGUAGE_NAMES: Readonly<Record<NoticeLanguage, string>> = {
  vi: 'Tiếng Việt',
  en: 'English',
  km: 'ខ្មែរ',
}

/** The page behind the short link in every notice: no script, nothing loaded, readable on any phone and on paper. */
export function renderPublicPage(found: FoundNotice): string {
  const { code, record } = found
  const words = record === undefined ? '' : noticeCard(found, record)
  const address = `<p class="address">/thong-bao/${escaped(code)}</p>`
  return page(`Kiểm tra thông báo ${code}`, `${verdictCard(found)}${words}${address}${lookUpForm()}`)
}

/** The same page before a code was typed. */
export function renderLookUpPage(): string {
  const hint =
    '<div class="verdict start"><h1>Kiểm tra thông báo</h1><p class="why">Mỗi thông báo của Công an trong nhóm có một mã, ví dụ TB-7K3F2Q. Nhập mã để biết thông báo có thật và còn hiệu lực không.</p></div>'
  return page('Kiểm tra thông báo', `${hint}${lookUpForm()}`)
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<title>${escaped(title)} – Bình Yên</title><style>${PUBLIC_PAGE_STYLE}</style></head>
<body><header>${MARK}<span>Bình Yên<small>Kiểm tra thông báo của Công an</small></span></header>
<main>${body}<p class="care">Công an không bao giờ hỏi mã OTP, mật khẩu, không yêu cầu chuyển tiền hay cài ứng dụng qua tin nhắn. Khẩn cấp: gọi <a href="tel:113">113</a>.</p>
</main></body></html>`
}

const MARK =
  '<svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true"><path fill="#f2f6fb" d="M16 1.5 28 5.6v9.6c0 7.3-4.9 12.6-12 15.3C8.9 27.8 4 22.5 4 15.2V5.6z"/><path fill="none" stroke="#0b2f5c" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" d="M10 17.2V14l6-4.8 6 4.8v7.4h-7.6"/><circle fill="#c2272d" cx="11.4" cy="21.3" r="1.7"/></svg>'

function verdictCard({ code, verdict, record }: FoundNotice): string {
  const correction =
    record?.correctedBy === undefined
      ? ''
      : `<a class="go" href="/thong-bao/${escaped(record.correctedBy)}">Xem đính chính ${escaped(record.correctedBy)}</a>`
  return `<section class="verdict ${verdict}" role="status">
<svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="24" cy="24" r="21"/>${SIGNS[verdict]}</svg>
<h1>${HEADLINES[verdict]}</h1><p class="code">${escaped(code)}</p>
<p class="why">${VERDICT_WORDS[verdict]}</p>${correction}</section>`
}

/** Words that no longer hold are there to compare, but folded away, so that nobody takes them for news. */
function noticeCard({ verdict }: FoundNotice, record: PublicNoticeRecord): string {
  const isFolded = verdict === 'corrected' || verdict === 'withdrawn'
  const words = `${contentOf(record, 'vi', record.texts.vi)}${files(record)}${otherLanguages(record)}${facts(record)}`
  return isFolded
    ? `<details class="card old"><summary>Xem nội dung cũ</summary>${words}</details>`
    : `<article class="card${verdict === 'expired' ? ' old' : ''}">${words}</article>`
}

function contentOf({ type }: PublicNoticeRecord, language: NoticeLanguage, content: NoticeContent): string {
  const headings = adviceHeadings(language)
  return [
    `<p class="mark">[${noticeTypeFacts(type).mark}]</p><h2>${escaped(content.title)}</h2>`,
    paragraph(content.what),
    paragraph(content.whereWhen),
    advice(headings.should, content.should),
    advice(headings.shouldNot, content.shouldNot),
    paragraph(content.report),
  ].join('')
}

function otherLanguages(record: PublicNoticeRecord): string {
  return (['en', 'km'] as const)
    .map((language) => {
      const content = record.texts[language]
      if (content === undefined) return ''
      const words = contentOf(record, language, content)
      return `<details lang="${language}"><summary>${LANGUAGE_NAMES[language]}</summary><div class="card">${words}</div></details>`
    })
    .join('')
}

/** Pictures at their size, so that nothing jumps while they load; papers as links. */
function files(record: PublicNoticeRecord): string {
  return publicFiles(record)
    .map(({ kind, name, description, width, height, url }) => {
      if (kind === 'document') return `<p><a href="${url}">${escaped(name)} (PDF)</a></p>`
      const size = width === null || height === null ? '' : ` width="${width}" height="${height}"`
      return `<img src="${url}" alt="${escaped(description)}"${size} loading="lazy">`
    })
    .join('')
}

function paragraph(words: string | undefined): string {
  return words === undefined ? '' : `<p class="words">${escaped(words)}</p>`
}

function advice(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  return `<h3>${escaped(heading)}</h3><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
}

function facts({ unitName, sentAt, expiresAt }: PublicNoticeRecord): string {
  const until = expiresAt === undefined ? 'khi có thông báo mới' : formatInstant(expiresAt, 'vi')
  const rows = [
    ['Đơn vị phát', unitName],
    ['Đăng lúc', sentAt === undefined ? undefined : formatInstant(sentAt, 'vi')],
    ['Hiệu lực đến', until],
  ] as const
  const shown = rows.map(([name, value]) =>
    value === undefined ? '' : `<div><dt>${name}</dt><dd>${escaped(value)}</dd></div>`,
  )
  return `<dl>${shown.join('')}</dl>`
}

/** Checks another code without a script: the browser sends it as `?ma=`. */
function lookUpForm(): string {
  return '<form class="card" action="/thong-bao" method="get"><label for="ma">Kiểm tra mã khác</label><input id="ma" name="ma" required maxlength="40" autocomplete="off" autocapitalize="characters" placeholder="TB-…"><button>Kiểm tra</button></form>'
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => `&#${char.charCodeAt(0)};`)
}
