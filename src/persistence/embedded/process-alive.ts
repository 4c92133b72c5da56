import { readFileSync } from 'node:fs'
import { errorCode } from './error-code.ts'

/**
 * Whether a process with this id runs, whoever owns it. A dead one that nobody has collected (a container without an init
 * process keeps them for ever) does not count, although `kill` still finds it.
 */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false
  }
  return !isZombie(pid)
}

function isZombie(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return status.slice(status.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return false
  }
}
