import type { NoticeLanguage } from './notice-content.ts'

/** Parts of a notice that people fill in; `whole` for what concerns all of it. */
export type NoticeField =
  | 'title'
  | 'what'
  | 'whereWhen'
  | 'should'
  | 'shouldNot'
  | 'report'
  | 'spoken'
  /** Name or description of the picture or file at `index`. */
  | 'attachment'
  /** The choice at `index`. */
  | 'reply'
  | 'whole'

/** One finding of the text check, with its place in the text as written (UTF-16 offsets, end exclusive). */
export interface TextFinding {
  /** `block` keeps a notice from being submitted, approved and sent; `warn` asks for a second look. */
  readonly level: 'block' | 'warn'
  readonly code: string
  readonly language: NoticeLanguage
  readonly field: NoticeField
  /** Index in `should` and `shouldNot`, else 0. */
  readonly index: number
  readonly start: number
  readonly end: number
  /** What and why, and what to write instead, in Vietnamese for the author. */
  readonly message: string
  readonly advice: string
}

/** A piece of text under the check. */
export interface CheckedText {
  readonly language: NoticeLanguage
  readonly field: NoticeField
  readonly index: number
  readonly text: string
}

/** Whether nothing in the findings keeps the notice from going out. */
export function isFreeOfBlocks(findings: readonly TextFinding[]): boolean {
  return findings.every(({ level }) => level !== 'block')
}
