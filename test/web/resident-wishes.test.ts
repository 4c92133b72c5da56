import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { NewResidentWish } from '../../src/app/conversation/conversation-writes.ts'
import type { CaseFileDetail } from '../../src/contracts/case-file.ts'
import { writeWishes } from '../../src/persistence/conversation/write-wishes.ts'
import { type Browser, browserOf } from './support/browser.ts'
import { type CaseOptions, type FiledCase, fileCase } from './support/file-case.ts'
import { openWebWorld, UNITS, type WebWorld } from './support/web-world.ts'

let world: WebWorld
let duty: Browser
let head: Browser
let neighbour: Browser

beforeAll(async () => {
  world = await openWebWorld()
  duty = await browserOf(world.server, 'dong.duty')
  head = await browserOf(world.server, 'dong.head')
  neighbour = await browserOf(world.server, 'tay.head')
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.nowMs += 1_000
})

type Wish =
  | { kind: 'stop-contact' | 'ask' | 'reopen' }
  | { kind: 'be-phoned'; sealed: Uint8Array | undefined }
  | { kind: 'rate'; rating: 'good' | 'fair' | 'poor' }

/** Writes a wish as the worker does, in a transaction. */
async function wish(filed: FiledCase, said: Wish): Promise<void> {
  // Safe: the four kinds above with the fields of every wish.
  const written = {
    caseFileId: filed.id,
    unitCode: UNITS.dong,
    at: world.clock.nowMs,
    ...said,
  } as NewResidentWish
  const client = await world.worker.connect()
  try {
    await client.query('begin')
    await writeWishes(client, [written], world.vault.auditChain)
    await client.query('commit')
  } finally {
    client.release()
  }
}

const open = async (browser: Browser, { id }: FiledCase) =>
  (await browser.get(`/api/v1/case-files/${id}`)).json<CaseFileDetail>()

async function work(browser: Browser, filed: FiledCase, name: string, body: object = {}) {
  const { version } = await open(browser, filed)
  return browser.post(`/api/v1/case-files/${filed.id}/${name}`, { ...body, version })
}

async function fileWithContact(options: CaseOptions = {}): Promise<FiledCase> {
  const filed = await fileCase(world, { identityLevel: 'A', ...options })
  const { wrapped, kid } = world.vault.identity.createDataKey(filed.id)
  const place = { table: 'resident_identity', column: 'sealed', row: filed.id }
  const sealed = world.vault.identity
    .unlock(filed.id, wrapped)
    .seal(place, '{"name":"Người Thử","phone":"+84912345678"}')
  await world.worker.query(
    'INSERT INTO resident_identity (case_file_id, kid, wrapped, sealed) VALUES ($1, $2, $3, $4)',
    [filed.id, kid, wrapped, sealed],
  )
  return filed
}

const sentTo = async ({ conversationId }: FiledCase) =>
  (await world.worker.query('SELECT id FROM outgoing_message WHERE conversation_id = $1', [conversationId]))
    .rowCount

describe('withdrawing contact', () => {
  it('takes name and phone out of the database and leaves a trace in the chain', async () => {
    const filed = await fileWithContact()
    expect((await open(duty, filed)).contact).not.toBeNull()
    await wish(filed, { kind: 'stop-contact' })
    expect(await open(duty, filed)).toMatchObject({
      contact: null,
      identityLevel: 'C',
      work: { wish: { contact: 'stopped', phoneWords: null } },
    })
    const { rows } = await world.worker.query(
      `SELECT (SELECT count(*)::int FROM resident_identity WHERE case_file_id = $1) AS kept,
         (SELECT actor FROM audit_entry WHERE subject = $2 AND action = 'identity.erased') AS actor`,
      [filed.id, `case-file:${filed.id}`],
    )
    expect(rows).toEqual([{ kept: 0, actor: 'resident' }])
  })

  it('stops answers and notices of the status until the resident asks something', async () => {
    const filed = await fileWithContact()
    await wish(filed, { kind: 'stop-contact' })
    expect((await work(duty, filed, 'messages', { text: 'Chào anh/chị' })).json()).toMatchObject({
      status: 409,
      code: 'case-file.contact-stopped',
    })
    expect((await work(duty, filed, 'transitions', { to: 'SEEN' })).statusCode).toBe(200)
    expect(await sentTo(filed)).toBe(0)
    await wish(filed, { kind: 'ask' })
    expect((await work(duty, filed, 'messages', { text: 'Chào anh/chị' })).statusCode).toBe(200)
  })

  it('stops the farewell of the officer and another try of what did not arrive', async () => {
    const filed = await fileWithContact()
    expect((await work(duty, filed, 'messages', { text: 'Chào anh/chị' })).statusCode).toBe(200)
    const refuse = `UPDATE outgoing_message SET state = 'refused', reason = 'restricted' WHERE conversation_id = $1`
    await world.worker.query(refuse, [filed.conversationId])
    const [message] = (await open(duty, filed)).messages
    expect(message?.delivery?.mayRetry).toBe(true)
    await wish(filed, { kind: 'stop-contact' })
    expect((await open(duty, filed)).messages[0]?.delivery?.mayRetry).toBe(false)
    expect((await work(duty, filed, `messages/${message?.id}/retry`)).json()).toMatchObject({
      code: 'case-file.contact-stopped',
    })
    expect((await work(duty, filed, 'hand-back')).statusCode).toBe(200)
    const { rows } = await world.worker.query(
      'SELECT state, count(*)::int AS count FROM outgoing_message WHERE conversation_id = $1 GROUP BY state',
      [filed.conversationId],
    )
    expect(rows).toEqual([{ state: 'refused', count: 1 }])
  })

  it('takes back a number that was given later', async () => {
    const filed = await fileCase(world)
    const { rows } = await world.worker.query('SELECT wrapped FROM case_file_key WHERE case_file_id = $1', [
      filed.id,
    ])
    const place = { table: 'resident_wish', column: 'sealed', row: filed.id }
    const sealed = world.vault.content
      .unlock(filed.id, rows[0].wrapped)
      .seal(place, '0912 345 678, sau 18 giờ')
    await wish(filed, { kind: 'be-phoned', sealed })
    expect((await open(duty, filed)).work.wish).toMatchObject({
      contact: 'phone',
      phoneWords: '0912 345 678, sau 18 giờ',
    })
    await wish(filed, { kind: 'stop-contact' })
    expect((await open(duty, filed)).work.wish).toMatchObject({ contact: 'stopped', phoneWords: null })
  })
})

describe('asking for another look', () => {
  const counts = async (browser: Browser) =>
    (await browser.get('/api/v1/case-files/counts')).json<Record<string, number>>().reopening

  it('is a task of the unit, told to its head, until the case is taken up', async () => {
    const filed = await fileCase(world, { status: 'CLOSED' })
    const before = await counts(duty)
    await wish(filed, { kind: 'reopen' })
    expect(await counts(duty)).toBe((before ?? 0) + 1)
    const told = (await head.get('/api/v1/notifications')).json<{
      items: { kind: string; caseFileId: string }[]
    }>()
    expect(told.items[0]).toMatchObject({ kind: 'reopen-asked', caseFileId: filed.id })
    await work(head, filed, 'transitions', { to: 'CHECKING', reason: 'Có tình tiết mới' })
    expect((await open(duty, filed)).work.wish?.reopen).toMatchObject({ answer: 'accepted' })
    expect(await counts(duty)).toBe(before)
  })

  it('may be declined with a reason, which the resident reads', async () => {
    const filed = await fileCase(world, { status: 'CLOSED' })
    await wish(filed, { kind: 'reopen' })
    const declined = await work(duty, filed, 'reopening/decline', {
      told: 'Đã xác minh đủ, chưa có tình tiết mới.',
    })
    expect(declined.json()).toMatchObject({
      status: 'CLOSED',
      work: { wish: { reopen: { answer: 'declined' } } },
      messages: [{ direction: 'out', text: expect.stringContaining('chưa có tình tiết mới') }],
    })
    expect((await work(duty, filed, 'reopening/decline', { told: 'Lần nữa' })).json()).toMatchObject({
      code: 'case-file.no-wish',
    })
  })

  it('that is asked again waits again', async () => {
    const filed = await fileCase(world, { status: 'CLOSED' })
    await wish(filed, { kind: 'reopen' })
    await work(duty, filed, 'reopening/decline', { told: 'Kết quả không đổi.' })
    world.clock.nowMs += 1_000
    await wish(filed, { kind: 'reopen' })
    expect((await open(duty, filed)).work.wish?.reopen).toMatchObject({ answer: null })
  })

  it('cannot be answered by another unit', async () => {
    const filed = await fileCase(world, { status: 'CLOSED' })
    await wish(filed, { kind: 'reopen' })
    const answer = await neighbour.post(`/api/v1/case-files/${filed.id}/reopening/decline`, {
      told: 'x',
      version: 1,
    })
    expect(answer.statusCode).toBe(404)
  })
})

describe('rating', () => {
  it('stands on the case and is counted for the head of the unit only', async () => {
    const filed = await fileCase(world, { status: 'CLOSED' })
    await wish(filed, { kind: 'rate', rating: 'poor' })
    expect((await open(duty, filed)).work.wish).toMatchObject({
      rating: 'poor',
      ratingLabel: 'Chưa hài lòng',
    })
    expect((await head.get('/api/v1/ratings')).json()).toMatchObject({
      items: [{ unit: { code: UNITS.dong }, good: 0, fair: 0, poor: 1 }],
    })
    expect((await neighbour.get('/api/v1/ratings')).json()).toMatchObject({ items: [] })
    expect((await duty.get('/api/v1/ratings')).json()).toMatchObject({ items: [] })
  })
})
