import type { TokenPair } from './token-pair.ts'

/** What may be done while the lock is held. */
export interface LockedTokens {
  /** The pair as it stands under the lock; undefined when the OA never granted. */
  readonly current: TokenPair | undefined
  /** Puts a pair in its place. Committed when `withLock` resolves, gone when it rejects. */
  replace(pair: TokenPair): Promise<void>
}

/**
 * Where the grant of one OA lives. Rotation makes two things vital: only one holder refreshes at a time, over all
 * processes, and a new pair is committed before anybody uses it, for the old one is dead by then.
 *
 * The real store is a row lock in PostgreSQL (`select … for update` in a transaction that commits as `withLock`
 * resolves); its transaction must be allowed to last longer than one HTTP call.
 */
export interface TokenStore {
  /** The last committed pair, without waiting for a lock. */
  load(): Promise<TokenPair | undefined>
  /** Runs `work` alone; resolves with its value only after what it put in place is committed. */
  withLock<T>(work: (held: LockedTokens) => Promise<T>): Promise<T>
}
