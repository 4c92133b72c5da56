import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareQueueSchema } from '../../src/queue/prepare-queue-schema.ts'
import { openPipelineDatabase } from '../support/pipeline-database.ts'
import { describeQueueContract, keepChats, startPipeline } from './queue-contract.ts'

const db = openPipelineDatabase()
const queue = {
  backend: () => ({ kind: 'postgres', pool: db.openPool('by_queue', 10) }) as const,
  loseEverything: () => asOwner(truncateQueue),
}

beforeAll(() => asOwner(prepareQueueSchema))

describe('the queue on PostgreSQL', () => {
  describeQueueContract(db, queue)

  it('goes on by itself after all its connections were cut', async () => {
    const { done } = await startPipeline(db, queue)
    await keepChats(db, 0, 5)
    await expect.poll(() => done.size).toBe(5)
    await asOwner(async (client) => {
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      )
    })
    await expect
      .poll(
        () =>
          keepChats(db, 5, 5).then(
            () => true,
            () => false,
          ),
        { timeout: 15_000 },
      )
      .toBe(true)
    await expect.poll(() => done.size).toBe(10)
  })

  it('can be prepared again by every process that starts', async () => {
    await Promise.all([asOwner(prepareQueueSchema), asOwner(prepareQueueSchema)])
  })
})

async function truncateQueue(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname = 'bullmq' and tablename not like '%migration%'`,
  )
  const truncate = `truncate ${rows.map(({ name }) => name).join(', ')} cascade`
  // Workers are writing: losing to one of them is no news, the next try wins.
  for (let left = 10; left > 0; left--) {
    const isDone = await client.query(truncate).then(
      () => true,
      () => false,
    )
    if (isDone) return
  }
  throw new Error('the queue could not be emptied')
}

async function asOwner(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: db.connectionString })
  client.on('error', () => {})
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
