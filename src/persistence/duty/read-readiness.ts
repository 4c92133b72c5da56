import type { UnitReadiness } from '../../app/duty/duty-desk-ports.ts'
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
