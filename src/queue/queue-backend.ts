import type { PostgresConnectionOptions } from 'bullmq'
import { Redis } from 'ioredis'

/**
 * What carries the wake-ups. `postgres`: a pool of role `by_queue`, owned by the caller. `redis`: one address; Redis may be
 * lost entirely, the outbox offers everything again.
 */
export type QueueBackend =
  | { readonly kind: 'postgres'; readonly pool: PostgresPool }
  | { readonly kind: 'redis'; readonly url: string }

/** A `pg.Pool`, told by what only a pool has; BullMQ's own type of it is narrower in its generics than the driver's. */
export interface PostgresPool {
  readonly totalCount: number
  connect(): Promise<unknown>
}

/** The pool as BullMQ wants to have it typed. */
export function asConnection(pool: PostgresPool): PostgresConnectionOptions {
  // Safe: BullMQ documents that any real `pg.Pool` fits; only the type parameters of `query` differ.
  return pool as unknown as PostgresConnectionOptions
}

/** Told of the class of an error, never of its text. */
export type ReportQueueError = (errorClass: string) => void

/** Comes back within a second of Redis; BullMQ's own strategy can wait 20 s (measured, reliability §2.8). */
const retryStrategy = (times: number): number => Math.min(200 * times, 1_000)

/** For adding: an error within a second when Redis is dead, frozen or was never there; the outbox offers again. */
const ADDING = {
  retryStrategy,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  commandTimeout: 1_000,
}
/** For waiting: blocking reads have no time-out. */
const TAKING = { retryStrategy, maxRetriesPerRequest: null }

/** Opens a Redis connection for adding or for taking jobs; errors are reported by class and mended by reconnecting. */
export function openRedis(url: string, use: 'adding' | 'taking', report: ReportQueueError): Redis {
  const redis = use === 'adding' ? new Redis(url, ADDING) : new Redis(url, TAKING)
  redis.on('error', (error) => report(classOf(error)))
  return redis
}

/** The stable part of an error of the queue's drivers. */
export function classOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}
