import { createSecretKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto'
import { contextBytes, type SealContext } from './seal-context.ts'

/** First byte of a sealed raw event. */
export const INTAKE_VERSION = 1
/** `version (1) | kid (4, big endian) | ephemeral public key (32)`; nonce, ciphertext and tag follow. */
export const INTAKE_HEADER_BYTES = 37
/** Where the ephemeral public key starts. */
export const EPHEMERAL_AT = 5

/**
 * The AES-256-GCM key of all events sealed with one ephemeral key: X25519, then HKDF-SHA-256 with both public keys as
 * salt (RFC 9180 binds the same two). One ephemeral key seals at most 10,000 events under random 96-bit nonces: the
 * chance that two nonces meet is below 2^-70.
 */
export function deriveIntakeKey(options: {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  readonly ephemeralRaw: Uint8Array
  readonly recipientRaw: Uint8Array
}): KeyObject {
  const { privateKey, publicKey, ephemeralRaw, recipientRaw } = options
  const shared = diffieHellman({ privateKey, publicKey })
  const salt = Buffer.concat([ephemeralRaw, recipientRaw])
  return createSecretKey(Buffer.from(hkdfSync('sha256', shared, salt, 'binh-yen intake v1', 32)))
}

/** What is authenticated with an event: the clear header (which holds key number and ephemeral key) and its place. */
export function intakeAad(header: Uint8Array, context: SealContext): Buffer {
  return Buffer.concat([header, contextBytes(context)])
}
