/**
 * The resident's secret: 16 digits in four groups (`1234 5678 9012 3456`), shown once, about 53 bits. It opens the
 * conversation from another app or the web, so it is stored only as a slow hash and tries are rate-limited.
 */
export type Receipt = string & { readonly __brand: 'Receipt' }

const RECEIPT_DIGITS = 16
const RECEIPT_COUNT = 10n ** 16n

/** How many random bytes a receipt takes. */
export const RECEIPT_RANDOM_BYTES = 16

/**
 * Turns random bytes into a receipt. 128 bits are reduced to 10¹⁶ values, so the bias is below 2^-74.
 *
 * @param random - 16 bytes of a cryptographic source. Throws `RangeError` for fewer.
 */
export function createReceipt(random: Uint8Array): Receipt {
  if (random.length < RECEIPT_RANDOM_BYTES) throw new RangeError('a receipt takes 16 random bytes')
  const number = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  // Safe: 16 digits by construction.
  return (number % RECEIPT_COUNT).toString().padStart(RECEIPT_DIGITS, '0') as Receipt
}

/**
 * Reads a receipt as people type it: spaces, dots, dashes and line breaks anywhere, full-width digits.
 *
 * @returns the 16 digits without spaces; absent when there are not exactly 16, or anything else among them
 */
export function parseReceipt(text: string): Receipt | undefined {
  const digits = text.normalize('NFKC').replace(/[\s.\-–—_/]/g, '')
  // Safe: exactly 16 digits.
  return /^[0-9]{16}$/.test(digits) ? (digits as Receipt) : undefined
}

/** The receipt as it is shown: four groups of four digits. */
export function formatReceipt(receipt: Receipt): string {
  return receipt.replace(/(.{4})(?=.)/g, '$1 ')
}
