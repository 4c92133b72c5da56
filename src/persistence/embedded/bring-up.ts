import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { type ClusterRole, joinCluster, type Keeper } from './keeper.ts'
import { Launcher, type LauncherOptions } from './launcher.ts'
import { findPostmaster } from './postmaster.ts'

/** What {@link bringUp} needs beside the cluster. */
export interface BringUpOptions extends LauncherOptions {
  /** Directory of the socket, as a client may use it. */
  readonly host: string
  readonly role: ClusterRole
  /** Aborted when the program stops: no new server is started any more. */
  readonly signal: AbortSignal
}

const POLL_MS = 15
/** A server that lives but has no socket is given this long, then it is stopped and started anew. */
const NO_SOCKET_MS = 20_000
/**
 * One with a socket that takes no connection is given longer: on a crowded machine it is slow after a crash, and this program,
 * busy reading its data, may have overslept the answer.
 */
const UNANSWERED_MS = 90_000
/** Recovery after a crash reads the log written since the last checkpoint (at most 512 MB): minutes on a slow disk. */
const PATIENCE_MS = 600_000
/** The locks of a killed program are given up when the server notices, a moment later. */
const OCCUPIED_MS = 5_000

/**
 * Joins the server that runs on the cluster (ours, or one that outlived a killed program), or starts one. Two processes may do
 * this at once: PostgreSQL lets one server in, and both join that one.
 */
export async function bringUp(cluster: Cluster, options: BringUpOptions): Promise<Keeper> {
  const launcher = new Launcher(cluster, options)
  try {
    return await join(cluster, options, launcher)
  } catch (error) {
    if (options.signal.aborted) await launcher.stopBegun()
    throw error
  }
}

async function join(cluster: Cluster, options: BringUpOptions, launcher: Launcher): Promise<Keeper> {
  const startedAt = Date.now()
  let heardAt = startedAt
  for (;;) {
    options.signal.throwIfAborted()
    const attempt = await joinCluster(options.host, cluster.password, options.role)
    if (attempt.outcome === 'joined') return attempt.keeper
    const waitedMs = Date.now() - startedAt
    if (attempt.outcome === 'occupied' && waitedMs > OCCUPIED_MS) throw occupied(cluster, attempt.by)
    if (waitedMs > PATIENCE_MS) throw notAnswering(cluster)
    const silenceMs = Date.now() - heardAt
    const isUnheard = attempt.outcome === 'absent' || attempt.outcome === 'silent'
    if (!isUnheard) heardAt = Date.now()
    else if ((await findPostmaster(cluster.paths.cluster)) === undefined) {
      await launcher.launch()
      heardAt = Date.now()
    } else if (silenceMs > (attempt.outcome === 'absent' ? NO_SOCKET_MS : UNANSWERED_MS)) {
      heardAt = await replaceSilent(cluster, launcher)
    }
    await sleep(POLL_MS)
  }
}

async function replaceSilent(cluster: Cluster, launcher: Launcher): Promise<number> {
  cluster.log.warn({}, 'PostgreSQL runs but does not answer: stopping it to start it anew')
  if (!(await launcher.stopServer())) throw notAnswering(cluster)
  return Date.now()
}

function occupied(cluster: Cluster, by: number | undefined): EmbeddedPostgresError {
  const who = by === undefined ? '' : ` (process ${by})`
  const message = `another server already runs on ${cluster.paths.dataDir}${who}: stop it, or set another DATA_DIR`
  return new EmbeddedPostgresError('data-dir-in-use', message)
}

function notAnswering(cluster: Cluster): EmbeddedPostgresError {
  const message = `PostgreSQL on ${cluster.paths.cluster} does not answer: look into ${cluster.paths.logs}`
  return new EmbeddedPostgresError('not-answering', message, { retryable: true })
}
