import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../../src/persistence/embedded/embedded-postgres.ts'
import { PROJECT_ROOT } from '../../../src/project-root.ts'

const silent = { info: () => {}, warn: () => {}, error: () => {} }

/** Starts a cluster that is stopped after the test, if the test has not done so. */
export async function startCluster(
  dataDir: string,
  options: Partial<EmbeddedPostgresOptions> = {},
): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, log: silent, ...options })
  onTestFinished(() => postgres.stop())
  return postgres
}

/** Asks one question on a connection of its own. */
export async function ask(postgres: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: postgres.connectionString })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

/** Process id of the server as its pid file says. */
export async function postmasterOf(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n', 1)[0])
}

/** Serves from `dataDir` in a process of its own, to be killed. */
export async function startProgram(dataDir: string): Promise<ChildProcess> {
  const file = join(PROJECT_ROOT, 'test', 'persistence', 'embedded', 'cluster-program.ts')
  const program = spawn(process.execPath, ['--import', 'tsx', file, dataDir], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void program.kill('SIGKILL'))
  await Promise.race([
    once(program.stdout, 'data'),
    once(program, 'exit').then(() => Promise.reject(new Error('ended'))),
  ])
  return program
}

/** Kills without warning and waits until the process is gone. */
export async function killProgram(program: ChildProcess): Promise<void> {
  const ended = once(program, 'exit')
  program.kill('SIGKILL')
  await ended
}

/** Waits until something is so; the test's own time limit ends it. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20)
}
