import { minPasswordChars } from '../../domain/access/password-length.ts'
import { GLOBAL_CHAIN } from '../../domain/audit/audit-entry.ts'
import type { OfficerAccount, OfficerDependencies, PasswordProblem, StoredSession } from './ports.ts'
import { type ProofResult, provePassword } from './prove-password.ts'

/** The old password, the new one, and the network it comes from (`networkOf`). */
export interface ChangePasswordCommand {
  readonly current: string
  readonly next: string
  readonly network: string
}

/** How the change ended; `refused` says what is wrong with the new password. */
export type ChangePasswordResult =
  | { readonly kind: 'changed' }
  | Exclude<ProofResult, { readonly kind: 'proved' }>
  | { readonly kind: 'refused'; readonly problem: PasswordProblem }

/** Changes the password of whoever is logged in and ends all their other sessions. */
export async function changeOwnPassword(
  deps: OfficerDependencies,
  { officer, idHash }: Pick<StoredSession, 'officer' | 'idHash'>,
  { current, next, network }: ChangePasswordCommand,
): Promise<ChangePasswordResult> {
  const problem = passwordProblemOf(deps, officer, next)
  if (problem !== undefined) return { kind: 'refused', problem }
  const proof = await provePassword(deps, officer, current, network)
  if (proof.kind !== 'proved') return proof
  await deps.officers.changePassword(officer.id, await deps.passwords.hashPassword(next), idHash)
  await recordAccountChange(deps, officer, 'password.changed')
  return { kind: 'changed' }
}

/** What is wrong with a password for this person; undefined when it is accepted. */
export function passwordProblemOf(
  deps: Pick<OfficerDependencies, 'findPasswordProblem'>,
  { login, name, role, unitName }: OfficerAccount,
  password: string,
): PasswordProblem | undefined {
  return deps.findPasswordProblem(password, [login, name, unitName], minPasswordChars(role))
}

/** Leaves a trace of an officer's own change of how they log in. */
export function recordAccountChange(
  deps: Pick<OfficerDependencies, 'officers' | 'clock'>,
  { id }: Pick<OfficerAccount, 'id'>,
  action: 'password.changed' | 'totp.changed',
): Promise<void> {
  return deps.officers.recordAudit({
    chain: GLOBAL_CHAIN,
    at: deps.clock.now(),
    actor: `officer:${id}`,
    action,
    subject: `officer:${id}`,
    detail: {},
  })
}
