import type { Role } from './role.ts'

/** Fewest characters of an officer's password. */
export const MIN_PASSWORD_CHARS = 12
/** The same for those who approve, export, or arrange people and settings. */
export const LONG_PASSWORD_CHARS = 15

const POWERFUL: readonly Role[] = ['unit_head', 'province_duty', 'auditor', 'sys_admin']

/** Fewest characters of a password for a role (reliability and security reference §3.6). */
export function minPasswordChars(role: Role): number {
  return POWERFUL.includes(role) ? LONG_PASSWORD_CHARS : MIN_PASSWORD_CHARS
}
