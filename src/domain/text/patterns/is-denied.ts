import { toneKey } from '../tone-key.ts'
import type { PatternMatch } from './match-patterns.ts'
import type { TypedToken } from './typed-tokens.ts'

const NEGATORS = new Set(
  ['không', 'chưa', 'chẳng', 'chả', 'đâu', 'hổng', 'khong', 'chua', 'chang'].map(toneKey),
)
const ENGLISH_NEGATORS = new Set([
  'not',
  'never',
  'nobody',
  'without',
  'isnt',
  'wasnt',
  'didnt',
  'none',
  'nothing',
])
/** "no" is mostly "nó" (he) or "nổ"; before these words it is English. */
const AFTER_NO = new Set(
  'one fire gun knife weapon weapons injury injuries danger violence fight accident'.split(' '),
)
/** Words that may stand between the "không" and what it denies. */
const BETWEEN = new Set(
  'co ai bi thay phai he gi nguoi nao con cai mot dang xay ra xuat hien su den muc viec chuyen vu truong hop hien tuong dau hay hoac chay thuong chet dam danh gay go dao sung gay hung khi vu toi was were is are been has have anyone one any or body there a the'.split(
    ' ',
  ),
)
/** How far back a "không" is looked for, in words. */
const REACH = 5

/** Whether a "không", "chưa", "no" … just before a match denies it: "không có ai bị thương", "chưa thấy cháy". */
export function isDenied<T>({ start, end, words }: PatternMatch<T>, tokens: readonly TypedToken[]): boolean {
  if (isDeniedWithin(start, end, words, tokens)) return true
  for (let at = start - 1; at >= Math.max(0, start - REACH); at -= 1) {
    if (tokens[at + 1]?.before !== 'space') return false
    const token = tokens[at]
    if (token === undefined) return false
    if (
      isNegator(token) ||
      saysNobody(tokens, at) ||
      (token.key === 'no' && AFTER_NO.has(tokens[at + 1]?.folded ?? ''))
    )
      return true
    if (!BETWEEN.has(token.folded)) return false
  }
  return false
}

/** "nhà tôi không bị cháy" for "nhà … cháy": the "không" stands in the gap. */
function isDeniedWithin(start: number, end: number, words: readonly string[], tokens: readonly TypedToken[]) {
  const own = new Set(words.flatMap((word) => word.split(' ')).map(toneKey))
  return tokens.slice(start + 1, end - 1).some((token) => isNegator(token) && !own.has(token.key))
}

/** "đâu có ai …", also as "dau co ai"; "dau co mau" may be a bleeding head. */
function saysNobody(tokens: readonly TypedToken[], at: number): boolean {
  return [0, 1, 2].every((next) => tokens[at + next]?.folded === ['dau', 'co', 'ai'][next])
}

function isNegator(token: TypedToken): boolean {
  if (ENGLISH_NEGATORS.has(token.folded) && !token.isMarked) return true
  return [token.key, token.key.replace(/(\p{L})\1$/u, '$1'), ...token.readings].some((key) =>
    NEGATORS.has(key),
  )
}
