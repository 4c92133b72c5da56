import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DemoData } from '../../../src/app/demo/demo-data.ts'
import { loadCases } from '../../../src/app/demo/load-cases.ts'
import { WEB_CHAT_ACCOUNT } from '../../../src/channels/web-chat/web-chat-channel.ts'
import { loadInBulk } from '../../../src/persistence/demo/bulk-load.ts'
import { orderedIds } from '../../../src/persistence/demo/ordered-ids.ts'
import { PROJECT_ROOT } from '../../../src/project-root.ts'
import { createCaseFileVault } from '../../../src/vault/case-file-vault.ts'
import { createConversationVault } from '../../../src/vault/conversation-vault.ts'
import { type Browser, browserOf } from '../../web/support/browser.ts'
import { openWebWorld, UNITS, type WebWorld } from '../../web/support/web-world.ts'

const CASES = 120
let world: WebWorld
let duty: Browser
let indexesBefore: unknown

beforeAll(async () => {
  world = await openWebWorld()
  duty = await browserOf(world.server, 'dong.duty')
  await world.worker.query(
    `insert into commune (code, name, full_name, type, province_code) values ($1, 'Bình Đông', 'Xã Bình Đông', 'Xã', '92')`,
    [UNITS.dong],
  )
  indexesBefore = await indexes()
  await loadInBulk(world.database.connectionString, (store) => load(store, () => {}))
})
afterAll(() => world.close())

const indexes = async () =>
  (await world.worker.query(`select indexdef from pg_indexes where schemaname = 'public' order by 1`)).rows
const count = async (table: string) =>
  Number((await world.worker.query(`select count(*) from ${table}`)).rows[0].count)

function load(store: Parameters<Parameters<typeof loadInBulk>[1]>[0], onProgress: () => void): Promise<void> {
  const { vault, clock } = world
  const file = path.join(PROJECT_ROOT, 'prisma', 'data', 'demo.json')
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as DemoData // safe: checked where it is seeded
  const ids = { uuid: orderedIds(), bytes: (size: number) => crypto.getRandomValues(new Uint8Array(size)) }
  const areas = [{ unit: UNITS.dong, commune: UNITS.dong, place: 'Xã Bình Đông', cases: [] }]
  return loadCases(
    { cases: CASES, communes: 1 },
    { areas, cases },
    {
      store,
      ids,
      random: Math.random,
      now: clock.nowMs,
      caseVault: createCaseFileVault(vault),
      hashMark: (kind, value) => vault.blindIndex.index(kind, value),
      chats: {
        account: WEB_CHAT_ACCOUNT,
        key: (chatId) => vault.blindIndex.conversation(WEB_CHAT_ACCOUNT, chatId),
        sealAddress: createConversationVault(vault).sealAddress,
        uploadPhoto: () => Promise.reject(new Error('no files')),
      },
      giveWay: async () => {},
      onProgress,
    },
  )
}

it('shows what was loaded like any other case: in the list, by its words, opened with all it holds', async () => {
  expect((await duty.get('/api/v1/case-files/counts')).json()).toMatchObject({ all: CASES })
  const { items } = (await duty.get('/api/v1/case-files?limit=200')).json<{
    items: { id: string; headline: string }[]
  }>()
  expect(items).toHaveLength(CASES)
  const [newest] = items
  const words = newest?.headline.split(' ').slice(0, 4).join(' ') ?? ''
  const found = (await duty.get(`/api/v1/case-files?limit=200&q=${encodeURIComponent(words)}`)).json<{
    items: { id: string }[]
  }>()
  expect(found.items.map(({ id }) => id)).toContain(newest?.id)
  const detail = (await duty.get(`/api/v1/case-files/${newest?.id}`)).json()
  expect(detail.answers).toHaveLength(4)
  expect(detail.answers[0].text).toContain(words)
})

it('wakes nobody and asks for no work', async () => {
  expect(await count(`case_file where urgency in ('P0', 'P1')`)).toBeGreaterThan(0)
  for (const table of ['alert', 'outbox', 'live_event', 'officer_notification'])
    expect(await count(table)).toBe(0)
  expect(await count('clock where next_action_at is not null')).toBe(0)
})

it('leaves every index as it was', async () => {
  expect(await indexes()).toEqual(indexesBefore)
})

it('leaves nothing of a load that breaks off', async () => {
  const broken = loadInBulk(world.database.connectionString, (store) =>
    load(store, () => {
      throw new Error('interrupted')
    }),
  )
  await expect(broken).rejects.toThrow('interrupted')
  expect(await count('case_file')).toBe(CASES)
  expect(await indexes()).toEqual(indexesBefore)
})

it('lets only the worker and the owner stay silent: a case filed by the inbox wakes people whatever its session says', async () => {
  const client = await world.web.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.bulk_load', 'on', true), set_config('app.officer_id', $1, true)`,
      [world.ids['dong.duty']],
    )
    await client.query(
      `insert into case_file (id, reference_code, kind, category, urgency, urgency_reasons, status, unit_code, place_name,
         identity_level, source, language, routing, submitted_at, last_inbound_at)
       values (gen_random_uuid(), 'BY-TEST-0001', 'crime-tip', 'HS_BAOLUC', 'P0', '[]', 'SUBMITTED', $1, 'Xã Bình Đông', 'C', 'phone',
         'vi', '{}', now(), now())`,
      [UNITS.dong],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
  expect(await count('alert')).toBe(1)
})
