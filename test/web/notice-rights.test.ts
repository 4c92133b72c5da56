import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlannedCopy } from '../../src/app/notices/sending-ports.ts'
import type { NoticeDetail } from '../../src/contracts/notices/notice-detail.ts'
import { channelAccount } from '../../src/domain/message/channel.ts'
import { createCopyStore } from '../../src/persistence/notices/copy-store.ts'
import { type Browser, browserOf } from './support/browser.ts'
import { type OfficerName, openWebWorld, type WebWorld } from './support/web-world.ts'

const DAYTIME = Date.parse('2026-09-05T10:00:00+07:00')
const DRAFT = {
  type: 'TB_CANHBAO',
  texts: { vi: { title: 'Giả danh công an', what: 'Có người tự xưng công an, bảo bà con cài ứng dụng.' } },
}
const ACCOUNT = channelAccount('telegram', '71')

let world: WebWorld
const browsers = new Map<OfficerName, Browser>()

beforeAll(async () => {
  world = await openWebWorld()
  world.clock.nowMs = DAYTIME
  for (const login of [
    'tay.head',
    'tay.duty',
    'tay.groups',
    'tinh.duty',
    'dong.head',
    'dong.duty',
    'dong.groups',
    'admin',
  ] as const)
    browsers.set(login, await browserOf(world.server, login))
})
afterAll(() => world.close())

function as(login: OfficerName): Browser {
  const browser = browsers.get(login)
  if (browser === undefined) throw new Error(`${login} is not logged in`)
  return browser
}
const draft = async (login: OfficerName, change: object = {}): Promise<NoticeDetail> =>
  (await as(login).post('/api/v1/notices', { ...DRAFT, ...change })).json()
const move = (login: OfficerName, id: string, to: string, more: object = {}) =>
  as(login).post(`/api/v1/notices/${id}/transitions`, { to, ...more })

describe('a unit with a single head', () => {
  it("has the head's own notice approved by the province, which sees nothing else of the unit", async () => {
    const { id } = await draft('tay.head')
    expect((await as('tinh.duty').get(`/api/v1/notices/${id}`)).statusCode, 'a draft').toBe(404)
    const submitted = (await move('tay.head', id, 'IN_REVIEW')).json<NoticeDetail>()
    expect(submitted.approvalBy).toBe('province')
    expect((await move('tay.head', id, 'APPROVED')).json().code).toBe('notice.own-notice')
    const { items } = (await as('tinh.duty').get('/api/v1/notices')).json()
    expect(items).toMatchObject([{ id, unit: { code: '31474' } }])
    expect((await as('tinh.duty').patch(`/api/v1/notices/${id}`, { type: 'TB_LICH' })).statusCode).toBe(409)
    const approved = (await move('tinh.duty', id, 'APPROVED')).json<NoticeDetail>()
    expect(approved).toMatchObject({ status: 'APPROVED', approval: { by: { id: world.ids['tinh.duty'] } } })
    expect((await move('tay.head', id, 'SENDING')).json()).toMatchObject({ status: 'SENDING' })
    expect((await as('tinh.duty').get('/api/v1/groups')).json().items).toEqual([])
    expect((await as('tinh.duty').get(`/api/v1/notices/${id}/deliveries`)).json().items).toEqual([])
  })

  it('is asked for changes by the province too, with a reason', async () => {
    const { id } = await draft('tay.head')
    await move('tay.head', id, 'IN_REVIEW')
    expect((await move('tinh.duty', id, 'CHANGES_REQUESTED')).json().code).toBe('notice.reason-required')
    const asked = await move('tinh.duty', id, 'CHANGES_REQUESTED', { reason: 'Ghi rõ số trực ban' })
    expect(asked.json()).toMatchObject({ status: 'CHANGES_REQUESTED' })
  })

  it('keeps the province out of everything that somebody in the unit can approve', async () => {
    const { id } = await draft('tay.duty')
    await move('tay.duty', id, 'IN_REVIEW')
    expect((await as('tinh.duty').get(`/api/v1/notices/${id}`)).statusCode).toBe(404)
    const two = await draft('dong.head')
    await move('dong.head', two.id, 'IN_REVIEW')
    expect((await as('tinh.duty').get(`/api/v1/notices/${two.id}`)).statusCode, 'there is a deputy').toBe(404)
  })
})

describe('a notice on its way', () => {
  it('begins from what was saved like any other, and does not go out with words that are blocked', async () => {
    const beginning = async (name: string, texts: object): Promise<NoticeDetail> => {
      await as('dong.duty').post('/api/v1/notice-templates', { name, type: 'TB_CANHBAO', texts })
      const { items } = (await as('dong.head').get('/api/v1/notice-templates')).json()
      const { type, texts: kept } = items.find((one: { name: string }) => one.name === name)
      return draft('dong.duty', { type, texts: kept })
    }
    const clean = await beginning('Giả danh', DRAFT.texts)
    await move('dong.duty', clean.id, 'IN_REVIEW')
    await move('dong.head', clean.id, 'APPROVED')
    expect((await move('dong.duty', clean.id, 'SENDING')).json()).toMatchObject({ status: 'SENDING' })
    const elsewhere = await as('tay.head').get('/api/v1/notice-templates')
    expect(elsewhere.json(), 'another unit').toEqual({ items: [] })

    const plate = {
      vi: { ...DRAFT.texts.vi, what: 'Thấy xe 51F-123.45 của anh Nguyễn Văn Bình thì báo ngay.' },
    }
    const blocked = await beginning('Biển số', plate)
    expect(blocked.findings.some(({ level }) => level === 'block')).toBe(true)
    expect((await move('dong.duty', blocked.id, 'IN_REVIEW')).json().code).toBe('notice.text-blocked')
    for (const to of ['APPROVED', 'SENDING'])
      for (const login of ['dong.duty', 'dong.head'] as const)
        expect((await move(login, blocked.id, to)).statusCode, `${to} by ${login}`).toBeGreaterThan(400)
    const kept = await as('dong.duty').get(`/api/v1/notices/${blocked.id}`)
    expect(kept.json()).toMatchObject({ status: 'DRAFT' })
  })

  it('tells how fast it goes out and how long it will take, from its first seconds on', async () => {
    const { id } = await draft('dong.duty')
    await move('dong.duty', id, 'IN_REVIEW')
    await move('dong.head', id, 'APPROVED')
    await world.worker.query(`update notice set status = 'SENDING', run = 1, started_at = $2 where id = $1`, [
      id,
      new Date(world.clock.nowMs - 4_000),
    ])
    const insert = `insert into notice_delivery (notice_id, run, unit_code, platform, state, at)
      select $1, 1, '31471', 'telegram', $2, clock_timestamp() from generate_series(1, $3)`
    await world.worker.query(insert, [id, 'sent', 12])
    await world.worker.query(insert, [id, 'planned', 24])
    const { progress } = (await as('dong.duty').get(`/api/v1/notices/${id}`)).json<NoticeDetail>()
    expect(progress).toEqual({ total: 36, done: 12, perSecond: 3, secondsLeft: 8 })
  })
})

describe('the switch that stops all sending', () => {
  const stops = async (login: OfficerName) => (await as(login).get('/api/v1/notices/stops')).json()
  const stop = (login: OfficerName, scope: 'unit' | 'all') =>
    as(login).post('/api/v1/notices/stops', { scope, reason: 'Tài khoản có dấu hiệu bị chiếm' })

  /** A copy of an approved notice that waits to be sent. */
  async function plannedCopy() {
    const { id } = await draft('dong.duty')
    await move('dong.duty', id, 'IN_REVIEW')
    await move('dong.head', id, 'APPROVED')
    await move('dong.duty', id, 'SENDING')
    await world.worker.query('update notice set run = 1, started_at = now() where id = $1', [id])
    const chat = await world.worker.query<{ id: string }>(
      'insert into conversation (account, key) values ($1, $2) returning id',
      [ACCOUNT, Buffer.from(id)],
    )
    await world.worker.query(
      `insert into notice_delivery (notice_id, run, unit_code, platform, account, conversation_id)
       values ($1, 1, '31471', 'telegram-subscriber', $2, $3)`,
      [id, ACCOUNT, chat.rows[0]?.id],
    )
    const copies = createCopyStore(world.worker)
    const find = async (): Promise<readonly PlannedCopy[]> =>
      (await copies.findToSend(ACCOUNT, 10, false, [])).filter(({ noticeId }) => noticeId === id)
    const claim = async (found: readonly PlannedCopy[]): Promise<number> =>
      (await copies.claimToSend(found, false, 1_000)).size
    return {
      find,
      claim,
      /** How many copies may leave. */
      send: async () => claim(await find()),
    }
  }

  it('holds a copy that was found before it, and lets nobody claim a copy twice or one that went on', async () => {
    const copy = await plannedCopy()
    const found = await copy.find()
    expect(found).toHaveLength(1)
    await stop('dong.duty', 'unit')
    expect(await copy.claim(found), 'stopped').toBe(0)
    const [{ id }] = (await stops('dong.head')).items
    await as('dong.head').delete(`/api/v1/notices/stops/${id}`)
    expect(await copy.claim(found.map((one) => ({ ...one, part: 1 }))), 'of another message').toBe(0)
    expect(await Promise.all([copy.claim(found), copy.claim(found)]), 'by one alone').toEqual(
      expect.arrayContaining([1, 0]),
    )
    expect(await copy.claim(found), 'on its way').toBe(0)
  })

  it('is pulled by whoever is on duty and released by the head; meanwhile no copy leaves, and none is lost', async () => {
    const copy = await plannedCopy()
    expect((await stop('dong.groups', 'unit')).statusCode).toBe(403)
    const stopped = await stop('dong.duty', 'unit')
    expect(stopped.json()).toMatchObject({
      items: [{ unit: { code: '31471' }, mayLift: false }],
      mayStopUnit: true,
    })
    expect(await copy.send()).toBe(0)
    expect((await stops('tay.head')).items, 'another unit').toEqual([])
    const [{ id }] = (await stops('dong.head')).items
    expect((await as('dong.duty').delete(`/api/v1/notices/stops/${id}`)).statusCode).toBe(404)
    expect((await as('tay.head').delete(`/api/v1/notices/stops/${id}`)).statusCode).toBe(404)
    expect((await as('dong.head').delete(`/api/v1/notices/stops/${id}`)).json()).toMatchObject({ items: [] })
    expect(await copy.send()).toBe(1)
  })

  it('stops everybody by the hand of the administrator or the province alone', async () => {
    const copy = await plannedCopy()
    expect((await stop('dong.head', 'all')).statusCode).toBe(403)
    const { items } = (await stop('admin', 'all')).json()
    expect(items).toMatchObject([{ unit: null, mayLift: true }])
    expect((await stops('tay.groups')).items).toMatchObject([{ unit: null, mayLift: false }])
    expect(await copy.send()).toBe(0)
    expect((await as('tinh.duty').delete(`/api/v1/notices/stops/${items[0].id}`)).statusCode).toBe(200)
    expect(await copy.send()).toBe(1)
  })
})

describe('the forecast', () => {
  it('tells what a quota leaves, with its date, and whether it is enough', async () => {
    await world.worker.query(`insert into channel_state (account, settings) values ('zalo-oa:1', $1)`, [
      { quotaLeft: '0', quotaAt: String(DAYTIME) },
    ])
    const chat = await world.worker.query<{ id: string }>(
      `insert into conversation (account, key) values ('zalo-oa:1', 'k') returning id`,
    )
    await world.worker.query(
      `insert into notice_subscription (conversation_id, unit_code) values ($1, '31471')`,
      [chat.rows[0]?.id],
    )
    const audience = { includeGroups: false, includeSubscribers: true }
    const forecast = await as('dong.duty').post('/api/v1/notices/audience', { type: 'TB_CANHBAO', audience })
    expect(forecast.json().platforms).toMatchObject([
      {
        platform: 'zalo-subscriber',
        targets: 1,
        quotaLeft: 0,
        quotaAt: new Date(DAYTIME).toISOString(),
        isEnough: false,
      },
    ])
  })
})
