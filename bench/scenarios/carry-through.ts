import type { Walk } from '../platform/crowd.ts'
import { startBenchRedis } from '../processes/redis.ts'
import { atLeast, atMost, type Figure } from '../report/figure.ts'
import { median } from '../report/percentile.ts'
import type { Scenario, ScenarioContext } from '../scenario.ts'
import { type Ledger, readLedger, type TelegramWorld, withTelegramWorld } from './telegram-product.ts'

/** Chats enough that none gets more than the one message a second that platforms allow. */
const RESIDENTS = 2_000
/** Messages under way at once when as much as possible is asked for. */
const OUTSTANDING = 128

const MOST_WARM_UPS = 8

/** How a run is divided; seconds. */
export interface CarryPlan {
  /** One round of warming up; they end when so many reports have been filed. */
  readonly warmUp: number
  readonly reports: number
  readonly stretch: number
  readonly stretches: number
  readonly half: number
}

/** The plan of both backends and of the peer. */
export function carryPlan(isQuick: boolean): CarryPlan {
  return isQuick
    ? { warmUp: 2, reports: 0, stretch: 3, stretches: 1, half: 3 }
    : { warmUp: 6, reports: 200, stretch: 10, stretches: 3, half: 15 }
}

/** What is measured of any bot under the same load. */
export interface Carried {
  readonly perSecond: number
  /** Processor time of the bot's own process for one message, ms. */
  readonly botMs: number
  readonly databaseMs: number
  readonly otherMs: number
  readonly warmUps: readonly Walk[]
  readonly closed: readonly Walk[]
  readonly half: Walk
  readonly halfRate: number
}

/** Processor clocks of whoever takes part. */
export interface Clocks {
  readonly bot: () => number
  readonly database: () => number
  readonly other: () => number
}

/** Walks the crowd through: as fast as it goes, then at half that rate. */
export async function carryThrough(
  platform: TelegramWorld['platform'],
  clocks: Clocks,
  plan: CarryPlan,
): Promise<Carried> {
  const warmUps = await warmUp(platform, plan)
  const before = [clocks.bot(), clocks.database(), clocks.other()] as const
  const closed: Walk[] = []
  for (let index = 0; index < plan.stretches; index++) {
    closed.push(await platform.ask('walkClosed', { outstanding: OUTSTANDING, seconds: plan.stretch }))
  }
  const messages = closed.reduce((sum, walk) => sum + walk.exchanges, 0)
  const each = (now: number, then: number) => ((now - then) * 1_000) / messages
  const [botMs, databaseMs, otherMs] = [
    each(clocks.bot(), before[0]),
    each(clocks.database(), before[1]),
    each(clocks.other(), before[2]),
  ]
  const perSecond = median(closed.map((walk) => walk.answered / walk.seconds))
  const halfRate = Math.max(1, Math.round(perSecond / 2))
  const half = await platform.ask('walkOpen', { perSecond: halfRate, seconds: plan.half })
  return { perSecond, botMs, databaseMs, otherMs, closed, warmUps, half, halfRate }
}

/** Code is compiled and residents stand at all questions, not all at the first, when so many reports have been filed. */
async function warmUp(
  platform: TelegramWorld['platform'],
  { warmUp: seconds, reports }: CarryPlan,
): Promise<Walk[]> {
  const walks: Walk[] = []
  let filed = 0
  for (let round = 0; round === 0 || (filed < reports && round < MOST_WARM_UPS); round++) {
    const walk = await platform.ask('walkClosed', { outstanding: OUTSTANDING, seconds })
    walks.push(walk)
    filed += walk.referenceCodes.length
  }
  return walks
}

/** Messages through the product, with the queue on PostgreSQL. */
export const carryOnPostgres: Scenario = async (context) => carry(context, undefined)

/** The same with the queue on Redis; says so when there is none. */
export const carryOnRedis: Scenario = async (context) => {
  const redis = await startBenchRedis(context.directory)
  if (redis === undefined)
    throw new Error('there is no redis-server on the PATH; install it to measure this backend')
  try {
    return await carry(context, redis)
  } finally {
    await redis.stop()
  }
}

async function carry(
  context: ScenarioContext,
  redis: { readonly url: string; processorSeconds(): number } | undefined,
): Promise<Figure[]> {
  const options = { residents: RESIDENTS, ...(redis === undefined ? {} : { redisUrl: redis.url }) }
  return withTelegramWorld(context, options, async ({ cluster, platform, product }) => {
    const clocks = {
      bot: product.processorSeconds,
      database: cluster.processorSeconds,
      other: () => redis?.processorSeconds() ?? 0,
    }
    const carried = await carryThrough(platform, clocks, carryPlan(context.isQuick))
    const ledger = await readLedger(cluster, 'telegram:7100000001')
    const platformCounts = await platform.ask('counts', undefined)
    return [...figuresOf(carried), ...lossFigures(carried, ledger, platformCounts)]
  })
}

/** Rate, reply and processor time; the same for the peer, without its budgets. */
function figuresOf({ perSecond, botMs, databaseMs, otherMs, closed, half, halfRate }: Carried): Figure[] {
  const stretches = closed.map((walk) => Math.round(walk.answered / walk.seconds))
  return [
    {
      name: 'carried through',
      value: perSecond,
      unit: 'msg/s',
      budget: atLeast(400),
      detail: `stretches ${stretches.join(', ')}`,
    },
    {
      name: 'reply p95 at half that rate',
      value: half.reply.p95,
      unit: 'ms',
      budget: atMost(300),
      detail: `${halfRate}/s; p50 ${half.reply.p50.toFixed(0)}, p99 ${half.reply.p99.toFixed(0)}, max ${half.reply.max.toFixed(0)}`,
    },
    { name: 'processor time a message, server', value: botMs, unit: 'ms' },
    { name: 'processor time a message, PostgreSQL', value: databaseMs, unit: 'ms' },
    ...(otherMs > 0 ? [{ name: 'processor time a message, Redis', value: otherMs, unit: 'ms' }] : []),
  ]
}

/** Whether the two ends of the way agree: what residents sent and saw, and what the database says. */
function lossFigures(
  { warmUps, closed, half }: Carried,
  ledger: Ledger,
  platform: { readonly updates: number; readonly accepted: number; readonly spinning: number },
): Figure[] {
  const walks = [...warmUps, ...closed, half]
  const seen = walks.flatMap((walk) => walk.referenceCodes)
  const filed = new Set(ledger.referenceCodes)
  const unanswered = walks.reduce((sum, walk) => sum + walk.lost, 0)
  const unfiled = seen.filter((code) => !filed.has(code)).length
  const unsent = ledger.written - ledger.sent
  const lost = unanswered + unfiled + (platform.updates - ledger.done) + unsent
  const twice = walks.reduce((sum, walk) => sum + walk.doubled, 0)
  const doubled = twice + (seen.length - new Set(seen).size) + Math.max(0, filed.size - seen.length)
  return [
    {
      name: 'lost',
      value: lost,
      unit: 'msg',
      budget: atMost(0),
      detail: `${platform.updates} sent, ${ledger.done} carried through, ${unanswered} unanswered, ${unsent} answers unsent, ${seen.length} reports filed`,
    },
    {
      name: 'doubled',
      value: doubled,
      unit: 'msg',
      budget: atMost(0),
      detail: `${ledger.sent} answers, ${platform.accepted} accepted in parts`,
    },
  ]
}
