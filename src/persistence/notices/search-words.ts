import { foldVietnamese } from '../../domain/text/fold-vietnamese.ts'

/** SQL for a text without marks and capitals, the same as {@link foldVietnamese} makes of what was typed. */
export function folded(column: string): string {
  return `replace(regexp_replace(normalize(lower(${column}), NFKD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`
}

/** A pattern for `like` over {@link folded} texts: the words anywhere; null looks for nothing. */
export function patternOf(words: string | undefined): string | null {
  const text = foldVietnamese(words ?? '').trim()
  return text === '' ? null : `%${text.replace(/[\\%_]/gu, '\\$&')}%`
}
