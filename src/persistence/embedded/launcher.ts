import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Cluster, writeSettings } from './cluster.ts'
import type { ClusterPaths } from './cluster-paths.ts'
import type { Durability } from './cluster-settings.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { removeMisleadingLockFiles, spawnPostmaster, stopPostmaster, stopProcess } from './postmaster.ts'

/** After a server was killed its sessions need a moment to notice. */
const AFTERMATH_MS = 10_000
/** How much of the log goes into an error message. */
const LAST_WORDS_CHARS = 1_500

/** How {@link Launcher} starts servers. */
export interface LauncherOptions {
  readonly durability: Durability
  /** Told each time a server process was begun; it answers a second or so later. */
  readonly onSpawn?: (() => void) | undefined
}

/** Starts servers until one stays, telling apart what passes by itself from what needs a person. */
export class Launcher {
  readonly #cluster: Cluster
  readonly #options: LauncherOptions
  readonly #firstAt = Date.now()
  #child: ChildProcess | undefined

  constructor(cluster: Cluster, options: LauncherOptions) {
    this.#cluster = cluster
    this.#options = options
  }

  /** Starts a server, unless the last one still lives. Throws `start-failed` when that one ended by itself. */
  async launch(): Promise<void> {
    if (this.#isChildAlive()) return
    if (this.#child !== undefined) await this.#explainEnd()
    if (await removeMisleadingLockFiles(this.#cluster.paths)) {
      this.#cluster.log.warn({}, 'removed lock files of a PostgreSQL that is gone')
    }
    await writeSettings(this.#cluster, this.#options.durability)
    this.#child = await this.#spawn()
  }

  /** Stops the server, whoever started it; its end is no failure of a start. Answers false when it would not go. */
  stopServer(): Promise<boolean> {
    this.#child = undefined
    return stopPostmaster(this.#cluster.paths.cluster)
  }

  /** Ends the server that was begun here and joined by nobody yet: before its pid file is written nobody else finds it. */
  async stopBegun(): Promise<void> {
    const pid = this.#child?.pid
    if (pid !== undefined && this.#isChildAlive()) await stopProcess(pid)
  }

  #isChildAlive(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null
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
