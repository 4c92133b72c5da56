import { type KeyObject, sign, verify } from 'node:crypto'
import { canonicalJson } from '../domain/audit/canonical-json.ts'
import type { KeyRing } from './key-ring.ts'
import { OKP_BYTES, publicKeyFromRaw } from './okp-key.ts'

const PREFIX = 'BYR1'
const REFERENCE_CODE = /^BY-[0-9A-Z]{4}-[0-9A-Z]{4}$/
const HEX_SHA256 = /^[0-9a-f]{64}$/

/** What the police acknowledge to have received. Nothing in it says who reported. */
export interface ReceiptStatement {
  readonly referenceCode: string
  /** Milliseconds since the epoch. */
  readonly submittedAt: number
  /** Hex SHA-256 of the submitted content as the caller defines it; the resident can show later what was said. */
  readonly contentDigest: string
}

/**
 * Proof that a case was received, made to be kept outside the system: `BYR1.<statement>.<signature>`, base64url parts, at
 * most 400 characters, fits a QR code. Checked with the public key alone.
 */
export type SignedReceipt = string

/** Signs receipts; given to the use case that files a case. */
export interface ReceiptSigner {
  signReceipt(statement: ReceiptStatement): SignedReceipt
  /** The public keys to publish, by number: raw 32 bytes. */
  publicKeys(): ReadonlyMap<number, Uint8Array>
}

/** What a check found. `unknown-key`: well formed, but signed with a key that is not among the published ones. */
export type ReceiptVerdict =
  | { readonly isValid: true; readonly statement: ReceiptStatement }
  | { readonly isValid: false; readonly reason: 'malformed' | 'unknown-key' | 'forged' }

/** Creates the signer under the ring's `receipt` keys (Ed25519, RFC 8032). */
export function createReceiptSigner(ring: KeyRing): ReceiptSigner {
  return {
    signReceipt: (statement) => {
      const { key, kid } = ring.active('receipt')
      const { referenceCode, submittedAt, contentDigest } = statement
      const payload = canonicalJson({ contentDigest, kid, referenceCode, submittedAt })
      const signed = `${PREFIX}.${Buffer.from(payload, 'utf8').toString('base64url')}`
      return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`
    },
    publicKeys: () =>
      new Map(
        ring.all('receipt').flatMap(({ kid, publicHalf }) => (publicHalf ? [[kid, publicHalf.raw]] : [])),
      ),
  }
}

/** Checks a signed receipt offline. */
export function verifySignedReceipt(
  text: string,
  publicKeys: ReadonlyMap<number, Uint8Array>,
): ReceiptVerdict {
  const [prefix, payload, signature, ...rest] = text.trim().split('.')
  if (prefix !== PREFIX || payload === undefined || signature === undefined || rest.length > 0) {
    return { isValid: false, reason: 'malformed' }
  }
  const claim = parsePayload(payload)
  if (claim === undefined) return { isValid: false, reason: 'malformed' }
  const raw = publicKeys.get(claim.kid)
  if (raw?.length !== OKP_BYTES) return { isValid: false, reason: 'unknown-key' }
  return isSigned(publicKeyFromRaw('ed25519', raw), `${prefix}.${payload}`, signature)
    ? { isValid: true, statement: claim.statement }
    : { isValid: false, reason: 'forged' }
}

function isSigned(publicKey: KeyObject, signed: string, signature: string): boolean {
  return verify(null, Buffer.from(signed), publicKey, Buffer.from(signature, 'base64url'))
}

function parsePayload(encoded: string): { kid: number; statement: ReceiptStatement } | undefined {
  const { referenceCode, submittedAt, contentDigest, kid } = parseObject(encoded)
  if (typeof kid !== 'number' || typeof submittedAt !== 'number') return undefined
  if (typeof referenceCode !== 'string' || !REFERENCE_CODE.test(referenceCode)) return undefined
  if (typeof contentDigest !== 'string' || !HEX_SHA256.test(contentDigest)) return undefined
  return { kid, statement: { referenceCode, submittedAt, contentDigest } }
}

function parseObject(encoded: string): Partial<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
