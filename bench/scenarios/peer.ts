import { join } from 'node:path'
import type { PeerHandlers } from '../peer/peer-process.ts'
import type { PlatformHandlers } from '../platform/platform-process.ts'
import { startCluster } from '../processes/cluster.ts'
import { freePort } from '../processes/free-port.ts'
import { startPart } from '../processes/part.ts'
import { processorSeconds } from '../processes/processor-time.ts'
import type { Scenario } from '../scenario.ts'
import { carryPlan, carryThrough } from './carry-through.ts'

const RESIDENTS = 2_000

/** The same residents, the same load, the same database, with grammY and its conversations in our place. */
export const peer: Scenario = async ({ isQuick, directory }) => {
  const stops: (() => Promise<void>)[] = []
  try {
    const cluster = await startCluster(join(directory, 'cluster'))
    stops.push(() => cluster.stop())
    const platform = startPart<PlatformHandlers>('platform')
    stops.push(() => platform.stop())
    const { url: apiRoot, token } = await platform.ask('open', { residents: RESIDENTS })
    const bot = startPart<PeerHandlers>('peer')
    stops.push(() => bot.stop())
    await bot.ask('open', {
      token,
      apiRoot,
      connectionString: cluster.connectionString,
      port: await freePort(),
    })
    await platform.ask('untilRegistered', undefined)
    const clocks = {
      bot: () => processorSeconds(bot.pid),
      database: cluster.processorSeconds,
      other: () => 0,
    }
    const { perSecond, botMs, databaseMs, half, halfRate, warmUps, closed } = await carryThrough(
      platform,
      clocks,
      carryPlan(isQuick),
    )
    const lost = [...warmUps, ...closed, half].reduce((sum, walk) => sum + walk.lost, 0)
    return [
      {
        name: 'peer carried through',
        value: perSecond,
        unit: 'msg/s',
        detail: 'grammY, conversations, storage-psql',
      },
      {
        name: 'peer reply p95 at half that rate',
        value: half.reply.p95,
        unit: 'ms',
        detail: `${halfRate}/s; p50 ${half.reply.p50.toFixed(0)}`,
      },
      { name: 'peer processor time a message, bot', value: botMs, unit: 'ms' },
      { name: 'peer processor time a message, PostgreSQL', value: databaseMs, unit: 'ms' },
      { name: 'peer lost', value: lost, unit: 'msg' },
    ]
  } finally {
    for (const stop of stops.toReversed()) await stop().catch(() => undefined)
  }
}
