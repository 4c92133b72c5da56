import { readFileSync } from 'node:fs'
import { readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The server of a DATA_DIR's cluster as its pid file says; undefined when there is no file. */
export function postmasterOf(dataDir: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0])
    return pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

/** Sends a signal to the cluster's server, after making sure that the number is still its own. */
export async function signalPostmaster(dataDir: string, signal: NodeJS.Signals): Promise<number | undefined> {
  const pid = postmasterOf(dataDir)
  if (pid === undefined || !(await worksIn(pid, join(dataDir, 'postgres')))) return undefined
  signalProcess(pid, signal)
  return pid
}

async function worksIn(pid: number, directory: string): Promise<boolean> {
  return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === directory
}

/** Sends a signal; a process that is gone already is as good as told. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Waits until a process is gone; throws after `patienceMs`. */
export async function waitUntilGone(pid: number, patienceMs = 30_000): Promise<void> {
  for (const deadline = Date.now() + patienceMs; isRunning(pid); await sleep(20))
    if (Date.now() > deadline) throw new Error(`process ${pid} is still there`)
}

/** A zombie, waiting to be collected by whoever adopted it, does nothing any more. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
