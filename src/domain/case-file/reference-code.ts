/**
 * The number of a case file that is safe to say aloud: `BY-XXXX-XXXX`. It opens nothing by itself: status is told only in
 * the conversation that filed the case, or together with the receipt.
 */
export type ReferenceCode = string & { readonly __brand: 'ReferenceCode' }

/** Why a text is not a reference code. `check-failed`: right shape, but mistyped somewhere. */
export type ReferenceCodeProblem = 'wrong-length' | 'wrong-character' | 'check-failed'

/** A reference code read from what somebody typed. */
export type ParsedReferenceCode =
  | { readonly ok: true; readonly code: ReferenceCode }
  | { readonly ok: false; readonly reason: ReferenceCodeProblem }

// Crockford's base 32: no I, L, O (mistaken for 1, 1, 0) and no U.
/** Letters and digits of every code that people say aloud; a value is an index into it. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_CHARS = 7
const CODE_CHARS = 8

/** How many random bytes a reference code takes; 35 of their bits are used: 34 thousand million codes. */
export const REFERENCE_CODE_BYTES = 5

/**
 * Writes random bytes as a reference code: seven characters of five bits each, then the check character.
 *
 * @param random - 5 bytes. Throws `RangeError` for fewer.
 */
export function createReferenceCode(random: Uint8Array): ReferenceCode {
  if (random.length < REFERENCE_CODE_BYTES) throw new RangeError('a reference code takes 5 random bytes')
  const number = random.subarray(0, REFERENCE_CODE_BYTES).reduce((sum, byte) => sum * 256 + byte, 0)
  const values = Array.from(
    { length: RANDOM_CHARS },
    (_, i) => Math.floor(number / 32 ** (RANDOM_CHARS - i)) % 32,
  )
  return format([...values, checkValue(values)].map((value) => CODE_ALPHABET.charAt(value)).join(''))
}

/**
 * Reads a reference code as people type it: any case, with or without `BY` and dashes, O for 0, I and L for 1, full-width
 * letters, stray diacritics, and what a Vietnamese keyboard made of it (Telex turns `W` into `Ư` and `AS` into `Á`; the
 * check character decides whether undoing that was right).
 */
export function parseReferenceCode(text: string): ParsedReferenceCode {
  const plain = parseBody(bodyOf(stripMarks(text)))
  if (plain.ok) return plain
  const undone = parseBody(bodyOf(undoTelex(text)))
  return undone.ok ? undone : plain
}

/**
 * Finds the first correct reference code inside a sentence or a forwarded message. Here `BY` is needed: without it any two
 * words of four letters would be tried.
 */
export function findReferenceCode(text: string): ReferenceCode | undefined {
  const candidates = stripMarks(text).matchAll(
    /(?<![a-z0-9])BY[\s\-–—]*[a-z0-9]{4}[\s\-–—]*[a-z0-9]{4}(?![a-z0-9])/gi,
  )
  for (const [candidate] of candidates) {
    const parsed = parseReferenceCode(candidate)
    if (parsed.ok) return parsed.code
  }
  return undefined
}

function parseBody(body: string): ParsedReferenceCode {
  if (body.length !== CODE_CHARS) return { ok: false, reason: 'wrong-length' }
  const values = [...body].map((char) => CODE_ALPHABET.indexOf(char))
  if (values.includes(-1)) return { ok: false, reason: 'wrong-character' }
  return checkSum(values) === 0 ? { ok: true, code: format(body) } : { ok: false, reason: 'check-failed' }
}

function bodyOf(text: string): string {
  const compact = text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
  const body = compact.length > CODE_CHARS && compact.startsWith('BY') ? compact.slice(2) : compact
  return body.replace(/O/g, '0').replace(/[IL]/g, '1')
}

function stripMarks(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/đ/gi, 'D')
}

// What each sign costs in Telex key strokes: the tone letters s f r x j, doubled vowels, w for the horn and the breve.
const TELEX_KEYS: readonly (readonly [sign: RegExp, keys: string])[] = [
  [/ư/gi, 'W'],
  [/đ/gi, 'DD'],
  [/([aeo])\u0302/gi, '$1$1'],
  [/\u0306|\u031b/g, 'W'],
  [/\u0301/g, 'S'],
  [/\u0300/g, 'F'],
  [/\u0309/g, 'R'],
  [/\u0303/g, 'X'],
  [/\u0323/g, 'J'],
]

function undoTelex(text: string): string {
  const composedHorn = text.normalize('NFKD').replace(/u\u031b/gi, 'ư')
  return TELEX_KEYS.reduce((typed, [sign, keys]) => typed.replace(sign, keys), composedHorn)
}

function format(body: string): ReferenceCode {
  // Safe: the one place that makes the brand, from eight checked characters.
  return `BY-${body.slice(0, 4)}-${body.slice(4)}` as ReferenceCode
}

// The check character makes Σ αⁱ·cᵢ = 0 over GF(2⁵), α a root of x⁵ + x² + 1, i counted from the right. The weights are
// all different and none is zero, so every single wrong character and every swap of two characters, neighbours or not,
// changes the sum. Docs: docs/decisions/0005-vault.md.
/** 0 for values that end with their check value, anything else for a mistyped code. */
export function checkSum(values: readonly number[]): number {
  return values.reduce((sum, value) => timesAlpha(sum) ^ value, 0)
}

/** The value that, added at the end, makes {@link checkSum} 0. */
export function checkValue(values: readonly number[]): number {
  return timesAlpha(checkSum(values))
}

function timesAlpha(value: number): number {
  const shifted = value << 1
  return shifted & 0b100000 ? shifted ^ 0b100101 : shifted
}
