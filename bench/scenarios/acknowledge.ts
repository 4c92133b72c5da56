import { setTimeout as sleep } from 'node:timers/promises'
import type { SenderHandlers } from '../platform/sender-process.ts'
import { startPart } from '../processes/part.ts'
import { atMost, type Figure } from '../report/figure.ts'
import type { Spread } from '../report/percentile.ts'
import type { Scenario } from '../scenario.ts'
import { readLedger, withTelegramWorld } from './telegram-product.ts'

const PER_SECOND = 200
const CHATS = 2_000
/** One order's numbers never reach the next one's. */
const NUMBERS_AN_ORDER = 1_000_000

/** How fast webhooks are acknowledged: with everything up, with the database stopped, and with it frozen. */
export const acknowledge: Scenario = async ({ isQuick, ...context }) => {
  const [seconds, downSeconds] = isQuick ? [5, 3] : [60, 8]
  return withTelegramWorld({ isQuick, ...context }, { residents: 0 }, async ({ cluster, webhook }) => {
    const sender = startPart<SenderHandlers>('sender')
    let orders = 0
    const send = (forSeconds: number) =>
      sender.ask('send', {
        ...webhook,
        perSecond: PER_SECOND,
        seconds: forSeconds,
        chats: CHATS,
        firstUpdateId: 800_000_000 + orders++ * NUMBERS_AN_ORDER,
      })
    try {
      await send(isQuick ? 1 : 5)
      const up = await send(seconds)
      await cluster.takeDown()
      const down = await send(downSeconds)
      await cluster.bringBack()
      await sleep(3_000)
      cluster.freeze()
      const frozen = await send(downSeconds)
      cluster.thaw()
      await sleep(3_000)
      const ledger = await readLedger(cluster, 'telegram:7100000001')
      const sent = up.sent + down.sent + frozen.sent + PER_SECOND * (isQuick ? 1 : 5)
      const refused = up.refused + down.refused + frozen.refused
      return [
        ...spreadFigures(`acknowledged at ${PER_SECOND}/s`, up.acknowledged, 50),
        ...spreadFigures('acknowledged while PostgreSQL is stopped', down.acknowledged, 500),
        ...spreadFigures('acknowledged while PostgreSQL is frozen', frozen.acknowledged, 500),
        { name: 'refused', value: refused, unit: 'events', budget: atMost(0) },
        {
          name: 'acknowledged and lost',
          value: sent - refused - ledger.kept,
          unit: 'events',
          budget: atMost(0),
          detail: `${ledger.kept} kept, ${ledger.done} carried through`,
        },
      ]
    } finally {
      await sender.stop()
    }
  })
}

function spreadFigures(name: string, { p50, p95, p99, max }: Spread, budgetMs: number): Figure[] {
  return [
    { name: `${name}, p50`, value: p50, unit: 'ms' },
    { name: `${name}, p95`, value: p95, unit: 'ms' },
    {
      name: `${name}, p99`,
      value: p99,
      unit: 'ms',
      budget: atMost(budgetMs),
      detail: `max ${max.toFixed(0)}`,
    },
  ]
}
