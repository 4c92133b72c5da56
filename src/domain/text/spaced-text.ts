import { foldVietnamese } from './fold-vietnamese.ts'
import { readNumberWords } from './read-number-words.ts'
import { hasMarks, toneKey } from './tone-key.ts'

/** A text as single folded words, numbers and signs between spaces, so that "21h30" reads "21 h 30"; for `findTimes`. */
export interface SpacedText {
  readonly spaced: string
  readonly tokens: readonly SpacedToken[]
}

interface SpacedToken {
  /** Where it begins in the spaced text, and in the text as typed. */
  readonly from: number
  readonly at: number
  readonly length: number
}

interface TypedToken {
  readonly typed: string
  readonly key: string
  readonly folded: string
  readonly at: number
}

const TOKEN = /\d+|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu

/** Words that without marks look like another one that tells time: "tôi" (I) like tối (evening), "nãy" like này. */
const APART: ReadonlyMap<string, string> = new Map([
  [toneKey('tôi'), '_'],
  [toneKey('nãy'), 'nayx'],
  [toneKey('quá'), '_'],
  [toneKey('quả'), '_'],
  [toneKey('nằm'), '_'],
  [toneKey('âm'), 'amx'],
])
const NUMBER_KEYS = new Set(
  'một mốt hai ba bốn tư năm lăm nhăm sáu bảy bẩy tám chín mười mươi chục nửa trăm linh lẻ'
    .split(' ')
    .map(toneKey),
)
const COUNTED = new Set('gio h tieng phut ngay hom bua tuan thang nam ruoi'.split(' '))
/** What half of is said: "nửa ngày" is no time, "nửa đêm" is midnight. */
const HALVED = new Set('gio tieng thang nam'.split(' '))
const NUMBERED = new Set('ngay thang mung'.split(' '))

/** Spaces a text out; number words that count a time ("mười giờ", "nửa tiếng", "tháng chín") become digits. */
export function spaceOut(text: string): SpacedText {
  const typed = [...text.matchAll(TOKEN)].map(readToken)
  const isPlain = !typed.some((token) => hasMarks(token.typed))
  const words = typed.map((token) => (isPlain || NUMBER_KEYS.has(token.key) ? token.folded : ''))
  let spaced = ' '
  const tokens: SpacedToken[] = []
  for (let index = 0; index < typed.length; ) {
    const token = typed[index]
    if (token === undefined) break
    const number = numberAt(typed, words, index)
    const length = number?.length ?? 1
    const last = typed[index + length - 1] ?? token
    tokens.push({ from: spaced.length, at: token.at, length: last.at + last.typed.length - token.at })
    spaced += `${number?.value ?? wordOf(token)} `
    index += length
  }
  return { spaced, tokens }
}

function readToken(match: RegExpMatchArray): TypedToken {
  const [typed] = match
  return {
    typed,
    key: toneKey(typed),
    folded: foldVietnamese(typed).replace(/\s/g, ''),
    at: match.index ?? 0,
  }
}

function wordOf({ key, folded }: TypedToken): string {
  return APART.get(key) ?? folded
}

/** "thứ ba tuần trước" is a Tuesday, not three weeks; "ba" alone is a father. */
function numberAt(typed: readonly TypedToken[], words: readonly string[], index: number) {
  if (words[index] === '' || !/^\p{L}/u.test(words[index] ?? '')) return undefined
  const before = typed[index - 1]?.folded ?? ''
  if (before === 'thu') return undefined
  const number = readNumberWords(words, index)
  if (number === undefined) return undefined
  const after = typed[index + number.length]?.folded ?? ''
  const isHalfDay = words[index] === 'nua' && !HALVED.has(after)
  const isCounting = COUNTED.has(after) && !isHalfDay
  return isCounting || (NUMBERED.has(before) && words[index] !== 'nua') ? number : undefined
}
