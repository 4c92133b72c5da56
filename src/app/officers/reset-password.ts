import { GLOBAL_CHAIN } from '../../domain/audit/audit-entry.ts'
import { generatePassword, PASSWORD_BYTES } from './generate-password.ts'
import { normaliseLogin } from './log-in.ts'
import type { OfficerDependencies } from './ports.ts'

/**
 * Gives an officer a new password, to be shown once; ends their sessions and their one-time password set-up. Undefined
 * when there is no such login.
 */
export async function resetPassword(
  deps: Pick<OfficerDependencies, 'officers' | 'passwords' | 'clock' | 'ids'>,
  login: string,
): Promise<string | undefined> {
  const password = generatePassword(deps.ids.bytes(PASSWORD_BYTES))
  const hash = await deps.passwords.hashPassword(password)
  const officer = await deps.officers.replacePassword(normaliseLogin(login), hash)
  if (officer === undefined) return undefined
  await deps.officers.recordAudit({
    chain: GLOBAL_CHAIN,
    at: deps.clock.now(),
    actor: 'system:user',
    action: 'password.changed',
    subject: `officer:${officer.id}`,
    detail: {},
  })
  return password
}
