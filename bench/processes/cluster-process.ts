import { clusterPaths } from '../../src/persistence/embedded/cluster-paths.ts'
import { startEmbeddedPostgres } from '../../src/persistence/embedded/embedded-postgres.ts'
import { findPostmaster } from '../../src/persistence/embedded/postmaster.ts'
import { answerQuestions } from './part.ts'

const SILENT = { info: () => {}, warn: () => {}, error: () => {} }

type Cluster = Awaited<ReturnType<typeof startEmbeddedPostgres>>
let cluster: Cluster | undefined

async function start(dataDir: string) {
  cluster = await startEmbeddedPostgres({ dataDir, log: SILENT })
  const postmaster = await findPostmaster(clusterPaths(dataDir).cluster)
  return { connectionString: cluster.connectionString, postmaster: postmaster ?? 0 }
}

async function stop(): Promise<void> {
  await cluster?.stop()
  cluster = undefined
}

const HANDLERS = { start, stop }
export type ClusterHandlers = typeof HANDLERS

/** The database in a process of its own: the product's own embedded cluster, with its settings and its care for the disk. */
export async function startClusterProcess(): Promise<void> {
  answerQuestions(HANDLERS, stop)
}
