import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startProduct } from '../processes/product.ts'
import { atMost } from '../report/figure.ts'
import { median } from '../report/percentile.ts'
import type { Scenario } from '../scenario.ts'

/** From nothing to "it runs", and again on the same directory; then what it holds while nobody writes. */
export const startUp: Scenario = async ({ isQuick, directory }) => {
  const [rounds, idleSeconds] = isQuick ? [1, 3] : [3, 15]
  const first: number[] = []
  const again: number[] = []
  let megabytes = Number.NaN
  for (let round = 0; round < rounds; round++) {
    const dataDir = join(directory, `data-${round}`)
    const fresh = await startProduct({ dataDir })
    first.push(fresh.startMs / 1_000)
    await fresh.stop()
    const known = await startProduct({ dataDir })
    try {
      again.push(known.startMs / 1_000)
      if (round === rounds - 1) {
        await sleep(idleSeconds * 1_000)
        megabytes = known.residentMegabytes()
      }
    } finally {
      await known.stop()
    }
  }
  const detail = (all: readonly number[]) => all.map((seconds) => seconds.toFixed(1)).join(', ')
  return [
    { name: 'first start', value: median(first), unit: 's', budget: atMost(10), detail: detail(first) },
    { name: 'start again', value: median(again), unit: 's', budget: atMost(3), detail: detail(again) },
    {
      name: 'idle memory without the database',
      value: megabytes,
      unit: 'MB',
      budget: atMost(300),
      detail: `resident after ${idleSeconds} s`,
    },
  ]
}
