/**
 * What can go wrong in the vault. Codes are stable and safe to log; messages never hold keys, plaintext or context.
 *
 * - `master-key-missing`: no file where production requires one
 * - `master-key-invalid`: wrong permissions, owner or size
 * - `master-key-wrong`: the file is not the key that wrapped the stored keys
 * - `key-unknown`: sealed with a key this process has not loaded; retryable, because another process may just have
 *   rotated: refresh the key ring and try again
 * - `key-mismatch`: a stored public key does not belong to its private key: somebody wrote into the key table
 * - `key-not-rotatable`: purpose whose key must stay (`KEY_PURPOSES`)
 * - `sealed-invalid`: cut short, altered, or moved from another row, column or table
 * - `password-busy`: too many log-ins wait for hashing; retryable
 */
export type VaultErrorCode =
  | 'master-key-missing'
  | 'master-key-invalid'
  | 'master-key-wrong'
  | 'key-unknown'
  | 'key-mismatch'
  | 'key-not-rotatable'
  | 'sealed-invalid'
  | 'password-busy'

const RETRYABLE: ReadonlySet<VaultErrorCode> = new Set(['key-unknown', 'password-busy'])

/** The one exception of the vault. The cause of a failed decryption is left out on purpose: it helps only an attacker. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly code: VaultErrorCode
  /** Whether the same call may succeed later without anybody acting. */
  readonly retryable: boolean

  constructor(code: VaultErrorCode, message: string) {
    super(message)
    this.code = code
    this.retryable = RETRYABLE.has(code)
  }
}
