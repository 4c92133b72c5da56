import { setTimeout as sleep } from 'node:timers/promises'
import { createPostgresBackend, type Processor, Worker } from 'bullmq'
import { JOB_KINDS, type JobKind } from '../app/work/job-kind.ts'
import type { Claim, Outbox, WorkItem } from '../app/work/ports.ts'
import { wakeUpSchema } from './job-queue.ts'
import { patientPool } from './patient-pool.ts'
import {
  asConnection,
  classOf,
  openRedis,
  type PostgresPool,
  type QueueBackend,
  type ReportQueueError,
} from './queue-backend.ts'
import { CONCURRENCY, QUEUE_NAMES, type QueueName } from './queue-name.ts'

/** Exactly one handler a kind: leaving one out does not compile. */
export type JobHandlers = Readonly<Record<JobKind, (items: readonly WorkItem[]) => Promise<void>>>

/** What workers need. */
export interface WorkerDependencies {
  readonly backend: QueueBackend
  readonly outbox: Pick<Outbox, 'itemsOf' | 'release'>
  readonly handlers: JobHandlers
  readonly report: ReportQueueError
  /** Told when a job is taken: the relay then has room for the next. */
  readonly onJobStarted?: (claimId: string) => void
  /** Told after every job, for progress metrics and the watch. */
  readonly onJobDone: (kind: JobKind, durationMs: number) => void
}

/** A killed worker's job starts again after about ten seconds instead of a minute (measured, reliability §2.8). */
const OPTIONS = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 20 } as const
/** A worker that does not finish in time is left to the lease: nothing depends on a graceful end. */
const CLOSE_TIMEOUT_MS = 15_000

/** Together shorter than a claim's lease, after which it is offered again anyway. */
const GIVE_BACK_TRIES = 20
const GIVE_BACK_PAUSE_MS = 500

/** The running workers of this process. */
export interface JobWorkers {
  /** Waits for running jobs, at most 15 s. */
  close(): Promise<void>
}

/** Starts a worker for every queue. */
export function startJobWorkers(deps: WorkerDependencies): JobWorkers {
  const workers = QUEUE_NAMES.map((name) => startWorker(name, deps))
  return {
    close: async () => {
      await Promise.allSettled(workers.map((worker) => withTimeout(worker.close(), CLOSE_TIMEOUT_MS)))
    },
  }
}

function startWorker(name: QueueName, deps: WorkerDependencies): JobWorkers {
  const { backend, report } = deps
  const options = { ...OPTIONS, concurrency: CONCURRENCY[name] }
  if (backend.kind === 'postgres') return keepWorker(name, backend.pool, deps)
  const connection = openRedis(backend.url, 'taking', report)
  const worker = new Worker(name, runJob(deps), { ...options, connection })
  worker.on('error', (error) => report(classOf(error)))
  worker.on('failed', (_job, error) => report(classOf(error)))
  return {
    close: async () => {
      await worker.close()
      connection.disconnect()
    },
  }
}

/** More errors than this within a second, and the worker is beyond mending itself. */
const STORM_ERRORS = 100
const STORM_MS = 1_000
const REOPEN_MS = 1_000

/**
 * A worker on PostgreSQL, and another one in its place when it only fails: BullMQ remembers some failures for ever (of its
 * first look at the schema), and would then do nothing but report them.
 */
function keepWorker(name: QueueName, pool: PostgresPool, deps: WorkerDependencies): JobWorkers {
  let isClosing = false
  const patient = patientPool(pool, () => isClosing)
  const open = () => {
    const options = { ...OPTIONS, concurrency: CONCURRENCY[name], connection: asConnection(patient) }
    const opened = new Worker(name, runJob(deps), options, createPostgresBackend)
    const isStorm = createStormWatch(STORM_ERRORS, STORM_MS)
    opened.on('failed', (_job, error) => deps.report(classOf(error)))
    opened.on('error', (error) => {
      deps.report(classOf(error))
      if (isClosing || opened !== worker || !isStorm(Date.now())) return
      opened.close(true).catch(() => undefined)
      setTimeout(() => {
        if (!isClosing) worker = open()
      }, REOPEN_MS)
    })
    return opened
  }
  let worker = open()
  return {
    close: async () => {
      isClosing = true
      await worker.close()
    },
  }
}

/** Whether too many errors came within the time; counted from the first of them. */
function createStormWatch(limit: number, withinMs: number): (now: number) => boolean {
  let since = 0
  let count = 0
  return (now) => {
    if (now - since > withinMs) {
      since = now
      count = 0
    }
    count += 1
    return count === limit
  }
}

/** A job whose claim is no longer current does nothing: another one carries the work. */
function runJob({ outbox, handlers, onJobStarted, onJobDone }: WorkerDependencies): Processor {
  return async (job) => {
    const kind = JOB_KINDS.find((known) => known === job.name)
    if (kind === undefined) return
    const startedAt = performance.now()
    const { claim } = wakeUpSchema.parse(job.data)
    onJobStarted?.(claim)
    try {
      const items = await outbox.itemsOf({ id: claim, kind })
      if (items.length > 0) await handlers[kind](items)
      onJobDone(kind, performance.now() - startedAt)
    } catch (error) {
      if (isRetryable(error)) await giveBack({ id: claim, kind }, outbox)
      throw error
    }
  }
}

/** The database was away: as soon as it is back the work is offered again. Otherwise the lease lapses, and it is too. */
async function giveBack(claim: Claim, outbox: WorkerDependencies['outbox']): Promise<void> {
  for (let attempt = 1; attempt <= GIVE_BACK_TRIES; attempt++) {
    await sleep(GIVE_BACK_PAUSE_MS)
    try {
      await outbox.release([claim])
      return
    } catch (error) {
      if (!isRetryable(error)) throw error
    }
  }
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'retryable' in error && error.retryable === true
}

async function withTimeout(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work, timeout])
  clearTimeout(timer)
}
