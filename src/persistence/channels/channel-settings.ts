import type pg from 'pg'
import { queryRows } from '../pool/query-rows.ts'

/** Small facts a channel learns about its account and keeps: plain JSON, no secrets. */
export interface ChannelSettings {
  get(account: string, name: string): Promise<string | undefined>
  set(account: string, name: string, value: string): Promise<void>
}

/** @param pool of role `by_worker` */
export function createChannelSettings(pool: pg.Pool): ChannelSettings {
  return {
    get: async (account, name) => {
      const text = 'select settings ->> $2 as value from channel_state where account = $1'
      const rows = await queryRows<{ value: string | null }>(pool, text, [account, name])
      return rows[0]?.value ?? undefined
    },
    set: async (account, name, value) => {
      await queryRows(
        pool,
        `insert into channel_state (account, settings) values ($1, jsonb_build_object($2::text, $3::text))
         on conflict (account) do update set settings = channel_state.settings || excluded.settings`,
        [account, name, value],
      )
    },
  }
}
