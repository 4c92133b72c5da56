import { CODE_ALPHABET, checkSum, checkValue } from '../case-file/reference-code.ts'

const RANDOM_CHARS = 5

/** How many random bytes a notice's code takes; 25 of their bits are used. */
export const NOTICE_CODE_BYTES = 4

/**
 * The code under which a notice can be checked (domain reference §13.3), e.g. `TB-7K3F2Q`: five random characters and a
 * check character, so that a misheard one is not taken for another notice. Throws `RangeError` for fewer than 4 bytes.
 */
export function createNoticeCode(random: Uint8Array): string {
  if (random.length < NOTICE_CODE_BYTES) throw new RangeError('a notice code takes 4 random bytes')
  const number = random.subarray(0, NOTICE_CODE_BYTES).reduce((sum, byte) => sum * 256 + byte, 0)
  const values = Array.from({ length: RANDOM_CHARS }, (_, i) => Math.floor(number / 32 ** i) % 32)
  return `TB-${[...values, checkValue(values)].map((value) => CODE_ALPHABET.charAt(value)).join('')}`
}

/** Finds a notice's code in what somebody typed or forwarded: any case, with or without the dash, O for 0, I and L for 1. */
export function findNoticeCode(text: string): string | undefined {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()
  for (const [, body = ''] of plain.matchAll(/(?<![A-Z0-9])TB[\s\-–—]*([A-Z0-9]{6})(?![A-Z0-9])/gu)) {
    const code = body.replace(/O/gu, '0').replace(/[IL]/gu, '1')
    const values = [...code].map((char) => CODE_ALPHABET.indexOf(char))
    if (!values.includes(-1) && checkSum(values) === 0) return `TB-${code}`
  }
  return undefined
}
