import { createHash, randomBytes } from 'node:crypto'
import type { SessionTokens } from '../../app/officers/ports.ts'

const TOKEN_BYTES = 32

/** Session secrets from the system's random source; only the SHA-256 of a token is ever stored. */
export const sessionTokens: SessionTokens = {
  create: () => {
    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    return { token, idHash: hashToken(token), csrfToken: randomBytes(TOKEN_BYTES).toString('base64url') }
  },
  hash: hashToken,
}

function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token, 'utf8').digest())
}
