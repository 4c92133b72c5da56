import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Compares a secret header with the secrets in force, in a time that tells nothing about them: both sides are hashed,
 * since `timingSafeEqual` throws on unequal lengths, and every secret is compared.
 *
 * @param secrets the current one and, while it is being changed, the next one; empty ones never match
 */
export function matchesSecret(header: string | undefined, secrets: readonly string[]): boolean {
  const received = sha256(header ?? '')
  const matches = secrets.map((secret) => timingSafeEqual(received, sha256(secret)) && secret !== '')
  return matches.includes(true)
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}
