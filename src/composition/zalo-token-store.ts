import type pg from 'pg'
import { z } from 'zod'
import type { TokenPair } from '../channels/zalo-oa/sdk/oauth/token-pair.ts'
import type { TokenStore } from '../channels/zalo-oa/sdk/oauth/token-store.ts'
import { createTokenRow } from '../persistence/channels/token-row.ts'
import type { TokenVault } from '../vault/field-vault.ts'

const pairSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  issuedAt: z.number(),
  expiresAt: z.number(),
})

/**
 * The grant of one Official Account: a sealed row under a database lock, so that of all processes one refreshes at a time
 * and a new pair is committed before anybody uses it.
 */
export function createZaloTokenStore(worker: pg.Pool, account: string, vault: TokenVault): TokenStore {
  const row = createTokenRow(worker, account)
  const place = { table: 'channel_token', column: 'sealed', row: account }
  const open = (sealed: Uint8Array | undefined): TokenPair | undefined =>
    sealed === undefined ? undefined : pairSchema.parse(JSON.parse(vault.openText(place, sealed)))
  return {
    load: async () => open(await row.load()),
    withLock: (work) =>
      row.withLock((held) =>
        work({
          current: open(held.current),
          replace: (pair) => held.replace(vault.seal(place, JSON.stringify(pair))),
        }),
      ),
  }
}
