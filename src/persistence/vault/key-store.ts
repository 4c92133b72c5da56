import type pg from 'pg'

/** A wrapped key as the table `vault_key` holds it. */
export interface StoredKey {
  readonly kid: number
  readonly purpose: string
  readonly wrapped: Uint8Array
  readonly publicKey?: Uint8Array | undefined
  /** Milliseconds since the epoch. */
  readonly createdAt: number
}

interface Row {
  readonly kid: number
  readonly purpose: string
  readonly wrapped: Buffer
  readonly public_key: Buffer | null
  readonly created_at: Date
}

/**
 * The table of wrapped keys: loads all, adds one unless its number is taken.
 * @param pool of role `by_worker`, or one connection in a transaction
 */
export function createKeyStore(pool: pg.Pool | pg.ClientBase) {
  return {
    load: async (): Promise<readonly StoredKey[]> => {
      const { rows } = await pool.query<Row>(
        'select kid, purpose, wrapped, public_key, created_at from vault_key',
      )
      return rows.map((row) => ({
        kid: row.kid,
        purpose: row.purpose,
        wrapped: row.wrapped,
        publicKey: row.public_key ?? undefined,
        createdAt: row.created_at.getTime(),
      }))
    },
    add: async (key: StoredKey): Promise<void> => {
      await pool.query(
        `insert into vault_key (kid, purpose, wrapped, public_key, created_at) values ($1, $2, $3, $4, $5)
         on conflict (kid) do nothing`,
        [key.kid, key.purpose, key.wrapped, key.publicKey ?? null, new Date(key.createdAt)],
      )
    },
  }
}
