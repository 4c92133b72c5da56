import type pg from 'pg'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { queryRows } from '../pool/query-rows.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly role: AskingOfficer['role']
  readonly unit_code: string
}

const OFFICER = 'select id, name, role, unit_code from officer where is_active and'

/** An active officer by id, to act on their behalf when they tap in their own chat. @param pool of role `by_worker` */
export async function findOfficer(pool: pg.Pool, id: string): Promise<AskingOfficer | undefined> {
  return toOfficer(await queryRows<Row>(pool, `${OFFICER} id = $1`, [id]))
}

/** The same by log-in, for the demo. @param pool of role `by_worker` */
export async function findOfficerByLogin(pool: pg.Pool, login: string): Promise<AskingOfficer | undefined> {
  return toOfficer(await queryRows<Row>(pool, `${OFFICER} login = $1`, [login]))
}

function toOfficer([row]: readonly Row[]): AskingOfficer | undefined {
  return row && { id: row.id, name: row.name, role: row.role, unitCode: row.unit_code }
}
