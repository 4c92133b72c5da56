import { GLOBAL_CHAIN } from '../../domain/audit/audit-entry.ts'
import { normaliseLogin } from './log-in.ts'
import type { OfficerDependencies } from './ports.ts'

/** Takes a person's access away at once, sessions included. False when there is no such login. */
export async function disableOfficer(
  deps: Pick<OfficerDependencies, 'officers' | 'clock'>,
  login: string,
): Promise<boolean> {
  const officer = await deps.officers.disableOfficer(normaliseLogin(login))
  if (officer === undefined) return false
  await deps.officers.recordAudit({
    chain: GLOBAL_CHAIN,
    at: deps.clock.now(),
    actor: 'system:user',
    action: 'officer.disabled',
    subject: `officer:${officer.id}`,
    detail: {},
  })
  return true
}
