import type { StoredSession } from '../../app/officers/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { toAccount } from './officer-accounts.ts'

interface SessionRow {
  readonly csrf_token: string
  readonly last_seen_at: Date
  readonly expires_at: Date
  readonly id: string
  readonly login: string
  readonly name: string
  readonly role: string
  readonly unit_code: string
  readonly unit_name: string
}

/** A session with its officer, in one round trip: every request begins with it. */
export async function findSession(
  prisma: PrismaClient,
  idHash: Uint8Array,
): Promise<StoredSession | undefined> {
  const rows = await prisma.$queryRaw<SessionRow[]>`
    SELECT s.csrf_token, s.last_seen_at, s.expires_at, o.id, o.login, o.name, o.role, o.unit_code, u.name AS unit_name
    FROM officer_session s JOIN officer o ON o.id = s.officer_id AND o.is_active JOIN police_unit u ON u.code = o.unit_code
    WHERE s.id_hash = ${Uint8Array.from(idHash)}`
  const [row] = rows
  if (row === undefined) return undefined
  return {
    idHash,
    officer: toAccount({ ...row, unitCode: row.unit_code, unit: { name: row.unit_name } }),
    csrfToken: row.csrf_token,
    lastSeenAt: row.last_seen_at.getTime(),
    expiresAt: row.expires_at.getTime(),
  }
}
