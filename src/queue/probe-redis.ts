import { Redis } from 'ioredis'

/** What Redis says of itself; `policy` is `maxmemory-policy`, absent when it may not be asked. */
export interface RedisProbe {
  readonly policy: string | undefined
}

const CONNECT_TIMEOUT_MS = 2_000

/** Asks a Redis once whether it answers and how it evicts. Throws the driver's error when it does not answer in time. */
export async function probeRedis(url: string): Promise<RedisProbe> {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: () => null,
  })
  redis.on('error', () => {})
  try {
    await redis.connect()
    return { policy: /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1] }
  } finally {
    redis.disconnect()
  }
}
