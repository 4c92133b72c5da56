import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { findProgram } from '../../test/support/find-program.ts'
import { freePort } from './free-port.ts'
import { own, stopChild } from './part.ts'
import { processorSeconds } from './processor-time.ts'

/** A Redis of one scenario. */
export interface BenchRedis {
  readonly url: string
  processorSeconds(): number
  /** Everything in it is gone. */
  empty(): Promise<void>
  stop(): Promise<void>
}

const READY_TIMEOUT_MS = 10_000

/** Starts Redis, writing to disk as the operations guide asks for; undefined when none is on the PATH. */
export async function startBenchRedis(directory: string): Promise<BenchRedis | undefined> {
  const program = findProgram('redis-server', 'valkey-server')
  if (program === undefined) return undefined
  const port = await freePort()
  const args = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    directory,
    '--save',
    '',
    '--appendonly',
    'yes',
  ]
  const child = spawn(program, [...args, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' })
  own(child)
  const deadline = Date.now() + READY_TIMEOUT_MS
  while (!(await accepts(port))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error('redis did not start')
    await sleep(20)
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    processorSeconds: () => processorSeconds(child.pid ?? 0),
    empty: async () => {
      const client = new Redis(port, '127.0.0.1')
      await client.flushall()
      client.disconnect()
    },
    stop: () => stopChild(child),
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
