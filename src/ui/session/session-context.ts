import { createContext, use } from 'react'
import type { Session } from '../../contracts/session.ts'

/** The session of whoever is logged in; null outside of `SessionGate`. */
export const SessionContext = createContext<Session | null>(null)

/** Who is logged in. Only below `SessionGate`; elsewhere it throws. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === null) throw new Error('useSession outside of SessionGate')
  return session
}
