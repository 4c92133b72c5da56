import type pg from 'pg'

/** Renewed well before it ends; another process takes over this long after the holder died. */
const LEASE_SECONDS = 15

/** Lets one process at a time poll an account: two pollers would take each other's updates. */
export interface PollerLease {
  /** Takes or renews the lease; false while another process holds it. */
  hold(account: string): Promise<boolean>
  release(account: string): Promise<void>
}

const HOLD = `
  insert into channel_state (account, poller_id, poller_lease_until)
  values ($1, $2, clock_timestamp() + interval '${LEASE_SECONDS} seconds')
  on conflict (account) do update set poller_id = excluded.poller_id, poller_lease_until = excluded.poller_lease_until
   where channel_state.poller_id is not distinct from excluded.poller_id or channel_state.poller_lease_until is null
      or channel_state.poller_lease_until < clock_timestamp()
  returning account`

/**
 * @param pool of role `by_worker`
 * @param holder a name of this process that no other has
 */
export function createPollerLease(pool: pg.Pool, holder: string): PollerLease {
  return {
    hold: async (account) => ((await pool.query(HOLD, [account, holder])).rowCount ?? 0) > 0,
    release: async (account) => {
      await pool.query(
        'update channel_state set poller_lease_until = null where account = $1 and poller_id = $2',
        [account, holder],
      )
    },
  }
}
