import type { JobKind } from './job-kind.ts'

/** One row of the outbox: something to do. */
export interface WorkItem {
  readonly ref: string
  /** Grows when the same thing is asked for again; work seen at an older version is not the end of it. */
  readonly version: number
}

/** Rows of one kind, leased together under one id; the id is all that a job carries. */
export interface Claim {
  readonly id: string
  readonly kind: JobKind
}

/**
 * What is to be done. A row lives until its work is done; a lease that lapses is offered again, so that losing the whole
 * queue loses nothing (design §3).
 */
export interface Outbox {
  /**
   * Leases what is due, in claims of at most `BATCH_SIZE` rows each.
   * @param maxClaims of each kind in one round, so that one process does not take everything
   * @param kinds those that are wanted; without them all
   */
  claim(maxClaims: number, kinds?: readonly JobKind[]): Promise<readonly Claim[]>
  /** The rows still under this claim; empty when the lease lapsed and another took them, or all is done. */
  itemsOf(claim: Claim): Promise<readonly WorkItem[]>
  /** Removes rows whose version is still the one that was worked on; a row asked for again meanwhile stays due. */
  finish(kind: JobKind, items: readonly WorkItem[]): Promise<void>
  /** Gives rows back, due again after `delayMs`. */
  postpone(kind: JobKind, refs: readonly string[], delayMs: number): Promise<void>
  /** Gives back what could not be offered, so that it need not wait for its leases to lapse. */
  release(claims: readonly Claim[]): Promise<void>
}

/** Tells the relay of this process that there is something to do, so that it need not wait for its next round. */
export type Nudge = () => void

/**
 * Waits until everything else that is ready has run, one caller a round. Deciding dozens of conversations in one go would
 * keep webhooks of frightened people waiting for their acknowledgement.
 */
export type GiveWay = () => Promise<void>
