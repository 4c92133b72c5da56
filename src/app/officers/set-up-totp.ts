import { GLOBAL_CHAIN } from '../../domain/audit/audit-entry.ts'
import { normaliseLogin } from './log-in.ts'
import type { OfficerDependencies } from './ports.ts'

/**
 * Makes one-time passwords part of an officer's log-in from now on; a seed they had before no longer counts. Returns the
 * `otpauth:` address, to be shown once; undefined when there is no such login.
 */
export async function setUpTotp(
  deps: Pick<OfficerDependencies, 'officers' | 'oneTimePasswords' | 'clock'>,
  login: string,
): Promise<string | undefined> {
  const name = normaliseLogin(login)
  const credentials = await deps.officers.findCredentials(name)
  if (credentials === undefined) return undefined
  const { id } = credentials.officer
  const { sealedSeed, address } = deps.oneTimePasswords.createSeed(id, name)
  await deps.officers.saveTotpSeed(id, sealedSeed)
  await deps.officers.recordAudit({
    chain: GLOBAL_CHAIN,
    at: deps.clock.now(),
    actor: 'system:user',
    action: 'totp.changed',
    subject: `officer:${id}`,
    detail: {},
  })
  return address
}
