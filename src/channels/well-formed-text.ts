/**
 * A resident's text as the rest of the product expects it: NFC, and without lone surrogates (each becomes U+FFFD, which
 * databases and JSON accept). Nothing else changes; the raw event keeps the original.
 */
export function wellFormedText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').normalize('NFC')
}
