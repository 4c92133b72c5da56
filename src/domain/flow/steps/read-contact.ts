import { foldedPhrase } from '../../text/fold-vietnamese.ts'
import { findPhones } from '../../text/parse-phone.ts'

/** What one message tells of how a resident may be reached; a part that it does not tell is absent. */
export interface ContactWords {
  readonly name?: string
  /** In international form. */
  readonly phone?: string
  /** When and how contact is safe, in the resident's own words. */
  readonly when?: string
}

/**
 * "sau 18 giờ", "gọi buổi tối", "không có số": how to be reached, and nobody's name. Read without marks, where Sáu, Lực, Nhàn
 * and chị look like such words: one of them alone is a name.
 */
const MANNER = new RegExp(
  [
    '^(?:sau|truoc|luc|tu|khoang|after|before) (?:luc |khoang |tam )?\\d',
    '^(?:luc nao|buoi (?:sang|trua|chieu|toi)|ban (?:ngay|dem)|ca ngay|cuoi tuan|ngoai gio|any time|only)',
    '^(?:khong|ko|chi (?:goi|nhan tin|ghi)|nhan tin|goi (?:luc|sau|truoc|buoi|vao|khi|cho|toi|em|ban|cuoi)|call)(?: |$)',
    '\\d ?(?:h|g|gio|am|pm)(?: |$)',
  ].join('|'),
)

/** Tells name, number and time of "Nguyễn Văn A 0912 345 678, sau 18 giờ" apart, in whatever order they come. */
export function readContact(text: string): ContactWords {
  const [phone] = findPhones(text)
  const parts = (phone === undefined ? [text] : text.split(phone.text))
    .flatMap((part) => part.split(/[,;\n]|\.(?=\s|$)| [-–] /))
    .map(tidyWords)
    .filter((part) => /[\p{L}\d]/u.test(part))
  const isManner = (part: string) => MANNER.test(foldedPhrase(part))
  const name = parts.filter((part) => !isManner(part) && /\p{L}/u.test(part)).join(', ')
  const when = parts.filter(isManner).join(', ')
  return {
    ...(name !== '' && { name }),
    ...(phone && { phone: phone.number }),
    ...(when !== '' && { when }),
  }
}

/** Words without the signs that parted them from a number. */
export function tidyWords(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s,.;:\-–]+|[\s,.;:\-–]+$/g, '')
}
