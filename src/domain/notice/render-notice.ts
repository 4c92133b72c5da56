import { toVietnamTime } from '../text/vietnam-time.ts'
import type { NoticeContent, NoticeLanguage, NoticeTexts } from './notice-content.ts'
import { type NoticeType, noticeTypeFacts } from './notice-type.ts'

/** What stands around the words of a notice. */
export interface NoticeFrame {
  readonly type: NoticeType
  readonly code: string
  /** Code of the notice that this one corrects; undefined for all others. */
  readonly correctsCode: string | undefined
  /** "Công an phường Nam Định" */
  readonly unitName: string
  readonly dutyPhone: string | undefined
  /** ms since the epoch. */
  readonly postedAt: number
  /** Undefined: until it is corrected. */
  readonly expiresAt: number | undefined
  /** Address of the public page of this notice. */
  readonly publicUrl: string
  /** Choices that people answer by writing, where there are no buttons. */
  readonly repliesInWords?: readonly string[] | undefined
  /** Pictures and files that this chat does not get, and finds on the page. */
  readonly filesElsewhere?: number
}

/** To whom a rendering goes: a group, the admin who pastes it, or a resident who can stop it. */
export type NoticeReader = 'group' | 'by-hand' | 'subscriber'

interface Phrases {
  readonly corrects: (code: string) => string
  readonly should: string
  readonly shouldNot: string
  readonly report: (phone: string | undefined) => string
  readonly code: string
  readonly posted: string
  readonly until: string
  readonly untilChanged: string
  readonly check: string
  readonly stop: string
  readonly answer: string
  readonly files: string
}

const PHRASES: Readonly<Record<NoticeLanguage, Phrases>> = {
  vi: {
    corrects: (code) => `Đính chính thông báo ${code}.`,
    should: '✔ Bà con nên:',
    shouldNot: '✘ Không nên:',
    report: (phone) =>
      `Báo tin riêng: nhắn cho kênh này${phone === undefined ? '' : ` hoặc gọi trực ban ${phone}`}.`,
    code: 'Mã',
    posted: 'đăng',
    until: 'hiệu lực đến',
    untilChanged: 'hiệu lực đến khi có thông báo mới',
    check: 'Kiểm tra thật giả:',
    stop: 'Nhắn STOP để ngừng nhận thông báo.',
    answer: 'Trả lời bằng cách nhắn riêng cho kênh này:',
    files: 'Có hình hoặc tệp kèm theo, xem ở trang trên.',
  },
  en: {
    corrects: (code) => `This corrects notice ${code}.`,
    should: '✔ Please do:',
    shouldNot: '✘ Please do not:',
    report: (phone) =>
      `To report in private: write to this channel${phone === undefined ? '' : ` or phone ${phone}`}.`,
    code: 'Code',
    posted: 'posted',
    until: 'valid until',
    untilChanged: 'valid until changed',
    check: 'Check that it is genuine:',
    stop: 'Send STOP to receive no more notices.',
    answer: 'Answer by writing to this channel in private:',
    files: 'There are pictures or files on the page above.',
  },
  km: {
    corrects: (code) => `កែតម្រូវការជូនដំណឹង ${code}។`,
    should: '✔ សូមធ្វើ៖',
    shouldNot: '✘ សូមកុំធ្វើ៖',
    report: (phone) => `រាយការណ៍ជាឯកជន៖ ${phone ?? 'សរសេរមកប៉ុស្តិ៍នេះ'}។`,
    code: 'លេខកូដ',
    posted: 'ផ្សាយ',
    until: 'មានសុពលភាពដល់',
    untilChanged: 'មានសុពលភាពរហូតមានការជូនដំណឹងថ្មី',
    check: 'ពិនិត្យ៖',
    stop: 'STOP',
    answer: 'ឆ្លើយជាឯកជន៖',
    files: 'មានរូបភាព ឬឯកសារនៅលើទំព័រខាងលើ។',
  },
}

/** The notice as one text for a chat, in the order of domain reference §13.3; the channel splits what is too long. */
export function renderNotice(
  texts: NoticeTexts,
  frame: NoticeFrame,
  language: NoticeLanguage,
  reader: NoticeReader,
): string {
  const isWritten = texts[language] !== undefined
  const content = texts[language] ?? texts.vi
  const phrases = PHRASES[isWritten ? language : 'vi']
  const report = content.report ?? phrases.report(frame.dutyPhone)
  const stop = reader === 'subscriber' ? phrases.stop : undefined
  const files = (frame.filesElsewhere ?? 0) > 0 ? phrases.files : undefined
  const foot = [signature(frame, phrases), files, answers(frame, phrases), stop]
  const [head, ...body] = bodyOf(content, frame.type, phrases)
  return [head, corrected(frame, phrases), ...body, report, ...foot].filter(isGiven).join('\n')
}

/** The Vietnamese words of a notice under their headings, without what is only needed in a chat. */
export function renderWords({ vi }: NoticeTexts, type: NoticeType): string {
  return [...bodyOf(vi, type, PHRASES.vi), vi.report].filter(isGiven).join('\n')
}

/** What stands over the lists of what people should and should not do. */
export function adviceHeadings(language: NoticeLanguage): Pick<Phrases, 'should' | 'shouldNot'> {
  const { should, shouldNot } = PHRASES[language]
  return { should, shouldNot }
}

function bodyOf(content: NoticeContent, type: NoticeType, phrases: Phrases): readonly (string | undefined)[] {
  const head = [`[${noticeTypeFacts(type).mark}] ${content.title}`, content.what, content.whereWhen]
  return [...head, list(phrases.should, content.should), list(phrases.shouldNot, content.shouldNot)]
}

/** People who read only this one learn what they no longer go by (domain reference §17.4). */
function corrected({ correctsCode }: NoticeFrame, phrases: Phrases): string | undefined {
  return correctsCode === undefined ? undefined : phrases.corrects(correctsCode)
}

function answers({ code, repliesInWords: choices }: NoticeFrame, phrases: Phrases): string | undefined {
  if (choices === undefined || choices.length === 0) return undefined
  return [phrases.answer, ...choices.map((choice, at) => `“${code} ${at + 1}”: ${choice}`)].join('\n')
}

/** Only the words that stand in a notice, without what we put around them; their length is what people read. */
export function wordsOf(content: NoticeContent): string {
  const { title, what, whereWhen, should, shouldNot, report } = content
  return [title, what, whereWhen, ...should, ...shouldNot, report].filter(isGiven).join('\n')
}

function list(heading: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : [heading, ...lines.map((line) => `– ${line}`)].join('\n')
}

function signature(frame: NoticeFrame, phrases: Phrases): string {
  const until =
    frame.expiresAt === undefined ? phrases.untilChanged : `${phrases.until} ${dayOf(frame.expiresAt)}`
  const posted = `${phrases.posted} ${timeOf(frame.postedAt)}, ${dayOf(frame.postedAt)}`
  return [
    `${frame.unitName} · ${phrases.code} ${frame.code} · ${posted} · ${until}`,
    `${phrases.check} ${frame.publicUrl}`,
  ].join('\n')
}

function timeOf(at: number): string {
  const minute = new Date(at).getUTCMinutes()
  return `${String(toVietnamTime(at).hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function dayOf(at: number): string {
  const { day, month, year } = toVietnamTime(at)
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}

function isGiven(part: string | undefined): part is string {
  return part !== undefined && part !== ''
}
