import pg from 'pg'
import type { RunningProduct } from '../support/product.ts'

/** What the database says about everything that went through it. */
export interface Ledger {
  readonly eventKeys: readonly string[]
  /** Events that are not done. */
  readonly undone: readonly { readonly event_key: string; readonly state: string }[]
  /** Codes of cases filed from chats. */
  readonly referenceCodes: readonly string[]
  /** The platform's ids of what was sent, in the order in which it was to be sent, by conversation. */
  readonly sent: ReadonlyMap<string, readonly string[]>
  /** Messages that wait or were refused, by state and reason. */
  readonly unsent: readonly string[]
  /** Events that had their effect before an earlier one of the same conversation that was there already. */
  readonly overtaken: number
  readonly outbox: number
}

/** Reads the ledger; the caller waits until nothing moves any more. */
export async function readLedger(product: RunningProduct): Promise<Ledger> {
  const client = new pg.Client({ connectionString: await product.databaseUrl() })
  client.on('error', () => {})
  await client.connect()
  try {
    const rows = async <Row extends pg.QueryResultRow>(text: string) => (await client.query<Row>(text)).rows
    const sent = await rows<{ conversation: string; id: string }>(
      `select conversation_id as conversation, platform_message_id as id from outgoing_message
        where state = 'sent' order by conversation_id, seq`,
    )
    const byConversation = new Map<string, string[]>()
    for (const { conversation, id } of sent)
      byConversation.set(conversation, [...(byConversation.get(conversation) ?? []), id])
    return {
      eventKeys: (await rows<{ event_key: string }>('select event_key from inbound_event')).map(
        (row) => row.event_key,
      ),
      undone: await rows(`select event_key, state from inbound_event where state <> 'done'`),
      referenceCodes: (
        await rows<{ reference_code: string }>(
          `select f.reference_code from case_file f join conversation c on c.id = f.conversation_id
            where exists (select 1 from inbound_event e where e.account = c.account and e.conversation_key = c.key)`,
        )
      ).map((row) => row.reference_code),
      sent: byConversation,
      unsent: (await rows<{ what: string }>(UNSENT)).map((row) => row.what),
      overtaken: Number((await rows<{ count: string }>(OVERTAKEN))[0]?.count),
      outbox: Number((await rows<{ count: string }>(WAITING))[0]?.count),
    }
  } finally {
    await client.end()
  }
}

const UNSENT = `
  select concat_ws(' ', o.state, o.reason, o.attempts) as what from outgoing_message o where o.state not in ('sent', 'unknown')`

/** Work on messages; clocks, alarms and daily looks wait for their hour. */
const WAITING = `
  select count(*) from outbox where kind in ('process-conversation', 'deliver-conversation', 'run-session-timer', 'fetch-evidence')`

/** An event counts as overtaken when it was durable a clear moment before a later one of its chat had its effect. */
const OVERTAKEN = `
  select count(*) from inbound_event a join inbound_event b
      on a.account = b.account and a.conversation_key = b.conversation_key and a.sequence < b.sequence
   where a.received_at < b.done_at - interval '250 ms' and a.done_at > b.done_at + interval '50 ms'`
