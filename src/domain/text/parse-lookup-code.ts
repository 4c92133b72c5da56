/** What a resident looks a case up by. */
export interface LookupCode {
  /** `reference`: safe to say aloud. `receipt`: secret, opens the conversation. */
  readonly kind: 'reference' | 'receipt'
  /** `BY-XXXX-XXXX`, or 16 digits without spaces. */
  readonly code: string
}

const REFERENCE = /\bB\s*Y[\s\-–—.]*([0-9A-Z]{4})[\s\-–—.]*([0-9A-Z]{4})\b/i
const RECEIPT = /(?<!\d)(?:\d{4}[\s\-–—.]*){3}\d{4}(?!\d)/

/**
 * The reference code or receipt in a text, as typed ("by 7k2m 9xpq", "1234 5678-9012.3456"). Letters that Crockford's
 * alphabet leaves out are read as the digits they look like (O as 0; I and L as 1). The check character is not verified
 * here: a wrong code is answered like an unknown one.
 */
export function findLookupCode(text: string): LookupCode | undefined {
  const reference = REFERENCE.exec(text)
  if (reference !== null)
    return { kind: 'reference', code: `BY-${crockford(reference[1])}-${crockford(reference[2])}` }
  const receipt = RECEIPT.exec(text)
  return receipt === null ? undefined : { kind: 'receipt', code: receipt[0].replace(/\D/g, '') }
}

/** Whether a message is nothing but a code, perhaps after "tra cứu" or "bổ sung". */
export function isOnlyLookupCode(text: string): boolean {
  const rest = text.replace(REFERENCE, '').replace(RECEIPT, '')
  return findLookupCode(text) !== undefined && rest.replace(/[^\p{L}\p{N}]/gu, '').length <= 16
}

function crockford(group: string | undefined): string {
  return (group ?? '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
}
