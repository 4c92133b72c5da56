import { AppError } from '../../app/app-error.ts'

/**
 * SQLSTATE classes and socket codes that mean "the database is out of reach, nothing is wrong with the data": connection
 * (08), resources (53), shut-down and start-up (57P01–57P03), statement and lock time-outs, read-only standby.
 */
const OUTAGE =
  /^(08|53|57P0[1-5]|57014|55P03|25006|25P03|40001|40P01|ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOST|EAI_)/

const OUTAGE_MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after|Query read timeout/

/** Whether an error of the driver says that the database cannot be reached now. */
export function isStoreOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && OUTAGE.test(error.code)) return true
  return OUTAGE_MESSAGES.test(error.message)
}

/** Translates the driver's errors: `store.unavailable` can be retried, everything else stays as it is. */
export function storeError(error: unknown): unknown {
  return isStoreOutage(error) ? new AppError('store.unavailable', { retryable: true, cause: error }) : error
}
