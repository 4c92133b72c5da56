import type { UnitRatings, UnitReadiness } from '../../app/duty/duty-desk-ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma } from '../generated/client.ts'

/** Counts of the units in an officer's sight; the database decides which those are. Nobody and no case is named. */
export async function readUnitReadiness(
  db: Prisma.TransactionClient,
  _officer: AskingOfficer,
  at: number,
): Promise<UnitReadiness[]> {
  const rows = await db.$queryRaw<
    { code: string; name: string; on_duty: number; reachable: number; unanswered: number; overdue: number }[]
  >`SELECT * FROM unit_readiness(${new Date(at)}) ORDER BY name`
  return rows.map(({ code, name, on_duty, reachable, unanswered, overdue }) => ({
    unit: { code, name },
    onDuty: on_duty,
    reachable,
    unanswered,
    overdue,
  }))
}

/** Ratings of the units in an officer's sight between two instants; the database decides which units those are. */
export async function readUnitRatings(
  db: Prisma.TransactionClient,
  from: number,
  to: number,
): Promise<UnitRatings[]> {
  const rows = await db.$queryRaw<{ code: string; name: string; good: number; fair: number; poor: number }[]>`
    SELECT * FROM unit_ratings(${new Date(from)}, ${new Date(to)})`
  return rows.map(({ code, name, ...counts }) => ({ unit: { code, name }, ...counts }))
}
