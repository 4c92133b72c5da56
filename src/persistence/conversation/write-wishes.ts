import type pg from 'pg'
import type { NewResidentWish } from '../../app/conversation/conversation-writes.ts'
import type { AuditChain } from '../vault/audit-chain.ts'
import { recordAudit } from '../vault/record-audit.ts'

const CONTACT = `
  insert into resident_wish (case_file_id, contact, contact_at, sealed) values ($1, $2, $3, $4)
  on conflict (case_file_id) do update set contact = excluded.contact, contact_at = excluded.contact_at, sealed = excluded.sealed`

/** A question wants an answer: who had stopped contact has opened it again; agreeing to be phoned stays as it is. */
const RESUME = `update resident_wish set contact = null, contact_at = $2 where case_file_id = $1 and contact = 'stopped'`

const RATE = `
  insert into resident_wish (case_file_id, rating, rated_at) values ($1, $2, $3)
  on conflict (case_file_id) do update set rating = excluded.rating, rated_at = excluded.rated_at`

const REOPEN = `
  insert into resident_wish (case_file_id, reopen_asked_at) values ($1, $2)
  on conflict (case_file_id) do update set reopen_asked_at = excluded.reopen_asked_at, reopen_answer = null,
    reopen_answered_at = null, contact = nullif(resident_wish.contact, 'stopped')`

/**
 * Writes what residents want of the officers of their cases, in the order they said it. Withdrawn contact is gone from the
 * database in the same transaction: name and phone of the report, and a number given later.
 */
export async function writeWishes(
  client: pg.PoolClient,
  wishes: readonly NewResidentWish[],
  chain: AuditChain | undefined,
): Promise<void> {
  for (const wish of wishes) await writeWish(client, wish, chain)
}

async function writeWish(
  client: pg.PoolClient,
  wish: NewResidentWish,
  chain: AuditChain | undefined,
): Promise<void> {
  const { caseFileId: id } = wish
  const at = new Date(wish.at)
  switch (wish.kind) {
    case 'stop-contact':
      await client.query(CONTACT, [id, 'stopped', at, null])
      await takeContactAway(client, wish, chain)
      return
    case 'be-phoned':
      await client.query(CONTACT, [id, 'phone', at, wish.sealed ?? null])
      return
    case 'ask':
      await client.query(RESUME, [id, at])
      return
    case 'rate':
      await client.query(RATE, [id, wish.rating, at])
      return
    case 'reopen':
      await client.query(REOPEN, [id, at])
  }
}

async function takeContactAway(
  client: pg.PoolClient,
  { caseFileId, unitCode, at }: NewResidentWish,
  chain: AuditChain | undefined,
): Promise<void> {
  const { rowCount } = await client.query('delete from resident_identity where case_file_id = $1', [
    caseFileId,
  ])
  await client.query(
    `update case_file set identity_level = 'C', version = version + 1 where id = $1 and identity_level <> 'C'`,
    [caseFileId],
  )
  await client.query(
    `update identity_request set view_until = clock_timestamp() where case_file_id = $1 and view_until > clock_timestamp()`,
    [caseFileId],
  )
  if (chain === undefined) return
  await recordAudit(client, chain, {
    chain: unitCode,
    at,
    actor: 'resident',
    action: 'identity.erased',
    subject: `case-file:${caseFileId}`,
    detail: { hadIdentity: (rowCount ?? 0) > 0 },
  })
}
