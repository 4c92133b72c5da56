import { Command } from 'commander'
import { loadEnvironment } from '../composition/load-environment.ts'
import { openBlobStore } from '../composition/open-evidence.ts'
import type { Environment } from '../config.ts'
import { createBackup } from '../persistence/backup/create-backup.ts'
import type { Manifest } from '../persistence/backup/manifest.ts'
import { withDatabase } from '../persistence/embedded/with-database.ts'
import { loadMasterKey } from '../vault/master-key.ts'
import { copyKey, keyCopy, masterKeyFile, refuseKeysBesideData } from './backup/key-copy.ts'
import { clusterLog, directoryArgument, runCommand } from './backup/run-command.ts'

/** What was asked for. */
interface Options {
  readonly to: string
  readonly keys?: string
  readonly json?: true
}

const command = new Command('backup')
  .description('writes database and evidence to a new directory, beside a running server or without one')
  .requiredOption('--to <directory>', 'directory to make; must not exist, or be empty', directoryArgument)
  .option(
    '--keys <directory>',
    'also copy the master key there: another disk, never with the data',
    directoryArgument,
  )
  .option('--json', 'for programs')
  .action(async (options: Options) => {
    const env = loadEnvironment()
    const manifest = await backUp(env, options)
    if (options.json) console.log(JSON.stringify(summaryOf(manifest, options)))
    else console.log(farewell(env, options).join('\n'))
  })

async function backUp(env: Environment, options: Options): Promise<Manifest> {
  const keyFile = masterKeyFile(env)
  const masterKey = loadMasterKey({ file: keyFile, mode: 'production' })
  if (options.keys !== undefined) {
    refuseKeysBesideData(options.keys, options.to)
    await copyKey(keyFile, keyCopy(options.keys), 'backup.other-key')
  }
  const location = { databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR, log: clusterLog }
  return withDatabase(location, (connectionString) =>
    createBackup({
      connectionString,
      to: options.to,
      evidence: env.S3_ENDPOINT === undefined ? openBlobStore(env) : undefined,
      masterKey,
      now: Date.now,
      onProgress: options.json ? () => {} : console.log,
    }),
  )
}

function summaryOf(manifest: Manifest, { to, keys }: Options): object {
  const { createdAt, migrations, evidence } = manifest
  const rows = Object.fromEntries(manifest.tables.map(({ table, lines }) => [table, lines]))
  const last = migrations.at(-1)?.name
  return {
    directory: to,
    createdAt,
    lastMigration: last,
    rows,
    evidence:
      evidence.kept === 'bucket'
        ? { kept: 'bucket' }
        : { kept: 'here', files: evidence.list.lines, bytes: evidence.bytes, missing: evidence.missing },
    keys: keys === undefined ? undefined : keyCopy(keys),
  }
}

function farewell(env: Environment, { to, keys }: Options): string[] {
  const key =
    keys === undefined
      ? `the master key is not in it: keep a copy of ${masterKeyFile(env)} apart from the data`
      : `the master key is in ${keyCopy(keys)}: keep it apart from the data`
  return [`wrote ${to}`, key, 'delete backups after 35 days: until then they keep what was erased']
}

await runCommand(command)
