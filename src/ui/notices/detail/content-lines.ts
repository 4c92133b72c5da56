import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import type { NoticeContent } from '../../../contracts/notices/notice-texts.ts'
import { composeTexts as texts } from '../../texts/notice-compose.ts'

/** One field of a notice with its name, as it is compared and read. */
export interface ContentLine {
  /** The same for the same field of another version. */
  readonly key: string
  readonly label: string
  readonly text: string
}

const list = (key: string, label: string, lines: readonly string[]): ContentLine[] =>
  lines.length === 0 ? [] : [{ key, label, text: lines.map((line) => `• ${line}`).join('\n') }]

const single = (key: string, label: string, text: string | undefined): ContentLine[] =>
  text === undefined ? [] : [{ key, label, text }]

function linesOf(content: NoticeContent): ContentLine[] {
  return [
    ...single('title', texts.title, content.title),
    ...single('what', texts.what, content.what),
    ...single('whereWhen', texts.whereWhen, content.whereWhen),
    ...list('should', texts.should, content.should),
    ...list('shouldNot', texts.shouldNot, content.shouldNot),
    ...single('report', texts.report, content.report),
    ...single('spoken', texts.spoken, content.spoken),
  ]
}

/** All fields of a notice that hold something, language after language. */
export function contentLines(all: NoticeDetail['texts']): ContentLine[] {
  return (['vi', 'en', 'km'] as const).flatMap((language) => {
    const content = all[language]
    if (content === undefined) return []
    const suffix = language === 'vi' ? '' : ` (${texts.languages[language]})`
    return linesOf(content).map((line) => ({
      ...line,
      key: `${language}.${line.key}`,
      label: `${line.label}${suffix}`,
    }))
  })
}

/** Fields of either version side by side, in the order of the newer one, then what only the older one had. */
export function pairLines(
  before: NoticeDetail['texts'],
  after: NoticeDetail['texts'],
): readonly {
  readonly key: string
  readonly label: string
  readonly before: string
  readonly after: string
}[] {
  const old = contentLines(before)
  const next = contentLines(after)
  const gone = old.filter(({ key }) => !next.some((line) => line.key === key))
  return [...next, ...gone].map(({ key, label }) => ({
    key,
    label,
    before: old.find((line) => line.key === key)?.text ?? '',
    after: next.find((line) => line.key === key)?.text ?? '',
  }))
}
