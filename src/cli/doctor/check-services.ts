import { createLog } from '../../composition/log.ts'
import { openChannels } from '../../composition/open-channels.ts'
import { openPools, type Pools } from '../../composition/open-pools.ts'
import { openVault } from '../../composition/open-vault.ts'
import type { Environment } from '../../config.ts'
import { getMigrationStatus } from '../../persistence/migrations/migrate-database.ts'
import { readWorkFigures } from '../../persistence/work/store-figures.ts'
import { probeRedis } from '../../queue/probe-redis.ts'
import { type Diagnosis, diagnose } from './finding.ts'

/** An event without its effect for longer than this says that something does not move. */
const MAX_AGE_SECONDS = 60

/** What lives behind the database: schema, keys, work left undone, queues, platforms. */
export async function checkServices(
  env: Environment,
  connectionString: string,
): Promise<readonly Diagnosis[]> {
  const schema = await diagnose(
    'schema',
    'run `npm run db -- migrate`, or `npm run db -- status` to see more',
    async () => {
      const status = await getMigrationStatus(connectionString)
      const wrong = [...status.pending, ...status.edited, ...status.failed, ...status.unknown]
      if (wrong.length > 0) throw new Error(wrong.join(', '))
      return `${status.applied.length} migrations, all applied`
    },
  )
  if (schema.state !== 'ok') return [schema]
  const pools = openPools(connectionString, createLog('silent'))
  try {
    return [
      schema,
      ...(await checkWork(env, pools)),
      await checkQueue(env),
      ...(await checkChannels(env, pools)),
    ]
  } finally {
    await pools.close()
  }
}

async function checkWork(env: Environment, pools: Pools): Promise<readonly Diagnosis[]> {
  return [
    await diagnose(
      'keys',
      'the master key does not open the keys of this database: restore the right one',
      async () => {
        const { ring } = await openVault(env, pools.worker)
        return `${ring.all('content').length} content keys open`
      },
    ),
    await diagnose('backlog', 'is a worker running? look at /metrics and the log', async () => {
      const { oldestInboundSeconds } = await readWorkFigures(pools.worker)
      if (oldestInboundSeconds > MAX_AGE_SECONDS)
        throw new Error(`oldest event waits ${Math.round(oldestInboundSeconds)} s`)
      return 'nothing waits'
    }),
    await diagnose('quarantine', 'look at them with `npm run quarantine -- list`', async () => {
      const { quarantined } = await readWorkFigures(pools.worker)
      if (quarantined > 0) throw new Error(`${quarantined} events wait for a person`)
      return 'empty'
    }),
  ]
}

async function checkQueue(env: Environment): Promise<Diagnosis> {
  const url = env.REDIS_URL
  if (url === undefined) return { state: 'ok', what: 'queue: on PostgreSQL' }
  return diagnose(
    'queue',
    'start Redis or correct REDIS_URL; nothing is lost meanwhile, answers wait',
    async () => {
      const { policy } = await probeRedis(url)
      if (policy !== undefined && policy !== 'noeviction') {
        throw new Error(`maxmemory-policy is ${policy}, must be noeviction`)
      }
      return 'Redis answers'
    },
  )
}

async function checkChannels(env: Environment, pools: Pools): Promise<readonly Diagnosis[]> {
  const { vault } = await openVault(env, pools.worker)
  const publicUrl = env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`
  const parts = { env, publicUrl, worker: pools.worker, vault, log: createLog('silent'), webChat: undefined }
  const channels = openChannels(parts)
  try {
    const found = await Promise.all(
      channels.all.map(async (channel) => probe(channel.name, await channel.probe())),
    )
    const off = ['telegram', 'zalo-oa'].filter(
      (name) => !channels.all.some((channel) => channel.name === name),
    )
    return [
      ...found,
      ...off.map((name): Diagnosis => ({ state: 'note', what: `${name}: off (no token set)` })),
    ]
  } finally {
    await channels.close()
  }
}

function probe(
  name: string,
  result: { ok: true; detail: string } | { ok: false; code: string; advice: string },
): Diagnosis {
  return result.ok
    ? { state: 'ok', what: `${name}: ${result.detail}` }
    : { state: 'mend', what: `${name}: ${result.code}`, advice: result.advice }
}
