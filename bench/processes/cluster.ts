import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import type { ClusterHandlers } from './cluster-process.ts'
import { startPart } from './part.ts'
import { processorSecondsOfTree } from './processor-time.ts'

/** The database of one scenario. */
export interface BenchCluster {
  readonly connectionString: string
  /** Processor time of all its processes. */
  processorSeconds(): number
  /** Rows of a query by its owner, whom no policy binds. */
  query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>
  /** Stops it; `start` brings it back. */
  takeDown(): Promise<void>
  bringBack(): Promise<void>
  /** Everything in it stands still, as with a stuck disk; connections stay open. */
  freeze(): void
  thaw(): void
  stop(): Promise<void>
}

/** Starts a cluster in a directory of its own. */
export async function startCluster(directory: string): Promise<BenchCluster> {
  const part = startPart<ClusterHandlers>('cluster')
  let { connectionString, postmaster } = await part.ask('start', directory)
  let frozen: number[] = []
  return {
    connectionString,
    processorSeconds: () => processorSecondsOfTree(postmaster),
    query: async (text) => {
      const client = new pg.Client({ connectionString })
      await client.connect()
      try {
        return (await client.query(text)).rows
      } finally {
        await client.end()
      }
    },
    takeDown: () => part.ask('stop', undefined),
    bringBack: async () => {
      ;({ connectionString, postmaster } = await part.ask('start', directory))
    },
    freeze: () => {
      frozen = [postmaster, ...childrenOf(postmaster)]
      for (const pid of frozen) process.kill(pid, 'SIGSTOP')
    },
    thaw: () => {
      for (const pid of frozen) process.kill(pid, 'SIGCONT')
      frozen = []
    },
    stop: async () => {
      for (const pid of frozen) process.kill(pid, 'SIGCONT')
      await part.stop()
    },
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
        return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]) === parent
      } catch {
        return false
      }
    })
}
