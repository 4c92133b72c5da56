import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { createIngestEvents } from '../app/intake/ingest-events.ts'
import type { Channel } from '../channels/channel.ts'
import { createTelegramChannel } from '../channels/telegram/telegram-channel.ts'
import { createMemoryEndpoint } from '../channels/zalo-oa/sdk/api/message-endpoint.ts'
import { createZaloOaClient } from '../channels/zalo-oa/sdk/client.ts'
import { createMemoryTokenStore } from '../channels/zalo-oa/sdk/oauth/memory-token-store.ts'
import { createZaloOaChannel } from '../channels/zalo-oa/zalo-oa-channel.ts'
import { loadEnvironment } from '../composition/load-environment.ts'
import { createLog } from '../composition/log.ts'
import { openPools } from '../composition/open-pools.ts'
import { openVault } from '../composition/open-vault.ts'
import { explainStartFailure } from '../composition/start-failure.ts'
import type { Environment } from '../config.ts'
import { withDatabase } from '../persistence/embedded/with-database.ts'
import { createEventStore } from '../persistence/intake/event-store.ts'
import { createIntakeVault } from '../vault/intake-vault.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
/** Stand-ins, so that payloads can be read without any account; nothing is sent with them. */
const STAND_IN = {
  token: '7100000001:stand-in-for-reading-payloads',
  oaId: '3000000000000000003',
  appId: '1000000000000000001',
}

/** The channel that reads the payload: as configured, or with stand-ins. */
function channelFor(name: string, env: Environment): Channel {
  if (name === 'telegram') {
    return createTelegramChannel({
      token: env.TELEGRAM_BOT_TOKEN ?? STAND_IN.token,
      apiRoot: env.TELEGRAM_API_ROOT,
      mode: { kind: 'polling' },
    })
  }
  if (name !== 'zalo-oa') throw new Error(`unknown channel "${name}": use telegram or zalo-oa`)
  const appId = env.ZALO_APP_ID ?? STAND_IN.appId
  const client = createZaloOaClient({
    app: { appId, appSecret: env.ZALO_APP_SECRET ?? 'stand-in' },
    tokenStore: createMemoryTokenStore(),
    endpointMemory: createMemoryEndpoint(),
  })
  return createZaloOaChannel({
    client,
    appId,
    oaId: env.ZALO_OA_ID ?? STAND_IN.oaId,
    webhookSecrets: ['stand-in'],
  })
}

/** Puts the payload where a webhook would have put it; a running server carries it on. */
async function keep(env: Environment, channel: Channel, raw: Uint8Array): Promise<string> {
  const location = { databaseUrl: env.DATABASE_URL, dataDir: path.resolve(env.DATA_DIR), log: quiet }
  return withDatabase(location, async (connectionString) => {
    const pools = openPools(connectionString, createLog('silent'))
    try {
      const { vault } = await openVault(env, pools.worker)
      let outcome = ''
      const ingest = createIngestEvents({
        store: createEventStore(pools.edge),
        spool: {
          isEmpty: () => true,
          append: () => Promise.reject(new Error('the database cannot be reached')),
        },
        vault: createIntakeVault(vault.intakeSealer, vault.blindIndex),
        nudge: () => {},
        count: (_account, kept) => {
          outcome = kept
        },
      })
      await ingest(channel, [raw])
      return outcome
    } finally {
      await pools.close()
    }
  })
}

new Command('receive')
  .description('replays a recorded webhook: shows how it is read, and keeps it as a webhook would')
  .argument('<channel>', 'telegram or zalo-oa')
  .argument('<payload>', 'file with the body exactly as received')
  .option('--dry', 'read it only')
  .action(async (name: string, file: string, options: { dry?: boolean }) => {
    const env = loadEnvironment()
    const channel = channelFor(name, env)
    const raw = await readFile(path.resolve(process.env.INIT_CWD ?? '.', file))
    const { eventKey, sequence } = channel.identify(raw)
    console.log(`event ${eventKey}, sequence ${sequence ?? 0}`)
    for (const { content } of channel.parse(raw)) console.log(JSON.stringify(content))
    if (options.dry !== true) console.log(`kept: ${await keep(env, channel, raw)}`)
    process.exit(0)
  })
  .parseAsync()
  .catch((error: unknown) => {
    console.error(explainStartFailure(error))
    process.exit(1)
  })
