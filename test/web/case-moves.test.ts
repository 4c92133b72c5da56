import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFileDetail } from '../../src/contracts/case-file.ts'
import { type Browser, browserOf } from './support/browser.ts'
import { fileCase } from './support/file-case.ts'
import { openWebWorld, UNITS, type WebWorld } from './support/web-world.ts'

let world: WebWorld
let duty: Browser
let head: Browser
let handler: Browser
let neighbour: Browser
let province: Browser

beforeAll(async () => {
  world = await openWebWorld()
  world.clock.nowMs = Date.now() // the database has the last word on sealed identities, by its own clock
  duty = await browserOf(world.server, 'dong.duty')
  head = await browserOf(world.server, 'dong.head')
  handler = await browserOf(world.server, 'dong.handler')
  neighbour = await browserOf(world.server, 'tay.duty')
  province = await browserOf(world.server, 'tinh.duty')
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.nowMs += 1_000
})

const open = async (browser: Browser, id: string) =>
  (await browser.get(`/api/v1/case-files/${id}`)).json<CaseFileDetail>()

async function work(browser: Browser, id: string, name: string, body: object = {}) {
  world.clock.nowMs += 1
  const { version } = await open(browser, id)
  return browser.post(`/api/v1/case-files/${id}/${name}`, { ...body, version })
}

async function noticesTo(conversationId: string | undefined): Promise<string[]> {
  const { rows } = await world.worker.query<{ id: string; sealed: Buffer }>(
    'SELECT id, sealed FROM outgoing_message WHERE conversation_id = $1 ORDER BY seq',
    [conversationId],
  )
  return rows.map(({ id, sealed }) => {
    const place = { table: 'outgoing_message', column: 'sealed', row: id }
    return JSON.parse(world.vault.content.openText(place, sealed)).text
  })
}

describe('receiving a tip', () => {
  it('needs the register number and the legal class, and says which is missing', async () => {
    const filed = await fileCase(world, { status: 'SEEN' })
    const offered = (await open(duty, filed.id)).transitions.find(({ to }) => to === 'RECEIVED')
    expect(offered?.needs).toEqual(['registerNumber', 'legalClass'])
    const refused = await work(duty, filed.id, 'transitions', { to: 'RECEIVED', legalClass: 'TIN_BAO' })
    expect(refused.json()).toMatchObject({
      status: 422,
      code: 'case-file.field-required',
      issues: [{ path: 'registerNumber' }],
    })
    expect(await open(duty, filed.id)).toMatchObject({ status: 'SEEN', version: 1 })
  })

  it('keeps both and starts the working-day clock of the notice', async () => {
    const filed = await fileCase(world, { status: 'SEEN' })
    const body = { to: 'RECEIVED', registerNumber: '17/2026', legalClass: 'TIN_BAO' }
    const received = (await work(duty, filed.id, 'transitions', body)).json<CaseFileDetail>()
    expect(received).toMatchObject({
      status: 'RECEIVED',
      work: { registerNumber: '17/2026', legalClass: 'TIN_BAO' },
    })
    expect(received.clocks.map(({ key }) => key)).toContain('T_NOTICE_IN')
  })

  it('goes back to it from a question without asking again', async () => {
    const filed = await fileCase(world, { status: 'SEEN' })
    await work(duty, filed.id, 'transitions', { to: 'RECEIVED', registerNumber: '18', legalClass: 'TO_GIAC' })
    const asked = (await work(duty, filed.id, 'transitions', { to: 'NEED_INFO' })).json<CaseFileDetail>()
    expect(asked.clocks).toContainEqual(expect.objectContaining({ key: 'T_INFO', state: 'running' }))
    const back = await work(duty, filed.id, 'transitions', { to: 'RECEIVED' })
    expect(back.json<CaseFileDetail>().clocks).toContainEqual(
      expect.objectContaining({ key: 'T_INFO', state: 'met' }),
    )
    const noticeOf = ({ clocks }: CaseFileDetail) => clocks.find(({ key }) => key === 'T_NOTICE_IN')
    expect(noticeOf(back.json())).toEqual(noticeOf(asked))
  })

  it('tells the resident of a result only what the officer wrote for them', async () => {
    const filed = await fileCase(world, { status: 'CHECKING' })
    expect((await work(duty, filed.id, 'transitions', { to: 'RESULT' })).json()).toMatchObject({
      status: 422,
    })
    const body = {
      to: 'RESULT',
      resultKind: 'NHAC_NHO',
      reason: 'Đã lập biên bản',
      told: 'Đã nhắc nhở chủ quán.',
    }
    expect((await work(duty, filed.id, 'transitions', body)).json()).toMatchObject({
      work: { resultKind: 'NHAC_NHO' },
    })
    const [notice] = await noticesTo(filed.conversationId)
    expect(notice).toContain('Đã nhắc nhở chủ quán.')
    expect(notice).not.toContain('biên bản')
  })

  it('passed to another body names the body', async () => {
    const filed = await fileCase(world, { status: 'CHECKING' })
    const to = { to: 'TRANSFERRED_OTHER', reason: 'Đúng thẩm quyền' }
    expect((await work(duty, filed.id, 'transitions', to)).json()).toMatchObject({
      issues: [{ path: 'destination' }],
    })
    const body = { ...to, destination: { code: 'KHAC', name: 'Ban quản lý chợ' } }
    expect((await work(duty, filed.id, 'transitions', body)).json()).toMatchObject({
      status: 'TRANSFERRED_OTHER',
      work: { destination: { code: 'KHAC', name: 'Ban quản lý chợ' } },
    })
  })
})

describe('a step to mediation', () => {
  it.each(['BLGD', 'TRE_EM', 'HS_BAOLUC'])('is neither offered nor taken with %s', async (category) => {
    const filed = await fileCase(world, { status: 'RECEIVED' })
    await world.worker.query('UPDATE case_file SET category = $2 WHERE id = $1', [filed.id, category])
    expect((await open(duty, filed.id)).transitions.map(({ to }) => to)).not.toContain('TO_MEDIATION')
    expect((await work(duty, filed.id, 'transitions', { to: 'TO_MEDIATION' })).statusCode).toBe(409)
  })

  it('is offered for a quarrel', async () => {
    const filed = await fileCase(world, { status: 'RECEIVED' })
    await world.worker.query(`UPDATE case_file SET category = 'MAU_THUAN' WHERE id = $1`, [filed.id])
    expect((await open(duty, filed.id)).transitions.map(({ to }) => to)).toContain('TO_MEDIATION')
  })
})

describe('a case passed to another unit', () => {
  const pass = async () => {
    const filed = await fileCase(world)
    const response = await work(duty, filed.id, 'transfer', {
      unitCode: UNITS.tay,
      reason: 'Nơi xảy ra ở Bình Tây',
    })
    expect(response.statusCode).toBe(204)
    return filed
  }

  it('waits there for accept, with its clocks as they run, and the sender sees only that', async () => {
    const filed = await pass()
    const there = await open(neighbour, filed.id)
    expect(there).toMatchObject({
      unit: { code: UNITS.tay },
      work: { incomingTransfer: { from: { code: UNITS.dong }, reason: 'Nơi xảy ra ở Bình Tây' } },
      clocks: [{ key: 'T_SEEN', state: 'running' }],
    })
    expect((await neighbour.get('/api/v1/case-files?view=incoming')).json().items).toHaveLength(1)
    expect((await duty.get(`/api/v1/case-files/${filed.id}`)).statusCode).toBe(404)
    expect((await duty.get('/api/v1/transfers')).json().items[0]).toMatchObject({
      referenceCode: filed.referenceCode,
      state: 'offered',
    })
    await work(neighbour, filed.id, 'transfer/answer', { answer: 'accept' })
    expect((await duty.get('/api/v1/transfers')).json().items[0]).toMatchObject({ state: 'accepted' })
    expect((await open(neighbour, filed.id)).work.incomingTransfer).toBeNull()
  })

  it('lets the resident know once which unit handles it now, when that one has accepted', async () => {
    const filed = await pass()
    expect(await noticesTo(filed.conversationId)).toEqual([])
    await work(neighbour, filed.id, 'transfer/answer', { answer: 'accept' })
    await work(neighbour, filed.id, 'transfer/answer', { answer: 'accept' })
    const told = `Tin ${filed.referenceCode}: đã chuyển ${(await open(neighbour, filed.id)).unit.name} để giải quyết`
    expect(await noticesTo(filed.conversationId)).toEqual([expect.stringContaining(told)])
  })

  it('is no news for a resident who wants no contact, nor when it was only given back', async () => {
    const silent = await pass()
    await world.worker.query(
      `INSERT INTO resident_wish (case_file_id, contact, contact_at) VALUES ($1, 'stopped', now())`,
      [silent.id],
    )
    await work(neighbour, silent.id, 'transfer/answer', { answer: 'accept' })
    expect(await noticesTo(silent.conversationId)).toEqual([])
    const returned = await pass()
    await work(neighbour, returned.id, 'transfer/answer', { answer: 'return', reason: 'Không phải Bình Tây' })
    await work(duty, returned.id, 'transfer/answer', { answer: 'accept' })
    expect(await noticesTo(returned.conversationId)).toEqual([])
  })

  it('comes back with a reason, and the second return goes to the province', async () => {
    const filed = await pass()
    expect((await work(neighbour, filed.id, 'transfer/answer', { answer: 'return' })).statusCode).toBe(422)
    await work(neighbour, filed.id, 'transfer/answer', { answer: 'return', reason: 'Không phải Bình Tây' })
    expect(await open(duty, filed.id)).toMatchObject({ unit: { code: UNITS.dong } })
    await work(duty, filed.id, 'transfer/answer', { answer: 'return', reason: 'Vẫn là Bình Tây' })
    expect(await open(province, filed.id)).toMatchObject({ unit: { code: UNITS.province } })
  })

  it('is accepted by whoever begins to work on it', async () => {
    const filed = await pass()
    await work(neighbour, filed.id, 'transitions', { to: 'SEEN' })
    await work(neighbour, filed.id, 'transitions', { to: 'NEED_INFO' })
    expect((await open(neighbour, filed.id)).work.transfers).toMatchObject([{ state: 'accepted' }])
    const [seen, passed, asked] = await noticesTo(filed.conversationId)
    expect([seen, passed, asked]).toEqual([
      expect.stringContaining('trực ban đã xem'),
      expect.stringContaining('đã chuyển'),
      expect.stringContaining('cho biết thêm'),
    ])
  })
})

describe('a case shown to a second unit', () => {
  it('can be read and noted there, and nothing else', async () => {
    const filed = await fileCase(world, { identityLevel: 'A' })
    expect((await neighbour.get(`/api/v1/case-files/${filed.id}`)).statusCode).toBe(404)
    await work(duty, filed.id, 'shares', { unitCode: UNITS.tay, reason: 'Giáp ranh' })
    const seen = await open(neighbour, filed.id)
    expect(seen).toMatchObject({ work: { isSharedWithMe: true }, transitions: [], contact: null })
    expect((await neighbour.get('/api/v1/case-files?view=shared')).json().items).toHaveLength(1)
    expect((await neighbour.get('/api/v1/case-files/counts')).json().shared).toBe(1)
    const note = await work(neighbour, filed.id, 'notes', { text: 'Bên này cũng thấy xe đó' })
    expect(note.json<CaseFileDetail>().timeline.at(-1)).toMatchObject({ note: 'Bên này cũng thấy xe đó' })
    for (const [name, body] of [
      ['transitions', { to: 'SEEN' }],
      ['messages', { text: 'Chào' }],
      ['assignment', {}],
      ['labels', { labelIds: [] }],
    ] as const) {
      const { version } = await open(neighbour, filed.id)
      const refused =
        name === 'labels'
          ? await neighbour.put(`/api/v1/case-files/${filed.id}/labels`, { ...body, version })
          : await neighbour.post(`/api/v1/case-files/${filed.id}/${name}`, { ...body, version })
      expect(refused.json(), name).toMatchObject({ code: 'case-file.shared-only' })
    }
    await work(duty, filed.id, `shares/${UNITS.tay}/end`)
    expect((await neighbour.get(`/api/v1/case-files/${filed.id}`)).statusCode).toBe(404)
  })
})

describe('two reports of one event', () => {
  it('keep both codes, tell both residents the same, and are parted by the head', async () => {
    const first = await fileCase(world, { status: 'CHECKING' })
    const second = await fileCase(world, { status: 'RECEIVED' })
    const merged = await work(duty, second.id, 'merge', { into: first.referenceCode, reason: 'Cùng một vụ' })
    expect(merged.json()).toMatchObject({
      status: 'MERGED',
      work: { mergedInto: { referenceCode: first.referenceCode } },
    })
    expect((await open(duty, first.id)).work.mergedFrom).toMatchObject([
      { referenceCode: second.referenceCode },
    ])
    await work(duty, first.id, 'transitions', { to: 'RESULT', resultKind: 'XU_PHAT' })
    const [told] = await noticesTo(second.conversationId)
    expect(told).toContain(second.referenceCode)
    expect(told).not.toContain(first.referenceCode)
    expect((await work(duty, second.id, 'merge/undo', { reason: 'Hai vụ' })).statusCode).toBe(403)
    const parted = await work(head, second.id, 'merge/undo', { reason: 'Hai vụ khác nhau' })
    expect(parted.json()).toMatchObject({ status: 'RECEIVED', work: { mergedInto: null } })
  })

  it('are merged straight after filing, and parted with the limits that ran', async () => {
    const first = await fileCase(world)
    const second = await fileCase(world, { status: 'SEEN' })
    await work(duty, second.id, 'transitions', { to: 'RECEIVED', registerNumber: '3', legalClass: 'TIN_BAO' })
    const before = (await open(duty, second.id)).clocks.find(({ key }) => key === 'T_NOTICE_IN')
    const merged = await work(duty, first.id, 'merge', { into: second.referenceCode, reason: 'Cùng một vụ' })
    expect(merged.json<CaseFileDetail>().timeline.map(({ text }) => text)).toEqual([
      'Người dân gửi tin qua Telegram',
      'Chuyển trạng thái: Đã gửi → Trực ban đã xem',
      `Nhập chung vào tin ${second.referenceCode}`,
    ])
    expect((await work(head, first.id, 'merge/undo', { reason: 'Hai vụ' })).json()).toMatchObject({
      status: 'SEEN',
    })
    const other = await work(duty, second.id, 'merge', { into: first.referenceCode, reason: 'Cùng một vụ' })
    expect(other.json<CaseFileDetail>().clocks).toContainEqual({
      ...before,
      state: 'met',
      stoppedAt: expect.any(String),
      changes: [],
    })
    const parted = await work(head, second.id, 'merge/undo', { reason: 'Hai vụ' })
    expect(parted.json<CaseFileDetail>().clocks).toContainEqual(before)
  })

  it('cannot be merged in a circle or a chain', async () => {
    const one = await fileCase(world, { status: 'RECEIVED' })
    const two = await fileCase(world, { status: 'RECEIVED' })
    const three = await fileCase(world, { status: 'RECEIVED' })
    await work(duty, two.id, 'merge', { into: one.id, reason: 'Trùng' })
    const merge = async (id: string, into: string) =>
      (await work(duty, id, 'merge', { into, reason: 'x' })).json()
    expect(await merge(one.id, three.id)).toMatchObject({ code: 'case-file.has-merged' })
    expect(await merge(three.id, two.id)).toMatchObject({ code: 'case-file.merged-already' })
    expect(await merge(three.id, three.id)).toMatchObject({ code: 'case-file.unknown-case' })
    const foreign = await fileCase(world, { unitCode: UNITS.tay })
    expect(await merge(three.id, foreign.referenceCode)).toMatchObject({ code: 'case-file.unknown-case' })
  })
})

describe('a sealed identity', () => {
  const sealedCase = async () => {
    const filed = await fileCase(world, { identityLevel: 'B' })
    const { wrapped, kid } = world.vault.identity.createDataKey(filed.id)
    const place = { table: 'resident_identity', column: 'sealed', row: filed.id }
    const contact = JSON.stringify({ name: 'Người Thử', phone: '+84900000001' })
    const sealed = world.vault.identity.unlock(filed.id, wrapped).seal(place, contact)
    await world.worker.query(
      'INSERT INTO resident_identity (case_file_id, kid, wrapped, sealed) VALUES ($1, $2, $3, $4)',
      [filed.id, kid, wrapped, sealed],
    )
    return filed
  }
  const request = async (browser: Browser, id: string) => {
    const asked = await work(browser, id, 'identity-requests', { reason: 'Cần gặp để bảo vệ' })
    return asked.json<CaseFileDetail>().work.identityRequests[0]?.id ?? ''
  }
  const openIt = (browser: Browser, id: string, requestId: string) =>
    browser.post(`/api/v1/case-files/${id}/identity-requests/${requestId}/open`)

  it('opens for who asked, after a second person agreed, and leaves a trace each time', async () => {
    const filed = await sealedCase()
    const id = await request(duty, filed.id)
    expect((await openIt(duty, filed.id, id)).json()).toMatchObject({ code: 'identity.closed' })
    const decision = `identity-requests/${id}/decision`
    expect((await work(duty, filed.id, decision, { approve: true })).json()).toMatchObject({
      code: 'case-file.second-person-required',
    })
    expect((await work(head, filed.id, decision, { approve: true })).statusCode).toBe(200)
    expect((await openIt(duty, filed.id, id)).json()).toMatchObject({
      name: 'Người Thử',
      phone: '+84900000001',
    })
    expect((await openIt(head, filed.id, id)).statusCode).toBe(403)
    const { rows } = await world.worker.query(
      `SELECT actor FROM audit_entry WHERE action = 'identity.opened' AND subject = $1`,
      [`case-file:${filed.id}`],
    )
    expect(rows).toEqual([{ actor: `officer:${world.ids['dong.duty']}` }])
  })

  it('closes again after half an hour, in the database too', async () => {
    const filed = await sealedCase()
    const id = await request(duty, filed.id)
    await work(head, filed.id, `identity-requests/${id}/decision`, { approve: true })
    await world.worker.query(
      // Long past by the database's clock and by the test's, which stands still since the file began.
      `UPDATE identity_request SET view_until = now() - interval '1 hour' WHERE id = $1`,
      [id],
    )
    expect((await openIt(duty, filed.id, id)).statusCode).toBe(403)
    expect((await open(duty, filed.id)).work.identityRequests).toMatchObject([
      { state: 'expired', mayOpen: false },
    ])
  })

  it('is not there to be asked for at level C', async () => {
    const filed = await fileCase(world, { identityLevel: 'C' })
    expect((await work(duty, filed.id, 'identity-requests', { reason: 'Muốn biết' })).json()).toMatchObject({
      code: 'case-file.no-identity',
    })
  })
})

describe('an officer-entered case', () => {
  const form = () => ({
    source: 'walk-in',
    kind: 'crime-tip',
    category: 'HS_TAISAN',
    what: 'Mất xe máy ở cổng chợ sáng nay',
    place: { text: 'cổng chợ' },
    identityLevel: 'A',
    contact: { name: 'Bác Thử', phone: '0900000002' },
    submissionKey: randomUUID(),
  })

  it('is sealed like any other, gets its clocks and a receipt, and is filed once', async () => {
    const body = form()
    const entered = await duty.post('/api/v1/case-files', body)
    expect(entered.statusCode).toBe(201)
    const { id, receipt } = entered.json<{ id: string; receipt: string }>()
    expect(receipt).toMatch(/^\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}$/)
    expect(await open(duty, id)).toMatchObject({
      source: 'walk-in',
      urgency: 'P2',
      headline: 'Mất xe máy ở cổng chợ sáng nay',
      contact: { name: 'Bác Thử' },
      conversation: { mode: 'none' },
      clocks: [{ key: 'T_SEEN' }, { key: 'T_24H' }],
    })
    expect((await duty.post('/api/v1/case-files', body)).json()).toMatchObject({ id, receipt: null })
    const { rows } = await world.worker.query(
      'SELECT count(*)::int AS count FROM case_file WHERE submission_key = $1',
      [body.submissionKey],
    )
    expect(rows).toEqual([{ count: 1 }])
  })

  it('is nothing for handlers and viewers', async () => {
    expect((await handler.post('/api/v1/case-files', form())).statusCode).toBe(403)
    const viewer = await browserOf(world.server, 'tinh.viewer')
    expect((await viewer.post('/api/v1/case-files', form())).statusCode).toBe(403)
  })
})

describe('sorting a case', () => {
  it('labels, hamlets and checklists are the unit’s own', async () => {
    const filed = await fileCase(world)
    const labels = (await duty.post('/api/v1/labels', { name: 'Theo dõi', tone: 'red' })).json()
    const hamlets = (await duty.post('/api/v1/hamlets', { name: 'Ấp 1' })).json()
    const label = labels.items[0].id
    const hamlet = hamlets.items[0].id
    await duty.put('/api/v1/hamlets/mine', { hamletIds: [hamlet] })
    expect((await neighbour.get('/api/v1/labels')).json().items).toEqual([])
    let { version } = await open(duty, filed.id)
    await duty.put(`/api/v1/case-files/${filed.id}/labels`, { labelIds: [label], version })
    version += 1
    await duty.put(`/api/v1/case-files/${filed.id}/hamlet`, { hamletId: hamlet, version })
    await work(duty, filed.id, 'checklist', { itemId: 'tip-register', isDone: true })
    const { work: done } = await open(duty, filed.id)
    expect(done).toMatchObject({ labels: [{ name: 'Theo dõi' }], hamlet: { name: 'Ấp 1' } })
    expect(done.checklist.find(({ id }) => id === 'tip-register')?.doneBy?.name).toBe('Cán bộ dong.duty')
    const list = async (query: string) =>
      (await duty.get(`/api/v1/case-files?${query}`)).json().items.map(({ id }: { id: string }) => id)
    expect(await list(`label=${label}`)).toEqual([filed.id])
    expect(await list('view=my-hamlets')).toEqual([filed.id])
    const foreign = await fileCase(world, { unitCode: UNITS.tay })
    const refused = await neighbour.put(`/api/v1/case-files/${foreign.id}/labels`, {
      labelIds: [label],
      version: 1,
    })
    expect(refused.json()).toMatchObject({ code: 'case-file.unknown-label' })
  })

  it('fills canned replies with the facts of the case', async () => {
    const filed = await fileCase(world)
    await duty.post('/api/v1/canned-replies', {
      title: 'Của xã',
      text: 'Chào, tin {ma} đã tới {don_vi}.',
      statuses: [],
    })
    const { items } = (await duty.get(`/api/v1/canned-replies?caseFileId=${filed.id}`)).json()
    expect(items[0]).toMatchObject({
      isOwn: true,
      filled: `Chào, tin ${filed.referenceCode} đã tới Công an xã Bình Đông.`,
    })
    expect(items.map(({ id }: { id: string }) => id)).not.toContain('closing')
    expect((await neighbour.get('/api/v1/canned-replies')).json().items[0].isOwn).toBe(false)
  })
})

describe('many cases at once', () => {
  it('show in the preview what would happen, keep nothing of it, then do the same', async () => {
    const checked = await fileCase(world, { status: 'CHECKING' })
    const sent = await fileCase(world)
    const items = [
      { id: checked.id, version: 1 },
      { id: sent.id, version: 1 },
      { id: randomUUID(), version: 1 },
    ]
    const ask = async (preview: boolean) =>
      (
        await duty.post('/api/v1/case-files/bulk', {
          preview,
          items,
          action: { kind: 'transition', to: 'SEEN' },
        })
      ).json()
    const expected = { items: [{ outcome: 'refused' }, { outcome: 'done' }, { outcome: 'not-found' }] }
    expect(await ask(true)).toMatchObject(expected)
    expect(await open(duty, sent.id)).toMatchObject({ status: 'SUBMITTED', version: 1 })
    expect(await noticesTo(sent.conversationId)).toEqual([])
    expect(await ask(false)).toMatchObject(expected)
    expect(await open(duty, sent.id)).toMatchObject({ status: 'SEEN' })
  })

  it('change hands with a whole desk, by the head only', async () => {
    const filed = await fileCase(world, { assigneeId: world.ids['dong.handler'] })
    const body = {
      fromOfficerId: world.ids['dong.handler'],
      toOfficerId: world.ids['dong.duty'],
      preview: true,
    }
    expect((await duty.post('/api/v1/desk-handover', body)).statusCode).toBe(403)
    expect((await head.post('/api/v1/desk-handover', body)).json()).toEqual({ count: 1, isDone: false })
    expect((await head.post('/api/v1/desk-handover', { ...body, preview: false })).json()).toEqual({
      count: 1,
      isDone: true,
    })
    expect((await open(duty, filed.id)).assignee?.id).toBe(world.ids['dong.duty'])
  })
})

describe('lists and views', () => {
  it('page through every order without a gap or a repetition', async () => {
    const all = (await head.get('/api/v1/case-files?limit=200'))
      .json()
      .items.map(({ id }: { id: string }) => id)
    for (const sort of ['newest', 'oldest', 'due', 'urgency', 'activity']) {
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const from: string = cursor === '' ? '' : `&cursor=${cursor}`
        const page = (await head.get(`/api/v1/case-files?limit=3&sort=${sort}${from}`)).json()
        seen.push(...page.items.map(({ id }: { id: string }) => id))
        cursor = page.nextCursor
      }
      expect(seen.toSorted(), sort).toEqual(all.toSorted())
    }
  })

  it('keep an officer’s own filters with a live count', async () => {
    const query = { urgency: 'P2', sort: 'oldest' }
    const { items } = (await duty.post('/api/v1/views', { name: 'Việc thường', query })).json()
    const own = items.at(-1)
    expect(own).toMatchObject({ name: 'Việc thường', isOwn: true, query })
    const listed = (await duty.get('/api/v1/case-files?urgency=P2&limit=200')).json().items
    expect(own.count).toBe(listed.length)
    expect((await head.get('/api/v1/views')).json().items.at(-1).isOwn).toBe(false)
    expect((await head.delete(`/api/v1/views/${own.key}`)).statusCode).toBe(404)
    expect((await duty.delete(`/api/v1/views/${own.key}`)).statusCode).toBe(200)
  })
})

describe('presence', () => {
  it('shows who else is there until they leave, to officers who may see the case', async () => {
    const filed = await fileCase(world)
    await duty.post('/api/v1/presence', { caseFileId: filed.id, mode: 'writing' })
    const seen = async (browser: Browser) =>
      (await browser.post('/api/v1/presence', { caseFileId: filed.id, mode: 'viewing' })).json()
    expect(await seen(head)).toMatchObject({ items: [{ name: 'Cán bộ dong.duty', mode: 'writing' }] })
    expect((await seen(neighbour)).code).toBe('case-file.not-found')
    await duty.post('/api/v1/presence', { caseFileId: filed.id, mode: 'gone' })
    expect(await seen(head)).toEqual({ items: [] })
  })
})
