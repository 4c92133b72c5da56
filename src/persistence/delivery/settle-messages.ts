import type pg from 'pg'
import type { DeliveredConversation, DeliveryResult } from '../../app/delivery/ports.ts'
import { together } from '../pool/together.ts'

/** That a try ended without an answer is remembered while the message waits for its second one. */
const SETTLE = `
  update outgoing_message o set state = r.state, lease_until = null,
         reason = case when r.state = 'pending' then coalesce(r.reason, o.reason) else r.reason end,
         platform_message_id = coalesce(r.platform_message_id, o.platform_message_id),
         attempts = o.attempts + r.counts, sent_at = case when r.state = 'sent' then clock_timestamp() end,
         next_attempt_at = clock_timestamp() + r.delay_ms * interval '1 millisecond'
    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::int[])
         as r (id, state, reason, platform_message_id, counts, delay_ms)
   where o.id = r.id`

/** Officers see how far their message got: the inbox of the case's unit is told. */
const TELL = `
  insert into live_event (unit_code, kind, case_file_id)
  select f.unit_code, 'message.state', f.id from case_message m join case_file f on f.id = m.case_file_id
   where m.outgoing_id = any ($1::uuid[])`

const UNREACHABLE = `update conversation set is_reachable = false where id = any ($1::uuid[])`
const MOVE = `update chat_address set sealed = $2 where conversation_id = $1`

/** Writes the results of sending: each message's state, the reachability of chats, addresses that moved. */
export async function settleMessages(
  client: pg.PoolClient,
  delivered: readonly DeliveredConversation[],
): Promise<void> {
  const results = delivered.flatMap(({ results }) => results.map(toRow))
  const settled = client.query(SETTLE, [
    results.map((row) => row.id),
    results.map((row) => row.state),
    results.map((row) => row.reason),
    results.map((row) => row.platformMessageId),
    results.map((row) => row.counts),
    results.map((row) => row.delayMs),
  ])
  const told = tellInboxes(
    client,
    results.map((row) => row.id),
  )
  await together([settled, told])
  const gone = delivered.filter(({ results }) => results.some((result) => isUnreachable(result)))
  if (gone.length > 0) await client.query(UNREACHABLE, [gone.map(({ leased }) => leased.conversationId)])
  for (const { leased, movedTo } of delivered) {
    if (movedTo !== undefined) await client.query(MOVE, [leased.conversationId, movedTo])
  }
}

/** Tells the inboxes of these messages' cases that their state changed. */
export async function tellInboxes(client: pg.PoolClient, messageIds: readonly string[]): Promise<void> {
  await client.query(TELL, [messageIds])
}

function isUnreachable(result: DeliveryResult): boolean {
  return result.kind === 'refused' && result.reason === 'unreachable'
}

interface ResultRow {
  readonly id: string
  readonly state: 'sent' | 'refused' | 'pending' | 'unknown'
  readonly reason: string | null
  readonly platformMessageId: string | null
  readonly counts: number
  readonly delayMs: number
}

function toRow(result: DeliveryResult): ResultRow {
  const row = { id: result.id, reason: null, platformMessageId: null, counts: 0, delayMs: 0 }
  switch (result.kind) {
    case 'sent':
      return { ...row, state: 'sent', platformMessageId: result.platformMessageId }
    case 'refused':
      return { ...row, state: 'refused', reason: result.reason }
    case 'later':
      return { ...row, state: 'pending', counts: result.counts ? 1 : 0, delayMs: result.delayMs }
    case 'unknown':
      return result.delayMs === undefined
        ? { ...row, state: 'unknown' }
        : { ...row, state: 'pending', reason: 'unknown', delayMs: result.delayMs }
  }
}
