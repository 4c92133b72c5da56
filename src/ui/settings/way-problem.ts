import { settingsTexts as texts } from '../texts/settings.ts'

/** What to do about a way that does not reach the officer. @param code as the server gives it: `smtp-550`, `window-closed` */
export function wayProblem(code: string): string {
  const known = Object.entries(texts.problems).find(([start]) => code.startsWith(start))
  return known?.[1] ?? texts.otherProblem
}
