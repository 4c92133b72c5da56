import { writeSpokenDigits } from './spoken-digits.ts'

/** A phone number found in a text. */
export interface FoundPhone {
  /** `+84` and nine digits, or another country's number as typed with its `+`. */
  readonly number: string
  /** The characters it was read from. */
  readonly text: string
}

/** A letter O stands for the zero it looks like. */
const NUMBER = /(?:(?:\+|00)?\d|(?<![\p{L}\p{N}])[oO](?=\d))(?:[ .\-()]{0,2}\d){7,14}/gu

/** Mobile prefixes 03, 05, 07, 08, 09 with ten digits; landlines 02 with eleven (numbering plan of 2017). */
const DOMESTIC = /^0(?:[35789]\d{8}|2\d{9})$/

/** Thirteen digits with two zeros first are an account of Vietcombank, not a call abroad. */
const OLD_ACCOUNT = /^00(?!84)\d{11}$/

/**
 * Phone numbers in free text, as residents type them: "0912 345 678", "+84912345678", "(024) 3826.1234". Digits that are
 * no Vietnamese number and carry no country code are left alone: they may be an account. "Không chín không một …" is one too.
 */
export function findPhones(text: string): FoundPhone[] {
  const found: FoundPhone[] = []
  const { written, asTyped } = writeSpokenDigits(text)
  for (const [typed] of written.matchAll(NUMBER)) {
    const number = normalise(typed)
    if (number !== undefined) found.push({ number, text: asTyped(typed) })
  }
  return found
}

/** The one phone number a text gives, or why there is none. */
export function parsePhone(
  text: string,
): { ok: true; phone: FoundPhone } | { ok: false; reason: 'none' | 'several' } {
  const [first, second] = findPhones(text)
  if (first === undefined) return { ok: false, reason: 'none' }
  return second === undefined ? { ok: true, phone: first } : { ok: false, reason: 'several' }
}

function normalise(typed: string): string | undefined {
  const digits = typed.replace(/^o/i, '0').replace(/\D/g, '')
  const isInternational = typed.startsWith('+') || (typed.startsWith('00') && !OLD_ACCOUNT.test(digits))
  const bare = typed.startsWith('00') ? digits.slice(2) : digits
  const domestic =
    bare.startsWith('84') && (isInternational || bare.length >= 11)
      ? `0${bare.slice(2).replace(/^0/, '')}`
      : bare
  if (DOMESTIC.test(domestic)) return `+84${domestic.slice(1)}`
  return isInternational && !bare.startsWith('84') && bare.length >= 8 && bare.length <= 15
    ? `+${bare}`
    : undefined
}
