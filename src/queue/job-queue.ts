import { createPostgresBackend, type JobsOptions, Queue } from 'bullmq'
import { z } from 'zod'
import type { Claim } from '../app/work/ports.ts'
import { patientPool } from './patient-pool.ts'
import {
  asConnection,
  classOf,
  openRedis,
  type QueueBackend,
  type ReportQueueError,
} from './queue-backend.ts'
import { QUEUE_NAMES, QUEUE_OF, type QueueName } from './queue-name.ts'

/** All that a job carries: the id of a claim. Whoever reads the queue learns nothing. */
export const wakeUpSchema = z.object({ claim: z.uuid() })
export type WakeUp = z.infer<typeof wakeUpSchema>

/**
 * One try: a lost or failed job is offered again by the outbox, which knows better what is still to be done. Nothing is
 * kept: a kept id would swallow the next add without an error (reliability §2.8).
 */
const JOB_OPTIONS: JobsOptions = {
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 0,
}

/** Puts wake-ups into the queues. */
export interface JobQueues {
  /** @throws what the backend throws when it cannot be reached; the claims then lapse and are offered again */
  add(claims: readonly Claim[]): Promise<void>
  /** Jobs waiting, by queue, for the metrics. */
  countWaiting(): Promise<Readonly<Record<QueueName, number>>>
  close(): Promise<void>
}

/** Opens the producing side of all queues. */
export function openJobQueues(backend: QueueBackend, report: ReportQueueError): JobQueues {
  const queues = QUEUE_NAMES.map((name) => ({ name, ...openQueue(name, backend, report) }))
  return {
    add: async (claims) => {
      for (const { name, queue } of queues) {
        const mine = claims.filter((claim) => QUEUE_OF[claim.kind] === name)
        await Promise.all(mine.map(({ id, kind }) => queue.add(kind, { claim: id }, jobOptions(id))))
      }
    },
    countWaiting: async () => {
      const counts: Record<QueueName, number> = {
        conversations: 0,
        deliveries: 0,
        media: 0,
        notices: 0,
        duty: 0,
        upkeep: 0,
      }
      for (const { name, queue } of queues) counts[name] = await queue.getWaitingCount()
      return counts
    },
    close: async () => {
      await Promise.allSettled(queues.map(({ close }) => close()))
    },
  }
}

function jobOptions(claimId: string): JobsOptions {
  return { ...JOB_OPTIONS, jobId: `c-${claimId}` }
}

/** What both backends' queues can do for us. */
interface OpenQueue {
  readonly queue: {
    /** One by one: on PostgreSQL adding in bulk makes and drops two tables a call, and every connection plans anew. */
    add(name: string, data: WakeUp, options: JobsOptions): Promise<unknown>
    getWaitingCount(): Promise<number>
  }
  readonly close: () => Promise<void>
}

function openQueue(name: QueueName, backend: QueueBackend, report: ReportQueueError): OpenQueue {
  if (backend.kind === 'postgres') {
    let isClosing = false
    const connection = asConnection(patientPool(backend.pool, () => isClosing))
    const queue = new Queue(name, { connection }, createPostgresBackend)
    queue.on('error', (error) => report(classOf(error)))
    return {
      queue,
      close: () => {
        isClosing = true
        return queue.close()
      },
    }
  }
  const connection = openRedis(backend.url, 'adding', report)
  // The version check is one command at once, and its failure would stay for ever: a Redis that is not there yet, or a
  // connection still being made, must not end the queue. The worker's connection checks the version.
  const queue = new Queue(name, { connection, skipWaitingForReady: true, skipVersionCheck: true })
  queue.on('error', (error) => report(classOf(error)))
  return {
    queue,
    close: async () => {
      await queue.close()
      connection.disconnect()
    },
  }
}
