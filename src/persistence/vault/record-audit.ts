import type pg from 'pg'
import type { AuditRecord } from '../../domain/audit/audit-entry.ts'
import type { AuditChain } from './audit-chain.ts'

/** Adds a link to a unit's chain; the chain stays locked until the transaction ends. */
export async function recordAudit(
  client: pg.ClientBase,
  chain: AuditChain,
  record: AuditRecord,
): Promise<void> {
  await client.query(
    `insert into audit_head (chain, seq, hash) values ($1, 0, ''::bytea) on conflict (chain) do nothing`,
    [record.chain],
  )
  const { rows } = await client.query<{ seq: string; hash: Uint8Array }>(
    'select seq, hash from audit_head where chain = $1 for update',
    [record.chain],
  )
  const [head] = rows
  const known =
    head === undefined || head.seq === '0' ? undefined : { seq: Number(head.seq), hash: head.hash }
  const { entry, prevHash, hash } = chain.next(known, record)
  await client.query(
    `insert into audit_entry (chain, seq, at, actor, action, subject, detail, prev_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      entry.chain,
      entry.seq,
      new Date(entry.at),
      entry.actor,
      entry.action,
      entry.subject ?? null,
      JSON.stringify(entry.detail),
      prevHash,
      hash,
    ],
  )
  await client.query('update audit_head set seq = $2, hash = $3 where chain = $1', [
    record.chain,
    entry.seq,
    hash,
  ])
}
