import { createReferenceCode, parseReferenceCode, REFERENCE_CODE_BYTES } from '../case-file/reference-code.ts'

/**
 * The one-time code by which the other party joins a mediation from a chat: `HG-XXXX-XXXX`, with the alphabet and the check
 * character of reference codes. Stored as a keyed hash only; whoever uses it first takes it.
 */
export type InvitationCode = string & { readonly __brand: 'InvitationCode' }

/** How many random bytes an invitation code takes. */
export const INVITATION_CODE_BYTES = REFERENCE_CODE_BYTES

/** How long an invitation may be used: people get it on paper, from a neighbour, or at the next visit. */
export const INVITATION_LASTS_MS = 14 * 86_400_000

/**
 * Writes random bytes as an invitation code.
 *
 * @param random - 5 bytes. Throws `RangeError` for fewer.
 */
export function createInvitationCode(random: Uint8Array): InvitationCode {
  return brand(createReferenceCode(random))
}

/**
 * Finds an invitation code in what somebody typed or in a start payload (`hg-7k3f29qx`): `HG` is needed, so that no
 * reference code is taken for it; letters are forgiven as in `parseReferenceCode`.
 */
export function findInvitationCode(text: string): InvitationCode | undefined {
  const candidates = text
    .normalize('NFKC')
    .matchAll(/(?<![\p{L}\p{N}])HG[\s\-–—]*([\p{L}\p{N}]{4})[\s\-–—]*([\p{L}\p{N}]{4})(?![\p{L}\p{N}])/giu)
  for (const [, first = '', second = ''] of candidates) {
    const parsed = parseReferenceCode(`BY${first}${second}`)
    if (parsed.ok) return brand(parsed.code)
  }
  return undefined
}

function brand(referenceCode: string): InvitationCode {
  // Safe: the one place that makes the brand, from a checked code.
  return `HG${referenceCode.slice(2)}` as InvitationCode
}
