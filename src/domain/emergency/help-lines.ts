import type { Language } from '../message/channel.ts'

/** Help lines by the province's code: name and number as a resident reads them. Provinces without one are not in it. */
export type HelpLines = ReadonlyMap<string, string>

/** What a text says where no line of the province is known (domain reference §6.3: the national line's number is not confirmed). */
export const DEFAULT_HELP_LINE: Readonly<Record<Language, string>> = {
  vi: '111 hoặc Công an 113',
  en: '111 or the police, 113',
}
