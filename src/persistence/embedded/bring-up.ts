import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Cluster, writeSettings } from './cluster.ts'
import type { ClusterPaths } from './cluster-paths.ts'
import type { Durability } from './cluster-settings.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { type ClusterRole, joinCluster, type Keeper } from './keeper.ts'
import { findPostmaster, removeMisleadingLockFiles, spawnPostmaster, stopPostmaster } from './postmaster.ts'

/** What {@link bringUp} needs beside the cluster. */
export interface BringUpOptions {
  /** Directory of the socket, as a client may use it. */
  readonly host: string
  readonly role: ClusterRole
  readonly durability: Durability
  /** Aborted when the program stops: no new server is started any more. */
  readonly signal: AbortSignal
  /** Told each time a server process was begun; it answers a second or so later. */
  readonly onSpawn?: (() => void) | undefined
}

const POLL_MS = 15
/** A server that lives but has no socket is given this long, then it is stopped and started anew. */
const SILENT_MS = 20_000
/** Recovery after a crash reads the log written since the last checkpoint (at most 512 MB): minutes on a slow disk. */
const PATIENCE_MS = 600_000
/** After a server was killed its sessions need a moment to notice; the same for the locks of a killed program. */
const AFTERMATH_MS = 10_000
/** How much of the log goes into an error message. */
const LAST_WORDS_CHARS = 1_500

/**
 * Joins the server that runs on the cluster (ours, or one that outlived a killed program), or starts one. Two processes may do
 * this at once: PostgreSQL lets one server in, and both join that one.
 */
export async function bringUp(cluster: Cluster, options: BringUpOptions): Promise<Keeper> {
  const startedAt = Date.now()
  const launcher = new Launcher(cluster, options)
  let heardAt = startedAt
  for (;;) {
    options.signal.throwIfAborted()
    const attempt = await joinCluster(options.host, cluster.password, options.role)
    if (attempt.outcome === 'joined') return attempt.keeper
    const waitedMs = Date.now() - startedAt
    if (attempt.outcome === 'occupied' && waitedMs > AFTERMATH_MS / 2) throw occupied(cluster, attempt.by)
    if (waitedMs > PATIENCE_MS) throw notAnswering(cluster)
    if (attempt.outcome !== 'absent') heardAt = Date.now()
    else if ((await findPostmaster(cluster.paths.cluster)) === undefined) await launcher.launch()
    else if (Date.now() - heardAt > SILENT_MS) heardAt = await replaceSilent(cluster)
    await sleep(POLL_MS)
  }
}

async function replaceSilent(cluster: Cluster): Promise<number> {
  cluster.log.warn({}, 'PostgreSQL runs but does not answer: stopping it to start it anew')
  if (!(await stopPostmaster(cluster.paths.cluster))) throw notAnswering(cluster)
  return Date.now()
}

/** Starts servers until one stays, telling apart what passes by itself from what needs a person. */
class Launcher {
  readonly #cluster: Cluster
  readonly #options: Pick<BringUpOptions, 'durability' | 'onSpawn'>
  readonly #firstAt = Date.now()
  #child: ChildProcess | undefined

  constructor(cluster: Cluster, options: Pick<BringUpOptions, 'durability' | 'onSpawn'>) {
    this.#cluster = cluster
    this.#options = options
  }

  async launch(): Promise<void> {
    const child = this.#child
    if (child !== undefined && child.exitCode === null && child.signalCode === null) return
    if (child !== undefined) await this.#explainEnd()
    if (await removeMisleadingLockFiles(this.#cluster.paths)) {
      this.#cluster.log.warn({}, 'removed lock files of a PostgreSQL that is gone')
    }
    await writeSettings(this.#cluster, this.#options.durability)
    this.#child = await this.#spawn()
  }

  async #spawn(): Promise<ChildProcess> {
    const child = await spawnPostmaster(this.#cluster.paths, this.#cluster.binaries, this.#cluster.runAs)
    child.on('error', (cause) => this.#cluster.log.error({ err: cause }, 'PostgreSQL could not be started'))
    this.#cluster.log.info({ pid: child.pid }, 'starting PostgreSQL')
    this.#options.onSpawn?.()
    return child
  }

  async #explainEnd(): Promise<void> {
    const said = await readLastWords(this.#cluster.paths)
    const isAftermath = /pre-existing shared memory block|lock file .* already exists/.test(said)
    if (isAftermath && Date.now() - this.#firstAt < AFTERMATH_MS) return void (await sleep(200))
    const message = `PostgreSQL ended while starting: ${said.slice(-LAST_WORDS_CHARS)}`
    throw new EmbeddedPostgresError('start-failed', message, { retryable: true })
  }
}

/** What PostgreSQL said before its own log was open, and the end of that log. */
async function readLastWords(paths: ClusterPaths): Promise<string> {
  const today = new Date().toLocaleDateString('en', { weekday: 'short', timeZone: 'UTC' })
  const files = [paths.startLog, join(paths.logs, `postgres-${today}.log`)]
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')))
  return texts
    .map((text) => text.slice(-LAST_WORDS_CHARS))
    .join('')
    .trim()
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
