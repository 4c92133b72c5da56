import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { findProgram } from './find-program.ts'

/** A Redis database for one test file. */
export interface TestRedis {
  readonly url: string
  /** Empties it: what losing all of Redis looks like to the product. */
  flush(): Promise<void>
}

/** A Redis server of one's own, for tests that kill it. */
export interface PrivateRedis extends TestRedis {
  /** SIGKILL: nothing is written any more. */
  kill(): Promise<void>
  /** Starts it again on the same port, with what it had on disk (nothing unless `appendOnly`). */
  restart(): Promise<void>
  /** Stops it and removes its files. */
  stop(): Promise<void>
}

/** Redis numbers its databases; the shared server is started with more than any machine has workers. */
const DATABASES = 256
const READY_TIMEOUT_MS = 30_000

/** Starts a Redis on a free loopback port; `appendOnly` lets it keep its data over {@link PrivateRedis.kill}. */
export async function startRedis(options: { appendOnly?: boolean } = {}): Promise<PrivateRedis> {
  const program = findProgram('redis-server', 'valkey-server')
  if (program === undefined) throw noRedis()
  const [port, directory] = await Promise.all([
    freePort(),
    mkdtemp(join(tmpdir(), `binh-yen-redis-${process.pid}-`)),
  ])
  const args = redisArguments(port, directory, options.appendOnly ?? false)
  const url = `redis://127.0.0.1:${port}`
  let server = await launch(program, args, port)
  return {
    url,
    flush: () => flushDatabase(url),
    kill: () => end(server, 'SIGKILL'),
    restart: async () => {
      server = await launch(program, args, port)
    },
    stop: async () => {
      await end(server, 'SIGTERM')
      await rm(directory, { recursive: true, force: true })
    },
  }
}

function redisArguments(port: number, directory: string, appendOnly: boolean): string[] {
  const persistence = ['--save', '', '--appendonly', appendOnly ? 'yes' : 'no']
  const pidFile = join(directory, 'redis.pid')
  const limits = ['--maxmemory-policy', 'noeviction', '--databases', String(DATABASES)]
  return [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    directory,
    '--pidfile',
    pidFile,
    ...persistence,
    ...limits,
  ]
}

async function launch(program: string, args: string[], port: number): Promise<ChildProcess> {
  const server = spawn(program, args, { stdio: 'ignore' })
  const deadline = Date.now() + READY_TIMEOUT_MS
  while (!(await accepts(port))) {
    if (server.exitCode !== null || Date.now() > deadline)
      throw new Error(`${program} did not start on port ${port}`)
    await sleep(20)
  }
  return server
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill(signal)
  await ended
}

async function flushDatabase(url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: 1 })
  try {
    await client.flushdb()
  } finally {
    client.disconnect()
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

/** Below what systems give to outgoing connections and to whoever asks for any port: nobody takes it while a server restarts. */
const FIRST_PORT = 15_000
const LAST_PORT = 32_000

/** A TCP port of the loopback address that nobody used a moment ago. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(FIRST_PORT, LAST_PORT)
    if (await canListen(port)) return port
  }
  throw new Error('no free port')
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

function noRedis(): Error {
  return new Error('no redis-server on the PATH: install the package "redis-server", or use npm test')
}
