import { createHash } from 'node:crypto'
import type { Ids } from '../app/ids.ts'
import type { SessionTokens } from '../app/officers/ports.ts'

/** 256 bits: nobody guesses one, so a fast hash of it is enough at rest. */
const TOKEN_BYTES = 32

/** Makes the secrets of officers' sessions. Only hashes are stored: a copy of the table opens no session. */
export function createSessionTokens(ids: Pick<Ids, 'bytes'>): SessionTokens {
  const secret = () => Buffer.from(ids.bytes(TOKEN_BYTES)).toString('base64url')
  const hash = (token: string) => createHash('sha256').update(token).digest()
  return {
    create: () => {
      const token = secret()
      return { token, idHash: hash(token), csrfToken: secret() }
    },
    hash,
  }
}
