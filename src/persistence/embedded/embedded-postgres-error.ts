/**
 * Why the embedded PostgreSQL cannot be used:
 * - `platform-unsupported`: no binaries for this machine; use `DATABASE_URL`
 * - `binaries-broken`: the binaries are installed but incomplete, and could not be repaired
 * - `no-unprivileged-user`: started as root, and no other user can be used to run PostgreSQL
 * - `data-dir-unusable`: the directory cannot be written, or its path cannot be reached
 * - `data-dir-in-use`: another server of ours runs on this `DATA_DIR`
 * - `password-missing`: the cluster exists but its password file is gone or wrong
 * - `version-mismatch`: the cluster was made by another major version of PostgreSQL
 * - `start-failed`: PostgreSQL ended while starting; the message holds the end of its log
 * - `not-answering`: PostgreSQL runs but accepts no connection
 */
export type EmbeddedPostgresErrorCode =
  | 'platform-unsupported'
  | 'binaries-broken'
  | 'no-unprivileged-user'
  | 'data-dir-unusable'
  | 'data-dir-in-use'
  | 'password-missing'
  | 'version-mismatch'
  | 'start-failed'
  | 'not-answering'

/** The message is for the administrator: it ends in what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
  readonly code: EmbeddedPostgresErrorCode
  /** True when the same start may succeed later without anybody changing anything. */
  readonly retryable: boolean

  constructor(
    code: EmbeddedPostgresErrorCode,
    message: string,
    options: { retryable?: boolean; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.retryable = options.retryable ?? false
  }
}
