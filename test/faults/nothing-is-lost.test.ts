import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tooManyRequests } from '../support/fake-telegram/faults.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram/start-fake-telegram.ts'
import { type FakeZalo, startFakeZalo } from '../support/fake-zalo/start-fake-zalo.ts'
import { startMachineTime } from '../support/machine-time.ts'
import { telegramSettings, zaloSettings } from '../support/platform-settings.ts'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { startRedis } from '../support/redis.ts'
import { readLedger } from './ledger.ts'
import { type Chat, codesTold, reportSomething, seededRandom, telegramChat, zaloChat } from './residents.ts'

/** What a killed process had sent without having written it down can be this old. */
const IN_FLIGHT_MS = 4_000

interface World {
  readonly telegram: FakeTelegram
  readonly zalo: FakeZalo
  readonly product: RunningProduct
  /** When something was killed. */
  readonly faultsAt: number[]
}

async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const [telegram, zalo] = await Promise.all([startFakeTelegram(), startFakeZalo()])
  onTestFinished(() => telegram.close())
  onTestFinished(() => zalo.close())
  const product = await startProduct({
    env: {
      ...telegramSettings(telegram),
      ...zaloSettings(zalo),
      ...env,
    },
  })
  onTestFinished(() => product.stop())
  return { telegram, zalo, product, faultsAt: [] }
}

/** Residents of both platforms, who begin one after the other. */
function startResidents(
  { telegram, zalo, product }: World,
  counts: { telegram: number; zalo: number },
  seed: number,
) {
  const random = seededRandom(seed)
  const chats: Chat[] = [
    ...Array.from({ length: counts.telegram }, (_, at) => telegramChat(telegram, 5_001 + at)),
    ...Array.from({ length: counts.zalo }, (_, at) =>
      zaloChat(zalo, `${product.env.PUBLIC_URL}/webhooks/zalo-oa`, `70000000000000000${10 + at}`, random),
    ),
  ]
  const reports = chats.map(async (chat, at) => {
    await sleep(random() * 6_000)
    return reportSomething(chat, `Nhà số ${at + 1} hát karaoke ồn ào suốt đêm`)
  })
  return { chats, done: Promise.all(reports) }
}

/** The platforms misbehave while things are killed, each trouble when the next calls come. */
function misbehave({ telegram, zalo }: World, round: number): void {
  telegram.failNext('sendMessage', { kind: 'reply', reply: tooManyRequests(1) }, 2)
  telegram.failNext('sendMessage', { kind: 'page', status: 502 }, 2)
  telegram.failNext('sendMessage', { kind: 'reset-before' })
  telegram.failNext('sendMessage', { kind: 'close-after' })
  zalo.setFault({ kind: 'status', status: 500, times: 2 }, { kind: 'reset', delivers: true, times: 1 })
  if (round % 2 === 0) zalo.tokens.expireAccessToken()
}

/** Jepsen's question, and ours: what was acknowledged and is not there, what is there twice, what is out of order. */
async function check(world: World, chats: readonly Chat[], codes: readonly string[]): Promise<void> {
  const { product, telegram, zalo } = world
  await expect
    .poll(
      async () => {
        const ledger = await readLedger(product)
        return { unsent: ledger.unsent, outbox: ledger.outbox, undone: ledger.undone }
      },
      { timeout: 90_000, interval: 500 },
    )
    .toEqual({ unsent: [], outbox: 0, undone: [] })
  const ledger = await readLedger(product)

  const pushed = telegram.updates.all.map(({ update_id }) => String(update_id))
  const kept = ledger.eventKeys.filter((key) => /^\d+$/.test(key))
  expect(
    pushed.filter((id) => !kept.includes(id)),
    'lost events',
  ).toEqual([])
  expect(
    ledger.eventKeys.filter((key) => key.includes('#')),
    'one key, two bodies',
  ).toEqual([])
  expect(kept.toSorted(), 'events nobody sent').toEqual(pushed.toSorted())

  expect(chats.map(codesTold), 'codes told').toEqual(codes.map((code) => [code]))
  expect(ledger.referenceCodes.toSorted(), 'cases filed').toEqual([...codes].toSorted())
  expect(ledger.overtaken, 'events out of order').toBe(0)
  expect(zalo.tokens.reuses, 'refresh tokens used twice').toBe(0)
  expect(telegram.unanswered, 'buttons that still spin').toEqual([])

  const recorded = new Set([...ledger.sent.values()].flat())
  const delivered = [
    ...chats
      .flatMap(({ name }) => (name.startsWith('telegram') ? telegram.messages(Number(name.slice(9))) : []))
      .map(({ messageId, sentAt, chatId, text }) => ({
        id: String(messageId),
        at: sentAt,
        to: `${chatId}`,
        text,
      })),
    ...zalo.sent.map(({ messageId, at, to, text }) => ({ id: messageId, at, to, text })),
  ]
  // A message of two parts is recorded by its last one; what is neither recorded nor shown twice is such a part.
  const shown = new Map<string, number>()
  for (const { to, text } of delivered) shown.set(`${to} ${text}`, (shown.get(`${to} ${text}`) ?? 0) + 1)
  const faultsAt = [...world.faultsAt, ...telegram.answersDroppedAt, ...zalo.answersDroppedAt]
  const unexplained = delivered.filter(
    ({ id, at, to, text }) =>
      !recorded.has(id) &&
      (shown.get(`${to} ${text}`) ?? 0) > 1 &&
      !faultsAt.some((fault) => Math.abs(at - fault) < IN_FLIGHT_MS),
  )
  expect(unexplained, 'messages sent twice without a reason').toEqual([])
  for (const ids of ledger.sent.values()) {
    const order = ids.map((id) => delivered.findIndex((message) => message.id === id))
    expect(order, 'messages out of order').toEqual(order.toSorted((a, b) => a - b))
  }
  expect(await readdir(join(product.dataDir, 'spool')), 'spool').toEqual([])
}

describe('nothing is lost, doubled or out of order', () => {
  it('while node, PostgreSQL and both are killed and the platforms misbehave', async () => {
    const world = await openWorld()
    const { product, telegram, faultsAt } = world
    telegram.updates.setChaos({ duplicates: 0.1, seed: 7 })
    const { chats, done } = startResidents(world, { telegram: 9, zalo: 5 }, 42)
    const fault = async (kill: () => Promise<void>, restart: boolean): Promise<void> => {
      await sleep(4_000)
      faultsAt.push(Date.now())
      await kill()
      faultsAt.push(Date.now())
      if (restart) await product.restart()
    }
    const faults = async () => {
      await fault(() => product.kill(), true)
      misbehave(world, 0)
      await fault(() => product.killDatabase(), false)
      await fault(() => product.killEverything(), true)
      misbehave(world, 1)
      await fault(() => product.kill(), true)
    }
    const [codes] = await Promise.all([done, faults()])
    await check(world, chats, codes)
  })

  it('on Redis, which is emptied, killed and started again meanwhile', async () => {
    const redis = await startRedis()
    onTestFinished(() => redis.stop())
    const world = await openWorld({ REDIS_URL: redis.url })
    const { chats, done } = startResidents(world, { telegram: 5, zalo: 3 }, 43)
    const faults = async () => {
      for (let round = 0; round < 3; round++) {
        await sleep(2_000)
        await redis.flush()
      }
      await redis.kill()
      await sleep(4_000)
      await redis.restart()
      await sleep(2_000)
      world.faultsAt.push(Date.now())
      await world.product.kill()
      await world.product.restart()
    }
    const [codes] = await Promise.all([done, faults()])
    await check(world, chats, codes)
  })

  it('when the database is away: answered in time from the disk, and in order afterwards', async () => {
    const world = await openWorld()
    const { product, zalo, faultsAt } = world
    const target = `${product.url}/webhooks/zalo-oa`
    await zalo.sendWebhook(target, zalo.events.text('7001', 'Xin chào'))
    await zalo.waitForSent(1, { to: '7001' })
    faultsAt.push(Date.now())
    await product.killDatabase()
    const time = startMachineTime()
    onTestFinished(time.stop)
    const answers = await Promise.all(
      Array.from({ length: 12 }, async (_, at) => {
        const event = zalo.events.text(`80${at}`, 'Báo tin')
        const statuses = (await zalo.sendWebhook(target, event, { timeoutMs: 30_000 })).map(
          (one) => one.status,
        )
        return { statuses, ms: time.ms() }
      }),
    )
    expect(answers.map(({ statuses }) => statuses)).toEqual(Array(12).fill([200]))
    const times = answers.map(({ ms }) => ms).toSorted((a, b) => a - b)
    expect(times[6], 'half of the answers').toBeLessThan(800)
    expect(times.at(-1), 'the slowest answer; the platform waits two seconds').toBeLessThan(1_900)
    for (let at = 0; at < 12; at++) await zalo.waitForSent(1, { to: `80${at}`, timeoutMs: 60_000 })
    await expect.poll(() => readdir(join(product.dataDir, 'spool'))).toEqual([])
    await expect.poll(async () => (await readLedger(product)).undone).toEqual([])
  })
})
