import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { PROJECT_ROOT } from '../../src/project-root.ts'
import { freePort } from './free-port.ts'
import { own, stopChild } from './part.ts'
import { processorSeconds, residentMegabytes } from './processor-time.ts'

/** How the product is started. */
export interface ProductOptions {
  readonly dataDir: string
  readonly environment?: Readonly<Record<string, string>>
  /** Leaves a CPU profile here when it ends. */
  readonly profileDirectory?: string | undefined
}

/** A demo log-in as the start prints it. */
export interface DemoLogIn {
  readonly role: string
  readonly login: string
  readonly password: string
}

/** The product, running as `npm start` runs it. */
export interface RunningProduct {
  readonly url: string
  /** From the start of the process to the line that says it runs. */
  readonly startMs: number
  readonly accounts: readonly DemoLogIn[]
  processorSeconds(): number
  residentMegabytes(): number
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const START_TIMEOUT_MS = 120_000
const LAST_LINES = 20

/** Starts the product and waits until it says that it runs. It sees nothing of our environment. */
export async function startProduct(options: ProductOptions): Promise<RunningProduct> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const startedAt = performance.now()
  const child = spawn(
    process.execPath,
    [...profiling(options), join(PROJECT_ROOT, 'dist', 'server', 'main.js')],
    {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH ?? '',
        HOME: process.env.HOME ?? '',
        DATA_DIR: options.dataDir,
        PORT: `${port}`,
        PUBLIC_URL: url,
        DEMO_PASSWORD: 'mat-khau-de-do-toc-do',
        ...options.environment,
      },
    },
  )
  own(child)
  const { accounts, startMs } = await untilRunning(child, startedAt)
  const pid = child.pid ?? 0
  return {
    url,
    startMs,
    accounts,
    processorSeconds: () => processorSeconds(pid),
    residentMegabytes: () => residentMegabytes(pid),
    kill: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
    stop: () => stopChild(child),
  }
}

function profiling({ profileDirectory }: ProductOptions): string[] {
  return profileDirectory === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profileDirectory]
}

function untilRunning(
  child: ChildProcess,
  startedAt: number,
): Promise<{ readonly accounts: readonly DemoLogIn[]; readonly startMs: number }> {
  const errors: string[] = []
  if (child.stderr !== null) {
    createInterface(child.stderr).on('line', (line) => {
      errors.push(line)
      if (errors.length > LAST_LINES) errors.shift()
      if (process.env.BENCH_SHOW_LOG !== undefined) process.stderr.write(`${line}\n`)
    })
  }
  return new Promise((resolve, reject) => {
    const accounts: DemoLogIn[] = []
    const fail = () => reject(new Error(`the product did not start:\n${errors.join('\n')}`))
    const timer = setTimeout(fail, START_TIMEOUT_MS)
    child.once('exit', fail)
    if (child.stdout === null) return fail()
    let startMs = 0
    createInterface(child.stdout).on('line', (line) => {
      const account = /^demo account: (\S+) (\S+) (\S+)$/.exec(line)
      const [, role, login, password] = account ?? []
      if (role !== undefined && login !== undefined && password !== undefined)
        accounts.push({ role, login, password })
      if (!line.startsWith('Bình Yên is running')) return
      startMs = performance.now() - startedAt
      clearTimeout(timer)
      // The accounts follow in the same breath.
      setTimeout(() => resolve({ accounts, startMs }), 200)
    })
  })
}
