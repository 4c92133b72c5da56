import type { Role } from '../../domain/access/role.ts'
import { GLOBAL_CHAIN } from '../../domain/audit/audit-entry.ts'
import { generatePassword, PASSWORD_BYTES } from './generate-password.ts'
import { normaliseLogin } from './log-in.ts'
import type { OfficerDependencies } from './ports.ts'

/** A person to be given access. */
export interface AddOfficerCommand {
  readonly login: string
  readonly name: string
  readonly unitCode: string
  readonly role: Role
  /** Absent: one is made, to be shown once. */
  readonly password?: string
}

/** How it ended; the password is nowhere else than here. */
export type AddOfficerResult =
  | { readonly kind: 'added'; readonly id: string; readonly login: string; readonly password: string }
  | { readonly kind: 'login-taken' }
  | { readonly kind: 'unknown-unit' }

/** Gives a person access to the inbox of their unit. */
export async function addOfficer(
  deps: Pick<OfficerDependencies, 'officers' | 'passwords' | 'clock' | 'ids'>,
  command: AddOfficerCommand,
): Promise<AddOfficerResult> {
  const password = command.password ?? generatePassword(deps.ids.bytes(PASSWORD_BYTES))
  const login = normaliseLogin(command.login)
  const { name, unitCode, role } = command
  const id = deps.ids.uuid()
  const passwordHash = await deps.passwords.hashPassword(password)
  const outcome = await deps.officers.addOfficer({ id, login, name, unitCode, role, passwordHash })
  if (outcome !== 'added') return { kind: outcome }
  await deps.officers.recordAudit({
    chain: GLOBAL_CHAIN,
    at: deps.clock.now(),
    actor: 'system:user',
    action: 'officer.added',
    subject: `officer:${id}`,
    detail: { role, unit: unitCode },
  })
  return { kind: 'added', id, login, password }
}
