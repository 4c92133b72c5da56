import type { Prisma } from '../generated/client.ts'

type Db = Prisma.TransactionClient

/** How ids stand in the log. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const UNIT = /^(?:\d{5}|P-\d{2})$/

/**
 * What ids in the log stand for, as far as the asking officer may know: row-level security answers for cases, files and
 * mediations; people, notices, groups and units have no secret names. An id that is not in the answer stays nameless.
 */
export async function readAuditNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const uuids = ids.filter((id) => UUID.test(id))
  const units = ids.filter((id) => UNIT.test(id))
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    WITH asked AS (SELECT unnest(${uuids}::uuid[]) AS id)
    SELECT id::text, reference_code AS name FROM case_file JOIN asked USING (id)
    UNION ALL SELECT id::text, reference_code FROM mediation JOIN asked USING (id)
    UNION ALL SELECT e.id::text, c.reference_code FROM evidence e JOIN asked ON asked.id = e.id
      JOIN case_file c ON c.id = e.case_file_id
    UNION ALL SELECT id::text, name FROM officer JOIN asked USING (id)
    UNION ALL SELECT id::text, code FROM notice JOIN asked USING (id)
    UNION ALL SELECT id::text, name FROM chat_group JOIN asked USING (id)
    UNION ALL SELECT id::text, name FROM mediation_team JOIN asked USING (id)
    UNION ALL SELECT code, name FROM police_unit WHERE code = ANY (${units})`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
