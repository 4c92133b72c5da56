import { findCry } from './find-cry.ts'
import { foldedWords } from './fold-vietnamese.ts'
import { guessCategories } from './guess-categories.ts'

/** A cry for help, however long, does not tell what happened. */
const CRY = new Set(
  'cuu voi toi em con chau minh oi troi ai giup do a nhanh len gap help me please somebody anybody'.split(
    ' ',
  ),
)

/** The same in Khmer, with greetings: hello, thanks, help, rescue, please, quickly. To be reviewed by a speaker. */
const KHMER_CALL = /ជំរាបសួរ|ជម្រាបសួរ|សួស្តី|សួស្ដី|អរគុណ|ជួយ|សង្គ្រោះ|សូម|ផង|ភ្លាម/g
const KHMER_SIGN = /\p{Script=Khmer}/gu

/** About four words of Khmer, in signs: it is written without spaces, so its words cannot be counted. */
const KHMER_STORY = 16

/** Whether words tell what happened: four of them, two that name a kind of matter, or as much in Khmer. */
export function tellsSomething(text: string): boolean {
  const words = foldedWords(text)
  const telling = words.filter((word) => !CRY.has(word)).length
  if (tellsInKhmer(text)) return true
  return words.length >= 4 ? telling >= 2 : words.length >= 2 && guessCategories(text).length > 0
}

function tellsInKhmer(text: string): boolean {
  const rest = text.replace(KHMER_CALL, '')
  const signs = rest.match(KHMER_SIGN)?.length ?? 0
  return signs >= KHMER_STORY || (signs > 0 && findCry(rest)?.level === 'certain')
}
