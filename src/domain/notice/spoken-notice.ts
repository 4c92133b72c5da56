import type { NoticeContent } from './notice-content.ts'
import { digitsInWords, numberInWords } from './number-in-words.ts'

/** Words a loudspeaker reads in a second: 225 in the 90 seconds that people listen to (domain reference §13.3). */
const WORDS_PER_SECOND = 2.5
/** Longest "bản loa", in seconds. */
export const MAX_SPOKEN_SECONDS = 90

/** A notice as it is read aloud. */
export interface SpokenNotice {
  readonly text: string
  readonly words: number
  readonly seconds: number
}

/** What a loudspeaker needs besides the words. */
export interface SpokenFrame {
  readonly unitName: string
  readonly dutyPhone: string | undefined
}

/** The version for loudspeakers: whole sentences, numbers written out, no signs that a voice cannot read. */
export function speakNotice(content: NoticeContent, frame: SpokenFrame): SpokenNotice {
  const written = content.spoken ?? sentencesOf(content, frame)
  return measureSpeech(readAloud(written))
}

/** How long a text takes to read. */
export function measureSpeech(text: string): SpokenNotice {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  return { text, words, seconds: Math.ceil(words / WORDS_PER_SECOND) }
}

/** Where to report when the notice says nothing else, as it is read aloud. */
export function whereToReport(frame: SpokenFrame): string {
  return readAloud(reportSentence(frame))
}

function reportSentence({ unitName, dutyPhone }: SpokenFrame): string {
  const phone = dutyPhone === undefined ? '' : `, số ${dutyPhone}`
  return `Có việc cần báo, xin gọi trực ban ${unitName}${phone}.`
}

function sentencesOf(content: NoticeContent, frame: SpokenFrame): string {
  const { title, what, whereWhen, should, shouldNot, report } = content
  return [
    'Kính thưa bà con.',
    sentence(title),
    sentence(what),
    sentence(whereWhen),
    should.length === 0 ? undefined : sentence(`Bà con nên: ${should.map(withoutEnd).join('; ')}`),
    shouldNot.length === 0 ? undefined : sentence(`Không nên: ${shouldNot.map(withoutEnd).join('; ')}`),
    sentence(report ?? reportSentence(frame)),
    'Xin cảm ơn bà con.',
  ]
    .filter((part) => part !== undefined)
    .join(' ')
}

function sentence(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') return undefined
  return /[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`
}

function withoutEnd(text: string): string {
  return text.trim().replace(/[.;]+$/u, '')
}

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bCA(?=\s+(?:xã|phường|tỉnh))/gu, 'Công an'],
  [/\bUBND\b/gu, 'Ủy ban nhân dân'],
  [/\bTDP\b/gu, 'tổ dân phố'],
  [/\bANTT\b/gu, 'an ninh trật tự'],
  [/\bPCCC\b/gu, 'phòng cháy chữa cháy'],
  [/\bATGT\b/gu, 'an toàn giao thông'],
  [/\bTHCS\b/gu, 'trung học cơ sở'],
  [/\bTHPT\b/gu, 'trung học phổ thông'],
  [/\bCCCD\b/gu, 'căn cước công dân'],
  [/\bNVH\b/gu, 'nhà văn hóa'],
  [/\bkm\b/gu, 'ki lô mét'],
  [/%/gu, ' phần trăm'],
  [/&/gu, ' và '],
]

/** Writes out what a voice would stumble over: times, dates, phone numbers, short forms; drops emoji and links. */
export function readAloud(text: string): string {
  const withoutLinks = text.replace(/(?:https?:\/\/|www\.)\S+/gu, '')
  const expanded = SHORT_FORMS.reduce((out, [form, words]) => out.replace(form, words), withoutLinks)
  return readNumbers(expanded)
    .replace(/\p{Extended_Pictographic}|[\u2190-\u21ff\u2600-\u27bf]|\ufe0f/gu, '')
    .replace(/[–—•·*_#[\]()"“”]/gu, ' ')
    .replace(/\s+([,.;:!?])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Emergency numbers after a word of calling, also several of them: people know "một một ba", not "một trăm mười ba". */
const HOTLINES =
  /(?<=(?:gọi|điện|bấm|báo|số|tổng đài|đường dây nóng)\s+(?:\p{L}+\s+){0,2})11[1-5](?:\s*(?:,|\/|hoặc|hay|và)\s*11[1-5])*(?!\d)(?!\s+(?:người|nhà|hộ|vụ|xe|đồng))/giu

function readNumbers(text: string): string {
  return text
    .replace(HOTLINES, (numbers) => numbers.replace(/\d+/gu, digitsInWords))
    .replace(/(?<!\d)(\d{1,2})[:hg](\d{2})(?!\d)/giu, (_, hour, minute) => readTime(hour, minute))
    .replace(/(?<![\d\p{L}])(\d{1,2})h(?![\d\p{L}])/giu, (_, hour) => `${numberInWords(Number(hour))} giờ`)
    .replace(/(?:ngày\s+)?(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/giu, (_, day, month, year) =>
      readDate(day, month, year),
    )
    .replace(/(?<!\d)\+?0?\d[\d .]{6,13}\d(?!\d)/gu, readLongNumber)
    .replace(/\d{1,3}(?:[.,]\d{3})+(?!\d)/gu, (number) => numberInWords(Number(number.replace(/\D/gu, ''))))
    .replace(/\d+/gu, (number) =>
      number.length > 1 && number.startsWith('0') ? digitsInWords(number) : numberInWords(Number(number)),
    )
}

function readTime(hour: string, minute: string): string {
  const minutes = Number(minute) === 0 ? '' : ` ${numberInWords(Number(minute))} phút`
  return `${numberInWords(Number(hour))} giờ${minutes}`
}

function readDate(day: string, month: string, year: string | undefined): string {
  const monthName = Number(month) === 4 ? 'tư' : numberInWords(Number(month))
  const yearName = year === undefined ? '' : ` năm ${numberInWords(Number(year))}`
  return `ngày ${numberInWords(Number(day))} tháng ${monthName}${yearName}`
}

/** A phone number is read digit by digit, with a pause where it was written with a space; an amount is left for later. */
function readLongNumber(number: string): string {
  if (/^\d{1,3}(?:\.\d{3})+$/u.test(number)) return number
  return number
    .split(/[ .]+/u)
    .map(digitsInWords)
    .filter((part) => part !== '')
    .join(', ')
}
