import { type ChildProcess, spawn } from 'node:child_process'
import { open, readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresBinaries } from './binaries.ts'
import type { ClusterPaths } from './cluster-paths.ts'
import { CLUSTER_ENVIRONMENT } from './create-cluster.ts'
import { errorCode } from './error-code.ts'
import { isProcessAlive } from './process-alive.ts'
import type { RunAs } from './run-as.ts'

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
  const pid = await readPidFile(cluster)
  if (pid === undefined || !isProcessAlive(pid)) return undefined
  return (await worksIn(pid, cluster)) === 'no' ? undefined : pid
}

/**
 * Removes a pid file whose number now belongs to a process that has nothing to do with this cluster (after a reboot, in a
 * container): PostgreSQL would take that process for its own and refuse to start. Kept while any process of the old
 * server still works in the directory, because then the refusal is right.
 */
export async function removeMisleadingPidFile(cluster: string): Promise<boolean> {
  const pid = await readPidFile(cluster)
  if (pid === undefined || !isProcessAlive(pid)) return false
  if ((await worksIn(pid, cluster)) !== 'no' || (await hasWorkingProcess(cluster))) return false
  await rm(join(cluster, 'postmaster.pid'), { force: true })
  return true
}

/** Stops the server and waits until it is gone. Answers false when it would not go. */
export async function stopPostmaster(cluster: string): Promise<boolean> {
  const pid = await findPostmaster(cluster)
  if (pid === undefined) return true
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
  while (isProcessAlive(pid) && !(await isZombie(pid))) {
    if (Date.now() > deadline) return false
    await sleep(20)
  }
  return true
}

/** In a container without an init process a dead server stays in the process table for ever. */
async function isZombie(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return status.slice(status.lastIndexOf(')') + 2).startsWith('Z')
}

async function readPidFile(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n', 1)[0])
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}

/** Every process of PostgreSQL works in its cluster's directory. `unknown` where the system does not tell. */
async function worksIn(pid: number, cluster: string): Promise<'yes' | 'no' | 'unknown'> {
  if (process.platform !== 'linux') return 'unknown'
  if (await isZombie(pid)) return 'no'
  try {
    const [directory, expected] = await Promise.all([readlink(`/proc/${pid}/cwd`), realpath(cluster)])
    return directory === expected ? 'yes' : 'no'
  } catch {
    return 'unknown'
  }
}

async function hasWorkingProcess(cluster: string): Promise<boolean> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(names.map((name) => worksIn(Number(name), cluster)))
  return found.includes('yes')
}
