import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, browserOf } from './support/browser.ts'
import { type FiledCase, fileCase } from './support/file-case.ts'
import { openWebWorld, UNITS, type WebWorld } from './support/web-world.ts'

let world: WebWorld
let filed: FiledCase
let evidenceId: string
let duty: Browser
let stranger: Browser

beforeAll(async () => {
  world = await openWebWorld()
  filed = await fileCase(world)
  evidenceId = randomUUID()
  await world.worker.query(
    `INSERT INTO evidence (id, case_file_id, account, kind, state, original_blob, view_blob, received_at)
     VALUES ($1, $2, 'telegram:71', 'photo', 'ready', $3, $3, now())`,
    [evidenceId, filed.id, randomUUID()],
  )
  duty = await browserOf(world.server, 'dong.duty')
  stranger = await browserOf(world.server, 'tay.duty')
})
afterAll(() => world.close())

const READS = [
  '',
  '/case-files',
  '/case-files/counts',
  '/case-files/ID',
  '/officers',
  '/units',
  '/events',
  '/evidence/EVIDENCE/view',
  '/session',
].filter((path) => path !== '')
const WRITES: readonly (readonly [string, object])[] = [
  ['/case-files/ID/read', {}],
  ['/case-files/ID/transitions', { to: 'SEEN', version: 1 }],
  ['/case-files/ID/messages', { text: 'Chào anh chị', version: 1 }],
  ['/case-files/ID/notes', { text: 'Ghi chú', version: 1 }],
  ['/case-files/ID/assignment', { version: 1 }],
  ['/case-files/ID/transfer', { unitCode: UNITS.tay, reason: 'Việc ở Bình Tây', version: 1 }],
  ['/case-files/ID/hand-back', { version: 1 }],
  ['/places/resolve', { text: 'Bình Tây' }],
  ['/text/understand', { text: 'trộm xe' }],
]

const address = (path: string) => `/api/v1${path.replace('ID', filed.id).replace('EVIDENCE', evidenceId)}`

describe('without a session', () => {
  it.each(READS)('GET %s is refused', async (path) => {
    const response = await world.server.inject(address(path))
    expect(response.json()).toMatchObject({ status: 401, code: 'session.none' })
  })

  it.each(WRITES)('POST %s is refused', async (path, body) => {
    const response = await world.server.inject({ method: 'POST', url: address(path), payload: body })
    expect(response.json()).toMatchObject({ status: 401, code: 'session.none' })
  })

  it('a made-up cookie opens nothing', async () => {
    const headers = { cookie: `sid=${'A'.repeat(43)}` }
    expect((await world.server.inject({ url: address('/case-files'), headers })).statusCode).toBe(401)
  })
})

describe('with a session but without its token', () => {
  it.each(WRITES)('POST %s is refused', async (path, body) => {
    for (const token of [undefined, stranger.csrfToken, '']) {
      const headers = { cookie: duty.cookie, ...(token === undefined ? {} : { 'x-csrf-token': token }) }
      const response = await world.server.inject({
        method: 'POST',
        url: address(path),
        payload: body,
        headers,
      })
      expect(response.json()).toMatchObject({ status: 403, code: 'csrf.invalid' })
    }
  })

  it('a write from another site is refused even with the token', async () => {
    const headers = { cookie: duty.cookie, 'x-csrf-token': duty.csrfToken, origin: 'https://khac.example' }
    const response = await world.server.inject({
      method: 'POST',
      url: address('/case-files/ID/read'),
      headers,
    })
    expect(response.json()).toMatchObject({ status: 403, code: 'request.cross-site' })
  })
})

describe('an officer of another unit', () => {
  const ofCase = WRITES.filter(([path]) => path.includes('ID'))

  it('does not see the case in the list, in counts or in the search', async () => {
    expect((await stranger.get('/api/v1/case-files')).json()).toMatchObject({ items: [], nextCursor: null })
    expect((await stranger.get('/api/v1/case-files/counts')).json()).toMatchObject({ all: 0 })
    expect((await stranger.get('/api/v1/case-files?q=xe')).json()).toMatchObject({ items: [] })
    expect((await stranger.get(`/api/v1/case-files?q=${filed.referenceCode}`)).json()).toMatchObject({
      items: [],
    })
    expect((await stranger.get(`/api/v1/case-files?unit=${UNITS.dong}`)).json()).toMatchObject({ items: [] })
  })

  it('gets the same answer for the case as for one that does not exist', async () => {
    const other = await stranger.get(address('/case-files/ID'))
    const none = await stranger.get(`/api/v1/case-files/${randomUUID()}`)
    expect(other.statusCode).toBe(404)
    expect(other.body).toBe(none.body)
  })

  it.each(ofCase)('POST %s is not found', async (path, body) => {
    expect((await stranger.post(address(path), body)).json()).toMatchObject({
      status: 404,
      code: 'case-file.not-found',
    })
  })

  it.each(['view', 'thumbnail', 'original'])('does not find its evidence (%s)', async (variant) => {
    const response = await stranger.get(`/api/v1/evidence/${evidenceId}/${variant}`)
    expect(response.json()).toMatchObject({ status: 404, code: 'evidence.not-found' })
  })

  it('leaves the case untouched', async () => {
    const detail = (await duty.get(address('/case-files/ID'))).json()
    expect(detail).toMatchObject({
      version: 1,
      status: 'SUBMITTED',
      unit: { code: UNITS.dong },
      messages: [],
    })
  })
})

describe('people without case work', () => {
  it.each(['admin', 'tinh.viewer'] as const)('%s sees no case file', async (login) => {
    const browser = await browserOf(world.server, login)
    expect((await browser.get('/api/v1/case-files')).json()).toMatchObject({ items: [] })
    expect((await browser.get('/api/v1/case-files/counts')).json()).toMatchObject({ all: 0 })
    expect((await browser.get(address('/case-files/ID'))).statusCode).toBe(404)
    expect((await browser.get('/api/v1/officers')).json()).toEqual({ items: [] })
  })
})

describe('a handler', () => {
  it('sees a case only while it is theirs', async () => {
    const mine = await fileCase(world, { assigneeId: world.ids['dong.handler'] })
    const handler = await browserOf(world.server, 'dong.handler')
    const list = (await handler.get('/api/v1/case-files')).json<{ items: { id: string }[] }>()
    expect(list.items.map((item) => item.id)).toEqual([mine.id])
    expect((await handler.get(address('/case-files/ID'))).statusCode).toBe(404)
    const released = await handler.post(`/api/v1/case-files/${mine.id}/assignment`, {
      officerId: null,
      version: 1,
    })
    expect(released.statusCode).toBe(204)
    expect((await handler.get(`/api/v1/case-files/${mine.id}`)).statusCode).toBe(404)
  })

  it('may not pass a case on to another unit', async () => {
    const mine = await fileCase(world, { assigneeId: world.ids['dong.handler'] })
    const handler = await browserOf(world.server, 'dong.handler')
    const body = { unitCode: UNITS.tay, reason: 'Việc ở Bình Tây', version: 1 }
    const response = await handler.post(`/api/v1/case-files/${mine.id}/transfer`, body)
    expect(response.json()).toMatchObject({ status: 409, code: 'case-file.transition-not-allowed' })
  })
})

describe('ids that were made up', () => {
  it('in the address are not found', async () => {
    for (const id of ['1', 'x', `${filed.id}'`, '%00', '../session']) {
      expect((await duty.get(`/api/v1/case-files/${encodeURIComponent(id)}`)).statusCode).toBe(404)
    }
  })

  it('in the body change nothing', async () => {
    const other = await fileCase(world)
    const path = `/api/v1/case-files/${other.id}`
    const officerId = world.ids['tay.duty']
    const toStranger = await duty.post(`${path}/assignment`, { officerId, version: 1 })
    expect(toStranger.json()).toMatchObject({ status: 422, code: 'case-file.unknown-officer' })
    const toNobody = await duty.post(`${path}/assignment`, { officerId: randomUUID(), version: 1 })
    expect(toNobody.statusCode).toBe(422)
    const nowhere = await duty.post(`${path}/transfer`, { unitCode: '99999', reason: 'x', version: 1 })
    expect(nowhere.json()).toMatchObject({ status: 422, code: 'case-file.unknown-unit' })
    const detail = (await duty.get(path)).json<{ timeline: object[] }>()
    expect(detail).toMatchObject({ version: 1, assignee: null })
    expect(detail.timeline).toHaveLength(1)
  })
})
