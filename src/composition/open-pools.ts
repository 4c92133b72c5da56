import type pg from 'pg'
import { createPool, type DatabaseRole } from '../persistence/pool/create-pool.ts'
import type { Log } from './log.ts'

/** One pool a role, shared by everything that acts in this role. */
export interface Pools {
  readonly edge: pg.Pool
  readonly worker: pg.Pool
  readonly web: pg.Pool
  readonly queue: pg.Pool
  readonly close: () => Promise<void>
}

/** Connections at most: together below the embedded cluster's limit, with room for commands beside the server. */
const SIZE: Readonly<Record<DatabaseRole, number>> = { by_edge: 4, by_worker: 14, by_web: 8, by_queue: 10 }

/** Opens the pools; connections are made when first needed. */
export function openPools(connectionString: string, log: Log): Pools {
  const open = (role: DatabaseRole): pg.Pool =>
    createPool({
      connectionString,
      role,
      max: SIZE[role],
      onConnectionError: (errorClass) => log.warn('database.connection-lost', { errorClass, where: role }),
    })
  const pools = {
    edge: open('by_edge'),
    worker: open('by_worker'),
    web: open('by_web'),
    queue: open('by_queue'),
  }
  return {
    ...pools,
    close: async () => {
      await Promise.allSettled(Object.values(pools).map((pool) => pool.end()))
    },
  }
}
