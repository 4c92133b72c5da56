import type pg from 'pg'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { queryRows } from '../pool/query-rows.ts'

/** An active officer by id, to act on their behalf when they tap in their own chat. @param pool of role `by_worker` */
export async function findOfficer(pool: pg.Pool, id: string): Promise<AskingOfficer | undefined> {
  const rows = await queryRows<{ id: string; name: string; role: AskingOfficer['role']; unit_code: string }>(
    pool,
    'select id, name, role, unit_code from officer where id = $1 and is_active',
    [id],
  )
  const [row] = rows
  return row === undefined
    ? undefined
    : { id: row.id, name: row.name, role: row.role, unitCode: row.unit_code }
}
