import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import type { DemoData } from '../app/demo/demo-data.ts'
import { loadCases } from '../app/demo/load-cases.ts'
import { createDemoChats } from '../composition/demo-chats.ts'
import { createGiveWay } from '../composition/give-way.ts'
import { loadEnvironment } from '../composition/load-environment.ts'
import { createLog } from '../composition/log.ts'
import { openPools } from '../composition/open-pools.ts'
import { openVault } from '../composition/open-vault.ts'
import { seedCommunes } from '../composition/seed.ts'
import { systemIds } from '../composition/system.ts'
import { loadInBulk } from '../persistence/demo/bulk-load.ts'
import { orderedIds } from '../persistence/demo/ordered-ids.ts'
import { withDatabase } from '../persistence/embedded/with-database.ts'
import { migrateDatabase } from '../persistence/migrations/migrate-database.ts'
import { loadPlaceRecords } from '../persistence/place-data/load-place-records.ts'
import { PROJECT_ROOT } from '../project-root.ts'
import { createCaseFileVault } from '../vault/case-file-vault.ts'
import type { Vault } from '../vault/vault.ts'
import { clusterLog, runCommand } from './backup/run-command.ts'

/** What was asked for. */
interface Options {
  readonly cases: number
  readonly communes: number
}

const DATA_FOLDER = path.join(PROJECT_ROOT, 'prisma', 'data')
const MOST_CASES = 5_000_000

const command = new Command('seed:load')
  .description(
    'fills the inboxes of many communes with invented cases, to see and measure the product full; never in production',
  )
  .option('--cases <number>', 'how many', countArgument, 1_000_000)
  .option('--communes <number>', 'over how many communes', countArgument, 150)
  .action(async (options: Options) => {
    const env = loadEnvironment()
    if (env.NODE_ENV === 'production') throw new Error('invented cases do not belong among real ones')
    const location = { databaseUrl: env.DATABASE_URL, dataDir: path.resolve(env.DATA_DIR), log: clusterLog }
    const startedAt = Date.now()
    await withDatabase(location, async (connectionString) => {
      await migrateDatabase(connectionString)
      const pools = openPools(connectionString, createLog('silent'))
      try {
        await seedCommunes({ pools, records: loadPlaceRecords(DATA_FOLDER) })
        const { vault } = await openVault(env, pools.worker)
        await load(connectionString, vault, options)
      } finally {
        await pools.close()
      }
    })
    console.log(`loaded ${options.cases} cases in ${Math.round((Date.now() - startedAt) / 1000)} s`)
  })

async function load(connectionString: string, vault: Vault, options: Options): Promise<void> {
  // Safe: the file is part of the product and checked by a test.
  const data = JSON.parse(readFileSync(path.join(DATA_FOLDER, 'demo.json'), 'utf8')) as DemoData
  const ids = { ...systemIds, uuid: orderedIds() }
  const refuse = () => Promise.reject(new Error('loaded cases have no files'))
  await loadInBulk(connectionString, (store) =>
    loadCases(options, data, {
      store,
      ids,
      random: Math.random,
      now: Date.now(),
      caseVault: createCaseFileVault(vault),
      chats: createDemoChats({ vault, blobs: { put: refuse }, ids, dataFolder: DATA_FOLDER }),
      hashMark: (kind, value) => vault.blindIndex.index(kind, value),
      giveWay: createGiveWay(() => Promise.resolve()),
      onProgress: tellProgress,
    }),
  )
}

function tellProgress(done: number): void {
  if (done % 50_000 === 0) console.error(`${done} cases`)
}

function countArgument(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > MOST_CASES)
    throw new InvalidArgumentError(`a whole number up to ${MOST_CASES}`)
  return count
}

await runCommand(command)
