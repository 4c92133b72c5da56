import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PlatformHandlers } from '../platform/platform-process.ts'
import { type BenchCluster, startCluster } from '../processes/cluster.ts'
import { type Part, startPart } from '../processes/part.ts'
import { type RunningProduct, startProduct } from '../processes/product.ts'
import type { ScenarioContext } from '../scenario.ts'

/** The product with its database and a Telegram that it serves by webhook. */
export interface TelegramWorld {
  readonly cluster: BenchCluster
  readonly platform: Part<PlatformHandlers>
  /** The one that runs now. */
  readonly product: RunningProduct
  /** Kills the product and starts it again on the same data; the new one is `product` from then on. */
  restart(): Promise<void>
  readonly webhook: { readonly url: string; readonly secret: string }
}

const SECRET = 'bench-webhook-secret-0001'

/** Starts all three, runs `work`, and stops them in the reverse order whatever happens. */
export async function withTelegramWorld<T>(
  context: ScenarioContext,
  options: {
    readonly residents: number
    readonly redisUrl?: string
    readonly environment?: Readonly<Record<string, string>>
  },
  work: (world: TelegramWorld) => Promise<T>,
): Promise<T> {
  const stops: (() => Promise<void>)[] = []
  try {
    const cluster = await startCluster(join(context.directory, 'cluster'))
    stops.push(() => cluster.stop())
    const platform = startPart<PlatformHandlers>('platform')
    stops.push(() => platform.stop())
    const { url: apiRoot, token } = await platform.ask('open', { residents: options.residents })
    const start = () =>
      startProduct({
        dataDir: join(context.directory, 'data'),
        profileDirectory: context.profileDirectory,
        environment: {
          DATABASE_URL: cluster.connectionString,
          TELEGRAM_BOT_TOKEN: token,
          TELEGRAM_API_ROOT: apiRoot,
          TELEGRAM_MODE: 'webhook',
          TELEGRAM_WEBHOOK_SECRET: SECRET,
          ...options.environment,
          ...(options.redisUrl === undefined ? {} : { REDIS_URL: options.redisUrl }),
        },
      })
    let product = await start()
    stops.push(() => product.stop())
    await platform.ask('untilRegistered', undefined)
    return await work({
      cluster,
      platform,
      get product() {
        return product
      },
      restart: async () => {
        await product.kill()
        product = await start()
      },
      webhook: { url: `${product.url}/webhooks/telegram`, secret: SECRET },
    })
  } finally {
    for (const stop of stops.toReversed()) await stop().catch(() => undefined)
  }
}

const DRAIN_TIMEOUT_MS = 30_000

/** Where the rows of the two ends of the way stand. */
export interface Ledger {
  readonly kept: number
  readonly done: number
  readonly written: number
  readonly sent: number
  readonly referenceCodes: readonly string[]
}

/** Waits until nothing is left to be done (or the patience ends) and reads what the database says became of everything. */
export async function readLedger(cluster: BenchCluster, account: string): Promise<Ledger> {
  const deadline = performance.now() + DRAIN_TIMEOUT_MS
  for (;;) {
    const [row] = await cluster.query<{
      kept: number
      done: number
      written: number
      sent: number
      left: number
    }>(`
      select (select count(*)::int from inbound_event where account = '${account}') as kept,
             (select count(*)::int from inbound_event where account = '${account}' and state = 'done') as done,
             (select count(*)::int from outgoing_message) as written,
             (select count(*)::int from outgoing_message where state = 'sent') as sent,
             (select count(*)::int from outbox where kind in ('process-conversation', 'deliver-conversation')) as left`)
    if (row?.left === 0 || performance.now() > deadline) {
      const codes = await cluster.query<{ reference_code: string }>(
        `select f.reference_code from case_file f join conversation c on c.id = f.conversation_id where c.account = '${account}'`,
      )
      const referenceCodes = codes.map(({ reference_code: code }) => code)
      return { kept: 0, done: 0, written: 0, sent: 0, ...row, referenceCodes }
    }
    await sleep(200)
  }
}
