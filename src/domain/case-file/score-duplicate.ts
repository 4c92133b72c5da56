import { foldedWords } from '../text/fold-vietnamese.ts'

/** What two cases have in common; `sharedMarks` are kinds of blind indexes that are equal. */
export interface DuplicateSigns {
  readonly ownWords: string
  readonly otherWords: string
  readonly sharedMarks: readonly string[]
  readonly isSameCommune: boolean
  readonly isSameCategory: boolean
  readonly isSamePerson: boolean
  /** Between the two submissions, in ms. */
  readonly apartMs: number
}

/** How likely two cases tell of the same event, from 0 to 1, with the reasons in Vietnamese. */
export interface DuplicateScore {
  readonly score: number
  readonly reasons: readonly string[]
}

/** Below this a case is not worth an officer's look. */
export const MIN_DUPLICATE_SCORE = 0.3

const HOUR_MS = 3_600_000
/** Words in common, as a share of all words of both, from which it is a sign. */
const SIMILAR_FROM = 0.3

const MARKS: Readonly<Record<string, { readonly weight: number; readonly reason: string }>> = {
  file: { weight: 0.85, reason: 'Cùng một tệp ảnh, video (trùng mã băm)' },
  text: { weight: 0.85, reason: 'Nội dung giống hệt nhau' },
  plate: { weight: 0.7, reason: 'Cùng biển số xe' },
  account: { weight: 0.7, reason: 'Cùng số tài khoản' },
  phone: { weight: 0.6, reason: 'Cùng số điện thoại được nhắc đến' },
  phrase: { weight: 0.5, reason: 'Nhiều đoạn giống nhau' },
}

/**
 * Weighs the signs that two cases tell of the same event. Each sign alone can be chance, so they add up like independent
 * doubts; a hint for the officer, who decides.
 */
export function scoreDuplicate(signs: DuplicateSigns): DuplicateScore {
  const found = [...markSigns(signs), ...nearnessSigns(signs), ...wordSigns(signs)]
  const doubt = found.reduce((left, { weight }) => left * (1 - weight), 1)
  return {
    score: found.length === 0 ? 0 : Math.round((1 - doubt) * 100) / 100,
    reasons: found.toSorted((one, other) => other.weight - one.weight).map(({ reason }) => reason),
  }
}

interface Sign {
  readonly weight: number
  readonly reason: string
}

function markSigns({ sharedMarks }: DuplicateSigns): Sign[] {
  return [...new Set(sharedMarks)].flatMap((kind) => {
    const sign = MARKS[kind]
    return sign === undefined ? [] : [sign]
  })
}

function nearnessSigns(signs: DuplicateSigns): Sign[] {
  const { isSameCommune, isSameCategory, isSamePerson, apartMs } = signs
  const isNear = apartMs < 24 * HOUR_MS
  const near: Sign[] = []
  if (isSameCommune && isSameCategory && isNear)
    near.push({ weight: 0.4, reason: 'Cùng địa bàn, cùng loại việc, gửi cách nhau dưới 24 giờ' })
  else if (isSameCommune && isNear)
    near.push({ weight: 0.15, reason: 'Cùng địa bàn, gửi cách nhau dưới 24 giờ' })
  if (isSamePerson && isNear) near.push({ weight: 0.25, reason: 'Cùng một người báo' })
  return near
}

function wordSigns({ ownWords, otherWords }: DuplicateSigns): Sign[] {
  const share = sharedWords(ownWords, otherWords)
  if (share < SIMILAR_FROM) return []
  return [{ weight: Math.min(0.8, 0.2 + share * 0.6), reason: 'Lời kể giống nhau' }]
}

/** Words in common as a share of all different words of both, from 0 to 1; short texts say nothing. */
function sharedWords(one: string, other: string): number {
  const [ours, theirs] = [new Set(foldedWords(one)), new Set(foldedWords(other))]
  if (ours.size < 3 || theirs.size < 3) return 0
  const common = [...ours].filter((word) => theirs.has(word)).length
  return common / (ours.size + theirs.size - common)
}
