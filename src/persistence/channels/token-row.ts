import type pg from 'pg'
import { inTransaction } from '../pool/in-transaction.ts'
import { queryRows } from '../pool/query-rows.ts'

/** The sealed tokens of one account, and the lock that lets one process at a time replace them. */
export interface TokenRow {
  load(): Promise<Uint8Array | undefined>
  /** Runs `work` while the row is locked; what it puts in place is committed when this resolves, gone when it rejects. */
  withLock<T>(work: (held: LockedTokenRow) => Promise<T>): Promise<T>
}

/** What may be done while the row is locked. */
export interface LockedTokenRow {
  readonly current: Uint8Array | undefined
  replace(sealed: Uint8Array): Promise<void>
}

const ENSURE = `insert into channel_token (account, sealed, version, issued_at) values ($1, ''::bytea, 0, clock_timestamp())
  on conflict (account) do nothing`
const REPLACE = `update channel_token set sealed = $2, version = version + 1, issued_at = clock_timestamp() where account = $1`

/**
 * @param pool of role `by_worker`; a refresh is one HTTP call long, so its transaction may idle for a minute
 */
export function createTokenRow(pool: pg.Pool, account: string): TokenRow {
  return {
    load: async () => {
      const text = 'select sealed from channel_token where account = $1'
      const rows = await queryRows<{ sealed: Buffer }>(pool, text, [account])
      return present(rows[0]?.sealed)
    },
    withLock: (work) =>
      inTransaction(pool, async (client) => {
        await client.query(`set local idle_in_transaction_session_timeout = '60s'`)
        await client.query(`set local lock_timeout = '60s'`)
        await client.query(ENSURE, [account])
        const text = 'select sealed from channel_token where account = $1 for update'
        const { rows } = await client.query<{ sealed: Buffer }>(text, [account])
        return work({
          current: present(rows[0]?.sealed),
          replace: async (sealed) => {
            await client.query(REPLACE, [account, sealed])
          },
        })
      }),
  }
}

/** A row made only to be locked holds nothing yet. */
function present(sealed: Buffer | undefined): Uint8Array | undefined {
  return sealed === undefined || sealed.length === 0 ? undefined : sealed
}
