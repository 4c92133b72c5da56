import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { CLOCK_TICKS } from '../processes/processor-time.ts'

/** What the figures depend on besides us. */
export interface MachineConditions {
  readonly processors: number
  readonly model: string
  readonly memoryGb: number
  readonly node: string
  /** Load average of the minute before. */
  readonly loadBefore: number
  readonly loadAfter: number
  /** Share of all processor time that programs outside the benchmark used, 0 to 1. */
  readonly busyElsewhere: number
}

/** Begins to watch the machine; the answer is called at the end. */
export function watchMachine(ownSeconds: () => number): () => MachineConditions {
  const [loadBefore = 0] = loadavg()
  const before = readProcessors()
  const ownBefore = ownSeconds()
  return () => {
    const [loadAfter = 0] = loadavg()
    const now = readProcessors()
    const busy = now.busySeconds - before.busySeconds - (ownSeconds() - ownBefore)
    return {
      processors: cpus().length,
      model: cpus()[0]?.model.trim() ?? 'unknown',
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.versions.node,
      loadBefore,
      loadAfter,
      busyElsewhere: Math.max(0, busy / (now.allSeconds - before.allSeconds)),
    }
  }
}

/** The first line of /proc/stat: user, nice, system, idle, iowait, irq, softirq, steal. */
function readProcessors(): { readonly busySeconds: number; readonly allSeconds: number } {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1)
  const ticks = line.split(/\s+/).slice(1, 9).map(Number)
  const all = ticks.reduce((sum, value) => sum + value, 0)
  const idle = (ticks[3] ?? 0) + (ticks[4] ?? 0)
  return { busySeconds: (all - idle) / CLOCK_TICKS, allSeconds: all / CLOCK_TICKS }
}
