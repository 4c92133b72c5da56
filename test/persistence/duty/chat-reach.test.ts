import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createChannelWatch } from '../../../src/persistence/duty/channel-watch.ts'
import { createLadderStore } from '../../../src/persistence/duty/ladder-store.ts'
import { createNotificationStore } from '../../../src/persistence/duty/notification-store.ts'
import { browserOf } from '../../web/support/browser.ts'
import { fileCase } from '../../web/support/file-case.ts'
import { openWebWorld, type WebWorld } from '../../web/support/web-world.ts'

/** A chat is the only way of the officer on duty; may it be counted on? */
const DAY = 86_400_000
let world: WebWorld
let zalo: string
let telegram: string

beforeAll(async () => {
  world = await openWebWorld()
  zalo = await linkChat('zalo-oa:1', 'dong.duty')
  telegram = await linkChat('telegram:71', 'dong.head')
})
afterAll(() => world.close())

async function linkChat(account: string, login: keyof WebWorld['ids']): Promise<string> {
  const id = randomUUID()
  await world.worker.query(
    `INSERT INTO conversation (id, account, key, last_inbound_at) VALUES ($1, $2, $3, $4)`,
    [id, account, Buffer.from(id), new Date(world.clock.nowMs)],
  )
  await world.worker.query(
    `INSERT INTO officer_chat (officer_id, conversation_id, channel) VALUES ($1, $2, $3)`,
    [world.ids[login], id, account.split(':')[0]],
  )
  return id
}
const heardAt = (id: string, at: number) =>
  world.worker.query('UPDATE conversation SET last_inbound_at = $2 WHERE id = $1', [id, new Date(at)])

/** Who is woken first for a new P0, with or without a way. */
async function reachable(): Promise<string[]> {
  const { id } = await fileCase(world, { urgency: 'P0' })
  const reached: string[] = []
  const store = createLadderStore(world.worker, () => world.clock.nowMs)
  await store.climb([{ ref: id, version: 1 }], ({ people }) => {
    reached.push(...people.filter(({ isReachable }) => isReachable).map(({ officerId }) => officerId))
    return {
      step: { rung: 0, wake: [], nobodyReachable: false, nextAt: world.clock.nowMs },
      rungName: 'Trực ban',
      notifications: [],
      timelineId: randomUUID(),
      at: world.clock.nowMs,
    }
  })
  return reached.map((officer) => Object.entries(world.ids).find(([, one]) => one === officer)?.[0] ?? '')
}
const counted = async () => {
  const viewer = await browserOf(world.server, 'tinh.viewer')
  const { items } = (await viewer.get('/api/v1/duty-gaps')).json<{
    items: { unit: { code: string }; problems: { kind: string }[] }[]
  }>()
  const dong = items.find(({ unit }) => unit.code === '31471')
  return !dong?.problems.some(({ kind }) => kind === 'no-way-to-reach')
}
const shownTo = async (login: 'dong.duty' | 'dong.head') => {
  const officer = await browserOf(world.server, login)
  return (await officer.get('/api/v1/notifications/settings')).json().ways
}
const send = (conversationId: string) =>
  createNotificationStore(world.worker, { sealOutgoing: () => new Uint8Array([1]) }).sendToChat({
    conversationId,
    notificationId: randomUUID(),
    text: 'x',
    at: world.clock.nowMs,
  })

it('counts on chats that can be written to', async () => {
  expect(await reachable()).toEqual(expect.arrayContaining(['dong.duty', 'dong.head']))
  expect(await counted()).toBe(true)
  expect(await send(zalo)).toBeUndefined()
  expect(await shownTo('dong.duty')).toMatchObject([{ way: 'chat', label: 'Zalo', problem: null }])
})

it('does not count on Zalo after seven days without a word, and tells the officer why', async () => {
  await heardAt(zalo, world.clock.nowMs - 7 * DAY - 1_000)
  await heardAt(telegram, world.clock.nowMs - 30 * DAY)
  expect(await reachable()).toEqual(['dong.head'])
  expect(await send(zalo)).toBe('window-closed')
  expect(await shownTo('dong.duty')).toMatchObject([{ problem: 'window-closed' }])
  expect(await shownTo('dong.head')).toMatchObject([{ label: 'Telegram', problem: null }])
  expect(await counted()).toBe(true)
})

it('does not count on a bot that was blocked: the supervisor sees that nobody can be reached', async () => {
  await world.worker.query('UPDATE conversation SET is_reachable = false WHERE id = $1', [telegram])
  expect(await reachable()).toEqual([])
  expect(await send(telegram)).toBe('chat-gone')
  expect(await shownTo('dong.head')).toMatchObject([{ problem: 'chat-gone' }])
  expect(await counted()).toBe(false)
})

it('counts again once the officer has written', async () => {
  await heardAt(zalo, world.clock.nowMs)
  expect(await reachable()).toEqual(['dong.duty'])
  expect(await counted()).toBe(true)
})

it('tells the administrator and the province once that a channel fell silent, shows it, and ends with its next message', async () => {
  const { nowMs } = world.clock
  const hears = (from: number, step: number, count: number) =>
    world.worker.query(
      `INSERT INTO inbound_event (account, event_key, body_sha256, sealed, received_at, state)
       SELECT 'zalo-oa:1', 'e' || $1 || '-' || n, '', '', $2::timestamptz + n * $3 * interval '1 millisecond', 'done'
         FROM generate_series(0, $4::int - 1) n`,
      [String(from), new Date(from), step, count],
    )
  const told = async () =>
    (
      await world.worker.query<{ login: string }>(
        `SELECT o.login FROM officer_notification n JOIN officer o ON o.id = n.officer_id
          WHERE n.kind = 'channel-silent' ORDER BY o.login`,
      )
    ).rows.map(({ login }) => login)
  const watch = createChannelWatch(world.worker)
  await hears(nowMs - 4 * DAY, 10 * 60_000, 4 * 144 - 18)
  await watch.look(nowMs - 2 * 3_600_000)
  expect(await told()).toEqual([])
  await watch.look(nowMs)
  await watch.look(nowMs + 5 * 60_000)
  expect(await told()).toEqual(['admin', 'tinh.duty'])
  const viewer = await browserOf(world.server, 'tinh.viewer')
  const silent = async () => (await viewer.get('/api/v1/duty-gaps')).json().silentChannels
  expect(await silent()).toMatchObject([{ account: 'zalo-oa' }])
  await hears(nowMs + 6 * 60_000, 1, 1)
  await watch.look(nowMs + 10 * 60_000)
  expect(await silent()).toEqual([])
})
