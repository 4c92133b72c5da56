import type { DutyDesk } from '../../app/duty/duty-desk-ports.ts'
import { type AskingOfficer, CASE_WORKER_ROLES } from '../../domain/access/role.ts'
import type { Prisma } from '../generated/client.ts'

/** Who of the unit is on duty when; only its case workers can be. */
export function rosterRows(
  db: Prisma.TransactionClient,
  { unitCode }: AskingOfficer,
): Pick<DutyDesk, 'listShifts' | 'addShift' | 'removeShift'> {
  return {
    listShifts: async (from, to) => {
      const rows = await db.$queryRaw<
        {
          id: string
          officer_id: string
          name: string
          post: 'duty' | 'deputy' | 'commander'
          starts_at: Date
          ends_at: Date
        }[]
      >`
        SELECT s.id, s.officer_id, o.name, s.post, s.starts_at, s.ends_at FROM duty_shift s JOIN officer o ON o.id = s.officer_id
        WHERE s.unit_code = ${unitCode} AND s.ends_at > ${new Date(from)} AND s.starts_at < ${new Date(to)}
        ORDER BY s.starts_at, s.post, s.id`
      return rows.map((row) => ({
        id: row.id,
        officer: { id: row.officer_id, name: row.name },
        post: row.post,
        startsAt: row.starts_at.getTime(),
        endsAt: row.ends_at.getTime(),
      }))
    },
    addShift: async ({ id, officerId, post, startsAt, endsAt }) =>
      (await db.$executeRaw`
        INSERT INTO duty_shift (id, unit_code, officer_id, post, starts_at, ends_at)
        SELECT ${id}::uuid, ${unitCode}, o.id, ${post}, ${new Date(startsAt)}, ${new Date(endsAt)} FROM officer o
        WHERE o.id = ${officerId}::uuid AND o.unit_code = ${unitCode} AND o.is_active
          AND o.role = ANY (${[...CASE_WORKER_ROLES]}::text[])`) > 0,
    removeShift: async (id) => (await db.$executeRaw`DELETE FROM duty_shift WHERE id = ${id}::uuid`) > 0,
  }
}
