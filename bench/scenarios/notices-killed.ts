import { setTimeout as sleep } from 'node:timers/promises'
import { type BenchRedis, startBenchRedis } from '../processes/redis.ts'
import { atLeast, atMost, type Figure } from '../report/figure.ts'
import type { Scenario, ScenarioContext } from '../scenario.ts'
import { type NoticeDesk, openDesk } from './notice-desk.ts'
import { ALLOWED_PER_SECOND, LIMITS, prepareGroups } from './notices.ts'
import { type TelegramWorld, withTelegramWorld } from './telegram-product.ts'

const GROUPS = 10_000
const KILLS = 10
const QUICK_GROUPS = 600
const QUICK_KILLS = 2
const PAUSED_MS = 5_000
/** Every third kill comes with an empty queue. */
const EMPTIED_EACH = 3
/** Of a stretch without a fault the first copies are a beginning (decision 0013). */
const BEGINNING = 5

/** When something was done to it, in ms since the epoch. */
interface Fault {
  readonly from: number
  /** Nothing was sent before. */
  readonly until: number
}

interface Outcome {
  readonly faults: readonly Fault[]
  readonly sentWhilePaused: number
  readonly inDoubt: { readonly arrived: number; readonly missing: number }
}

/**
 * One notice to many groups at the platform's limits, while the product is killed ten times, the queue emptied and the
 * notice paused: each group must hold exactly one copy, and between the faults the pace must hold.
 */
export const noticesKilled: Scenario = async (context) => {
  const redis = await startBenchRedis(context.directory)
  if (redis === undefined) throw new Error('no redis-server on the PATH')
  const [groups, kills] = context.isQuick ? [QUICK_GROUPS, QUICK_KILLS] : [GROUPS, KILLS]
  try {
    return await withTelegramWorld(context, { residents: 0, redisUrl: redis.url }, async (world) => {
      await prepareGroups(world, groups, context)
      await world.platform.ask('limit', LIMITS)
      const outcome = await sendThroughFaults(world, redis, groups, kills, context)
      return figuresOf(world, outcome, groups, kills)
    })
  } finally {
    await redis.stop()
  }
}

async function sendThroughFaults(
  world: TelegramWorld,
  redis: BenchRedis,
  groups: number,
  kills: number,
  { say }: ScenarioContext,
): Promise<Outcome> {
  const desk = await openDesk(world.product, 'duty_officer')
  const id = await desk.release(await openDesk(world.product, 'unit_head'))
  const faults: Fault[] = []
  const eachAfter = Math.floor(groups / (kills + 2))
  for (let kill = 0; kill < kills; kill++) {
    await untilArrived(world, eachAfter * (kill + 1))
    say(`kill ${kill + 1} of ${kills}`)
    const from = Date.now()
    if (kill % EMPTIED_EACH === 0) await redis.empty()
    await world.restart()
    faults.push({ from, until: Date.now() })
  }
  await untilArrived(world, eachAfter * (kills + 1))
  const { fault, sent } = await pause(world, await openDesk(world.product, 'duty_officer'), id, redis)
  faults.push(fault)
  const inDoubt = await untilDecided(world, await openDesk(world.product, 'duty_officer'), id, groups)
  return { faults, sentWhilePaused: sent, inDoubt }
}

async function arrived({ platform }: TelegramWorld): Promise<number> {
  return (await platform.ask('arrivals', undefined)).length
}

async function untilArrived(world: TelegramWorld, count: number): Promise<void> {
  while ((await arrived(world)) < count) await sleep(200)
}

/** Pauses, empties the queue meanwhile, and resumes. What was on its way when it was paused has a second to arrive. */
async function pause(
  world: TelegramWorld,
  desk: NoticeDesk,
  id: string,
  redis: BenchRedis,
): Promise<{ readonly fault: Fault; readonly sent: number }> {
  const from = Date.now()
  await desk.call('POST', `/${id}/transitions`, { to: 'PAUSED' })
  await sleep(1_000)
  const before = await arrived(world)
  await redis.empty()
  await sleep(PAUSED_MS)
  const sent = (await arrived(world)) - before
  await desk.call('POST', `/${id}/transitions`, { to: 'SENDING' })
  return { fault: { from, until: Date.now() }, sent }
}

/** A person looks after each copy in doubt, until every group has its copy. */
async function untilDecided(
  world: TelegramWorld,
  desk: NoticeDesk,
  id: string,
  groups: number,
): Promise<Outcome['inDoubt']> {
  const inDoubt = { arrived: 0, missing: 0 }
  const look = (name: string) => world.platform.ask('hasCopy', { number: Number(/\d+$/.exec(name)?.[0]) })
  for (;;) {
    const decided = await desk.decideUnknown(id, look)
    inDoubt.arrived += decided.arrived
    inDoubt.missing += decided.missing
    const { status, counts } = await desk.call('GET', `/${id}`)
    if (status === 'SENT' && counts.sent === groups) return inDoubt
    await sleep(1_000)
  }
}

async function figuresOf(
  { platform }: TelegramWorld,
  { faults, sentWhilePaused, inDoubt }: Outcome,
  groups: number,
  kills: number,
): Promise<readonly Figure[]> {
  const times = await platform.ask('arrivals', undefined)
  const { tries, accepted, wrong } = await platform.ask('copies', undefined)
  return [
    {
      name: 'notice, share of the allowed rate between the faults',
      value: (100 * rateBetween(times, faults)) / ALLOWED_PER_SECOND,
      unit: '%',
      budget: atLeast(95),
      detail: `${groups} groups, ${kills} kills`,
    },
    { name: 'notice, refusals of our making', value: tries - accepted, unit: '', budget: atMost(0) },
    { name: 'notice, groups without exactly one copy', value: wrong, unit: '', budget: atMost(0) },
    { name: 'notice, copies sent while paused', value: sentWhilePaused, unit: '', budget: atMost(0) },
    {
      name: 'notice, copies in doubt after the kills',
      value: inDoubt.arrived + inDoubt.missing,
      unit: '',
      detail: `${inDoubt.arrived} had arrived, ${inDoubt.missing} were sent again`,
    },
    { name: 'notice, longest silence after a kill', value: longestSilence(times, faults), unit: 's' },
  ]
}

/** Copies a second over all stretches between two faults, each from its fifth copy to the next fault. */
function rateBetween(times: readonly number[], faults: readonly Fault[]): number {
  let count = 0
  let ms = 0
  const starts = [times[0] ?? 0, ...faults.map(({ until }) => until)]
  for (const [index, start] of starts.entries()) {
    // Behind the last fault the end is when a person's decisions begin, which come in a trickle.
    const end = faults[index]?.from
    if (end === undefined) break
    const stretch = times.filter((at) => at >= start && at < end).slice(BEGINNING)
    count += Math.max(0, stretch.length - 1)
    ms += (stretch.at(-1) ?? 0) - (stretch[0] ?? 0)
  }
  return (count * 1_000) / ms
}

/** From a fault to the first copy after it. */
function longestSilence(times: readonly number[], faults: readonly Fault[]): number {
  const silences = faults.map(({ from, until }) => (times.find((at) => at >= until) ?? until) - from)
  return Math.max(0, ...silences) / 1_000
}
