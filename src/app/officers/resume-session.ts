import type { OfficerDependencies, StoredSession } from './ports.ts'
import { SESSION_MAX_IDLE_MS, SESSION_TOUCH_MS } from './session-limits.ts'

/**
 * Finds the session of a cookie, with role and unit as they are now: a change of either holds from the next request on.
 * Undefined when there is none, or it has run out.
 */
export function resumeSession(
  deps: Pick<OfficerDependencies, 'officers' | 'tokens' | 'clock'>,
  token: string,
): Promise<StoredSession | undefined> {
  return keepSession(deps, deps.tokens.hash(token))
}

/** The same for a session already known; an open inbox keeps its session alive by it. */
export async function keepSession(
  deps: Pick<OfficerDependencies, 'officers' | 'clock'>,
  idHash: Uint8Array,
): Promise<StoredSession | undefined> {
  const session = await deps.officers.findSession(idHash)
  const at = deps.clock.now()
  if (session === undefined || at >= session.expiresAt) return undefined
  if (at - session.lastSeenAt >= SESSION_MAX_IDLE_MS) return undefined
  if (at - session.lastSeenAt >= SESSION_TOUCH_MS) await deps.officers.touchSession(session.idHash, at)
  return session
}
