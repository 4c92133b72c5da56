import path from 'node:path'
import { Command } from 'commander'
import { createIngestEvents } from '../app/intake/ingest-events.ts'
import { reverifyEvents } from '../app/intake/reverify-events.ts'
import { loadEnvironment } from '../composition/load-environment.ts'
import { createLog } from '../composition/log.ts'
import { openChannels } from '../composition/open-channels.ts'
import { openPools, type Pools } from '../composition/open-pools.ts'
import { openVault } from '../composition/open-vault.ts'
import { explainStartFailure } from '../composition/start-failure.ts'
import type { Environment } from '../config.ts'
import { withDatabase } from '../persistence/embedded/with-database.ts'
import { createEventStore } from '../persistence/intake/event-store.ts'
import { createQuarantineStore, createUnverifiedEventStore } from '../persistence/intake/quarantine-store.ts'
import { createConversationVault } from '../vault/conversation-vault.ts'
import { createIntakeVault } from '../vault/intake-vault.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }

const program = new Command('quarantine')
  .description('Events that wait for a person: not understood, failed five times, or wrongly signed')
  .showHelpAfterError()

program
  .command('list')
  .description('events that could not be handled, without their content')
  .action(() =>
    withPools(async (pools) => {
      const events = await createQuarantineStore(pools.worker).list()
      for (const { id, account, receivedAt, attempts, errorClass } of events)
        console.log([id, receivedAt.toISOString(), account, errorClass, `${attempts} tries`].join('  '))
      if (events.length === 0) console.log('nothing waits')
    }),
  )

program
  .command('replay [ids...]')
  .description('let events be handled again; all of them without ids')
  .action((ids: string[]) =>
    withPools(async (pools) => {
      const count = await createQuarantineStore(pools.worker).replay(ids.length === 0 ? undefined : ids)
      console.log(`${count} handed back; a running server carries them on`)
    }),
  )

program
  .command('reverify')
  .description(
    'check wrongly signed events again with the secrets as they are set now, and take in the true ones',
  )
  .action(() =>
    withPools(async (pools, env) => {
      const { verified, remaining } = await reverify(pools, env)
      console.log(`${verified} taken in, ${remaining} still unverified`)
    }),
  )

async function reverify(pools: Pools, env: Environment) {
  const { vault } = await openVault(env, pools.worker)
  const log = createLog('silent')
  const publicUrl = env.PUBLIC_URL ?? ''
  const channels = openChannels({ env, publicUrl, worker: pools.worker, vault, log, webChat: undefined })
  const ingest = createIngestEvents({
    store: createEventStore(pools.edge),
    spool: {
      isEmpty: () => true,
      append: () => Promise.reject(new Error('the database does not answer')),
    },
    vault: createIntakeVault(vault.intakeSealer, vault.blindIndex),
    nudge: () => {},
    count: () => {},
  })
  try {
    return await reverifyEvents({
      store: createUnverifiedEventStore(pools.worker),
      vault: createConversationVault(vault),
      findChannel: (account) => channels.find(account),
      ingest,
    })
  } finally {
    await channels.close()
  }
}

async function withPools(work: (pools: Pools, env: Environment) => Promise<void>): Promise<void> {
  const env = loadEnvironment()
  const location = { databaseUrl: env.DATABASE_URL, dataDir: path.resolve(env.DATA_DIR), log: quiet }
  await withDatabase(location, async (connectionString) => {
    const pools = openPools(connectionString, createLog('silent'))
    try {
      await work(pools, env)
    } finally {
      await pools.close()
    }
  })
}

try {
  await program.parseAsync()
} catch (error) {
  console.error(explainStartFailure(error))
  process.exitCode = 1
}
