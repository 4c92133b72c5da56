import { type FailedAttempts, FORGET_FAILURES_MS } from '../../domain/access/login-delay.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'

interface AttemptRow {
  readonly key: Uint8Array
  readonly failures: number
  readonly last_failure_at: Date
}

/** Changes counters of failed log-ins under a lock; always locked in the same order. */
export function changeAttempts(
  prisma: PrismaClient,
  keys: readonly Uint8Array[],
  change: (attempts: readonly FailedAttempts[]) => readonly FailedAttempts[] | undefined,
): Promise<void> {
  const all = keys.map((key) => Buffer.from(key))
  return prisma.$transaction(async (db) => {
    const attempts = await lockAttempts(db, all)
    const changed = change(attempts)
    if (changed === undefined) return
    for (const [index, attempt] of changed.entries()) {
      await db.$executeRaw`
        UPDATE login_attempt SET failures = ${attempt.failures}, last_failure_at = ${new Date(attempt.lastFailureAt)}
        WHERE key = ${all[index]}`
    }
  })
}

async function lockAttempts(
  db: Prisma.TransactionClient,
  keys: readonly Buffer[],
): Promise<FailedAttempts[]> {
  await db.$executeRaw`
    INSERT INTO login_attempt (key, failures, last_failure_at)
    SELECT k, 0, to_timestamp(0) FROM unnest(${[...keys]}::bytea[]) AS k ORDER BY k ON CONFLICT (key) DO NOTHING`
  const rows = await db.$queryRaw<AttemptRow[]>`
    SELECT key, failures, last_failure_at FROM login_attempt WHERE key = ANY (${[...keys]}::bytea[])
    ORDER BY key FOR UPDATE`
  return keys.map((key) => {
    const row = rows.find((one) => key.equals(one.key))
    return { failures: row?.failures ?? 0, lastFailureAt: row?.last_failure_at.getTime() ?? 0 }
  })
}

/** Removes sessions that have run out and counters that no longer count. */
export async function removeExpired(prisma: PrismaClient, at: number): Promise<void> {
  await prisma.officerSession.deleteMany({ where: { expiresAt: { lte: new Date(at) } } })
  await prisma.loginAttempt.deleteMany({
    where: { lastFailureAt: { lt: new Date(at - 2 * FORGET_FAILURES_MS) } },
  })
}

/** Uses up a step of one-time passwords; false when it, or a later one, was used before. */
export async function takeTotpStep(prisma: PrismaClient, officerId: string, step: number): Promise<boolean> {
  const { count } = await prisma.officer.updateMany({
    where: { id: officerId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}
