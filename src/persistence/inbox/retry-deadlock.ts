import { AppError } from '../../app/app-error.ts'
import { isStoreOutage } from '../pool/store-error.ts'

const MAX_TRIES = 3

/**
 * Runs a transaction again when PostgreSQL ended it to resolve a deadlock or a conflict of writes; nothing of it was kept.
 * An outage becomes `store.unavailable`.
 */
export async function retryDeadlock<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction()
    } catch (error) {
      if (isConflict(error) && attempt < MAX_TRIES) continue
      throw isOutage(error) ? new AppError('store.unavailable', { retryable: true, cause: error }) : error
    }
  }
}

// Prisma: P2034 is a write conflict or deadlock; raw statements carry the SQLSTATE (40P01, 40001) in their metadata.
function isConflict(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'P2034' || (code === 'P2010' && /40P01|40001/.test(JSON.stringify(metaOf(error))))
}

// P1001 and P1017: not reached, connection closed; P2024 and P2028: no connection or transaction within the time limit.
function isOutage(error: unknown): boolean {
  return (
    ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'].includes(codeOf(error) ?? '') ||
    isStoreOutage(error)
  )
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function metaOf(error: unknown): unknown {
  return error instanceof Error && 'meta' in error ? error.meta : undefined
}
