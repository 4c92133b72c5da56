import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { comeToRest } from '../support/come-to-rest.ts'
import { type DeskClient, openDesk } from '../support/desk-client.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram/start-fake-telegram.ts'
import { telegramSettings } from '../support/platform-settings.ts'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { startRedis } from '../support/redis.ts'
import { groupChats, linkWaitingGroups, makeGroupAdmin } from '../support/telegram-groups.ts'

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
      ...telegramSettings(telegram),
      ...env,
    },
  })
  onTestFinished(() => product.stop())
  const chats = groupChats(groups)
  for (const chat of chats) makeGroupAdmin(telegram, chat)
  await linkWaitingGroups(product, groups)
  telegram.setLimits(LIMITS)
  return { telegram, product, chats }
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

/** Messages a second from the twentieth, behind the burst at the beginning, to the last before the pause. */
function rateOf(telegram: FakeTelegram, chats: readonly number[], code: string): number {
  const times = chats
    .flatMap((chat) => telegram.messages(chat).filter(({ text }) => text.includes(code)))
    .map(({ sentAt }) => sentAt)
    .toSorted((one, other) => one - other)
    .slice(20, 150)
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  return ((times.length - 1) * 1_000) / (last - first)
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
  chats: readonly number[],
  code: string,
): Promise<number> {
  const { items } = await desk.call<{ items: readonly { id: string; group: { name: string } }[] }>(
    'GET',
    `/notices/${id}/deliveries?state=unknown&limit=500`,
  )
  for (const { id: deliveryId, group } of items) {
    const chat = chats.find((one) => group.name.endsWith(` ${-one % 1000}`))
    const arrived = telegram.messages(chat ?? 0).some(({ text }) => text.includes(code))
    const decision = arrived ? 'sent' : 'send-again'
    await desk.call('POST', `/notices/${id}/deliveries/${deliveryId}/decision`, { decision })
  }
  return items.length
}

/** On a slow machine an average kill leaves in doubt three copies about to leave, two on their way, two without a written result. */
const MOST_IN_DOUBT = 3 + 2 + 2

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
    expect(rateOf(telegram, chats, code), 'messages a second').toBeGreaterThanOrEqual(0.95 * 30)
    expect((await look(desk, id)).counts).toMatchObject({ sent: chats.length, unknown: 0, failed: 0 })
  })

  it('reaches each group exactly once though the worker is killed ten times and the queue emptied', {
    timeout: 600_000,
  }, async () => {
    const redis = await startRedis()
    onTestFinished(() => redis.stop())
    const { telegram, product, chats } = await openWorld(420, { REDIS_URL: redis.url })
    const { id, code } = await release(product)
    await expect.poll(() => telegram.chats.sentCount).toBeGreaterThan(5)
    for (let round = 0; round < 10; round++) {
      await sleep(700)
      if (round % 3 === 0) await redis.flush()
      await product.kill()
      await product.restart()
    }
    const desk = await openDesk(product, 'trucban.namdinh')
    let decided = 0
    await expect
      .poll(
        async () => {
          decided += await decideUnknown(desk, id, telegram, chats, code)
          const { status, counts } = await look(desk, id)
          return { status, sent: counts.sent, unknown: counts.unknown }
        },
        { timeout: 120_000, interval: 1_000 },
      )
      .toEqual({ status: 'SENT', sent: chats.length, unknown: 0 })
    expect(copiesIn(telegram, chats, code), 'each chat once').toEqual(chats.map(() => 1))
    expect(decided, 'copies that a person had to look at, of ten kills').toBeLessThanOrEqual(
      10 * MOST_IN_DOUBT,
    )
  })
})
