import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { POSTGRES_MAJOR, type PostgresBinaries } from './binaries.ts'
import type { ClusterPaths } from './cluster-paths.ts'
import { CLUSTER_OWNER } from './cluster-settings.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { errorCode } from './error-code.ts'
import { isProcessAlive } from './process-alive.ts'
import { giveTo, type RunAs } from './run-as.ts'
import { createPassword, readPassword } from './superuser-password.ts'

const execFileAsync = promisify(execFile)

/** What every program of PostgreSQL gets as its environment: ours holds secrets, and a foreign locale changes messages. */
export const CLUSTER_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }

/** Finds the cluster and its password, making both where there are none yet. Answers the password. */
export async function ensureCluster(
  paths: ClusterPaths,
  binaries: PostgresBinaries,
  runAs: RunAs,
): Promise<string> {
  const version = await readVersion(paths.cluster)
  if (version === undefined) return createCluster(paths, binaries, runAs)
  if (version !== POSTGRES_MAJOR) throw wrongVersion(paths, version)
  const password = await readPassword(paths.passwordFile)
  if (password !== undefined) return password
  const advice = 'restore it from a backup; without it (and the keys beside it) the data cannot be opened'
  throw new EmbeddedPostgresError('password-missing', `${paths.passwordFile} is missing: ${advice}`)
}

async function readVersion(cluster: string): Promise<string | undefined> {
  try {
    return (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new EmbeddedPostgresError('data-dir-unusable', `cannot read ${cluster}: check who owns DATA_DIR`, {
      cause: error,
    })
  }
}

function wrongVersion(paths: ClusterPaths, version: string): EmbeddedPostgresError {
  const advice = 'make a backup with the release that wrote it, then restore it into an empty DATA_DIR'
  const message = `${paths.cluster} was made by PostgreSQL ${version}, this release brings ${POSTGRES_MAJOR}: ${advice}`
  return new EmbeddedPostgresError('version-mismatch', message)
}

/**
 * Makes the cluster under another name and moves it into place when complete, so that a crash half-way leaves nothing that
 * looks like a cluster. When two processes do it at once, the first one's stays.
 */
async function createCluster(paths: ClusterPaths, binaries: PostgresBinaries, runAs: RunAs): Promise<string> {
  await removeAbandonedDrafts(paths)
  const password = (await readPassword(paths.passwordFile)) ?? (await createPassword(paths.passwordFile))
  const draft = join(paths.dataDir, `postgres.draft-${process.pid}-${randomBytes(4).toString('hex')}`)
  await mkdir(draft, { mode: 0o700 })
  try {
    await giveTo(runAs.owner, draft)
    await runInitdb(draft, password, paths, binaries, runAs)
    await rename(draft, paths.cluster).catch((error: unknown) => {
      if (!['EEXIST', 'ENOTEMPTY'].includes(errorCode(error) ?? '')) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return password
}

async function removeAbandonedDrafts(paths: ClusterPaths): Promise<void> {
  for (const name of await readdir(paths.dataDir)) {
    const pid = /^postgres\.draft-(\d+)-/.exec(name)?.[1]
    const isAbandoned = pid !== undefined && !isProcessAlive(Number(pid))
    if (isAbandoned) await rm(join(paths.dataDir, name), { recursive: true, force: true })
  }
}

async function runInitdb(
  draft: string,
  password: string,
  paths: ClusterPaths,
  binaries: PostgresBinaries,
  runAs: RunAs,
): Promise<void> {
  const passwordCopy = join(paths.run, `initdb-${randomBytes(4).toString('hex')}`)
  try {
    await writeFile(passwordCopy, password, { mode: 0o600, flag: 'wx' })
    await giveTo(runAs.owner, passwordCopy)
    const options = [
      '--encoding=UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      '--data-checksums',
      '--no-instructions',
    ]
    const { program, args } = runAs.wrap(binaries.initdb, [
      `--pgdata=${draft}`,
      `--username=${CLUSTER_OWNER}`,
      `--pwfile=${passwordCopy}`,
      ...options,
    ])
    await execFileAsync(program, args, { cwd: '/', env: CLUSTER_ENVIRONMENT, ...runAs.credentials })
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause)
    throw new EmbeddedPostgresError('start-failed', `the database cluster could not be created: ${said}`, {
      cause,
    })
  } finally {
    await rm(passwordCopy, { force: true })
  }
}
