import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPlanNotices } from '../../../src/app/notices/plan-notices.ts'
import type { NoticeDetail } from '../../../src/contracts/notices/notice-detail.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'
import { startOfVietnamDay } from '../../../src/domain/text/vietnam-time.ts'
import { createChatRequestStore } from '../../../src/persistence/notices/chat-request-store.ts'
import { createCopyStore } from '../../../src/persistence/notices/copy-store.ts'
import { runNoticeRound } from '../../../src/persistence/notices/notice-rounds.ts'
import { createPlanStore } from '../../../src/persistence/notices/plan-store.ts'
import { type Browser, browserOf } from '../../web/support/browser.ts'
import { openWebWorld, UNITS, type WebWorld } from '../../web/support/web-world.ts'

const DAYTIME = Date.parse('2026-09-05T10:00:00+07:00')
const WORDS = {
  vi: { title: 'Khóa cửa, tắt bếp', what: 'Đề nghị bà con kiểm tra cửa và bếp trước khi ngủ.' },
}

let world: WebWorld
let author: Browser
let head: Browser
let admin: Browser

beforeAll(async () => {
  world = await openWebWorld()
  world.clock.nowMs = DAYTIME
  author = await browserOf(world.server, 'dong.duty')
  head = await browserOf(world.server, 'dong.head')
  admin = await browserOf(world.server, 'dong.groups')
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.worker.query('delete from chat_request')
})

const move = async (by: Browser, id: string, to: string, reason?: string): Promise<NoticeDetail> =>
  (await by.post(`/api/v1/notices/${id}/transitions`, { to, reason })).json()
const draft = async (type: string, change: object = {}): Promise<NoticeDetail> =>
  (await author.post('/api/v1/notices', { type, texts: WORDS, ...change })).json()
const look = async (id: string): Promise<NoticeDetail> => (await author.get(`/api/v1/notices/${id}`)).json()
const store = () => createChatRequestStore(world.worker, async () => undefined)
const round = async (): Promise<readonly Record<string, string>[]> => {
  await world.worker.query('delete from chat_request')
  await runNoticeRound(world.worker, false)
  const { rows } = await world.worker.query<{ payload: Record<string, string> }>(
    'select payload from chat_request',
  )
  return rows.map(({ payload }) => payload)
}

/** Plans one notice as the worker does at that instant. */
async function planAt(id: string, instant: string): Promise<NoticeDetail> {
  const plan = createPlanNotices({
    store: createPlanStore(world.worker),
    outbox: { finish: async () => {} },
    clock: { now: () => Date.parse(instant) },
    publicUrl: 'http://localhost:3000',
    nudge: () => {},
  })
  await plan([{ ref: id, version: 1 }])
  return look(id)
}

describe('a standing approval', () => {
  it('lets a reminder go out again and again, each time with copies of its own, until the last day', async () => {
    const group = (await admin.post('/api/v1/groups', { name: 'Tổ 1', type: 'THON', hamlet: 'Tổ 1' })).json()
    const recurrence = { weekdays: [0, 1, 2, 3, 4, 5, 6], time: '22:00', until: '2026-09-06' }
    const { id } = await draft('TB_NHACGIO', { schedule: { recurrence }, audience: { groupIds: [group.id] } })
    await move(author, id, 'IN_REVIEW')
    await move(head, id, 'APPROVED')
    const scheduled = await move(author, id, 'SCHEDULED')
    expect(scheduled.sendAt).toBe('2026-09-05T15:00:00.000Z')
    const at = (instant: string) => planAt(id, instant)
    expect(await at('2026-09-05T14:59:00Z'), 'not before its time').toMatchObject({
      status: 'SCHEDULED',
      counts: { 'waiting-by-hand': 0 },
    })
    expect(await at('2026-09-05T15:00:30Z')).toMatchObject({
      status: 'SCHEDULED',
      sendAt: '2026-09-06T15:00:00.000Z',
      counts: { 'waiting-by-hand': 1 },
      approval: { isStanding: true },
    })
    expect(await at('2026-09-06T15:00:30Z')).toMatchObject({
      status: 'SENT',
      counts: { 'waiting-by-hand': 1 },
    })
    const { items } = (await author.get(`/api/v1/notices/${id}/deliveries`)).json()
    expect(items.map(({ run }: { run: number }) => run)).toEqual([2, 1])
    expect(new Set((await look(id)).history.map(({ to }) => to))).toContain('SENT')
  })
})

describe('what an approver is asked', () => {
  it('is another question once the times are others, though every word stayed', async () => {
    const { id } = await draft('TB_NHACGIO')
    const marks = async () => (await store().findShown(id))?.mark
    await move(author, id, 'IN_REVIEW')
    const shown = await marks()
    expect((await store().findApproverChats(id))?.mark).toBe(shown)
    const recurrence = { weekdays: [1], time: '03:00', until: '2027-12-31' }
    await author.patch(`/api/v1/notices/${id}`, { schedule: { recurrence } })
    await move(author, id, 'IN_REVIEW')
    expect(await marks()).not.toBe(shown)
    expect(await store().findApproverChats(id)).toMatchObject({ schedule: { recurrence } })
  })

  it('reaches the author when it is decided', async () => {
    const { id } = await draft('TB_NHACGIO')
    await move(author, id, 'IN_REVIEW')
    await move(head, id, 'APPROVED')
    const told = await world.worker.query<{ payload: object }>(
      `select payload from chat_request where payload ->> 'what' = 'tell-author' and payload ->> 'noticeId' = $1`,
      [id],
    )
    const { author: by } = await look(id)
    expect(told.rows).toMatchObject([{ payload: { authorId: by.id, decision: 'APPROVED' } }])
  })

  it('is not tried out in a chat with words that must not go out', async () => {
    const { id } = await draft('TB_NHACGIO', { texts: { vi: { title: 'Chú ý', what: 'Xe 18B1-234.56.' } } })
    const tried = await author.post(`/api/v1/notices/${id}/test-send`)
    expect([tried.statusCode, tried.json().code]).toEqual([422, 'notice.text-blocked'])
  })
})

describe('a notice that is taken back', () => {
  /** Out in two groups that are posted to by hand; one was. */
  async function postedInOne(name: string) {
    const adminIds = [world.ids['dong.groups']]
    const group = async (at: number): Promise<string> =>
      (await admin.post('/api/v1/groups', { name: `${name} ${at}`, type: 'THON', adminIds })).json().id
    const audience = { groupIds: [await group(1), await group(2)] }
    const { id } = await draft('TB_NHACGIO', { audience })
    await move(author, id, 'IN_REVIEW')
    await move(head, id, 'APPROVED')
    await move(author, id, 'SENDING')
    await planAt(id, new Date(DAYTIME).toISOString())
    const copies = await store().findByHand(id, false)
    await store().recordReminded(copies.map(({ deliveryId }) => deliveryId))
    await store().recordPosted(copies[0]?.deliveryId ?? '', world.ids['dong.groups'] ?? '')
    return { id, copies, audience }
  }
  const handled = async (id: string) =>
    (await store().findHandled(id)).map(({ groupName, isPosted }) => [groupName, isPosted]).toSorted()

  it('waits for no hands any more, and knows whom to tell', async () => {
    const { id, copies } = await postedInOne('Thôn Thu Hồi')
    expect(await move(head, id, 'WITHDRAWN', 'Sai giờ')).toMatchObject({
      counts: { 'waiting-by-hand': 0, 'posted-by-hand': 1, skipped: 1 },
    })
    expect(await handled(id)).toEqual(copies.map(({ groupName }, at) => [groupName, at === 0]).toSorted())
    const late = store().recordPosted(copies[1]?.deliveryId ?? '', world.ids['dong.groups'] ?? '')
    expect(await late, 'an old tap').toBe(false)
    const failed = `update notice_delivery set state = 'failed', reason = 'group-not-active' where id = $1`
    await world.worker.query(failed, [copies[1]?.deliveryId])
    const again = await author.post(`/api/v1/notices/${id}/deliveries/${copies[1]?.deliveryId}/decision`, {
      decision: 'send-again',
    })
    expect(again.json().code).toBe('notice-delivery.too-late')
  })

  it('is pasted nowhere once its correction goes out', async () => {
    const { id, audience } = await postedInOne('Thôn Đính Chính')
    const right = await draft('TB_DINHCHINH', { audience, corrects: id })
    await move(author, right.id, 'IN_REVIEW')
    await move(head, right.id, 'APPROVED')
    await move(author, right.id, 'SENDING')
    await planAt(right.id, new Date(DAYTIME).toISOString())
    expect(await look(id)).toMatchObject({
      status: 'CORRECTED',
      counts: { 'waiting-by-hand': 0, skipped: 1 },
    })
    const asked = await world.worker.query(
      `select 1 from chat_request where payload ->> 'what' = 'call-off' and payload ->> 'noticeId' = $1`,
      [id],
    )
    expect(asked.rowCount).toBe(1)
  })
})

describe('an urgent notice that is out', () => {
  it('calls for its confirmation at once, raises the alarm once after half an hour, and is quiet when confirmed', async () => {
    const { id } = await draft('TB_KHAN')
    await move(author, id, 'SENDING')
    const asked = await world.worker.query(
      `select 1 from chat_request where payload ->> 'what' = 'call-approvers' and payload ->> 'noticeId' = $1`,
      [id],
    )
    expect(asked.rowCount).toBe(1)
    const chats = await store().findApproverChats(id)
    expect(chats?.confirmBy).toBe(DAYTIME + 1_800_000)
    await store().notifyApprovers(id, 'notice-unconfirmed')
    const told = await world.worker.query<{ officer_id: string }>(
      `select officer_id from officer_notification where kind = 'notice-unconfirmed' order by officer_id`,
    )
    expect(told.rows.map((row) => row.officer_id)).toEqual(
      [world.ids['dong.head'], world.ids['dong.deputy']].toSorted(),
    )
    await world.worker.query(`update notice set confirm_by = now() - interval '1 minute' where id = $1`, [id])
    const alarms = async () => (await round()).filter(({ what }) => what === 'alarm-unconfirmed')
    expect(await alarms()).toEqual([{ what: 'alarm-unconfirmed', noticeId: id }])
    expect(await alarms(), 'once').toEqual([])
    await move(head, id, 'APPROVED')
    expect(await store().findApproverChats(id)).toBeUndefined()
  })
})

describe('a group that is posted to by hand', () => {
  it('asks its admin every fortnight, is suspended without an answer, and comes back with one', async () => {
    const made = await admin.post('/api/v1/groups', {
      name: 'Tổ 2',
      type: 'THON',
      hamlet: 'Tổ 2',
      adminIds: [world.ids['dong.groups']],
    })
    const { id } = made.json()
    const questions = async () =>
      (await round()).filter(({ what, groupId }) => what === 'ask-admins' && groupId === id)
    const daysAgo = (column: string, days: number) =>
      world.worker.query(
        `update chat_group set ${column} = now() - make_interval(days => $2) where id = $1`,
        [id, days],
      )
    const status = async () => {
      const { status: now, statusReason } = (await admin.get(`/api/v1/groups/${id}`)).json()
      return [now, statusReason]
    }
    await daysAgo('admin_seen_at', 13)
    expect(await questions()).toEqual([])
    await daysAgo('admin_seen_at', 15)
    expect(await questions()).toHaveLength(1)
    expect(await questions(), 'once').toEqual([])
    await daysAgo('admin_asked_at', 15)
    await daysAgo('admin_seen_at', 30)
    await round()
    expect(await status()).toEqual(['SUSPENDED', 'admin-missing'])
    expect(await store().recordAdminSeen(id, world.ids['dong.duty']), 'not their group').toBe(false)
    expect(await store().recordAdminSeen(id, world.ids['dong.groups'])).toBe(true)
    expect(await status()).toEqual(['ACTIVE', null])
    await round()
    expect(await status()).toEqual(['ACTIVE', null])
  })
})

describe('a group after a merger of communes', () => {
  it('belongs to the unit whose code was posted, in its topic, with its history, and leaves its neighbours where they are', async () => {
    const account = channelAccount('telegram', '71')
    const insert = async (name: string): Promise<string> => {
      const text = `insert into chat_group (platform, account, name, unit_code, status) values ('telegram', $1, $2, $3, 'ACTIVE') returning id`
      return (await world.worker.query<{ id: string }>(text, [account, name, UNITS.dong])).rows[0]?.id ?? ''
    }
    const [first, second] = [await insert('Thôn Đông A'), await insert('Thôn Đông A (Zalo)')]
    await admin.patch(`/api/v1/groups/${first}`, { type: 'THON', hamlet: 'Thôn Đông' })
    const { community } = (await admin.get(`/api/v1/groups/${first}`)).json()
    await admin.patch(`/api/v1/groups/${second}`, { communityId: community.id })
    const code = {
      officerId: world.ids['tay.groups'],
      unitCode: UNITS.tay,
      unitName: 'Công an xã Bình Tây',
      detail: {},
      topicId: '7',
    }
    await store().linkGroup(first, code, 'b7a1c1de-7f0e-4b43-9d0a-3f1f5a1c2b3d')
    expect((await admin.get(`/api/v1/groups/${first}`)).statusCode).toBe(404)
    expect((await admin.get(`/api/v1/groups/${second}`)).json().community).toMatchObject({
      id: community.id,
      earlierUnits: [],
    })
    const tay = await browserOf(world.server, 'tay.groups')
    expect((await tay.get(`/api/v1/groups/${first}`)).json()).toMatchObject({
      unit: { code: UNITS.tay },
      hasTopic: true,
      community: { hamlet: 'Thôn Đông', earlierUnits: [{ code: UNITS.dong }] },
    })
    await store().linkGroup(second, { ...code, topicId: '9' }, 'c7a1c1de-7f0e-4b43-9d0a-3f1f5a1c2b3d')
    expect((await tay.get(`/api/v1/groups/${second}`)).json().community).toMatchObject({
      id: community.id,
      earlierUnits: [{ code: UNITS.dong }],
    })
  })
})

describe('answers to what a notice asks', () => {
  it('count each person once, the last answer, while the notice holds', async () => {
    const { id, code } = await draft('TB_LICH', { reply: { choices: ['Tham gia', 'Vắng'] } })
    expect(await store().findReply(code), 'not out yet').toBeUndefined()
    await move(author, id, 'IN_REVIEW')
    await move(head, id, 'APPROVED')
    await world.worker.query(`update notice set status = 'SENT', run = 1, started_at = now() where id = $1`, [
      id,
    ])
    expect(await store().findReply(code)).toEqual({ noticeId: id, choices: ['Tham gia', 'Vắng'] })
    for (const [person, choice] of [
      ['a', 0],
      ['b', 0],
      ['a', 1],
      ['a', 1],
    ] as const)
      await store().recordReply(id, Buffer.from(person), choice)
    expect((await look(id)).replies.map(({ count }) => count)).toEqual([1, 1])
    await world.worker.query(`update notice set expires_at = now() where id = $1`, [id])
    expect(await store().findReply(code), 'over').toBeUndefined()
  })
})

describe('STOP', () => {
  it('ends subscriptions, and what was on its way to that chat is left out', async () => {
    const chat = await world.worker.query<{ id: string }>(
      `insert into conversation (account, key) values ('telegram:71', 'stop') returning id`,
    )
    const id = chat.rows[0]?.id ?? ''
    await store().subscribe(id, UNITS.dong)
    const notice = await draft('TB_LICH')
    await world.worker.query(
      `insert into notice_delivery (notice_id, run, unit_code, platform, account, conversation_id)
       values ($1, 0, $2, 'telegram-subscriber', 'telegram:71', $3)`,
      [notice.id, UNITS.dong, id],
    )
    expect(await store().unsubscribe(id)).toBe(1)
    const { items } = (await author.get(`/api/v1/notices/${notice.id}/deliveries`)).json()
    expect(items).toMatchObject([{ state: 'skipped', reason: 'unsubscribed' }])
    expect(await store().unsubscribe(id), 'nothing is left to end').toBe(0)
  })
})

describe('the copies of notices', () => {
  const TEN_O_CLOCK_MS = 10 * 3_600_000
  /** Approved, let out and planned now. */
  async function planned(
    type: string,
    audience: object,
    [by, approver]: readonly Browser[],
    corrects?: string,
  ) {
    if (by === undefined || approver === undefined) throw new Error('two persons')
    const { id } = (
      await by.post('/api/v1/notices', { type, texts: WORDS, audience, corrects })
    ).json<NoticeDetail>()
    await move(by, id, 'IN_REVIEW')
    if (type !== 'TB_KHAN') await move(approver, id, 'APPROVED')
    await move(by, id, 'SENDING')
    await planAt(id, new Date(startOfVietnamDay(Date.now()) + TEN_O_CLOCK_MS).toISOString())
    const text = 'select state, reason from notice_delivery where notice_id = $1'
    return { id, copies: (await world.worker.query(text, [id])).rows }
  }

  it('reach a group with two ordinary notices a day at most, and with an urgent one all the same', async () => {
    const group = (await admin.post('/api/v1/groups', { name: 'Tổ 2', type: 'THON', hamlet: 'Tổ 2' })).json()
    const people = [author, head]
    const states = []
    for (const type of ['TB_NHACGIO', 'TB_CANHBAO', 'TB_CANHBAO', 'TB_CANHBAO', 'TB_KHAN'])
      states.push((await planned(type, { groupIds: [group.id] }, people)).copies)
    const waits = [{ state: 'waiting-by-hand', reason: null }]
    expect(states).toEqual([waits, waits, waits, [{ state: 'skipped', reason: 'daily-limit' }], waits])
  })

  it('of two communes take turns at one account, and urgent ones go first', async () => {
    const account = channelAccount('telegram', '88')
    for (const [at, unit] of ['31471', '31471', '31471', '31474', '31474'].entries()) {
      const chat = `insert into conversation (account, key) values ($1, $2) returning id`
      const { rows } = await world.worker.query(chat, [account, Buffer.of(at)])
      await world.worker.query(
        `insert into chat_group (platform, account, conversation_id, name, unit_code, status) values ('telegram', $1, $2, $3, $4, 'ACTIVE')`,
        [account, rows[0]?.id, `Nhóm ${at}`, unit],
      )
    }
    const ofAccount = async (by: Browser) => {
      const { items } = (await by.get('/api/v1/groups?platform=telegram&status=ACTIVE')).json()
      return {
        groupIds: items
          .filter(({ name }: { name: string }) => name.startsWith('Nhóm '))
          .map(({ id }: { id: string }) => id),
      }
    }
    const [duty, other] = [
      await browserOf(world.server, 'tay.duty'),
      await browserOf(world.server, 'tay.head'),
    ]
    const one = await planned('TB_NHACGIO', await ofAccount(author), [author, head])
    const two = await planned('TB_NHACGIO', await ofAccount(duty), [duty, other])
    const urgent = await planned('TB_KHAN', await ofAccount(duty), [duty, other])
    const copies = createCopyStore(world.worker)
    const found = await copies.findToSend(account, 6, false, [])
    expect(found.map(({ noticeId }) => noticeId)).toEqual(expect.arrayContaining([one.id, two.id, urgent.id]))
    const turns = found.map(({ noticeId }) => (noticeId === one.id ? 1 : noticeId === two.id ? 2 : 0))
    expect(turns.slice(0, 2), 'urgent').toEqual([0, 0])
    expect(turns.slice(2, 5).toSorted(), 'in turn').toEqual([1, 1, 2])
    const rest = await copies.findToSend(
      account,
      6,
      false,
      found.map(({ id }) => id),
    )
    expect(
      rest.some(({ id }) => found.some((one) => one.id === id)),
      'what is in hand',
    ).toBe(false)
  })

  it('go out at night when they correct what might, over corrections in between, and first if that was urgent', async () => {
    const account = channelAccount('telegram', '89')
    const made = await world.worker.query<{ id: string }>(
      `with chat as (insert into conversation (account, key) values ($1, 'night') returning id)
       insert into chat_group (platform, account, conversation_id, name, unit_code, status)
       select 'telegram', $1, id, 'Nhóm đêm', $2, 'ACTIVE' from chat returning id`,
      [account, UNITS.dong],
    )
    const audience = { groupIds: [made.rows[0]?.id] }
    const out = async (type: string, corrects?: string) =>
      (await planned(type, audience, [author, head], corrects)).id
    const reminder = await out('TB_NHACGIO')
    const urgent = await out('TB_KHAN')
    const warning = await out('TB_CANHBAO')
    const copies = createCopyStore(world.worker)
    const find = async (isQuiet: boolean) =>
      (await copies.findToSend(account, 10, isQuiet, [])).map(({ noticeId }) => noticeId)
    expect((await find(true)).toSorted()).toEqual([reminder, urgent].toSorted())
    const second = await out('TB_DINHCHINH', reminder)
    const waits = await out('TB_DINHCHINH', warning)
    const wrongAgain = await out('TB_DINHCHINH', urgent)
    const first = await out('TB_DINHCHINH', wrongAgain)
    for (const wrong of [reminder, warning, urgent, wrongAgain])
      expect(await look(wrong), 'no more of it').toMatchObject({
        status: 'CORRECTED',
        counts: { skipped: 1 },
      })
    expect(await find(true)).toEqual([first, second])
    expect((await find(false)).toSorted()).toEqual([first, second, waits].toSorted())
    const atNight = await copies.findToSend(account, 10, true, [])
    const byDay = await copies.findToSend(account, 10, false, [])
    const claimed = await copies.claimToSend(byDay, true, 60_000)
    expect(claimed).toEqual(new Set(atNight.map(({ id }) => id)))
    expect(await copies.nextDueMs(account, true), 'no sender is wanted until the morning').toBeUndefined()
    expect(await copies.nextDueMs(account, false)).toBe(0)
  })
})
