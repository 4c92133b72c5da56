import { foldInPlace } from '../text/fold-in-place.ts'
import { type FoundIdentity, findIdentities, type IdentityContext } from './find-identities.ts'
import { findLinks, isGovernmentHost } from './find-links.ts'
import { NOTICE_LANGUAGES, type NoticeContent, type NoticeTexts } from './notice-content.ts'
import type { NoticeType } from './notice-type.ts'
import { wordsOf } from './render-notice.ts'
import { MAX_SPOKEN_SECONDS, speakNotice } from './spoken-notice.ts'
import type { CheckedText, TextFinding } from './text-finding.ts'
import { TEXT_RULES, type TextRule } from './text-rules.ts'

/** Characters of a chat notice that people still read (domain reference §13.3). */
export const MAX_CHAT_CHARACTERS = 600

/** What the check knows besides the words. */
export interface CheckContext extends IdentityContext {
  readonly unitName: string
  /** Host of our own public pages, which may be linked to. */
  readonly ownHost: string | undefined
}

/**
 * The automatic part of the check before approval (domain reference §13.4), of every language and field; a person still
 * reads the whole. Findings come in the order of the text.
 *
 * @param besides what else people read: names and descriptions of files, answers to choose from
 */
export function checkText(
  texts: NoticeTexts,
  context: CheckContext,
  besides: readonly Pick<CheckedText, 'field' | 'index' | 'text'>[] = [],
): readonly TextFinding[] {
  const extras = besides.flatMap((part) => checkPart({ ...part, language: 'vi' }, context))
  const inTexts = NOTICE_LANGUAGES.flatMap((language) => {
    const content = texts[language]
    if (content === undefined) return []
    const parts = partsOf(content, language)
    const findings = parts.flatMap((part) => checkPart(part, context))
    return [
      ...findings.toSorted(
        (a, b) => parts.findIndex(same(a)) - parts.findIndex(same(b)) || a.start - b.start,
      ),
      ...checkWhole(content, language, context),
    ]
  })
  return [...inTexts, ...extras]
}

function same(finding: TextFinding): (part: CheckedText) => boolean {
  return (part) => part.field === finding.field && part.index === finding.index
}

function partsOf(content: NoticeContent, language: CheckedText['language']): readonly CheckedText[] {
  const one = (field: CheckedText['field'], text: string | undefined, index = 0): CheckedText[] =>
    text === undefined ? [] : [{ language, field, index, text }]
  return [
    ...one('title', content.title),
    ...one('what', content.what),
    ...one('whereWhen', content.whereWhen),
    ...content.should.flatMap((line, index) => one('should', line, index)),
    ...content.shouldNot.flatMap((line, index) => one('shouldNot', line, index)),
    ...one('report', content.report),
    ...one('spoken', content.spoken),
  ]
}

function checkPart(part: CheckedText, context: CheckContext): readonly TextFinding[] {
  const { folded } = foldInPlace(part.text)
  return [
    ...TEXT_RULES.flatMap((rule) => checkRule(rule, part, folded, context.type)),
    ...findIdentities(part.text, context).map((identity) => identityFinding(identity, part)),
    ...checkLinks(part, context),
    ...checkShouting(part, context.type),
  ]
}

function checkRule(rule: TextRule, part: CheckedText, folded: string, type: NoticeType): TextFinding[] {
  return [...folded.matchAll(rule.pattern)].flatMap((match) => {
    const start = match.index
    const sentence = sentenceAround(folded, start)
    if (rule.together !== undefined && !rule.together.test(sentence.text)) return []
    if (rule.isFineWhenForbidden && isForbidding(part, sentence.text.slice(0, start - sentence.start + 1)))
      return []
    const level = rule.onlyWarnsIn?.includes(type) === true ? 'warn' : rule.level
    const { code, message, advice } = rule
    return [{ level, code, ...placeOf(part), start, end: start + match[0].length, message, advice }]
  })
}

/** "Không đọc mã OTP", "cảnh giác khi …": what is forbidden or warned of is not asked for. */
function isForbidding(part: CheckedText, before: string): boolean {
  if (part.field === 'shouldNot') return true
  return /\b(?:khong|dung|cho|tuyet doi|canh giac|canh bao|gia danh|lua dao|ke gian|ke xau|tu xung|da lo|do not|don't|never)\b/u.test(
    before,
  )
}

function sentenceAround(text: string, at: number): { readonly text: string; readonly start: number } {
  const start = Math.max(...['.', '!', '?', '\n', ';'].map((end) => text.lastIndexOf(end, at - 1))) + 1
  const rest = text.slice(at).search(/[.!?\n;](?!\d)/u)
  return { text: text.slice(start, rest === -1 ? undefined : at + rest), start }
}

const IDENTITY_WORDS: Readonly<Record<FoundIdentity['code'], readonly [message: string, advice: string]>> = {
  plate: ['Có biển số xe.', 'Bỏ biển số: đó là dữ liệu cá nhân, và người có xe chưa bị kết luận gì.'],
  'id-number': ['Có số giấy tờ tùy thân.', 'Không bao giờ đăng số căn cước.'],
  'bank-account': ['Có số tài khoản.', 'Bỏ số tài khoản: bà con được dặn không chuyển tiền theo tin nhắn.'],
  'case-code': ['Có mã hồ sơ của người dân.', 'Bỏ mã: mã chỉ dành cho người đã báo tin.'],
  receipt: ['Có dãy số giống mã bí mật của người dân.', 'Bỏ dãy số này.'],
  phone: [
    'Có số điện thoại không phải số trực ban của đơn vị.',
    'Dùng số trực ban; số riêng cần người đó đồng ý.',
  ],
  'person-name': [
    'Có tên người.',
    'Không nêu tên người chưa được công bố chính thức. Biểu dương, tìm người: cần người đó hoặc gia đình đồng ý.',
  ],
}

function identityFinding(identity: FoundIdentity, part: CheckedText): TextFinding {
  const [message, advice] = IDENTITY_WORDS[identity.code]
  return { ...identity, ...placeOf(part), message, advice }
}

function checkLinks(part: CheckedText, { ownHost }: CheckContext): TextFinding[] {
  return findLinks(part.text)
    .filter(({ host }) => !isGovernmentHost(host) && host !== ownHost)
    .map(({ start, end }) => ({
      level: 'block',
      code: 'link',
      ...placeOf(part),
      start,
      end,
      message: 'Có đường dẫn ra ngoài cổng của Nhà nước (.gov.vn).',
      advice: 'Bỏ đường dẫn; bà con được dặn không bấm liên kết lạ.',
    }))
}

function checkShouting(part: CheckedText, type: NoticeType): TextFinding[] {
  const letters = part.text.match(/\p{L}/gu) ?? []
  const capitals = part.text.match(/\p{Lu}/gu) ?? []
  if (type === 'TB_KHAN' || letters.length < 20 || capitals.length <= letters.length * 0.6) return []
  return [
    {
      level: 'warn',
      code: 'capitals',
      ...placeOf(part),
      start: 0,
      end: part.text.length,
      message: 'Viết hoa gần hết: đọc như quát.',
      advice: 'Chỉ thông báo khẩn mới viết hoa.',
    },
  ]
}

function checkWhole(
  content: NoticeContent,
  language: CheckedText['language'],
  context: CheckContext,
): readonly TextFinding[] {
  const whole = { level: 'warn', language, field: 'whole', index: 0, start: 0, end: 0 } as const
  const characters = wordsOf(content).length
  const { seconds } = speakNotice(content, { unitName: context.unitName, dutyPhone: undefined })
  const tooLong = {
    ...whole,
    code: 'too-long',
    message: `Dài ${characters} ký tự; trên ${MAX_CHAT_CHARACTERS} ký tự ít người đọc hết.`,
    advice: 'Mỗi thông báo một việc; bỏ bớt hoặc tách làm hai.',
  }
  const tooLongAloud = {
    ...whole,
    code: 'too-long-aloud',
    message: `Bản loa dài khoảng ${seconds} giây; nên dưới ${MAX_SPOKEN_SECONDS} giây.`,
    advice: 'Rút gọn, hoặc viết riêng bản loa ngắn hơn.',
  }
  return [
    ...(characters > MAX_CHAT_CHARACTERS ? [tooLong] : []),
    ...(seconds > MAX_SPOKEN_SECONDS && language !== 'km' ? [tooLongAloud] : []),
  ]
}

function placeOf({ language, field, index }: CheckedText): Pick<TextFinding, 'language' | 'field' | 'index'> {
  return { language, field, index }
}
