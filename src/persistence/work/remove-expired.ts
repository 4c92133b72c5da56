import type pg from 'pg'

/**
 * What is past its time (reliability §3.11): raw events 30 days after their effect, sent messages after 30 days, live signals
 * after a day, pages of the web chat after a week. Quarantined events stay until a person decided.
 */
const STATEMENTS = [
  `delete from inbound_event where state = 'done' and done_at < now() - interval '30 days'`,
  `delete from outgoing_message where state in ('sent', 'refused', 'unknown') and created_at < now() - interval '30 days'
     and not exists (select 1 from case_message m where m.outgoing_id = outgoing_message.id)`,
  `delete from live_event where at < now() - interval '1 day'`,
  `delete from web_chat_message where at < now() - interval '7 days'`,
]

/** @param pool of role `by_worker` */
export async function removeExpired(pool: pg.Pool): Promise<void> {
  for (const statement of STATEMENTS) await pool.query(statement)
}
