import type { NoticeContent } from '../../../contracts/notices/notice-texts.ts'

/** How many lines of advice a notice has room for (domain reference §13.3). */
export const MAX_SHOULD = 3
/** How many lines of "do not" a notice has room for (domain reference §13.3). */
export const MAX_SHOULD_NOT = 2

/** The words of a notice while they are typed: every field there, empty ones as empty text. */
export interface ContentDraft {
  readonly title: string
  readonly what: string
  readonly whereWhen: string
  readonly should: readonly string[]
  readonly shouldNot: readonly string[]
  readonly report: string
  readonly spoken: string
}

/** A single field of the words: a list's line has its position behind a dot. */
export type ContentField =
  | 'title'
  | 'what'
  | 'whereWhen'
  | 'report'
  | 'spoken'
  | `should.${number}`
  | `shouldNot.${number}`

/** Nothing written yet. */
export const EMPTY_CONTENT: ContentDraft = {
  title: '',
  what: '',
  whereWhen: '',
  should: [''],
  shouldNot: [''],
  report: '',
  spoken: '',
}

/** The words of a saved notice, ready to be typed in. A list without lines gets one to type in. */
export function toDraft(content: NoticeContent): ContentDraft {
  return {
    title: content.title,
    what: content.what,
    whereWhen: content.whereWhen ?? '',
    should: content.should.length === 0 ? [''] : content.should,
    shouldNot: content.shouldNot.length === 0 ? [''] : content.shouldNot,
    report: content.report ?? '',
    spoken: content.spoken ?? '',
  }
}

const filled = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '')

/** What is sent to be kept or checked: empty fields and lines left out. */
export function toContent(draft: ContentDraft): NoticeContent {
  const whereWhen = draft.whereWhen.trim()
  const report = draft.report.trim()
  const spoken = draft.spoken.trim()
  return {
    title: draft.title.trim(),
    what: draft.what.trim(),
    should: filled(draft.should),
    shouldNot: filled(draft.shouldNot),
    ...(whereWhen !== '' && { whereWhen }),
    ...(report !== '' && { report }),
    ...(spoken !== '' && { spoken }),
  }
}

/** Whether there is enough to keep: title and matter are the two things no notice can do without. */
export function isWritten(draft: ContentDraft): boolean {
  return draft.title.trim() !== '' && draft.what.trim() !== ''
}

/** Whether nothing at all was typed, e.g. in a language that was opened by mistake. */
export function isBlank(draft: ContentDraft): boolean {
  const { should, shouldNot, ...rest } = draft
  return [...Object.values(rest), ...should, ...shouldNot].every((text: string) => text.trim() === '')
}
