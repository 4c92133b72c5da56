import { findPhones } from './parse-phone.ts'

const ME = '(?:tôi|toi|tui|em|mình|minh|cháu|chau|con)'
const BEFORE = '(?<![\\p{L}\\p{N}])'
const NAME = '\\p{Lu}\\p{Ll}+'

/** "Tên tôi là …", "em tên Hoa", "tôi là Nguyễn Văn …": one name after a word for it, two where only "là" stands. */
const NAMED = [
  new RegExp(`${BEFORE}(?:[Tt]ên|[Tt]en) (?:của |cua )?${ME} là`, 'u'),
  new RegExp(`${BEFORE}(?:${ME}|Tôi|Em|Mình|Cháu|Con) tên (?:là )?${NAME}`, 'u'),
  new RegExp(`${BEFORE}(?:${ME}|Tôi|Em|Mình|Cháu|Con) là ${NAME} ${NAME}`, 'u'),
  /\bmy name is\b/iu,
]
/** The number is the resident's own: of others it is what the report is about. */
const OWN_NUMBER = new RegExp(
  `${BEFORE}(?:(?:sđt|sdt|số|so|điện thoại|dien thoai|zalo)(?: của| cua)? ${ME}|(?:gọi|goi|liên hệ|lien he)(?: cho| với| voi)? ${ME}|my (?:phone|number))(?![\\p{L}\\p{N}])`,
  'iu',
)

/** Whether a story tells who tells it: own name or own number. Without certainty it answers no; it only leads to a hint. */
export function namesReporter(text: string): boolean {
  const typed = text.normalize('NFC')
  return NAMED.some((form) => form.test(typed)) || (OWN_NUMBER.test(typed) && findPhones(typed).length > 0)
}
