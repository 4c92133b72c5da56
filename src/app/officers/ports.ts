import type { FailedAttempts } from '../../domain/access/login-delay.ts'
import type { AskingOfficer, Role } from '../../domain/access/role.ts'
import type { AuditRecord } from '../../domain/audit/audit-entry.ts'
import type { Clock } from '../clock.ts'
import type { Ids } from '../ids.ts'

/** An officer with what the session shows. */
export interface OfficerAccount extends AskingOfficer {
  readonly login: string
  readonly unitName: string
}

/** What a log-in is checked against. */
export interface OfficerCredentials {
  readonly officer: OfficerAccount
  readonly isActive: boolean
  readonly passwordHash: string
  /** Absent unless the officer has set up one-time passwords. */
  readonly totpSealed: Uint8Array | undefined
  /** A seed that was shown, but of which no code has come back yet. */
  readonly totpPendingSealed: Uint8Array | undefined
}

/** A token of a program, with its owner as the database knows them now. */
export interface StoredToken {
  readonly id: string
  readonly officer: OfficerAccount
  readonly scopes: readonly string[]
  readonly expiresAt: number
  readonly lastUsedAt: number | undefined
}

/** A session about to be stored; the id itself is only in the cookie. */
export interface NewSession {
  readonly idHash: Uint8Array
  readonly officerId: string
  readonly csrfToken: string
  readonly createdAt: number
  readonly expiresAt: number
}

/** A session as found, with the officer as the database knows them now. */
export interface StoredSession {
  readonly idHash: Uint8Array
  readonly officer: OfficerAccount
  readonly csrfToken: string
  readonly lastSeenAt: number
  readonly expiresAt: number
}

/** People of the inbox and their sessions. */
export interface OfficerStore {
  findCredentials(login: string): Promise<OfficerCredentials | undefined>
  saveSession(session: NewSession): Promise<void>
  /** Sessions of disabled officers are not found. */
  findSession(idHash: Uint8Array): Promise<StoredSession | undefined>
  touchSession(idHash: Uint8Array, at: number): Promise<void>
  removeSession(idHash: Uint8Array): Promise<void>
  /** Removes sessions and counted failures that have run out. */
  removeExpired(at: number): Promise<void>
  /** Uses up a step of one-time passwords; false when it, or a later one, was used before. */
  takeTotpStep(officerId: string, step: number): Promise<boolean>
  /**
   * Changes counters under a lock; keys without a row count as no failure. `change` answers undefined to leave them as
   * they are.
   */
  changeAttempts(
    keys: readonly Uint8Array[],
    change: (attempts: readonly FailedAttempts[]) => readonly FailedAttempts[] | undefined,
  ): Promise<void>
  addOfficer(officer: NewOfficer): Promise<'added' | 'login-taken' | 'unknown-unit'>
  listOfficers(): Promise<readonly (OfficerAccount & { readonly isActive: boolean })[]>
  /** Ends all sessions of the officer too. Undefined when there is no such login. */
  disableOfficer(login: string): Promise<OfficerAccount | undefined>
  /** Ends all sessions and forgets the one-time password seed. Undefined when there is no such login. */
  replacePassword(login: string, passwordHash: string): Promise<OfficerAccount | undefined>
  /** Asks for one-time passwords of this seed from now on; ends all sessions of the officer. */
  saveTotpSeed(officerId: string, sealedSeed: Uint8Array): Promise<void>
  /** Stores the same password under today's cost. */
  saveRehash(officerId: string, passwordHash: string): Promise<void>
  /** Replaces the password and ends all sessions but one. */
  changePassword(officerId: string, passwordHash: string, keep: Uint8Array): Promise<void>
  savePendingTotp(officerId: string, sealedSeed: Uint8Array): Promise<void>
  /** Makes the pending seed count, its step used up, and ends all sessions but one. */
  confirmTotp(officerId: string, step: number, keep: Uint8Array): Promise<void>
  /** Asks for one-time passwords no longer. */
  removeTotp(officerId: string): Promise<void>
  /** Whose open invitation it is; undefined when there is none, or it has run out. */
  findInvitation(tokenHash: Uint8Array, at: number): Promise<OfficerAccount | undefined>
  /** Uses the invitation up and sets the password; false when it was used or ran out meanwhile. */
  acceptInvitation(tokenHash: Uint8Array, passwordHash: string, at: number): Promise<boolean>
  /** Tokens of disabled officers are not found. */
  findToken(tokenHash: Uint8Array): Promise<StoredToken | undefined>
  touchToken(id: string, at: number): Promise<void>
  recordAudit(record: AuditRecord): Promise<void>
}

/** A person about to get access. */
export interface NewOfficer {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly unitCode: string
  readonly role: Role
  readonly passwordHash: string
}

/** Why a password is not accepted. */
export type PasswordProblem = 'too-short' | 'too-long' | 'too-common'

/** Judges a new password; `about` are words an attacker would try first. Absent: it is accepted. */
export type FindPasswordProblem = (
  password: string,
  about: readonly string[],
  minChars: number,
) => PasswordProblem | undefined

/** Hashes passwords slowly. Both calls normalise to NFC: one password typed on two keyboards is one password. */
export interface Passwords {
  /** Throws an error with code `password-busy` when too many wait; so does the other. */
  hashPassword(password: string): Promise<string>
  /** @param hash undefined for an unknown account: takes as long and is never right */
  verifyPassword(
    password: string,
    hash: string | undefined,
  ): Promise<{ readonly ok: true; readonly needsRehash: boolean } | { readonly ok: false }>
}

/** Makes and checks one-time passwords. */
export interface OneTimePasswords {
  /** A new seed, sealed for this officer, and the `otpauth:` address that an authenticator reads. */
  createSeed(officerId: string, login: string): { readonly sealedSeed: Uint8Array; readonly address: string }
  /** @returns the step of 30 s the code belongs to; undefined when it is wrong or too old */
  stepOf(officerId: string, sealedSeed: Uint8Array, code: string, at: number): number | undefined
}

/** Makes secrets of a session; 256 bits of randomness each. */
export interface SessionTokens {
  create(): { readonly token: string; readonly idHash: Uint8Array; readonly csrfToken: string }
  hash(token: string): Uint8Array
}

/** Names counters of failed log-ins without naming the account or the address. */
export interface AttemptKeys {
  keyOf(scope: 'account' | 'network', value: string): Uint8Array
}

/** What log-in is made of. */
export interface OfficerDependencies {
  readonly officers: OfficerStore
  readonly passwords: Passwords
  readonly findPasswordProblem: FindPasswordProblem
  readonly oneTimePasswords: OneTimePasswords
  readonly tokens: SessionTokens
  readonly attemptKeys: AttemptKeys
  readonly clock: Clock
  readonly ids: Ids
}
