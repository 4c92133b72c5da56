import type pg from 'pg'

/**
 * Lifts all leases. Only for a process that knows itself alone on its database: what is leased at its start was leased by a
 * process that is dead, and waiting for the leases to lapse would make frightened people wait. A message caught in the
 * middle of sending counts as tried once: its outcome is unknown, and it is sent once more (G6).
 */
export async function releaseLeases(pool: pg.Pool): Promise<void> {
  await pool.query('update outbox set claim = null, claimed_until = null where claim is not null')
  await pool.query(`update outgoing_message set lease_until = clock_timestamp() where state = 'sending'`)
  await pool.query(`update notice_delivery set sending_until = clock_timestamp() where state = 'sending'`)
  await pool.query('update channel_state set poller_lease_until = null')
  await pool.query(`update outbox set not_before = clock_timestamp()
    where kind = 'deliver-conversation' and ref in (select conversation_id::text from outgoing_message where state = 'sending')`)
}
