import type pg from 'pg'
import type { ConversationWrites } from '../../app/conversation/conversation-writes.ts'

const UPDATE = `
  update conversation c set mode = next.mode, case_file_id = next.case_file_id, draft_id = next.draft_id, language = next.language,
         session_sealed = next.session_sealed, session_due_at = next.session_due_at, high_water = next.high_water,
         outgoing_seq = next.outgoing_seq, is_reachable = next.is_reachable, last_inbound_at = next.last_inbound_at
    from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::bytea[], $7::timestamptz[], $8::bigint[],
                $9::bigint[], $10::boolean[], $11::timestamptz[])
         as next (id, mode, case_file_id, draft_id, language, session_sealed, session_due_at, high_water, outgoing_seq,
                  is_reachable, last_inbound_at)
   where c.id = next.id`

const ADDRESS = `
  insert into chat_address (conversation_id, sealed) select * from unnest($1::uuid[], $2::bytea[])
  on conflict (conversation_id) do update set sealed = excluded.sealed`

/** Writes how each conversation stands now, and the chat ids that were not known yet. */
export async function writeConversations(
  client: pg.PoolClient,
  steps: readonly ConversationWrites[],
): Promise<void> {
  if (steps.length === 0) return
  const next = steps.map((step) => ({ id: step.conversation.id, ...step.next }))
  await client.query(UPDATE, [
    next.map((row) => row.id),
    next.map((row) => row.mode),
    next.map((row) => row.caseFileId ?? null),
    next.map((row) => row.draftId ?? null),
    next.map((row) => row.language),
    next.map((row) => row.sessionSealed ?? null),
    next.map((row) => toDate(row.sessionDueAt)),
    next.map((row) => row.highWater),
    next.map((row) => row.outgoingSeq),
    next.map((row) => row.isReachable),
    next.map((row) => toDate(row.lastInboundAt)),
  ])
  await withdraw(
    client,
    steps.filter((step) => step.isWithdrawn).map((step) => step.conversation.id),
  )
  await writeAddresses(client, steps)
}

async function writeAddresses(client: pg.PoolClient, steps: readonly ConversationWrites[]): Promise<void> {
  const fresh = steps.flatMap((step) =>
    step.addressSealed === undefined ? [] : [{ id: step.conversation.id, sealed: step.addressSealed }],
  )
  if (fresh.length === 0) return
  await client.query(ADDRESS, [fresh.map((row) => row.id), fresh.map((row) => row.sealed)])
}

/** The resident used the right to be forgotten: who and where to is gone; the filed words stay by law (domain §11.1). */
async function withdraw(client: pg.PoolClient, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await client.query('delete from chat_address where conversation_id = any ($1::uuid[])', [ids])
  await client.query(
    'delete from resident_identity where case_file_id in (select id from case_file where conversation_id = any ($1::uuid[]))',
    [ids],
  )
}

/** Milliseconds since the epoch to what the driver takes. */
export function toDate(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at)
}
