import { createHash, timingSafeEqual } from 'node:crypto'
import { topLevelLiteral } from '../top-level-literal.ts'

/** A value with the name under which it is reported; the value of a secret is never reported. */
export interface NamedValue {
  readonly name: string
  readonly value: string
}

/**
 * What a signature may be made of. Sources differ on the first term (app id or OA id) and on the secret (OA secret key
 * or app secret), and a secret being changed has an old and a new value: list all that may be, narrow it when the first
 * live event has told.
 */
export interface SignatureCandidates {
  readonly firstTerms: readonly NamedValue[]
  readonly secrets: readonly NamedValue[]
}

/** How the check of one webhook call ended. */
export type SignatureCheck =
  | { readonly kind: 'matched'; readonly firstTerm: string; readonly secret: string }
  | { readonly kind: 'mismatch' }
  /** No header, or not the form `mac=<64 hex digits>`: the console's own check of the address looks like this. */
  | { readonly kind: 'unsigned' }
  /** The body has no `timestamp`, so nothing could have been signed. */
  | { readonly kind: 'no-timestamp' }

/** The name of the header, in lower case. */
export const SIGNATURE_HEADER = 'x-zevent-signature'

const HEADER = /^(?:mac=)?([0-9a-f]{64})$/i

/**
 * Computes a webhook signature: plain SHA-256 over first term, raw body, timestamp and secret, one after the other (not
 * an HMAC).
 *
 * @param timestamp the body's `timestamp` exactly as written there
 * @returns lower-case hex, without `mac=`
 */
export function webhookSignature(
  firstTerm: string,
  rawBody: Uint8Array,
  timestamp: string,
  secret: string,
): string {
  return digest(firstTerm, rawBody, timestamp, secret).toString('hex')
}

/**
 * Checks a webhook call over its raw bytes. All combinations are computed and compared in constant time, so that the
 * time taken tells nothing.
 */
export function checkSignature(
  header: string | undefined,
  rawBody: Uint8Array,
  candidates: SignatureCandidates,
): SignatureCheck {
  const given = HEADER.exec(header?.trim() ?? '')?.[1]
  if (given === undefined) return { kind: 'unsigned' }
  const timestamp = topLevelLiteral(Buffer.from(rawBody).toString('utf8'), 'timestamp')
  if (timestamp === undefined) return { kind: 'no-timestamp' }
  const mac = Buffer.from(given, 'hex')
  let matched: SignatureCheck = { kind: 'mismatch' }
  for (const firstTerm of candidates.firstTerms) {
    for (const secret of candidates.secrets) {
      const isSame = timingSafeEqual(mac, digest(firstTerm.value, rawBody, timestamp, secret.value))
      if (isSame) matched = { kind: 'matched', firstTerm: firstTerm.name, secret: secret.name }
    }
  }
  return matched
}

function digest(firstTerm: string, rawBody: Uint8Array, timestamp: string, secret: string): Buffer {
  return createHash('sha256').update(firstTerm).update(rawBody).update(timestamp).update(secret).digest()
}
