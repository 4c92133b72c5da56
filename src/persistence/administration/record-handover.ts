import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma } from '../generated/client.ts'

/** Writes into the history of each case that it changed hands. */
export async function recordHandover(
  db: Prisma.TransactionClient,
  officer: AskingOfficer,
  caseFileIds: readonly string[],
  at: number,
  toId: string | undefined,
): Promise<void> {
  const detail = toId === undefined ? {} : { officer: toId }
  await db.$executeRaw`
    INSERT INTO timeline_entry (id, case_file_id, at, kind, officer_id, detail)
    SELECT gen_random_uuid(), c.id, ${new Date(at)}, 'assigned', ${officer.id}::uuid, ${JSON.stringify(detail)}::jsonb
    FROM unnest(${[...caseFileIds]}::uuid[]) AS c (id)`
}
