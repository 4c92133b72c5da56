import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { link, open, readdir, readFile, readlink, realpath, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresBinaries } from './binaries.ts'
import type { ClusterPaths } from './cluster-paths.ts'
import { CLUSTER_ENVIRONMENT } from './create-cluster.ts'
import { errorCode } from './error-code.ts'
import { isProcessAlive } from './process-alive.ts'
import type { RunAs } from './run-as.ts'
import { SOCKET_PORT } from './socket-route.ts'

/** PostgreSQL ends its sessions and stops; an interrupted session loses what it had not committed. */
const FAST_SHUTDOWN = 'SIGINT'
/** PostgreSQL stops without a checkpoint and recovers at the next start. SIGKILL is never used: it leaves sessions behind. */
const IMMEDIATE_SHUTDOWN = 'SIGQUIT'
const FAST_SHUTDOWN_MS = 30_000
const IMMEDIATE_SHUTDOWN_MS = 10_000

/** Starts the server in a session of its own: Ctrl-C in the terminal is for us, and we stop it when our work is done. */
export async function spawnPostmaster(
  paths: ClusterPaths,
  binaries: PostgresBinaries,
  runAs: RunAs,
): Promise<ChildProcess> {
  const log = await open(paths.startLog, 'w', 0o600)
  try {
    const { program, args } = runAs.wrap(binaries.postgres, ['-D', paths.cluster])
    const options = { cwd: '/', env: CLUSTER_ENVIRONMENT, ...runAs.credentials }
    const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', log.fd, log.fd] })
    child.unref()
    return child
  } finally {
    await log.close()
  }
}

/** The process id of the server that runs on this cluster, whoever started it; undefined when none does. */
export async function findPostmaster(cluster: string): Promise<number | undefined> {
  const pid = await readPid(pidFileOf(cluster))
  if (pid === undefined || !isProcessAlive(pid)) return undefined
  return (await worksIn(pid, cluster)) === 'no' ? undefined : pid
}

/**
 * Removes the lock files of a server that is gone but whose number is not free: PostgreSQL would take the process that has the
 * number now (after a reboot, in a container), or its own uncollected remains, for a running server and refuse to start.
 * Nothing is touched while any process still works in the cluster, because then the refusal is right. To be called only
 * when {@link findPostmaster} finds nothing. Answers whether something was removed.
 */
export async function removeMisleadingLockFiles(paths: ClusterPaths): Promise<boolean> {
  const lockFiles = [pidFileOf(paths.cluster), join(paths.run, `.s.PGSQL.${SOCKET_PORT}.lock`)]
  const pids = await Promise.all(lockFiles.map(readPid))
  if (!pids.some(isNumberTaken) || (await hasWorkingProcess(paths.cluster))) return false
  await Promise.all(lockFiles.map((file, index) => removeIfStillOf(file, pids[index])))
  return true
}

/** Another process may do the same and have started a server meanwhile: its lock file is put back. */
async function removeIfStillOf(file: string, pid: number | undefined): Promise<void> {
  if (!isNumberTaken(pid)) return
  const aside = `${file}.${randomBytes(4).toString('hex')}`
  await rename(file, aside).catch(() => {})
  if ((await readPid(aside)) !== pid) await link(aside, file).catch(() => {})
  await rm(aside, { force: true })
}

/** Stops the server and waits until it is gone. Answers false when it would not go. */
export async function stopPostmaster(cluster: string): Promise<boolean> {
  const pid = await findPostmaster(cluster)
  return pid === undefined || stopProcess(pid)
}

/** Stops a server by its process id, which need not stand in a pid file yet. Answers false when it would not go. */
export async function stopProcess(pid: number): Promise<boolean> {
  return (
    (await signalAndWait(pid, FAST_SHUTDOWN, FAST_SHUTDOWN_MS)) ||
    (await signalAndWait(pid, IMMEDIATE_SHUTDOWN, IMMEDIATE_SHUTDOWN_MS))
  )
}

async function signalAndWait(pid: number, signal: NodeJS.Signals, patienceMs: number): Promise<boolean> {
  try {
    process.kill(pid, signal)
  } catch (error) {
    return errorCode(error) === 'ESRCH'
  }
  const deadline = Date.now() + patienceMs
  while (isProcessAlive(pid)) {
    if (Date.now() > deadline) return false
    await sleep(20)
  }
  return true
}

function pidFileOf(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

async function readPid(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const pid = Number(text.split('\n', 1)[0])
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}

/** As PostgreSQL sees it: the remains of a dead process count. */
function isNumberTaken(pid: number | undefined): boolean {
  if (pid === undefined) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Every process of PostgreSQL works in its cluster's directory. `unknown` where the system does not tell. */
async function worksIn(pid: number, cluster: string): Promise<'yes' | 'no' | 'unknown'> {
  if (process.platform !== 'linux') return 'unknown'
  try {
    const [directory, expected] = await Promise.all([readlink(`/proc/${pid}/cwd`), realpath(cluster)])
    return directory === expected ? 'yes' : 'no'
  } catch {
    return 'unknown'
  }
}

/** Where the system does not tell, there may be one. */
async function hasWorkingProcess(cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(names.map((name) => worksIn(Number(name), cluster)))
  return found.includes('yes')
}
