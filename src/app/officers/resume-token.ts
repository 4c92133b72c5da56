import type { OfficerDependencies, StoredToken } from './ports.ts'
import { SESSION_TOUCH_MS } from './session-limits.ts'

/** What tokens begin with, so that one that leaked is recognised by whoever finds it, and by secret scanners. */
export const TOKEN_PREFIX = 'byt_'

/** Finds the token a program sent, with its owner's role and unit as they are now; undefined when it is not good. */
export async function resumeToken(
  deps: Pick<OfficerDependencies, 'officers' | 'tokens' | 'clock'>,
  secret: string,
): Promise<StoredToken | undefined> {
  if (!secret.startsWith(TOKEN_PREFIX)) return undefined
  const token = await deps.officers.findToken(deps.tokens.hash(secret))
  const at = deps.clock.now()
  if (token === undefined || at >= token.expiresAt) return undefined
  if (at - (token.lastUsedAt ?? 0) >= SESSION_TOUCH_MS) await deps.officers.touchToken(token.id, at)
  return token
}
