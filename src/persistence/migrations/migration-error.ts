import { AppError } from '../../app/app-error.ts'

/**
 * Why the database cannot be brought to this release's schema; the error's `code` is one of these after `migration.`:
 * - `edited`: a migration that was applied has another text now
 * - `failed`: another tool began a migration and did not finish it
 * - `unknown`: the database has migrations that this release does not know: it is older than the data
 * - `broken`: the SQL of a migration was refused; nothing of it was applied
 * - `locked`: another process has been migrating for too long
 * - `unreadable`: the migrations folder or the schema is missing or wrong
 */
type MigrationProblem = 'edited' | 'failed' | 'unknown' | 'broken' | 'locked' | 'unreadable'

/** The message is for the administrator or developer: it names the migration and ends in what to do. */
export class MigrationError extends AppError {
  constructor(problem: MigrationProblem, message: string, cause?: unknown) {
    super(`migration.${problem}`, { retryable: problem === 'locked', cause, message })
  }
}
