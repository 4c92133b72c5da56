import { AppError } from '../../app/app-error.ts'

const MAX_TRIES = 4
/** SQLSTATEs of a transaction that PostgreSQL ended in favour of another one; nothing of it was kept. */
const CONFLICT = new Set(['40P01', '40001'])

/** Runs a transaction again when it was ended by a deadlock or a conflict of writes: at once, instead of after a lease. */
export async function retryConflict<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === MAX_TRIES || !isConflict(error)) throw error
    }
  }
}

/** The driver's error is the cause of the `store.unavailable` that {@link inTransaction} makes of it. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof AppError)) return false
  const { cause } = error
  return cause instanceof Error && 'code' in cause && CONFLICT.has(String(cause.code))
}
