import { AppError } from '../../app/app-error.ts'

/**
 * Why the embedded PostgreSQL cannot be used; the error's `code` is one of these after `embedded-postgres.`:
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
type EmbeddedPostgresProblem =
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
export class EmbeddedPostgresError extends AppError {
  constructor(
    reason: EmbeddedPostgresProblem,
    message: string,
    options: { retryable?: boolean; cause?: unknown } = {},
  ) {
    const { retryable = false, cause } = options
    super(`embedded-postgres.${reason}`, { retryable, cause, message })
  }
}
