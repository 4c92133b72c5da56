import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { loadEnvironment } from '../composition/load-environment.ts'
import { openBlobStore } from '../composition/open-evidence.ts'
import type { Environment } from '../config.ts'
import { BackupError } from '../persistence/backup/backup-error.ts'
import type { Manifest } from '../persistence/backup/manifest.ts'
import { restoreBackup, verifyBackup } from '../persistence/backup/restore-backup.ts'
import { withDatabase } from '../persistence/embedded/with-database.ts'
import { loadMasterKey } from '../vault/master-key.ts'
import { checkRestored, type RestoredCheck } from './backup/check-restored.ts'
import { copyKey, keyCopy, masterKeyFile, refuseOtherKey } from './backup/key-copy.ts'
import { clusterLog, directoryArgument, runCommand } from './backup/run-command.ts'

/** What was asked for. */
interface Options {
  readonly from: string
  readonly keys?: string
  readonly check?: true
  readonly json?: true
}

const command = new Command('restore')
  .description('puts a backup into an empty database, with its evidence; stop the server before')
  .requiredOption('--from <directory>', 'what "npm run backup" wrote', directoryArgument)
  .option(
    '--keys <directory>',
    'where the backup put the master key; default: the key that is in place',
    directoryArgument,
  )
  .option('--check', 'only check that the backup is whole and belongs to the key')
  .option('--json', 'for programs')
  .action(async (options: Options) => {
    const env = loadEnvironment()
    const { data, lines } = options.check ? await checkOnly(env, options) : await restore(env, options)
    console.log(options.json ? JSON.stringify(data) : lines.join('\n'))
  })

/** What was done: for programs and for people. */
interface Result {
  readonly data: object
  readonly lines: readonly string[]
}

async function checkOnly(env: Environment, options: Options): Promise<Result> {
  const manifest = await verifyBackup(options.from, readKey(env, options))
  const lines = [`the backup of ${manifest.createdAt} is whole and belongs to the key`]
  return { data: summaryOf(manifest), lines }
}

async function restore(env: Environment, options: Options): Promise<Result> {
  const masterKey = readKey(env, options)
  const keyFile = masterKeyFile(env)
  const copy = options.keys === undefined ? keyFile : keyCopy(options.keys)
  await refuseOtherKey(copy, keyFile, 'restore.other-key')
  const store = openBlobStore(env)
  let checked: RestoredCheck = { opened: 0, missingFiles: 0 }
  const location = { databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR, log: clusterLog }
  const manifest = await withDatabase(location, (connectionString) =>
    restoreBackup({
      from: options.from,
      masterKey,
      connectionString,
      evidence: store,
      check: async (client, kept) => {
        checked = await checkRestored(client, masterKey, kept === 'here' ? store : undefined)
        await copyKey(copy, keyFile, 'restore.other-key')
      },
      onProgress: options.json ? () => {} : console.log,
    }),
  )
  return { data: { ...summaryOf(manifest), ...checked }, lines: farewell(manifest, checked) }
}

function readKey(env: Environment, { keys }: Options) {
  const file = keys === undefined ? masterKeyFile(env) : keyCopy(keys)
  if (!existsSync(file)) {
    const advice = 'name the directory of the copy with --keys'
    throw new BackupError('restore.no-key', `there is no master key at ${file}: ${advice}`)
  }
  return loadMasterKey({ file, mode: 'production' })
}

function summaryOf({ createdAt, tables, evidence }: Manifest): object {
  const rows = Object.fromEntries(tables.map(({ table, lines }) => [table, lines]))
  const files = evidence.kept === 'here' ? evidence.list.lines : undefined
  return { createdAt, rows, evidence: { kept: evidence.kept, files } }
}

function farewell({ createdAt }: Manifest, { opened, missingFiles }: RestoredCheck): string[] {
  const lost = missingFiles === 0 ? [] : [`${missingFiles} of the newest files that rows name are not there`]
  return [
    `restored as of ${createdAt}; ${opened} sealed values opened with the master key`,
    ...lost,
    'everybody has to log in again; see docs/operations.md for what to do after a restore',
  ]
}

await runCommand(command)
