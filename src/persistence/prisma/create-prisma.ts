import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from '../generated/client.ts'
import { statementName } from '../pool/plan-once.ts'

/**
 * Opens Prisma's client over a pool that the caller owns, so that it has the pool's role and shares its connections. Its statements
 * are planned once a connection: with the policies of a dozen tables in it, planning a case took longer than reading it.
 */
export function createPrisma(pool: pg.Pool): PrismaClient {
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: false,
    statementNameGenerator: ({ sql }) => statementName(sql) ?? '', // without a name it is planned each time
  })
  return new PrismaClient({ adapter })
}
