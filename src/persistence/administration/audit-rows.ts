import type { AuditDesk, AuditFilter } from '../../app/administration/ports.ts'
import { AUDIT_ACTIONS, type AuditEntry } from '../../domain/audit/audit-entry.ts'
import { Prisma } from '../generated/client.ts'
import { readAuditNames } from './audit-names.ts'

interface EntryRow {
  readonly chain: string
  readonly seq: bigint
  readonly at: Date
  readonly actor: string
  readonly action: string
  readonly subject: string | null
  readonly detail: AuditEntry['detail']
}

type Db = Prisma.TransactionClient

/** The audit log as far as the database shows it to the asking officer. */
export function auditRows(db: Db): AuditDesk {
  return {
    listChains: () =>
      db.$queryRaw<{ chain: string; name: string; entries: number }[]>`
        SELECT h.chain, coalesce(u.name, 'Toàn hệ thống') AS name, h.seq::int AS entries
        FROM audit_head h LEFT JOIN police_unit u ON u.code = h.chain
        WHERE h.seq > 0 AND EXISTS (SELECT 1 FROM audit_entry e WHERE e.chain = h.chain AND e.seq = 1)
        ORDER BY (h.chain = 'global') DESC, name`,
    listEntries: async (filter) => {
      const rows = await db.$queryRaw<(EntryRow & { actor_name: string | null })[]>`
        SELECT e.chain, e.seq, e.at, e.actor, e.action, e.subject, e.detail, o.name AS actor_name
        FROM audit_entry e LEFT JOIN officer o ON e.actor = 'officer:' || o.id::text
        WHERE ${Prisma.join(conditionsOf(filter), ' AND ')} ORDER BY e.at DESC, e.seq DESC LIMIT ${filter.limit}`
      return rows.map((row) => ({ entry: toEntry(row), actorName: row.actor_name ?? undefined }))
    },
    readNames: (ids) => readAuditNames(db, ids),
    readLinks: async (chain, afterSeq, limit) => {
      const rows = await db.$queryRaw<(EntryRow & { prev_hash: Uint8Array; hash: Uint8Array })[]>`
        SELECT chain, seq, at, actor, action, subject, detail, prev_hash, hash FROM audit_entry
        WHERE chain = ${chain} AND seq > ${afterSeq} ORDER BY seq LIMIT ${limit}`
      return rows.map((row) => ({
        entry: toEntry(row),
        prevHash: row.prev_hash,
        hash: Uint8Array.from(row.hash),
      }))
    },
    readHead: async (chain) => {
      const found = await db.auditHead.findUnique({ where: { chain } })
      return found === null ? undefined : { seq: Number(found.seq), hash: found.hash }
    },
  }
}

function conditionsOf({ chain, action, officerId, from, to, after }: AuditFilter): Prisma.Sql[] {
  const conditions: (Prisma.Sql | undefined)[] = [
    Prisma.sql`true`,
    chain === undefined ? undefined : Prisma.sql`e.chain = ${chain}`,
    action === undefined ? undefined : Prisma.sql`e.action = ${action}`,
    officerId === undefined ? undefined : Prisma.sql`e.actor = ${`officer:${officerId}`}`,
    from === undefined ? undefined : Prisma.sql`e.at >= ${new Date(from)}`,
    to === undefined ? undefined : Prisma.sql`e.at < ${new Date(to)}`,
    after === undefined ? undefined : Prisma.sql`(e.at, e.seq) < (${new Date(after.at)}, ${after.seq})`,
  ]
  return conditions.filter((one) => one !== undefined)
}

function toEntry(row: EntryRow): AuditEntry {
  const action = AUDIT_ACTIONS.find((one) => one === row.action)
  return {
    chain: row.chain,
    seq: Number(row.seq),
    at: row.at.getTime(),
    actor: row.actor,
    // Safe: an action of a later version is only shown and chained, never decided on.
    action: action ?? (row.action as AuditEntry['action']),
    ...(row.subject !== null && { subject: row.subject }),
    detail: row.detail,
  }
}
