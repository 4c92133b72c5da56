import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { atLeast, atMost, type Figure } from '../report/figure.ts'
import type { Scenario, ScenarioContext } from '../scenario.ts'
import { openDesk } from './notice-desk.ts'
import { type TelegramWorld, withTelegramWorld } from './telegram-product.ts'

/** What Telegram allows an account (platform reference §11.3). */
export const ALLOWED_PER_SECOND = 30
/** A burst as small as that forgives no bunch: whatever stalls, notices must arrive evenly. */
const BURST = 4
/** What the fake platform enforces. */
export const LIMITS = { perChatPerSecond: 1, globalPerSecond: ALLOWED_PER_SECOND, burst: BURST }
const GROUPS = 10_000
const QUICK_GROUPS = 600
const UNLIMITED_GROUPS = 10_000
const QUICK_UNLIMITED_GROUPS = 3_000
/** Told to the product as granted, when the platform sets no limit. */
const GRANTED_PER_SECOND = '5000'

/** One notice to many groups: at the platform's limits, and at a platform without limits (design §6). */
export const notices: Scenario = async (context) => [
  ...(await atTheLimit(await inFolder(context, 'limited'))),
  ...(await withoutLimit(await inFolder(context, 'unlimited'))),
]

/** A database of its own for each part: groups and notices of the one are not the other's. */
async function inFolder(context: ScenarioContext, name: string): Promise<ScenarioContext> {
  const directory = join(context.directory, name)
  await mkdir(directory, { recursive: true })
  await chmod(directory, 0o711)
  return { ...context, directory }
}

async function atTheLimit(context: ScenarioContext): Promise<readonly Figure[]> {
  const groups = context.isQuick ? QUICK_GROUPS : GROUPS
  const perSecond = await withTelegramWorld(context, { residents: 0 }, async (world) => {
    await prepareGroups(world, groups, context)
    await world.platform.ask('limit', LIMITS)
    return sendToAll(world, groups, context)
  })
  return [
    {
      name: 'notice, share of the allowed rate',
      value: (100 * perSecond.rate) / ALLOWED_PER_SECOND,
      unit: '%',
      budget: atLeast(95),
      detail: `${groups} groups`,
    },
    { name: 'notice, refusals of our making', value: perSecond.refused, unit: '', budget: atMost(0) },
    {
      name: 'notice, groups without exactly one copy',
      value: perSecond.wrong,
      unit: '',
      budget: atMost(0),
    },
  ]
}

async function withoutLimit(context: ScenarioContext): Promise<readonly Figure[]> {
  const groups = context.isQuick ? QUICK_UNLIMITED_GROUPS : UNLIMITED_GROUPS
  const environment = { TELEGRAM_MESSAGES_PER_SECOND: GRANTED_PER_SECOND }
  const { rate, wrong } = await withTelegramWorld(context, { residents: 0, environment }, async (world) => {
    await prepareGroups(world, groups, context)
    return sendToAll(world, groups, context)
  })
  return [
    {
      name: 'notice, unlimited platform',
      value: rate,
      unit: '/s',
      budget: atLeast(1_000),
      detail: `${groups} groups`,
    },
    { name: 'notice, unlimited, groups without exactly one copy', value: wrong, unit: '', budget: atMost(0) },
  ]
}

/** The bot is made an admin everywhere; the groups are then given to the unit of the demo. */
export async function prepareGroups(
  world: TelegramWorld,
  groups: number,
  { say }: ScenarioContext,
): Promise<void> {
  say(`${groups} groups announce themselves`)
  await world.platform.ask('addGroups', { count: groups })
  const pending = async (): Promise<number> => {
    const text = `select count(*)::int as count from chat_group where status = 'PENDING_LINK'`
    return Number((await world.cluster.query<{ count: number }>(text))[0]?.count ?? 0)
  }
  while ((await pending()) < groups) await sleep(250)
  await world.cluster.query(
    `update chat_group set unit_code = '13669', status = 'ACTIVE', checked_at = now()`,
  )
}

async function sendToAll(
  { platform, product }: TelegramWorld,
  groups: number,
  { say }: ScenarioContext,
): Promise<{ readonly rate: number; readonly refused: number; readonly wrong: number }> {
  const desk = await openDesk(product, 'duty_officer')
  const head = await openDesk(product, 'unit_head')
  const id = await desk.release(head)
  say('sending')
  while ((await platform.ask('copies', undefined)).accepted < groups) await sleep(200)
  await desk.untilSent(id)
  const { firstAt, lastAt, tries, accepted, wrong } = await platform.ask('copies', undefined)
  const seconds = (lastAt - firstAt) / 1_000
  return { rate: (accepted - 1) / seconds, refused: tries - accepted, wrong }
}
