import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, browserOf } from './support/browser.ts'
import { fileCase } from './support/file-case.ts'
import { openWebWorld, UNITS, type WebWorld } from './support/web-world.ts'

const HOUR = 3_600_000
let world: WebWorld
let duty: Browser
let head: Browser
let neighbour: Browser
let admin: Browser

beforeAll(async () => {
  world = await openWebWorld()
  duty = await browserOf(world.server, 'dong.duty')
  head = await browserOf(world.server, 'dong.head')
  neighbour = await browserOf(world.server, 'tay.duty')
  admin = await browserOf(world.server, 'admin')
})
afterAll(() => world.close())

const iso = (ms: number) => new Date(ms).toISOString()

describe('the duty roster', () => {
  it('is set by the head, shows its gaps, and belongs to the unit', async () => {
    const from = world.clock.nowMs
    const shift = {
      officerId: world.ids['dong.duty'],
      post: 'duty',
      startsAt: iso(from - HOUR),
      endsAt: iso(from + 8 * HOUR),
    }
    expect((await duty.post('/api/v1/duty-roster', shift)).statusCode).toBe(403)
    expect((await head.post('/api/v1/duty-roster', shift)).statusCode).toBe(200)
    const url = `/api/v1/duty-roster?from=${iso(from)}&to=${iso(from + 24 * HOUR)}`
    const roster = (await duty.get(url)).json()
    expect(roster).toMatchObject({
      items: [{ officer: { name: 'Cán bộ dong.duty' }, post: 'duty' }],
      gaps: [{ startsAt: iso(from + 8 * HOUR), endsAt: iso(from + 24 * HOUR) }],
      onDuty: [{ name: 'Cán bộ dong.duty' }],
    })
    expect((await neighbour.get(url)).json().items).toEqual([])
  })

  it('takes no shift of another unit’s people, or one without end', async () => {
    const from = world.clock.nowMs
    const foreign = {
      officerId: world.ids['tay.duty'],
      post: 'duty',
      startsAt: iso(from),
      endsAt: iso(from + HOUR),
    }
    expect((await head.post('/api/v1/duty-roster', foreign)).json()).toMatchObject({
      code: 'duty.unknown-officer',
    })
    const long = { ...foreign, officerId: world.ids['dong.duty'], endsAt: iso(from + 49 * HOUR) }
    expect((await head.post('/api/v1/duty-roster', long)).json()).toMatchObject({
      code: 'duty.invalid-shift',
    })
  })
})

describe('the duty book', () => {
  it('hands the night over: sealed, read by the next one, confirmed', async () => {
    await fileCase(world, { urgency: 'P1' })
    const text = 'Theo dõi nhóm thanh niên ở cầu Bình Đông'
    await duty.post('/api/v1/duty-book', { kind: 'handover', text, toOfficerId: world.ids['dong.head'] })
    const span = `from=${iso(world.clock.nowMs - HOUR)}&to=${iso(world.clock.nowMs + HOUR)}`
    const book = (await head.get(`/api/v1/duty-book?${span}`)).json()
    expect(book).toMatchObject({ waitingFor: { text }, figures: { submitted: 1, urgent: 1 } })
    expect((await duty.get(`/api/v1/duty-book?${span}`)).json().waitingFor).toBeNull()
    world.clock.nowMs += 60_000
    const taken = (await head.post(`/api/v1/duty-book/${book.waitingFor.id}/take-over`, {})).json()
    expect(taken.waitingFor).toBeNull()
    expect(taken.items.map(({ kind }: { kind: string }) => kind)).toEqual(['handover', 'taken-over'])
    expect((await neighbour.get(`/api/v1/duty-book?${span}`)).json().items).toEqual([])
    const { rows } = await world.worker.query<{ sealed: Buffer }>('SELECT sealed FROM duty_entry')
    for (const { sealed } of rows) expect(sealed.toString('utf8')).not.toContain('Bình Đông')
  })
})

describe('the working calendar', () => {
  it('is the country’s to the administrator, the unit’s to its head, and nobody else’s', async () => {
    const day = (scope: string) => ({ day: '2027-03-03', name: 'Lễ hội', isWorkingDay: false, scope })
    expect((await duty.put('/api/v1/holidays', day(UNITS.dong))).statusCode).toBe(403)
    expect((await head.put('/api/v1/holidays', day('all'))).statusCode).toBe(403)
    expect((await head.put('/api/v1/holidays', day(UNITS.dong))).statusCode).toBe(200)
    expect((await admin.put('/api/v1/holidays', { ...day('all'), day: '2027-03-04' })).statusCode).toBe(200)
    const days = async (browser: Browser) =>
      (await browser.get('/api/v1/holidays?year=2027')).json().items.map((one: { day: string }) => one.day)
    expect(await days(duty)).toEqual(expect.arrayContaining(['2027-02-06', '2027-03-03', '2027-03-04']))
    expect(await days(neighbour)).not.toContain('2027-03-03')
    expect((await head.delete(`/api/v1/holidays/${UNITS.dong}/2027-03-03`)).statusCode).toBe(200)
  })

  it('has two shifts until a head says otherwise; overlapping ones are refused', async () => {
    expect((await duty.get('/api/v1/work-calendar')).json().shifts).toHaveLength(2)
    const bad = {
      shifts: [
        { startsAt: 480, endsAt: 700 },
        { startsAt: 600, endsAt: 900 },
      ],
    }
    expect((await head.put('/api/v1/work-calendar', bad)).statusCode).toBe(422)
    const good = {
      shifts: [
        { startsAt: 480, endsAt: 720 },
        { startsAt: 780, endsAt: 1020 },
      ],
    }
    expect((await head.put('/api/v1/work-calendar', good)).json()).toEqual(good)
    expect((await neighbour.get('/api/v1/work-calendar')).json().shifts[0].startsAt).toBe(450)
  })
})

describe('gaps', () => {
  it('are shown to heads and the province, unit by unit, without names', async () => {
    const viewer = await browserOf(world.server, 'tinh.viewer')
    await fileCase(world, { urgency: 'P0', unitCode: UNITS.tay })
    const { items } = (await viewer.get('/api/v1/duty-gaps')).json()
    const tay = items.find((one: { unit: { code: string } }) => one.unit.code === UNITS.tay)
    expect(tay.problems.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['alert-unanswered', 'no-way-to-reach', 'nobody-on-duty']),
    )
    expect(
      (await head.get('/api/v1/duty-gaps'))
        .json()
        .items.map((one: { unit: { code: string } }) => one.unit.code),
    ).toEqual([UNITS.dong])
    expect((await duty.get('/api/v1/duty-gaps')).json().items).toEqual([])
  })
})

describe('ways to be told', () => {
  const push = {
    way: 'web-push',
    label: 'Chrome trên Android',
    endpoint: 'https://fcm.googleapis.com/fcm/send/abc',
    keys: { p256dh: 'BPk', auth: 'YQ' },
  }

  it('are one’s own, sealed, and name no address', async () => {
    await duty.post('/api/v1/notifications/ways', push)
    await duty.post('/api/v1/notifications/ways', { way: 'email', address: 'truc.ban@congan.example' })
    const settings = (await duty.get('/api/v1/notifications/settings')).json()
    expect(settings.ways.map(({ label }: { label: string }) => label)).toEqual([
      't***@congan.example',
      'Chrome trên Android',
    ])
    expect((await head.get('/api/v1/notifications/settings')).json().ways).toEqual([])
    const { rows } = await world.worker.query<{ sealed: Buffer }>('SELECT sealed FROM notification_way')
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toMatch(/congan|fcm/)
    const [way] = settings.ways
    expect((await head.patch(`/api/v1/notifications/ways/${way.id}`, { isOn: false })).statusCode).toBe(404)
    expect((await duty.patch(`/api/v1/notifications/ways/${way.id}`, { isOn: false })).statusCode).toBe(200)
    expect((await duty.delete(`/api/v1/notifications/ways/${way.id}`)).json().ways).toHaveLength(1)
  })

  it('call no address but those of push services', async () => {
    for (const endpoint of [
      'https://127.0.0.1/x',
      'https://fcm.googleapis.com.evil.example/x',
      'https://fcm.googleapis.com:8443/x',
    ]) {
      expect(
        (await duty.post('/api/v1/notifications/ways', { ...push, endpoint })).statusCode,
        endpoint,
      ).toBe(409)
    }
  })

  it('can be the officer’s own chat, linked by a code that is kept as a hash', async () => {
    const { chatCode } = (await duty.post('/api/v1/notifications/ways', { way: 'chat' })).json()
    expect(chatCode).toMatch(/^LIENKET [0-9A-Z]{4}-[0-9A-Z]{4}$/)
    const { rows } = await world.worker.query(`SELECT kind, officer_id FROM link_code`)
    expect(rows).toEqual([{ kind: 'officer', officer_id: world.ids['dong.duty'] }])
  })

  it('keep quiet hours, and show what came', async () => {
    await duty.put('/api/v1/notifications/settings', { quietFrom: 1320, quietTo: 360 })
    expect((await duty.get('/api/v1/notifications/settings')).json()).toMatchObject({
      quietFrom: 1320,
      quietTo: 360,
    })
    const filed = await fileCase(world)
    await head.post(`/api/v1/case-files/${filed.id}/assignment`, {
      officerId: world.ids['dong.duty'],
      version: 1,
    })
    const list = (await duty.get('/api/v1/notifications')).json()
    expect(list).toMatchObject({
      unread: 1,
      items: [{ kind: 'assigned', caseFileId: filed.id, readAt: null }],
    })
    expect(list.items[0].text).toContain(filed.referenceCode)
    await duty.post('/api/v1/notifications/read', {})
    expect((await duty.get('/api/v1/notifications')).json().unread).toBe(0)
  })
})
