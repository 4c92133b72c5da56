import { GLOBAL_CHAIN } from '../../domain/audit/audit-entry.ts'
import type { OfficerDependencies, StoredSession } from './ports.ts'

/** Ends a session for good. */
export async function logOut(
  deps: Pick<OfficerDependencies, 'officers' | 'clock'>,
  session: StoredSession,
): Promise<void> {
  await deps.officers.removeSession(session.idHash)
  await deps.officers.recordAudit({
    chain: GLOBAL_CHAIN,
    at: deps.clock.now(),
    actor: `officer:${session.officer.id}`,
    action: 'session.ended',
    detail: {},
  })
}
