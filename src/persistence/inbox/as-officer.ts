import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { retryDeadlock } from './retry-deadlock.ts'

const TRANSACTION_OPTIONS = { maxWait: 3_000, timeout: 15_000 } as const

/**
 * Runs one transaction on behalf of an officer. The setting is local to the transaction, so the next borrower of the
 * connection asks as nobody; the database derives role and unit from the officer's row itself, so that nothing said here
 * can widen what is shown.
 */
export function asOfficer<T>(
  prisma: PrismaClient,
  officer: Pick<AskingOfficer, 'id'>,
  work: (db: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return retryDeadlock(() =>
    prisma.$transaction(async (db) => {
      await db.$queryRaw`SELECT set_config('app.officer_id', ${officer.id}, true)`
      return work(db)
    }, TRANSACTION_OPTIONS),
  )
}
