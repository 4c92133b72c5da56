import { foldedPhrase } from './fold-vietnamese.ts'

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
}
const POLITE_START =
  /^(?:da |vang |u |uh |thi |chac |cho |xin |em |toi |minh |con |chau |lay |chon |la |bam |nhan )+/
const POLITE_END = /(?: a| nha| nhe| di| do| nay| ay| luon| ak| ah| giup| gium| please)+$/
const NAMED =
  /^(?:(?:cai|cau|muc|nut|so|y|dong|o|lua chon|phuong an|dap an|option|number|no|choice) ?)+(?:so |thu )?(\d{1,2}|[a-z]+)$/
const LETTER = /^(?:(?:cai|cach|cau|kieu|loai|muc|nut|y|o|dap an|phuong an|option) )?([a-h])$/
const FIRST =
  /^(?:cai |cau |muc |nut |y |dong |o |the )*(?:dau tien|dau|thu nhat|so mot|first|first one|1st|1st one)$/
const LAST =
  /^(?:cai |cau |muc |nut |y |dong |o |the )*(?:cuoi cung|cuoi|sau cung|chot|duoi cung|last|last one)$/
const LAST_BUT_ONE = /^(?:cai |cau |muc |nut )*(?:ke cuoi|ap chot|gan cuoi)$/
const SECOND = /^(?:the )?(?:second|second one|2nd|2nd one)$/
const THIRD = /^(?:the )?(?:third|third one|3rd|3rd one)$/
const MIDDLE = /^(?:cai |cau |muc )*(?:o )?(?:chinh )?giua$/
const UPPER = /^(?:cai |cau |muc )+(?:o )?tren$/
const LOWER = /^(?:cai |cau |muc )+(?:o )?duoi$/

/** The number a message consists of, perhaps with words before it ("số 2", "2.", "cái thứ hai"); counts from 1. */
export function choiceNumber(text: string): number | undefined {
  const phrase = foldedPhrase(text)
  const plain = /^(?:so |chon |cau |muc |chon so |option |number |no )?(\d{1,2})$/.exec(phrase)?.[1]
  if (plain !== undefined) return Number(plain)
  const named = NAMED.exec(bare(phrase))?.[1]
  if (named === undefined) return NUMBER_WORDS[/^chon /.test(phrase) ? bare(phrase) : '']
  if (/^\d/.test(named)) return Number(named)
  // "ở sau nhà", "ở năm" tell a place or a time, though "ô sáu" would be a number.
  return /^o /.test(bare(phrase)) ? undefined : NUMBER_WORDS[named]
}

/**
 * Which of so many answers a message points at by where it stands: "cái đầu tiên", "cái cuối", "the second one", "cái ở
 * giữa" of three. Counts from 1; absent when it points at none.
 */
export function choicePosition(text: string, count: number): number | undefined {
  const phrase = bare(foldedPhrase(text))
  if (phrase.length > 30 || count < 1) return undefined
  if (FIRST.test(phrase)) return 1
  if (LAST.test(phrase)) return count
  if (LAST_BUT_ONE.test(phrase)) return count - 1 || undefined
  if (SECOND.test(phrase)) return 2
  if (THIRD.test(phrase)) return 3
  if (MIDDLE.test(phrase) && count % 2 === 1) return (count + 1) / 2
  if (UPPER.test(phrase) && count === 2) return 1
  return LOWER.test(phrase) && count === 2 ? 2 : undefined
}

/** The letter a message consists of, perhaps with words around it ("c nha", "câu a", "chọn b đi"); lower case. */
export function choiceLetter(text: string): string | undefined {
  const phrase = foldedPhrase(text)
  return LETTER.exec(phrase)?.[1] ?? LETTER.exec(bare(phrase))?.[1]
}

function bare(phrase: string): string {
  return phrase.replace(POLITE_START, '').replace(POLITE_END, '')
}
