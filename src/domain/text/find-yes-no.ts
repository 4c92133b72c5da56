import { foldVietnamese } from './fold-vietnamese.ts'
import { labelSpelling, type Spelling, spellingOf } from './spelling.ts'
import { toneKey } from './tone-key.ts'

/** A bare yes or no. */
export type YesNo = 'yes' | 'no'

const YES = wordsOf(
  'ừ, ừm, ừa, ờ, uh, uhm, um, uk, uki, ukm, uhuh, ừ ừ, à ừ, vâng, dạ, dạ vâng, dạ có, có, có chứ, có đó, có mà, đúng, đúng rồi, đúng vậy, đúng thế, phải, phải rồi, chính xác, chuẩn, ok, oke, oki, okie, okay, okela, rồi, có rồi, được, đc, đồng ý, yes, yep, yeah, yup, y, sure, correct, right, ừ đúng, ừ có, ừ rồi, dĩ nhiên, tất nhiên, đương nhiên, hẳn rồi',
)
const NO = wordsOf(
  'không, ko, k, kg, khong, hong, hông, hổng, hok, hem, khum, không có, ko có, hông có, hổng có, không phải, ko phải, chưa, chưa có, chẳng, đâu có, không đâu, đâu, không hề, làm gì có, no, nope, nah, n, never, không đồng ý, dạ không, dạ chưa',
)
const YES_LABEL = /^(?:co|dung|phai|dong y|vang|yes|yeah|correct|agree|right|ok|i agree|i have|sure)(?: |$)/
/** "Đã gọi" says yes beside "Chưa", but "Đã lâu" among times does not. */
const DONE_LABEL = /^(?:da|roi|duoc)(?: |$)/
const NO_LABEL = /^(?:khong|chua|no|not|never|none)(?: |$)/
const BEGINNINGS = new Map(
  'có đúng phải đồng vâng đã rồi được không chưa'
    .split(' ')
    .map((word) => [foldVietnamese(word), toneKey(word)]),
)
const UNSURE_LABEL =
  /^(?:khong (?:ro|biet|chac|nho|muon|tien|goi|the)|chua (?:ro|biet|chac)|not sure|no idea)/
const POLITE = new Set(
  'dạ da ạ a em tôi toi tui con cháu chau anh chị chi nhé nhe nha á ak ah ơi oi đó đấy nè luôn mà chứ thưa thua bác bac chú chu cô sir'
    .split(' ')
    .map(toneKey),
)

/** Said twice or together ("vâng đúng", "ờ ờ", "đúng òi") they mean the same. */
const YES_ATOMS = wordsOf(
  'ừ, ừm, ừa, ờ, uh, uhm, um, ukm, vâng, dạ, có, đúng, phải, chính, xác, chuẩn, ok, oke, rồi, òi, được, yes, yep, yeah, vậy, thế',
)
/** One of these first, and nothing but them and what they deny behind it ("hổng có đâu", "ko hề"). */
const NO_ATOMS = wordsOf(
  'không, ko, k, kg, hong, hông, hổng, hok, hem, khum, chưa, chẳng, đâu, no, nope, not',
)
const DENIED = wordsOf('có, phải, đúng, hề, đâu, gì, hết, cả, không, chưa')
/** Around a yes it stays one ("chắc là có", "uh thì có"); a no that is only likely is none. */
const AROUND_YES = wordsOf('thì, chắc, hình, như, là, cũng, lẽ, hẳn, chứ, sao, không')
const SURELY = wordsOf('có, rồi, đúng, phải, yes')
/** What a message without any word may say. */
const NOD = /👍|👌|✅|🆗/u
const SHAKE = /👎|❌|🙅/u

/** A longer message says more than yes or no. */
const MAX_CHARS = 60

/** Whether a whole message says no more than yes or no, in any of the ways people type it. */
export function findYesNo(text: string): YesNo | undefined {
  if (text.length > MAX_CHARS) return undefined
  const typed = spellingOf(text)
  if (typed.words.length === 0) return NOD.test(text) ? 'yes' : SHAKE.test(text) ? 'no' : undefined
  if (typed.words.length > 6) return undefined
  for (const words of [typed.words, typed.words.filter((word) => !POLITE.has(word.key))]) {
    if (isAmong(words, YES)) return 'yes'
    if (isAmong(words, NO)) return 'no'
    const [first, ...rest] = words.map((word) => [word])
    if (first === undefined) continue
    if ([first, ...rest].every((word) => isAmong(word, YES_ATOMS))) return 'yes'
    if (isLikelyYes([first, ...rest])) return 'yes'
    if (isAmong(first, NO_ATOMS) && rest.every((word) => isAmong(word, DENIED))) return 'no'
  }
  return undefined
}

/** "Có chứ sao không" ends with a word that denies nothing; any other "không" does. */
function isLikelyYes(words: readonly Spelling['words'][]): boolean {
  const said = words.filter((word) => !isAmong(word, AROUND_YES))
  const denies = words.some((word) => isAmong(word, NO_ATOMS))
  const asksBack = words
    .map((word) => word[0]?.folded)
    .join(' ')
    .endsWith('sao khong')
  return (
    said.length > 0 &&
    said.every((word) => isAmong(word, YES_ATOMS)) &&
    said.some((word) => isAmong(word, SURELY)) &&
    (!denies || asksBack)
  )
}

/** "Cờ bạc" and "Đừng gọi" look like có and đúng without their marks, "Rơi ví" like rồi, "dạ" like đã. */
function beginsAsMeant({ words }: Spelling): boolean {
  const [first] = words
  const meant = BEGINNINGS.get(first?.folded ?? '')
  return first === undefined || !first.isMarked || meant === undefined || meant === first.key
}

/** The only one of the labels that says yes, or no: its place in the list; absent when none or several do. */
export function findYesNoLabel(answer: YesNo, labels: readonly string[]): number | undefined {
  const spellings = labels.map(labelSpelling)
  const isNo = (label: Spelling) =>
    NO_LABEL.test(label.folded) && beginsAsMeant(label) && !UNSURE_LABEL.test(label.folded)
  const isDone = (label: Spelling) => DONE_LABEL.test(label.folded) && spellings.some(isNo)
  const isYes = (label: Spelling) => beginsAsMeant(label) && (YES_LABEL.test(label.folded) || isDone(label))
  const places = spellings.flatMap((label, at) =>
    (answer === 'no' ? isNo(label) : isYes(label)) ? [at] : [],
  )
  return places.length === 1 ? places[0] : undefined
}

function isAmong(words: Spelling['words'], known: ReadonlyMap<string, readonly string[][]>) {
  const candidates = known.get(words.map((word) => word.folded).join(' ')) ?? []
  return candidates.some((keys) => keys.every((key, at) => !words[at]?.isMarked || words[at].key === key))
}

function wordsOf(list: string): ReadonlyMap<string, readonly string[][]> {
  const known = new Map<string, string[][]>()
  for (const entry of list.split(', ')) {
    const { folded, words } = spellingOf(entry)
    known.set(folded, [...(known.get(folded) ?? []), words.map((word) => word.key)])
  }
  return known
}
