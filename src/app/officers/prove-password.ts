import { countTry, uncountTry } from './count-tries.ts'
import type { OfficerAccount, OfficerCredentials, OfficerDependencies } from './ports.ts'

/** How the proof ended. Wrong tries count with those of the log-in: a stolen session is no way to guess. */
export type ProofResult =
  | { readonly kind: 'proved'; readonly credentials: OfficerCredentials }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly waitMs: number }

/** Lets an officer who is logged in prove the password again, before how they log in is changed. */
export async function provePassword(
  deps: OfficerDependencies,
  officer: Pick<OfficerAccount, 'login'>,
  password: string,
  network: string,
): Promise<ProofResult> {
  const who = { login: officer.login, network }
  const waitMs = await countTry(deps, who, deps.clock.now())
  if (waitMs > 0) return { kind: 'wait', waitMs }
  const credentials = await deps.officers.findCredentials(officer.login)
  const { ok } = await deps.passwords.verifyPassword(password, credentials?.passwordHash)
  if (!ok || credentials === undefined) return { kind: 'wrong' }
  await uncountTry(deps, who, 'accepted')
  return { kind: 'proved', credentials }
}
