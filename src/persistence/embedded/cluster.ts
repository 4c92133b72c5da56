import { randomBytes } from 'node:crypto'
import { chmod, mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findBinaries, type PostgresBinaries } from './binaries.ts'
import { type ClusterPaths, clusterPaths } from './cluster-paths.ts'
import { CLUSTER_ACCESS_RULES, clusterSettings, type Durability } from './cluster-settings.ts'
import { ensureCluster } from './create-cluster.ts'
import type { EmbeddedLog } from './embedded-log.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { chooseRunAs, findOwner, giveTo, type RunAs, type UnixUser } from './run-as.ts'

/** A cluster that exists on disk, with all that is needed to start it. */
export interface Cluster {
  readonly paths: ClusterPaths
  readonly binaries: PostgresBinaries
  readonly runAs: RunAs
  readonly password: string
  readonly log: EmbeddedLog
}

/** Finds the cluster in `DATA_DIR`, or makes it. Safe to be called by several processes at once. */
export async function prepareCluster(dataDir: string, log: EmbeddedLog): Promise<Cluster> {
  const paths = clusterPaths(dataDir)
  const [binaries, owner] = await Promise.all([findBinaries(), findOwner(paths.cluster)])
  await makeDirectories(paths, owner)
  const runAs = await chooseRunAs(owner, {
    binaries: [binaries.postgres, binaries.probeFile],
    directory: paths.run,
  })
  const password = await ensureCluster(paths, binaries, runAs)
  return { paths, binaries, runAs, password, log }
}

/**
 * A `DATA_DIR` made by root can be passed through (not listed) by the user PostgreSQL runs as, so that it needs no
 * capability; everything inside is closed to others by its own mode.
 */
async function makeDirectories(paths: ClusterPaths, owner: UnixUser | undefined): Promise<void> {
  try {
    await makeDirectory(paths.dataDir, owner === undefined ? 0o700 : 0o711)
    await makeDirectory(join(paths.logs, '..'), owner === undefined ? 0o700 : 0o711)
    for (const directory of [paths.run, paths.logs]) {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await giveTo(owner, directory)
    }
  } catch (cause) {
    const advice = 'check that the path is right and belongs to the user who starts the program'
    throw new EmbeddedPostgresError('data-dir-unusable', `cannot write in ${paths.dataDir}: ${advice}`, {
      cause,
    })
  }
}

/** The umask would take away what is asked for; an existing directory stays as somebody made it. */
async function makeDirectory(path: string, mode: number): Promise<void> {
  if ((await stat(path).catch(() => undefined)) !== undefined) return
  await mkdir(path, { recursive: true, mode })
  await chmod(path, mode)
}

/** Writes PostgreSQL's settings and access rules of this release into the cluster; to be called before each start. */
export async function writeSettings(cluster: Cluster, durability: Durability): Promise<void> {
  await replaceFile(cluster, 'postgresql.conf', clusterSettings(durability))
  await replaceFile(cluster, 'pg_hba.conf', CLUSTER_ACCESS_RULES)
}

async function replaceFile(cluster: Cluster, name: string, content: string): Promise<void> {
  const file = join(cluster.paths.cluster, name)
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, content, { mode: 0o600, flag: 'wx' })
  await giveTo(cluster.runAs.owner, draft)
  await rename(draft, file)
}
