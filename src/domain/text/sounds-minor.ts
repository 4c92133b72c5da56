import { foldedPhrase } from './fold-vietnamese.ts'

/** "con tôi", "em gái em", "bạn cháu" speak of somebody else. */
const CHILD_SELF =
  '(?<!\\b(?:con|chau|em|be|gai|trai|cua|nha|ban|chi|anh|hoc sinh) )\\b(?:em|con|chau|minh|toi)'

/** An age in words of the writer about himself, a school class below university, or English "I am 15". */
const AGE = new RegExp(`${CHILD_SELF} (?:nam nay |moi |dang |la )?(?:co )?(\\d{1,2}) tuoi\\b`)
const CLASS = new RegExp(`${CHILD_SELF} (?:dang |moi )?(?:hoc|la hoc sinh) lop (\\d{1,2})\\b`)
const ENGLISH = /\b(?:i am|i m|im) (?:only )?(\d{1,2})(?: years? old)?\b/
const SAYS_SO = new RegExp(`${CHILD_SELF} (?:moi )?(?:chua du|duoi) 18\\b`)

/** In law a child is under 16 (Law 102/2016 art. 1); abuse is handled as a child's up to 18 (domain reference §11.3). */
const ADULT_AT = 18
const LAST_CLASS = 12

/** Whether the writer says of himself that he is under 18. A child spoken of ("cháu nhà tôi 5 tuổi") does not count. */
export function soundsMinor(text: string): boolean {
  const phrase = foldedPhrase(text)
  const age = Number(AGE.exec(phrase)?.[1] ?? ENGLISH.exec(phrase)?.[1] ?? Number.NaN)
  const schoolClass = Number(CLASS.exec(phrase)?.[1] ?? Number.NaN)
  return (age >= 6 && age < ADULT_AT) || schoolClass <= LAST_CLASS || SAYS_SO.test(phrase)
}
