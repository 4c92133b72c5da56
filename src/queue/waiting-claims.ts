import type { JobKind } from '../app/work/job-kind.ts'
import type { Claim } from '../app/work/ports.ts'

/** A job not taken by now was taken by another process, or lost: it no longer counts. */
const FORGET_AFTER_MS = 200

/** What was put into the queue and has not been taken out yet, as far as this process knows. */
export interface WaitingClaims {
  add(claims: readonly Claim[]): void
  /** Answers whether its kind was full until now. */
  remove(claimId: string): boolean
  hasRoom(kind: JobKind): boolean
}

/**
 * @param limit claims of one kind
 * @param now in ms, never going back
 */
export function createWaitingClaims(limit: number, now: () => number): WaitingClaims {
  const claims = new Map<string, { readonly kind: JobKind; readonly since: number }>()

  const countOf = (kind: JobKind): number =>
    [...claims.values()].filter((claim) => claim.kind === kind).length

  function forgetOld(): void {
    for (const [id, { since }] of claims) {
      if (since + FORGET_AFTER_MS > now()) return // in the order in which they were added
      claims.delete(id)
    }
  }

  return {
    add: (added) => {
      for (const { id, kind } of added) claims.set(id, { kind, since: now() })
    },
    remove: (claimId) => {
      const kind = claims.get(claimId)?.kind
      const wasFull = kind !== undefined && countOf(kind) >= limit
      claims.delete(claimId)
      return wasFull
    },
    hasRoom: (kind) => {
      forgetOld()
      return countOf(kind) < limit
    },
  }
}
