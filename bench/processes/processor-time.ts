import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time for user programs in hundredths of a second on every architecture. */
export const CLOCK_TICKS = 100

/** Seconds of processor time, user and system, that a process and all its threads have used. 0 when it is gone. */
export function processorSeconds(pid: number): number {
  const fields = readStat(pid)
  return fields === undefined ? 0 : ticksOf(fields, [11, 12])
}

/** The same with all that descends from it, those included that have ended. */
export function processorSecondsOfTree(pid: number): number {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = readStat(Number(name))
      return fields === undefined ? [] : [{ pid: Number(name), parent: Number(fields[1]), fields }]
    })
  const sumOf = (root: number): number => {
    const own = stats.find((stat) => stat.pid === root)
    const children = stats.filter((stat) => stat.parent === root)
    const ended = own === undefined ? 0 : ticksOf(own.fields, [11, 12, 13, 14])
    return children.reduce((sum, child) => sum + sumOf(child.pid), ended)
  }
  return sumOf(pid)
}

/** Resident memory of a process in MB (2^20 bytes). 0 when it is gone. */
export function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) / 1024
  } catch {
    return 0
  }
}

/** The fields of /proc/<pid>/stat after the name, which may hold blanks: [0] state, [1] parent, [11–14] times. */
function readStat(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

function ticksOf(fields: readonly string[], indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + Number(fields[index] ?? 0), 0) / CLOCK_TICKS
}
