import pg from 'pg'
import { planOnce } from './plan-once.ts'

/** What a pool is for; it takes on the database role of the same name and can do no more (migration 0001). */
export type DatabaseRole = 'by_edge' | 'by_worker' | 'by_web' | 'by_queue'

/** How a pool connects. */
export interface PoolOptions {
  /** A `postgresql://` address; for the embedded cluster its host is the socket directory. */
  readonly connectionString: string
  readonly role: DatabaseRole
  /** Connections at most. */
  readonly max: number
  /** Told of the class of a lost connection; the pool goes on with new ones. */
  readonly onConnectionError: (errorClass: string) => void
}

/**
 * How long to wait for a connection, the pool's queue included. The edge has the spool to turn to. The others have nothing better
 * to do, and on a machine whose processors are all taken even a start needs more than the edge's few seconds.
 */
const CONNECT_TIMEOUT_MS: Readonly<Record<DatabaseRole, number>> = {
  by_edge: 3_000,
  by_worker: 15_000,
  by_web: 10_000,
  by_queue: 15_000,
}
/** Each queue and each worker listens to the pool it shares; more than the ten that Node takes for a leak. */
const MAX_LISTENERS = 64
/** A statement that takes longer is a defect or a stuck disk; the caller's own retry is the better answer. */
const STATEMENT_TIMEOUT_MS = 15_000

/**
 * Settings of each role. Edge and worker find every row by an index; a plan that was made while a table was nearly empty
 * must not read all of it when it has grown.
 */
const ROLE_SETTINGS: Readonly<Record<DatabaseRole, readonly string[]>> = {
  by_edge: ['enable_seqscan=off', 'jit=off'],
  by_worker: ['enable_seqscan=off', 'jit=off'],
  by_web: [],
  by_queue: ['search_path=bullmq'],
}

/** Prisma and BullMQ send one statement after the other; ours go out together where none needs another one's answer. */
const PIPELINES: ReadonlySet<DatabaseRole> = new Set(['by_edge', 'by_worker'])

/**
 * Creates a pool whose connections have the role's rights only. Both the pool and every client get an error listener: a
 * client that dies while checked out would otherwise take the process with it (reliability §2.11).
 */
export function createPool({ connectionString, role, max, onConnectionError }: PoolOptions): pg.Pool {
  const ofRole = ROLE_SETTINGS[role].map((setting) => ` -c ${setting}`).join('')
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: `binh-yen ${role}`,
    options: `-c role=${role} -c statement_timeout=${STATEMENT_TIMEOUT_MS} -c lock_timeout=5000 -c idle_in_transaction_session_timeout=15000${ofRole}`,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS[role],
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    pipeline: PIPELINES.has(role),
  })
  pool.setMaxListeners(MAX_LISTENERS)
  pool.on('error', (error) => onConnectionError(errorClass(error)))
  pool.on('connect', (client) => {
    client.on('error', (error) => onConnectionError(errorClass(error)))
    if (role !== 'by_web') planOnce(client) // Prisma's client names its own (create-prisma.ts)
  })
  return pool
}

function errorClass(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
