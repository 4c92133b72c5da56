import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { startMachineTime } from '../support/machine-time.ts'
import { openPipelineDatabase } from '../support/pipeline-database.ts'
import { type PrivateRedis, startRedis } from '../support/redis.ts'
import { describeQueueContract, emptyClaim, keepChats, startPipeline } from './queue-contract.ts'

const db = openPipelineDatabase()
let redis: PrivateRedis | undefined
const running = (): PrivateRedis => {
  if (redis === undefined) throw new Error('only within tests')
  return redis
}
const queue = {
  backend: () => ({ kind: 'redis', url: running().url }) as const,
  loseEverything: () => running().flush(),
}

beforeAll(async () => {
  redis = await startRedis()
})
beforeEach(() => running().flush())
afterAll(() => redis?.stop())

describe('the queue on Redis', () => {
  describeQueueContract(db, queue)

  it('starts while Redis is down, and works when it comes', async () => {
    await running().kill()
    const { done, errors } = await startPipeline(db, queue)
    await keepChats(db, 0, 10)
    await expect.poll(() => errors.length).toBeGreaterThan(0)
    await running().restart()
    await expect.poll(() => done.size).toBe(10)
  })

  it('says soon that it cannot add while Redis is down', async () => {
    const { queues, relay } = await startPipeline(db, queue)
    await relay.stop()
    await running().kill()
    const time = startMachineTime()
    onTestFinished(time.stop)
    await expect(queues.add([emptyClaim()])).rejects.toThrow()
    expect(time.ms()).toBeLessThan(2_500)
    await running().restart()
  })

  it('works on within seconds after Redis was gone for ten, with everything it held lost', async () => {
    const { done } = await startPipeline(db, queue)
    await keepChats(db, 0, 5)
    await expect.poll(() => done.size).toBe(5)
    await running().kill()
    await keepChats(db, 5, 20)
    await sleep(10_000)
    expect(done.size).toBe(5)
    await running().restart()
    await keepChats(db, 25, 5)
    await expect.poll(() => done.size).toBe(30)
  })
})
