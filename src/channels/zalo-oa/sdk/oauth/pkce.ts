import { createHash, randomBytes } from 'node:crypto'

/** A PKCE pair: the verifier stays with us until the code exchange, the challenge goes into the consent address. */
export interface PkcePair {
  readonly verifier: string
  readonly challenge: string
}

/** @returns base64url without padding of the SHA-256 of the verifier, as Zalo expects it (method S256 is implied) */
export function pkceChallenge(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url')
}

/**
 * Makes a fresh pair for one consent. The verifier has exactly 43 characters, which Zalo pins (RFC 7636 would allow
 * more).
 *
 * @param random 32 bytes from a cryptographic source; given only by tests
 */
export function createPkcePair(random: Uint8Array = randomBytes(32)): PkcePair {
  const verifier = Buffer.from(random).toString('base64url')
  return { verifier, challenge: pkceChallenge(verifier) }
}
