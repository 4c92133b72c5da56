import { hash, parseOptions, verify } from '@node-rs/argon2'
import { createWorkLimit } from './work-limit.ts'

/**
 * Argon2id cost of an officer's password: 64 MiB, three passes, about 0.1 s of one core; above the floor of OWASP's
 * password storage guide (19 MiB, two passes). Two run at once, twenty wait, the next is refused.
 */
export const PASSWORD_COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const
const MAX_RUNNING = 2
const MAX_WAITING = 20

// The cost of a real hash with a digest that no password has: an unknown login takes as long as a wrong password.
const NOBODY = `$argon2id$v=19$m=65536,t=3,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** `needsRehash`: right, but made with an older cost; hash it again and store that. */
export type PasswordVerdict = { readonly ok: true; readonly needsRehash: boolean } | { readonly ok: false }

/** Hashes and checks officers' passwords. Both throw `password-busy` (retryable) under a flood. */
export interface PasswordHasher {
  /** @returns a PHC string with its own salt and cost */
  hashPassword(password: string): Promise<string>
  /** @param storedHash - absent for an unknown login, which then takes the same time and is never right */
  verifyPassword(password: string, storedHash: string | undefined): Promise<PasswordVerdict>
}

/**
 * Creates the hasher; one for the whole process, because it holds the limit. Passwords are taken as typed and only
 * normalised to NFC, since two keyboards write the same Vietnamese letters in different bytes.
 *
 * @param cost - lower only in tests
 */
export function createPasswordHasher(cost: PasswordCost = PASSWORD_COST): PasswordHasher {
  const limit = createWorkLimit(MAX_RUNNING, MAX_WAITING)
  return {
    hashPassword: (password) => limit(() => hash(password.normalize('NFC'), cost)),
    verifyPassword: (password, storedHash) =>
      limit(async () => {
        const isRight = await verify(storedHash ?? NOBODY, password.normalize('NFC'))
        if (!isRight || storedHash === undefined) return { ok: false }
        return { ok: true, needsRehash: isOutdated(storedHash, cost) }
      }),
  }
}

/** Memory in KiB, passes, lanes. */
export interface PasswordCost {
  readonly memoryCost: number
  readonly timeCost: number
  readonly parallelism: number
}

function isOutdated(storedHash: string, cost: PasswordCost): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(storedHash)
  return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost || parallelism !== cost.parallelism
}
