import type { Claim, Nudge, Outbox } from '../app/work/ports.ts'
import type { JobQueues } from './job-queue.ts'
import { classOf, type ReportQueueError } from './queue-backend.ts'

/** Rounds without a nudge: what another process wrote, a lapsed lease, a retry that came due. */
const ROUND_MS = 100
/** After an outage of the database or the queue. */
const PAUSE_MS = 500
const MAX_CLAIMS_A_ROUND = 20

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
  stop(): Promise<void>
}

/** Starts the relay. Recovery is its normal path: what was lost anywhere behind it is simply offered again. */
export function startRelay({ outbox, queues, report }: RelayDependencies): Relay {
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

  async function round(): Promise<number> {
    isNudged = false
    const claims = await outbox.claim(MAX_CLAIMS_A_ROUND)
    if (claims.length > 0) await offer(claims)
    return claims.length
  }

  /** What the queue would not take is given back: the moment it is there again everything can be offered. */
  async function offer(claims: readonly Claim[]): Promise<void> {
    try {
      await queues.add(claims)
    } catch (error) {
      await outbox.release(claims)
      throw error
    }
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      try {
        const claimed = await round()
        if (claimed < MAX_CLAIMS_A_ROUND && !isNudged && !isStopped) await wait(ROUND_MS)
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
    stop: async () => {
      isStopped = true
      wake?.()
      await running
    },
  }
}
