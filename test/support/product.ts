import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environmentSchema } from '../../src/config.ts'
import { PROJECT_ROOT } from '../../src/project-root.ts'
import { buildProduct } from './build-product.ts'
import { postmasterOf, signalPostmaster, signalProcess, waitUntilGone } from './process-tree.ts'
import { freePort } from './redis.ts'

/** A demo log-in as printed at start. */
export interface ProductAccount {
  readonly role: string
  readonly login: string
  readonly password: string
}

/** How to start {@link startProduct}. */
export interface ProductOptions {
  /** Beside what is always set: `HOST`, `PORT`, `PUBLIC_URL`, `DATA_DIR`. The tester's own environment and `.env` do not count. */
  readonly env?: Readonly<Record<string, string>>
  /** Builds the pages too; for tests in a browser. */
  readonly withPages?: boolean
  /** Use this directory, and leave it when done. Default: one of its own, removed by `stop`. */
  readonly dataDir?: string
}

/** The real program in a process of its own, with its own database and port. */
export interface RunningProduct {
  /** The same over every restart. */
  readonly url: string
  readonly accounts: readonly ProductAccount[]
  readonly env: Readonly<Record<string, string>>
  readonly dataDir: string
  /** Of the node process that runs now. */
  readonly pid: number
  /** All that was written to standard output and standard error since the first start. */
  output(): string
  /** The owner's connection to the embedded database. */
  databaseUrl(): Promise<string>
  /** SIGKILL of node alone: its PostgreSQL stays and is joined at the next start. */
  kill(): Promise<void>
  /** SIGKILL of PostgreSQL alone: the program has to bring it back. */
  killDatabase(): Promise<void>
  /** SIGKILL of both: a power cut. */
  killEverything(): Promise<void>
  /** SIGTERM and a wait for the orderly end; answers the exit code. */
  end(): Promise<number | null>
  /** Starts again on the same directory and port; to be called after one of the four above. */
  restart(): Promise<void>
  /** Ends whatever still runs and removes the directory. To be called in every case. */
  stop(): Promise<void>
}

/** The last line that a start prints comes after everything else is up; a busy machine needs its time. */
const START_PATIENCE_MS = 90_000
const STOP_PATIENCE_MS = 30_000

/** Builds what has changed and starts the program; call {@link RunningProduct.stop} in `afterAll` or `finally`. */
export async function startProduct(options: ProductOptions = {}): Promise<RunningProduct> {
  await Promise.all([buildProduct('server'), options.withPages === true ? buildProduct('ui') : undefined])
  const dataDir = options.dataDir ?? (await makeDataDir())
  const port = String(await freePort())
  const env = {
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    ...options.env,
  }
  const product = new ProductProcess(env, dataDir, options.dataDir === undefined)
  try {
    await product.restart()
  } catch (error) {
    await product.stop()
    throw error
  }
  return product
}

/** The name tells the clean-up after a killed test run whose it was; PostgreSQL's user must be able to pass. */
async function makeDataDir(): Promise<string> {
  const directory = await mkdtemp(join(await realpath(tmpdir()), `binh-yen-test-${process.pid}-`))
  await chmod(directory, 0o711)
  return directory
}

class ProductProcess implements RunningProduct {
  readonly env: Readonly<Record<string, string>>
  readonly dataDir: string
  url = ''
  accounts: readonly ProductAccount[] = []
  readonly #removesDataDir: boolean
  readonly #written: string[] = []
  #child: ChildProcess | undefined
  readonly #lastResort = () => {
    this.#child?.kill('SIGKILL')
    const postmaster = postmasterOf(this.dataDir)
    if (postmaster !== undefined && this.#child !== undefined) signalProcess(postmaster, 'SIGQUIT')
  }

  constructor(env: Readonly<Record<string, string>>, dataDir: string, removesDataDir: boolean) {
    this.env = env
    this.dataDir = dataDir
    this.#removesDataDir = removesDataDir
    process.once('exit', this.#lastResort)
  }

  get pid(): number {
    if (this.#child?.pid === undefined) throw new Error('the program does not run')
    return this.#child.pid
  }

  output(): string {
    return this.#written.join('')
  }

  async databaseUrl(): Promise<string> {
    const password = (await readFile(join(this.dataDir, 'keys', 'postgres-password'), 'utf8')).trim()
    const socket = encodeURIComponent(join(this.dataDir, 'run'))
    return `postgresql://binh_yen:${encodeURIComponent(password)}@localhost/binh_yen?host=${socket}`
  }

  async restart(): Promise<void> {
    if (this.#child !== undefined) throw new Error('it still runs: end or kill it first')
    const child = spawn(process.execPath, [join(PROJECT_ROOT, 'dist', 'server', 'main.js')], {
      cwd: this.dataDir,
      env: { ...blankSettings(), ...processBasics(), ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    const from = this.#written.length
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => this.#written.push(text))
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined
    })
    const said = await this.#waitForWelcome(from, child)
    this.url = /officers' inbox\s+(\S+)\/inbox/.exec(said)?.[1] ?? ''
    this.accounts = readAccounts(said)
  }

  /** The last lines are written in one piece, so that seeing the first of them is seeing all. */
  async #waitForWelcome(from: number, child: ChildProcess): Promise<string> {
    for (const deadline = Date.now() + START_PATIENCE_MS; ; await sleep(25)) {
      const said = this.#written.slice(from).join('')
      if (said.includes('Bình Yên is running.')) return said
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline)
        throw new Error(`the program did not start:\n${said.slice(-3_000)}`)
    }
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async killDatabase(): Promise<void> {
    const pid = await signalPostmaster(this.dataDir, 'SIGKILL')
    if (pid === undefined) throw new Error('PostgreSQL does not run')
    await waitUntilGone(pid)
  }

  async killEverything(): Promise<void> {
    const [pid] = await Promise.all([signalPostmaster(this.dataDir, 'SIGKILL'), this.kill()])
    if (pid !== undefined) await waitUntilGone(pid)
  }

  end(): Promise<number | null> {
    return this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child
    if (child === undefined) return null
    const ended = once(child, 'exit')
    child.kill(signal)
    const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS)
    await ended
    clearTimeout(impatience)
    return child.exitCode
  }

  async stop(): Promise<void> {
    await this.kill()
    const postmaster = await signalPostmaster(this.dataDir, 'SIGQUIT')
    if (postmaster !== undefined) await waitUntilGone(postmaster)
    process.removeListener('exit', this.#lastResort)
    if (this.#removesDataDir) await rm(this.dataDir, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Every setting of the program, unset: a developer's `.env` with a real bot's token must not come into a test. */
function blankSettings(): Record<string, string> {
  return Object.fromEntries(Object.keys(environmentSchema.shape).map((name) => [name, '']))
}

function processBasics(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG'] as const
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

function readAccounts(said: string): ProductAccount[] {
  const lines = said.matchAll(/^demo account: (\S+) (\S+) (\S+)$/gm)
  return [...lines].map(([, role = '', login = '', password = '']) => ({ role, login, password }))
}
