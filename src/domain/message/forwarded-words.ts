import type { Language } from './channel.ts'

/** Stands before words or files that the resident only passed on. */
const MARKS: Readonly<Record<Language, string>> = { vi: '[tin chuyển tiếp]', en: '[forwarded]' }

/** Marks what somebody else wrote, so that nobody takes it for the resident's own words; the mark goes wherever they go. */
export function markForwarded(text: string, language: Language): string {
  return `${MARKS[language]} ${text}`
}

/** Whether words were passed on and not written by the resident. */
export function isForwardedWords(text: string): boolean {
  return Object.values(MARKS).some((mark) => text.startsWith(mark))
}
