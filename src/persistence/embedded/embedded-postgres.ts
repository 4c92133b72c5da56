import { setTimeout as sleep } from 'node:timers/promises'
import { type BringUpOptions, bringUp } from './bring-up.ts'
import { type Cluster, prepareCluster } from './cluster.ts'
import { CLUSTER_DATABASE, CLUSTER_OWNER, type Durability } from './cluster-settings.ts'
import type { EmbeddedLog } from './embedded-log.ts'
import { type ClusterRole, isLastToLeave, type Keeper } from './keeper.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'
import { openSocketRoute, SOCKET_PORT, type SocketRoute } from './socket-route.ts'

/** How to start {@link startEmbeddedPostgres}. */
export interface EmbeddedPostgresOptions {
  /** The product's directory; the cluster is made in it when there is none. Relative ones count from the working directory. */
  readonly dataDir: string
  readonly log: EmbeddedLog
  /** `server` (default): the one program that serves from this directory. `guest`: a command beside or without it. */
  readonly role?: ClusterRole
  /** Default `durable`. */
  readonly durability?: Durability
  /** Told when the server's process was begun: what blocks this process does not keep it waiting from now on. */
  readonly onSpawn?: () => void
}

/** Where a client connects; fits `pg` and everything built on it. */
export interface ClusterConnection {
  /** Directory of the Unix socket; short, without blanks or letters that need quoting when `DATA_DIR` has too many. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

/** A running embedded PostgreSQL, kept running until {@link EmbeddedPostgres.stop}. */
export interface EmbeddedPostgres {
  /** The owner of the database: a superuser, whom row-level security does not bind. */
  readonly connection: ClusterConnection
  /** The same as a URL. Holds the password: never log it. */
  readonly connectionString: string
  /** Whether the database was there a moment ago. */
  isUp(): boolean
  /** Calls `listener` each time the database is back after it was away. Answers a function that ends this. */
  onRestart(listener: () => void): () => void
  /** Stops PostgreSQL, unless another process still uses it; that one then stops it. Close all pools before. */
  stop(): Promise<void>
}

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000

/**
 * Starts the private PostgreSQL in `dataDir`, or joins the one that runs there already, and starts it again when it dies. It
 * listens on a Unix socket only. Throws {@link EmbeddedPostgresError} with advice when it cannot be done.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = await prepareCluster(options.dataDir, options.log)
  const route = await openSocketRoute(cluster.paths.run)
  const supervisor = new Supervisor(cluster, route, options)
  try {
    await supervisor.start()
  } catch (error) {
    await route.close()
    throw error
  }
  return supervisor
}

class Supervisor implements EmbeddedPostgres {
  readonly connection: ClusterConnection
  readonly connectionString: string
  readonly #cluster: Cluster
  readonly #route: SocketRoute
  readonly #listeners = new Set<() => void>()
  readonly #stopping = new AbortController()
  readonly #bringUp: BringUpOptions
  #keeper: Keeper | undefined
  #recovery: Promise<void> = Promise.resolve()
  #stopped: Promise<void> | undefined

  constructor(cluster: Cluster, route: SocketRoute, options: EmbeddedPostgresOptions) {
    this.#cluster = cluster
    this.#route = route
    const { host } = route
    const { password } = cluster
    this.connection = { host, port: SOCKET_PORT, user: CLUSTER_OWNER, password, database: CLUSTER_DATABASE }
    this.connectionString = connectionUrl(this.connection)
    const { role = 'server', durability = 'durable', onSpawn } = options
    this.#bringUp = { host, role, durability, onSpawn, signal: this.#stopping.signal }
  }

  async start(): Promise<void> {
    const keeper = await bringUp(this.#cluster, this.#bringUp)
    keeper.once('end', () => {
      this.#keeper = undefined
      if (!this.#stopping.signal.aborted) this.#recovery = this.#recover()
    })
    this.#keeper = keeper
  }

  isUp(): boolean {
    return this.#keeper !== undefined
  }

  onRestart(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  async #recover(): Promise<void> {
    this.#cluster.log.warn({}, 'the database went away: bringing it back')
    for (
      let pauseMs = FIRST_PAUSE_MS;
      !this.#stopping.signal.aborted;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    ) {
      try {
        await this.start()
        this.#cluster.log.info({}, 'the database is back')
        for (const listener of this.#listeners) listener()
        return
      } catch (err) {
        if (this.#stopping.signal.aborted) return
        this.#cluster.log.error({ err, pauseMs }, 'the database did not come back: trying again')
        await sleep(pauseMs, undefined, { ref: false })
      }
    }
  }

  async #stop(): Promise<void> {
    this.#stopping.abort()
    await this.#recovery
    const keeper = this.#keeper
    const isLast =
      keeper === undefined ? this.#bringUp.role === 'server' : await isLastToLeave(keeper).catch(() => true)
    if (isLast) await this.#stopServer()
    await keeper?.end().catch(() => {})
    await this.#route.close()
  }

  async #stopServer(): Promise<void> {
    if (await stopPostmaster(this.#cluster.paths.cluster)) return
    const pid = await findPostmaster(this.#cluster.paths.cluster)
    this.#cluster.log.error({ pid }, 'PostgreSQL did not stop; the next start takes it over')
  }
}

function connectionUrl({ host, user, password, database, port }: ClusterConnection): string {
  return `postgresql://${user}:${password}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
}
