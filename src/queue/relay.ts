import { JOB_KINDS, type JobKind } from '../app/work/job-kind.ts'
import type { Claim, Nudge, Outbox } from '../app/work/ports.ts'
import type { JobQueues } from './job-queue.ts'
import { classOf, type ReportQueueError } from './queue-backend.ts'
import { createWaitingClaims } from './waiting-claims.ts'

/** Rounds without a nudge: what another process wrote, a lapsed lease, a retry that came due. */
const ROUND_MS = 100
/** After an outage of the database or the queue. */
const PAUSE_MS = 500
/**
 * After a round that found something: what comes meanwhile goes along in one claim, which costs hardly more than a claim of
 * one. The first message after a quiet moment waits for nothing.
 */
const GATHER_MS = 15
/**
 * Claims of one kind that may wait for a worker. With more of them each would only be smaller: while workers are busy the
 * work gathers in the outbox, and the next claim takes all of it.
 */
const MAX_WAITING = 2

/** What the relay needs. */
export interface RelayDependencies {
  readonly outbox: Pick<Outbox, 'claim' | 'release'>
  readonly queues: Pick<JobQueues, 'add'>
  readonly report: ReportQueueError
}

/** Offers the outbox to the queue, round after round; several may run, the database divides the rows among them. */
export interface Relay {
  /** Do not wait for the next round. */
  readonly nudge: Nudge
  /** A worker of this process has taken the claim's job: there is room for the next. */
  readonly started: (claimId: string) => void
  stop(): Promise<void>
}

/** Starts the relay. Recovery is its normal path: what was lost anywhere behind it is simply offered again. */
export function startRelay({ outbox, queues, report }: RelayDependencies): Relay {
  const waiting = createWaitingClaims(MAX_WAITING, () => performance.now())
  let isStopped = false
  let isNudged = false
  let wake: (() => void) | undefined

  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function round(kinds: readonly JobKind[]): Promise<number> {
    isNudged = false
    const claims = await outbox.claim(MAX_WAITING, kinds)
    if (claims.length > 0) await offer(claims)
    return claims.length
  }

  /** What the queue would not take is given back: the moment it is there again everything can be offered. */
  async function offer(claims: readonly Claim[]): Promise<void> {
    waiting.add(claims)
    try {
      await queues.add(claims)
    } catch (error) {
      for (const { id } of claims) waiting.remove(id)
      await outbox.release(claims)
      throw error
    }
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      try {
        const kinds = JOB_KINDS.filter((kind) => waiting.hasRoom(kind))
        const claimed = kinds.length === 0 ? 0 : await round(kinds)
        if (isStopped) return
        if (claimed > 0 || isNudged) await pause(GATHER_MS)
        if (claimed === 0 && !isNudged) await wait(ROUND_MS)
      } catch (error) {
        report(classOf(error))
        await wait(PAUSE_MS)
      }
    }
  }

  const running = run()
  return {
    nudge: () => {
      isNudged = true
      wake?.()
    },
    started: (claimId) => {
      if (waiting.remove(claimId)) wake?.()
    },
    stop: async () => {
      isStopped = true
      wake?.()
      await running
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
