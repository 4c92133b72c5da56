import { foldInPlace } from '../../text/fold-in-place.ts'
import { foldKhmer } from '../../text/fold-khmer.ts'
import { FORBIDDEN_ENGLISH } from './forbidden-english.ts'
import { FORBIDDEN_KHMER } from './forbidden-khmer.ts'
import { FORBIDDEN_VIETNAMESE } from './forbidden-vietnamese.ts'
import type { ForbiddenWording } from './forbidden-wording.ts'

const LATIN = [...FORBIDDEN_VIETNAMESE, ...FORBIDDEN_ENGLISH]

/** Written with marks, since "dùng" (use) is no "đừng" (do not). */
const DENIAL = /(?<!\p{L})(?:không|đừng|chưa|never|not|no|don t)(?!\p{L})/u
const KHMER_DENIAL = /(?<!ភូ)មិន|កុំ(?!ព្យ)|គ្មាន|ឥត|ពុំ|ហាម/

/** What sounds like a denial and denies nothing: "đừng lo, …", and the "không" that only ends a question. */
const NO_DENIAL =
  /(?<!\p{L})(?:(?:đừng|không|khỏi) (?:(?:có|phải|cần) )?(?:lo|sợ|ngại|sao|hoang mang)|do not worry|don t worry|no problem|không(?: ạ)?$)(?!\p{L})/gu
const KHMER_NO_DENIAL = /(?:កុំ|មិន(?:ចាំ)?បាច់)(?:បារម្ភ|ព្រួយ|ខ្លាច|ភ័យ)|មិនអីទេ/g

/** Letters before a Khmer promise in which a denial of it stands: there are no commas to tell where it ends. */
const KHMER_REACH = 20

/** The first forbidden wording of a text in any language; denials ("không hỏi mã OTP") are allowed. */
export function findForbiddenWording(text: string): ForbiddenWording | undefined {
  const sentences = text.normalize('NFC').split(/[.;:!?\n។៕៖]/)
  return sentences
    .map((sentence) => inLatin(sentence) ?? inKhmer(sentence))
    .find((found) => found !== undefined)
}

function inLatin(sentence: string): ForbiddenWording | undefined {
  const clauses = sentence.split(',').map(plainWords)
  const typed = clauses.join(' ')
  const { folded } = foldInPlace(typed)
  return LATIN.find(({ rule, pattern }) => {
    const found = pattern.exec(folded)
    if (found === null) return false
    if (rule === 'forbidden-question') return !DENIAL.test(typed.slice(0, endOf(found)))
    return !DENIAL.test(typed.slice(clauseStart(clauses, found.index), found.index))
  })
}

/** Words in small letters between single spaces, without what only sounds like a denial. */
function plainWords(clause: string): string {
  return clause
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(NO_DENIAL, '')
}

function clauseStart(clauses: readonly string[], index: number): number {
  let start = 0
  for (const clause of clauses) {
    if (index <= start + clause.length) return start
    start += clause.length + 1
  }
  return start
}

function inKhmer(sentence: string): ForbiddenWording | undefined {
  if (!/\p{Script=Khmer}/u.test(sentence)) return undefined
  const folded = foldKhmer(sentence).replace(KHMER_NO_DENIAL, '')
  return FORBIDDEN_KHMER.find(({ rule, pattern }) => {
    const found = pattern.exec(folded)
    if (found === null) return false
    const isQuestion = rule === 'forbidden-question'
    const before = isQuestion
      ? folded.slice(0, endOf(found))
      : folded.slice(Math.max(0, found.index - KHMER_REACH), found.index)
    return !KHMER_DENIAL.test(before)
  })
}

function endOf(found: RegExpExecArray): number {
  return found.index + found[0].length
}
