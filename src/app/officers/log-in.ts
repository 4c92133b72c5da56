import { GLOBAL_CHAIN } from '../../domain/audit/audit-entry.ts'
import { countTry, uncountTry } from './count-tries.ts'
import type { OfficerAccount, OfficerCredentials, OfficerDependencies } from './ports.ts'
import { SESSION_MAX_AGE_MS } from './session-limits.ts'

/** Who wants in, and from where. */
export interface LogInCommand {
  readonly login: string
  readonly password: string
  readonly totp: string | undefined
  /** From `networkOf`. */
  readonly network: string
}

/** How a log-in ended. `refused` does not say whether the account exists. */
export type LogInResult =
  | {
      readonly kind: 'started'
      readonly token: string
      readonly csrfToken: string
      readonly officer: OfficerAccount
      readonly expiresAt: number
    }
  | { readonly kind: 'refused' }
  /** The password is right; this account needs its one-time password as well. */
  | { readonly kind: 'totp-required' }
  | { readonly kind: 'wait'; readonly waitMs: number }

/**
 * Logs an officer in. Failures are counted for the account as seen from one network, and for the network as a whole: a
 * stranger elsewhere can slow nobody but himself (design §7). The try is counted before it is checked, so that many at
 * once gain nothing.
 */
export async function logIn(deps: OfficerDependencies, command: LogInCommand): Promise<LogInResult> {
  const at = deps.clock.now()
  const login = normaliseLogin(command.login)
  const who = { login, network: command.network }
  const waitMs = await countTry(deps, who, at)
  if (waitMs > 0) return { kind: 'wait', waitMs }
  const credentials = await deps.officers.findCredentials(login)
  const verdict = await check(deps, credentials, command, at)
  if (verdict !== 'refused') await uncountTry(deps, who, verdict)
  if (verdict === 'totp-required') return { kind: 'totp-required' }
  if (verdict === 'refused' || credentials === undefined) {
    await recordLogIn(deps, 'session.refused', credentials, at)
    return { kind: 'refused' }
  }
  return startSession(deps, credentials, at)
}

/** Logins are compared without case and outer spaces, as a phone keyboard writes them. */
export function normaliseLogin(login: string): string {
  return login.trim().normalize('NFC').toLowerCase()
}

async function check(
  deps: OfficerDependencies,
  credentials: OfficerCredentials | undefined,
  command: LogInCommand,
  at: number,
): Promise<'accepted' | 'totp-required' | 'refused'> {
  const password = await deps.passwords.verifyPassword(command.password, credentials?.passwordHash)
  if (!password.ok || credentials === undefined || !credentials.isActive) return 'refused'
  if (password.needsRehash) await rehash(deps, credentials.officer.id, command.password)
  const { totpSealed, officer } = credentials
  if (totpSealed === undefined) return 'accepted'
  if (command.totp === undefined) return 'totp-required'
  const step = deps.oneTimePasswords.stepOf(officer.id, totpSealed, command.totp, at)
  if (step === undefined) return 'refused'
  return (await deps.officers.takeTotpStep(officer.id, step)) ? 'accepted' : 'refused'
}

async function rehash(deps: OfficerDependencies, officerId: string, password: string): Promise<void> {
  await deps.officers.saveRehash(officerId, await deps.passwords.hashPassword(password))
}

async function startSession(
  deps: OfficerDependencies,
  { officer }: OfficerCredentials,
  at: number,
): Promise<LogInResult> {
  await deps.officers.removeExpired(at)
  const { token, idHash, csrfToken } = deps.tokens.create()
  const expiresAt = at + SESSION_MAX_AGE_MS
  await deps.officers.saveSession({ idHash, officerId: officer.id, csrfToken, createdAt: at, expiresAt })
  await recordLogIn(deps, 'session.started', { officer }, at)
  return { kind: 'started', token, csrfToken, officer, expiresAt }
}

async function recordLogIn(
  deps: OfficerDependencies,
  action: 'session.started' | 'session.refused',
  who: Pick<OfficerCredentials, 'officer'> | undefined,
  at: number,
): Promise<void> {
  const actor = who === undefined ? 'unknown' : `officer:${who.officer.id}`
  await deps.officers.recordAudit({ chain: GLOBAL_CHAIN, at, actor, action, detail: {} })
}
