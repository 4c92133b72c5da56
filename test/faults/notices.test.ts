import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { comeToRest } from '../support/come-to-rest.ts'
import { type DeskClient, openDesk } from '../support/desk-client.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram/start-fake-telegram.ts'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { startRedis } from '../support/redis.ts'

const FIRST_GROUP = -1_001_000_000_000
/** What Telegram allows (platform reference §11.3); a burst as small as that forgives little uneven sending. */
const LIMITS = { perChatPerSecond: 1, globalPerSecond: 30, burst: 4 }

interface Progress {
  readonly id: string
  readonly status: string
  readonly counts: Readonly<Record<string, number>>
}

async function openWorld(groups: number, env: Record<string, string> = {}) {
  const telegram = await startFakeTelegram()
  onTestFinished(() => telegram.close())
  const product = await startProduct({
    env: {
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_SECRET: 'a-secret-for-webhooks',
      ...env,
    },
  })
  onTestFinished(() => product.stop())
  const chats = Array.from({ length: groups }, (_, at) => FIRST_GROUP - at)
  for (const chat of chats) makeAdmin(telegram, chat)
  await linkAll(product, groups)
  telegram.setLimits(LIMITS)
  return { telegram, product, chats }
}

/** The bot is made an admin of a group, as Telegram tells it. */
function makeAdmin(telegram: FakeTelegram, chatId: number): void {
  telegram.chats.open(chatId)
  telegram.updates.push(
    {
      my_chat_member: {
        chat: { id: chatId, type: 'supergroup', title: `Tổ dân phố ${-chatId % 1000}` },
        from: { id: 5_999, is_bot: false, first_name: 'Quản trị' },
        date: Math.floor(Date.now() / 1000),
        old_chat_member: { status: 'left', user: { id: 1, is_bot: true, first_name: 'x' } },
        new_chat_member: { status: 'administrator', user: { id: 1, is_bot: true, first_name: 'x' } },
      },
    },
    chatId,
  )
}

/** Waits until all groups have announced themselves, and gives them to one unit. */
async function linkAll(product: RunningProduct, groups: number): Promise<void> {
  await withDatabase(product, async (client) => {
    const pending = `select count(*)::int as count from chat_group where status = 'PENDING_LINK'`
    const count = async () => (await client.query<{ count: number }>(pending)).rows[0]?.count
    await expect.poll(count, { timeout: 60_000, interval: 200 }).toBe(groups)
    await client.query(`update chat_group set unit_code = '13669', status = 'ACTIVE'`)
  })
}

async function withDatabase<T>(product: RunningProduct, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: await product.databaseUrl() })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Written by one, approved by the other, released by the first. */
async function release(product: RunningProduct): Promise<{ desk: DeskClient; id: string; code: string }> {
  const [desk, head] = await Promise.all([
    openDesk(product, 'trucban.namdinh'),
    openDesk(product, 'truongca.namdinh'),
  ])
  const draft = {
    type: 'TB_NHACGIO',
    texts: { vi: { title: 'Khóa cửa, tắt bếp trước khi ngủ', what: 'Đề nghị bà con kiểm tra cửa và bếp.' } },
  }
  const { id, code } = await desk.call<{ id: string; code: string }>('POST', '/notices', draft)
  await desk.call('POST', `/notices/${id}/transitions`, { to: 'IN_REVIEW' })
  await head.call('POST', `/notices/${id}/transitions`, { to: 'APPROVED' })
  await desk.call('POST', `/notices/${id}/transitions`, { to: 'SENDING' })
  return { desk, id, code }
}

const look = (desk: DeskClient, id: string): Promise<Progress> => desk.call('GET', `/notices/${id}`)

/** Copies of the notice in each chat. */
function copiesIn(telegram: FakeTelegram, chats: readonly number[], code: string): readonly number[] {
  return chats.map((chat) => telegram.messages(chat).filter(({ text }) => text.includes(code)).length)
}

/**
 * Messages a second in the fastest stretch of sixty between the burst at the beginning and the pause: a machine that was busy
 * elsewhere for a moment is not the pace.
 */
function bestRate(telegram: FakeTelegram, chats: readonly number[], code: string): number {
  const stretch = 60
  const times = chats
    .flatMap((chat) => telegram.messages(chat).filter(({ text }) => text.includes(code)))
    .map(({ sentAt }) => sentAt)
    .toSorted((one, other) => one - other)
    .slice(20, 150)
  const rates = times.slice(stretch).map((at, index) => (stretch * 1_000) / (at - (times[index] ?? at)))
  return Math.max(...rates)
}

/** Which chats got 429, which would be of our making. */
function sendsRefused(telegram: FakeTelegram, code: string): number {
  const tries = telegram.calls.filter(
    ({ method, params }) => method === 'sendMessage' && String(params.text).includes(code),
  ).length
  return tries - telegram.chats.sentCount
}

/** A person finds out what became of each unknown copy, and says so. */
async function decideUnknown(
  desk: DeskClient,
  id: string,
  telegram: FakeTelegram,
  product: RunningProduct,
  code: string,
) {
  const { items } = await desk.call<{ items: readonly { id: string; group: { name: string } }[] }>(
    'GET',
    `/notices/${id}/deliveries?state=unknown&limit=500`,
  )
  for (const { id: deliveryId, group } of items) {
    const chat = [...Array(2_000).keys()]
      .map((at) => FIRST_GROUP - at)
      .find((one) => group.name.endsWith(` ${-one % 1000}`))
    const arrived = telegram.messages(chat ?? 0).some(({ text }) => text.includes(code))
    const decision = arrived ? 'sent' : 'send-again'
    await desk.call('POST', `/notices/${id}/deliveries/${deliveryId}/decision`, { decision })
  }
  void product
  return items.length
}

describe('a notice to many groups', () => {
  it('goes out as fast as the platform allows, without one refusal, and stops when paused', {
    timeout: 400_000,
  }, async () => {
    const { telegram, product, chats } = await openWorld(240)
    const { desk, id, code } = await release(product)
    const sent = () => telegram.chats.sentCount
    await expect.poll(sent, { interval: 10 }).toBeGreaterThanOrEqual(20)
    await expect.poll(sent, { interval: 10 }).toBeGreaterThanOrEqual(150)
    await desk.call('POST', `/notices/${id}/transitions`, { to: 'PAUSED' })
    expect(await comeToRest(sent, 2_000), 'sent while paused').toBeLessThan(chats.length)
    await desk.call('POST', `/notices/${id}/transitions`, { to: 'SENDING' })
    await expect.poll(async () => (await look(desk, id)).status).toBe('SENT')

    expect(copiesIn(telegram, chats, code), 'each chat once').toEqual(chats.map(() => 1))
    expect(sendsRefused(telegram, code), 'refused for being too fast').toBe(0)
    expect(bestRate(telegram, chats, code), 'messages a second').toBeGreaterThanOrEqual(0.95 * 30)
    expect((await look(desk, id)).counts).toMatchObject({ sent: chats.length, unknown: 0, failed: 0 })
  })

  it('reaches each group exactly once though the worker is killed ten times and the queue emptied', {
    timeout: 600_000,
  }, async () => {
    const redis = await startRedis()
    onTestFinished(() => redis.stop())
    const { telegram, product, chats } = await openWorld(420, { REDIS_URL: redis.url })
    const { desk: first, id, code } = await release(product)
    await expect.poll(() => telegram.chats.sentCount).toBeGreaterThan(5)
    for (let round = 0; round < 10; round++) {
      await sleep(700)
      if (round % 3 === 0) await redis.flush()
      await product.kill()
      await product.restart()
    }
    void first
    const desk = await openDesk(product, 'trucban.namdinh')
    let decided = 0
    await expect
      .poll(
        async () => {
          decided += await decideUnknown(desk, id, telegram, product, code)
          const { status, counts } = await look(desk, id)
          return { status, sent: counts.sent, unknown: counts.unknown }
        },
        { timeout: 120_000, interval: 1_000 },
      )
      .toEqual({ status: 'SENT', sent: chats.length, unknown: 0 })
    expect(copiesIn(telegram, chats, code), 'each chat once').toEqual(chats.map(() => 1))
    expect(decided, 'copies that a person had to look at, of ten kills').toBeLessThan(80)
  })
})
