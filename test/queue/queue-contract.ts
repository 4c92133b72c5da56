import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { Claim } from '../../src/app/work/ports.ts'
import { createOutbox } from '../../src/persistence/work/outbox.ts'
import { type JobQueues, openJobQueues } from '../../src/queue/job-queue.ts'
import { type JobHandlers, startJobWorkers } from '../../src/queue/job-worker.ts'
import type { QueueBackend } from '../../src/queue/queue-backend.ts'
import { startRelay } from '../../src/queue/relay.ts'
import type { PipelineDatabase } from '../support/pipeline-database.ts'
import { sealedEvent } from '../support/sealed-event.ts'

/** A backend under test, with the ways to hurt it. */
export interface QueueUnderTest {
  backend(): QueueBackend
  /** Everything in the queue is gone, jobs under way included. */
  loseEverything(): Promise<void>
}

const KIND = 'process-conversation'

/** What every queue backend must do for the outbox; one suite, run over each of them. */
export function describeQueueContract(db: PipelineDatabase, queue: QueueUnderTest): void {
  it('brings every piece of work to a worker', async () => {
    const { done } = await startPipeline(db, queue)
    await keepChats(db, 0, 120)
    await expect.poll(() => done.size).toBe(120)
    await expect.poll(() => db.items(KIND)).toEqual([])
  })

  it('does nothing for a claim that is no longer current', async () => {
    const { queues, handled } = await startPipeline(db, queue)
    await untilReady(queues)
    await queues.add([{ id: randomUUID(), kind: KIND }])
    await keepChats(db, 0, 1)
    await expect.poll(() => handled.length).toBe(1)
    await sleep(200)
    expect(handled).toHaveLength(1)
  })

  it('runs a job once that is added twice', async () => {
    const { queues, outbox, handled, relay } = await startPipeline(db, queue)
    await relay.stop()
    await untilReady(queues)
    await keepChats(db, 0, 1)
    const claims = await outbox.claim(1)
    await queues.add(claims)
    await queues.add(claims)
    await expect.poll(() => handled.length).toBe(1)
    await queues.add(claims)
    await sleep(500)
    expect(handled).toHaveLength(1)
  })

  it('offers again what a handler failed at', async () => {
    const failures = new Set<string>()
    const { done } = await startPipeline(db, queue, (ref) => {
      if (failures.has(ref)) return
      failures.add(ref)
      throw Object.assign(new Error('away'), { code: 'store.unavailable', retryable: true })
    })
    await keepChats(db, 0, 1)
    await expect.poll(() => done.size).toBe(1)
  })

  it('loses nothing when the whole queue is lost while work is outstanding', async () => {
    const { done, queues } = await startPipeline(db, queue, () => sleep(5))
    for (let round = 0; round < 4; round++) {
      await keepChats(db, round * 60, 60)
      await sleep(40)
      await queue.loseEverything()
    }
    // What was in the queue lapses and is offered again; here that need not take its fifteen seconds.
    for (let tries = 0; done.size < 240 && tries < 200; tries++) {
      await db.rows(
        `update outbox set claimed_until = clock_timestamp() where claimed_until > clock_timestamp() + interval '1 second'`,
      )
      await sleep(200)
    }
    expect(done.size).toBe(240)
    await expect.poll(() => queues.countWaiting()).toMatchObject({ conversations: 0 })
  })

  it('gives the work of a worker that died in the middle to another one', async () => {
    let hasDied = false
    const dying = (): unknown => {
      if (hasDied) return undefined
      hasDied = true
      return new Promise(() => {})
    }
    const dead = await startPipeline(db, queue, dying)
    await keepChats(db, 0, 3)
    await expect.poll(() => dead.started.size).toBe(3)
    const alive = await startPipeline(db, queue)
    await db.rows('update outbox set claimed_until = clock_timestamp()')
    await expect.poll(() => alive.done.size + dead.done.size).toBe(3)
    await expect.poll(() => db.items(KIND)).toEqual([])
  })
}

/** Keeps one event in each of `count` conversations. */
export async function keepChats(db: PipelineDatabase, from: number, count: number): Promise<void> {
  await db.keep(...Array.from({ length: count }, (_, at) => sealedEvent(`chat ${from + at}`, 1)))
}

/** Relay, queue and workers over the database's outbox; stopped after the test. `work` is what a handler does with a row. */
export async function startPipeline(
  db: PipelineDatabase,
  queue: Pick<QueueUnderTest, 'backend'>,
  work: (ref: string) => unknown = () => undefined,
) {
  const outbox = createOutbox(db.worker)
  const errors: string[] = []
  const report = (errorClass: string): void => void errors.push(errorClass)
  const backend = queue.backend()
  const queues = openJobQueues(backend, report)
  const relay = startRelay({ outbox, queues, report })
  const handled: string[] = []
  const started = new Set<string>()
  const done = new Set<string>()
  const handle: JobHandlers[typeof KIND] = async (items) => {
    for (const item of items) {
      started.add(item.ref)
    }
    for (const item of items) {
      await work(item.ref)
      handled.push(item.ref)
      done.add(item.ref)
    }
    await outbox.finish(KIND, items)
  }
  const idle = async (): Promise<void> => {}
  const workers = startJobWorkers({
    backend,
    outbox,
    report,
    handlers: {
      [KIND]: handle,
      'deliver-conversation': idle,
      'run-session-timer': idle,
      'fetch-evidence': idle,
      'index-case-file': idle,
      'run-clock': idle,
      'run-ladder': idle,
      'notify-officer': idle,
      'answer-chat-request': async () => {},
      'plan-notice': async () => {},
      'send-notices': async () => {},
      'remind-parties': idle,
      'remind-mediators': idle,
    },
    onJobDone: () => {},
  })
  onTestFinished(async () => {
    await relay.stop()
    await Promise.race([workers.close(), sleep(1_000)])
    await Promise.race([queues.close(), sleep(1_000)])
  })
  return { outbox, queues, relay, handled, started, done, errors }
}

/** The relay tries until the queue is connected; a test that adds by itself waits for it. */
async function untilReady(queues: JobQueues): Promise<void> {
  const isReady = () =>
    queues.countWaiting().then(
      () => true,
      () => false,
    )
  await expect.poll(isReady).toBe(true)
}

/** A claim of nothing, as the queue sees one. */
export function emptyClaim(): Claim {
  return { id: randomUUID(), kind: KIND }
}
