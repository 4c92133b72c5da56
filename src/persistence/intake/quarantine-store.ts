import type pg from 'pg'
import type { UnverifiedEvent, UnverifiedEventStore } from '../../app/intake/reverify-events.ts'
import type { ChannelAccount } from '../../domain/message/channel.ts'
import { inTransaction } from '../pool/in-transaction.ts'
import { askForWork } from '../work/outbox.ts'

/** An event that could not be handled and waits for a person; nothing of its content. */
export interface QuarantinedEvent {
  readonly id: string
  readonly account: string
  readonly receivedAt: Date
  readonly attempts: number
  readonly errorClass: string
}

/** Events that wait for a person. */
export interface QuarantineStore {
  /** The oldest first, at most 200. */
  list(): Promise<readonly QuarantinedEvent[]>
  /**
   * Lets events be handled again as if they had just come.
   * @param ids all when absent
   * @returns how many there were
   */
  replay(ids?: readonly string[]): Promise<number>
}

const LIST = `
  select id, account, received_at as "receivedAt", attempts, coalesce(error_class, '') as "errorClass"
    from inbound_event where state = 'quarantined' order by id limit 200`

const REPLAY = `
  update inbound_event set state = 'received', attempts = 0, error_class = null, done_at = null
   where state = 'quarantined' and ($1::bigint[] is null or id = any ($1))
  returning account || '|' || encode(conversation_key, 'hex') as ref`

/** @param pool of role `by_worker` */
export function createQuarantineStore(pool: pg.Pool): QuarantineStore {
  return {
    list: async () => (await pool.query<QuarantinedEvent>(LIST)).rows,
    replay: (ids) =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<{ ref: string }>(REPLAY, [ids ?? null])
        await askForWork(client, 'process-conversation', [...new Set(rows.map((row) => row.ref))])
        return rows.length
      }),
  }
}

const NEXT = `select id, account, body_sha256, sealed from unverified_event where id > $1::bigint order by id limit 100`

/** @param pool of role `by_worker` */
export function createUnverifiedEventStore(pool: pg.Pool): UnverifiedEventStore {
  return {
    next: async (afterId) => {
      const { rows } = await pool.query<{ id: string; account: string; body_sha256: Buffer; sealed: Buffer }>(
        NEXT,
        [afterId],
      )
      return rows.map(
        (row): UnverifiedEvent => ({
          id: row.id,
          // Safe: written by `keep_unverified` from the account of a channel.
          account: row.account as ChannelAccount,
          bodySha256: row.body_sha256,
          sealed: row.sealed,
        }),
      )
    },
    remove: async (ids) => {
      await pool.query('delete from unverified_event where id = any ($1::bigint[])', [ids])
    },
  }
}
