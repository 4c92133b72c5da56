import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFileDetail } from '../../src/contracts/case-file.ts'
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
  neighbour = await browserOf(world.server, 'tay.duty')
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.nowMs += 1_000
})

const open = async (browser: Browser, id: string) =>
  (await browser.get(`/api/v1/case-files/${id}`)).json<CaseFileDetail>()

/** Does one piece of work on a case at its present version, a second later: a first look stands just before it. */
async function work(browser: Browser, id: string, name: string, body: object = {}) {
  world.clock.nowMs += 1_000
  const { version } = await open(browser, id)
  return browser.post(`/api/v1/case-files/${id}/${name}`, { ...body, version })
}

async function outgoingOf(filed: FiledCase) {
  const { rows } = await world.worker.query<{ id: string; seq: string; class: string; sealed: Buffer }>(
    'SELECT id, seq, class, sealed FROM outgoing_message WHERE conversation_id = $1 ORDER BY seq',
    [filed.conversationId],
  )
  return rows.map((row) => {
    const place = { table: 'outgoing_message', column: 'sealed', row: row.id }
    return {
      seq: Number(row.seq),
      class: row.class,
      ...JSON.parse(world.vault.content.openText(place, row.sealed)),
    }
  })
}

describe('a case file', () => {
  it('opens with answers, clocks, routing, history and the steps allowed', async () => {
    const filed = await fileCase(world)
    const detail = await open(duty, filed.id)
    expect(detail).toMatchObject({
      referenceCode: filed.referenceCode,
      categoryLabel: 'Trộm, cướp, cướp giật, chiếm đoạt',
      headline: 'Mất trộm xe đạp trước cổng chợ',
      contact: null,
      answers: [{ question: 'Anh/chị thấy việc gì?', text: 'Mất trộm xe đạp trước cổng chợ' }],
      clocks: [{ key: 'T_SEEN', label: 'Trực ban mở xem', state: 'running' }],
      routing: { unitCode: UNITS.dong, steps: [{ rule: 'commune', matched: true }] },
      timeline: [{ kind: 'submitted', text: 'Người dân gửi tin qua Telegram', officer: null }],
      conversation: { mode: 'bot', isReachable: true, windowUntil: null },
      transitions: [
        { to: 'SEEN', label: 'Trực ban đã xem', needsReason: false },
        { to: 'NEED_INFO', label: 'Cần bổ sung thông tin', needsReason: false },
        { to: 'RECEIVED', label: 'Đã tiếp nhận', needs: ['registerNumber', 'legalClass'] },
        { to: 'REDIRECTED', needsReason: true },
        { to: 'CLOSED_SPAM', needsReason: true },
        { to: 'QUARANTINE', label: 'Nghi tin rác', needsReason: false },
      ],
    })
  })

  it('leaves a trace when it is opened, and stays as it was', async () => {
    const filed = await fileCase(world)
    expect(await open(duty, filed.id)).toMatchObject({ status: 'SUBMITTED', unread: true, version: 1 })
    const { rows } = await world.worker.query('SELECT actor, action FROM audit_entry WHERE subject = $1', [
      `case-file:${filed.id}`,
    ])
    expect(rows).toEqual([{ actor: `officer:${world.ids['dong.duty']}`, action: 'case-file.viewed' }])
  })

  it('shows the contact only when the resident chose level A', async () => {
    const withContact = async (identityLevel: 'A' | 'B') => {
      const filed = await fileCase(world, { identityLevel })
      const { wrapped, kid } = world.vault.identity.createDataKey(filed.id)
      const place = { table: 'resident_identity', column: 'sealed', row: filed.id }
      const contact = JSON.stringify({ name: 'Người Thử', phone: '+84912345678' })
      const sealed = world.vault.identity.unlock(filed.id, wrapped).seal(place, contact)
      await world.worker.query(
        'INSERT INTO resident_identity (case_file_id, kid, wrapped, sealed) VALUES ($1, $2, $3, $4)',
        [filed.id, kid, wrapped, sealed],
      )
      return filed
    }
    const open1 = await open(duty, (await withContact('A')).id)
    expect(open1.contact).toEqual({ name: 'Người Thử', phone: '+84912345678', when: null })
    expect((await open(head, (await withContact('B')).id)).contact).toBeNull()
  })

  it('names neighbours that may be the same event, without content', async () => {
    const one = await fileCase(world, { communeCode: '31499' })
    const other = await fileCase(world, { communeCode: '31499' })
    expect((await open(duty, one.id)).duplicates).toEqual([
      { id: other.id, referenceCode: other.referenceCode, because: expect.stringContaining('24 giờ') },
    ])
  })

  it('is still listed when its key was destroyed, without words', async () => {
    const filed = await fileCase(world)
    await world.worker.query('DELETE FROM case_file_key WHERE case_file_id = $1', [filed.id])
    expect(await open(duty, filed.id)).toMatchObject({
      headline: 'Trộm, cướp, cướp giật, chiếm đoạt',
      answers: [],
    })
  })

  it('stays readable where nothing was altered', async () => {
    const filed = await fileCase(world)
    await world.worker.query(
      `UPDATE case_file SET headline_sealed = set_byte(headline_sealed, 40, 255 - get_byte(headline_sealed, 40)) WHERE id = $1`,
      [filed.id],
    )
    expect(await open(duty, filed.id)).toMatchObject({
      headline: '[không mở được nội dung này]',
      answers: [{ text: 'Mất trộm xe đạp trước cổng chợ' }],
    })
    expect((await duty.get('/api/v1/case-files')).statusCode).toBe(200)
  })

  it('is read for the whole unit once somebody says so', async () => {
    const filed = await fileCase(world)
    expect((await duty.post(`/api/v1/case-files/${filed.id}/read`)).statusCode).toBe(204)
    expect(await open(head, filed.id)).toMatchObject({ unread: false, version: 1 })
  })
})

describe('a step', () => {
  it('changes the status, stops the clock of being seen and tells the resident', async () => {
    const filed = await fileCase(world)
    const response = await work(duty, filed.id, 'transitions', { to: 'SEEN' })
    expect(response.json()).toMatchObject({
      status: 'SEEN',
      version: 2,
      unread: false,
      dueAt: null,
      clocks: [{ key: 'T_SEEN', state: 'met' }],
      timeline: [{ kind: 'submitted' }, { text: 'Chuyển trạng thái: Đã gửi → Trực ban đã xem' }],
      messages: [{ direction: 'out', author: 'bot', state: 'pending', officer: null }],
    })
    expect(await outgoingOf(filed)).toMatchObject([
      {
        seq: 1,
        class: 'status',
        language: 'vi',
        text: `Tin ${filed.referenceCode}: trực ban đã xem. Nếu còn nguy hiểm, xin gọi 113.`,
      },
    ])
  })

  it('wakes the sender and every open inbox', async () => {
    const filed = await fileCase(world)
    await work(duty, filed.id, 'transitions', { to: 'SEEN' })
    const outbox = await world.worker.query('SELECT kind FROM outbox WHERE ref = $1', [filed.conversationId])
    expect(outbox.rows).toEqual([{ kind: 'deliver-conversation' }])
    const live = await world.worker.query(
      'SELECT unit_code, kind FROM live_event WHERE case_file_id = $1 ORDER BY id',
      [filed.id],
    )
    expect(live.rows.at(-1)).toEqual({ unit_code: UNITS.dong, kind: 'case-file.changed' })
  })

  it('says nothing to the resident when it is a matter inside the unit', async () => {
    const filed = await fileCase(world)
    expect((await work(duty, filed.id, 'transitions', { to: 'QUARANTINE' })).json()).toMatchObject({
      messages: [],
    })
    expect(await outgoingOf(filed)).toEqual([])
  })

  it('keeps its reason inside the unit', async () => {
    const filed = await fileCase(world, { status: 'SEEN' })
    const reason = 'Thuộc thẩm quyền quản lý thị trường'
    const response = await work(duty, filed.id, 'transitions', { to: 'REDIRECTED', reason })
    expect(response.json<CaseFileDetail>().timeline.at(-1)).toMatchObject({ note: reason })
    expect(JSON.stringify(await outgoingOf(filed))).not.toContain(reason)
  })

  it.each([
    ['SUBMITTED', { to: 'CLOSED' }, 409, 'case-file.transition-not-allowed'],
    ['SEEN', { to: 'REDIRECTED' }, 422, 'case-file.reason-required'],
    ['CHECKING', { to: 'CLOSED_NO_BASIS', reason: 'Không có dấu hiệu' }, 403, 'case-file.head-required'],
  ])('from %s to %j is refused with %i', async (status, body, code, problem) => {
    const filed = await fileCase(world, { status })
    const response = await work(duty, filed.id, 'transitions', body)
    expect(response.json()).toMatchObject({ status: code, code: problem })
    expect(await open(duty, filed.id)).toMatchObject({ status, version: 1 })
  })

  it('that only the head may take is offered to the head, and shown to others as the head’s', async () => {
    const filed = await fileCase(world, { status: 'CHECKING' })
    const offered = async (browser: Browser) =>
      (await open(browser, filed.id)).transitions.map(({ to }) => to)
    expect(await offered(duty)).not.toContain('CLOSED_NO_BASIS')
    expect(await offered(head)).toContain('CLOSED_NO_BASIS')
    expect((await open(duty, filed.id)).headTransitions).toEqual([
      { to: 'CLOSED_NO_BASIS', label: 'Chưa đủ căn cứ để xem xét tiếp' },
    ])
    expect((await open(head, filed.id)).headTransitions).toEqual([])
    const body = { to: 'CLOSED_NO_BASIS', reason: 'Không có dấu hiệu' }
    expect((await work(head, filed.id, 'transitions', body)).statusCode).toBe(200)
  })

  it('back from a question leads to where it came from, and from there on in one go', async () => {
    const filed = await fileCase(world, { status: 'CHECKING' })
    const asked = (await work(duty, filed.id, 'transitions', { to: 'NEED_INFO' })).json<CaseFileDetail>()
    const offered = asked.transitions.map(({ to }) => to)
    expect(offered[0]).toBe('CHECKING')
    expect(offered).toContain('RESULT')
    expect((await work(duty, filed.id, 'transitions', { to: 'SEEN' })).statusCode).toBe(409)
    const body = { to: 'RESULT', resultKind: 'NHAC_NHO' }
    const settled = (await work(duty, filed.id, 'transitions', body)).json<CaseFileDetail>()
    expect(settled).toMatchObject({ status: 'RESULT' })
    expect(settled.timeline.slice(-2).map(({ text }) => text)).toEqual([
      'Chuyển trạng thái: Cần bổ sung thông tin → Đang xác minh',
      'Chuyển trạng thái: Đang xác minh → Đã có kết quả',
    ])
    expect(await outgoingOf(filed)).toHaveLength(2)
  })

  it('out of a new tip takes the look at it along: two lines of history, one notice', async () => {
    const filed = await fileCase(world)
    const asked = (await work(duty, filed.id, 'transitions', { to: 'NEED_INFO' })).json<CaseFileDetail>()
    expect(asked).toMatchObject({
      status: 'NEED_INFO',
      clocks: [
        { key: 'T_SEEN', state: 'met' },
        { key: 'T_INFO', state: 'running' },
      ],
      timeline: [
        { kind: 'submitted' },
        { text: 'Chuyển trạng thái: Đã gửi → Trực ban đã xem' },
        { text: 'Chuyển trạng thái: Trực ban đã xem → Cần bổ sung thông tin' },
      ],
    })
    expect(await outgoingOf(filed)).toMatchObject([{ text: expect.stringContaining('cần anh/chị cho biết') }])
    expect((await work(duty, filed.id, 'transitions', { to: 'SEEN' })).json()).toMatchObject({
      status: 'SEEN',
    })
  })

  it('on a version that is no longer the present one is 409 with the case as it is', async () => {
    const filed = await fileCase(world)
    await work(duty, filed.id, 'notes', { text: 'Đã gọi tổ trưởng' })
    const response = await head.post(`/api/v1/case-files/${filed.id}/transitions`, { to: 'SEEN', version: 1 })
    expect(response.json()).toMatchObject({
      status: 409,
      code: 'case-file.stale',
      current: { id: filed.id, version: 2, status: 'SUBMITTED' },
    })
  })

  it('by two officers at once is taken once', async () => {
    const filed = await fileCase(world)
    const ask = (browser: Browser) =>
      browser.post(`/api/v1/case-files/${filed.id}/transitions`, { to: 'SEEN', version: 1 })
    const codes = (await Promise.all([ask(duty), ask(head)])).map((response) => response.statusCode)
    expect(codes.toSorted()).toEqual([200, 409])
    expect(await outgoingOf(filed)).toHaveLength(1)
  })
})

describe('talking with the resident', () => {
  it('sends the words under the unit’s name and makes the bot quiet', async () => {
    const filed = await fileCase(world)
    const response = await work(duty, filed.id, 'messages', { text: 'Anh/chị còn nhớ biển số xe không?' })
    expect(response.json()).toMatchObject({
      conversation: { mode: 'officer' },
      messages: [
        {
          author: 'officer',
          text: 'Anh/chị còn nhớ biển số xe không?',
          state: 'pending',
          officer: { name: 'Cán bộ dong.duty' },
        },
      ],
    })
    const [sent] = await outgoingOf(filed)
    expect(sent).toMatchObject({ class: 'officer' })
    expect(sent.text).toContain('Anh/chị còn nhớ biển số xe không?')
    expect(sent.text).toContain('Công an xã Bình Đông')
    expect(sent.text).not.toContain('dong.duty')
    const { rows } = await world.worker.query('SELECT mode, case_file_id FROM conversation WHERE id = $1', [
      filed.conversationId,
    ])
    expect(rows).toEqual([{ mode: 'officer', case_file_id: filed.id }])
  })

  it('keeps the order in which officers wrote', async () => {
    const filed = await fileCase(world)
    for (const text of ['một', 'hai', 'ba']) await work(duty, filed.id, 'messages', { text })
    const sent = await outgoingOf(filed)
    expect(sent.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(sent.map(({ text }) => text.split('\n').at(-1))).toEqual(['một', 'hai', 'ba'])
  })

  it('shows how far a message got, and why it did not arrive', async () => {
    const filed = await fileCase(world)
    await work(duty, filed.id, 'messages', { text: 'Chào anh/chị' })
    await world.worker.query(
      `UPDATE outgoing_message SET state = 'refused', reason = 'unreachable' WHERE conversation_id = $1`,
      [filed.conversationId],
    )
    expect((await open(duty, filed.id)).messages).toMatchObject([{ state: 'refused', reason: 'unreachable' }])
  })

  it('ends with handing back: the bot answers again and the resident is told', async () => {
    const filed = await fileCase(world)
    expect((await work(duty, filed.id, 'hand-back')).json()).toMatchObject({
      status: 409,
      code: 'case-file.not-in-officer-mode',
    })
    await work(duty, filed.id, 'messages', { text: 'Cảm ơn anh/chị' })
    expect((await work(duty, filed.id, 'hand-back')).json()).toMatchObject({ conversation: { mode: 'bot' } })
    expect((await outgoingOf(filed)).at(-1)).toMatchObject({
      class: 'status',
      text: expect.stringContaining('113'),
    })
  })

  it('is not possible without a conversation', async () => {
    const filed = await fileCase(world, { withConversation: false })
    const response = await work(duty, filed.id, 'messages', { text: 'Chào' })
    expect(response.json()).toMatchObject({ status: 409, code: 'case-file.no-conversation' })
    expect((await work(duty, filed.id, 'transitions', { to: 'SEEN' })).statusCode).toBe(200)
  })

  it('keeps a note away from the resident and unreadable in the database', async () => {
    const filed = await fileCase(world)
    const response = await work(duty, filed.id, 'notes', { text: 'Đối tượng từng vi phạm' })
    expect(response.json<CaseFileDetail>().timeline.at(-1)).toMatchObject({
      kind: 'note',
      note: 'Đối tượng từng vi phạm',
    })
    expect(await outgoingOf(filed)).toEqual([])
    const { rows } = await world.worker.query(
      'SELECT t::text FROM timeline_entry t WHERE case_file_id = $1',
      [filed.id],
    )
    expect(JSON.stringify(rows)).not.toContain('vi phạm')
  })
})

describe('a first look', () => {
  it.each([
    ['taking the case', 'assignment', {}, 'trực ban đã xem'],
    ['answering the resident', 'messages', { text: 'Chào anh/chị' }, 'Chào anh/chị'],
  ])('is shown by %s, and the resident hears of it once', async (_deed, name, body, heard) => {
    const filed = await fileCase(world)
    expect((await work(duty, filed.id, name, body)).json()).toMatchObject({
      status: 'SEEN',
      dueAt: null,
      clocks: [{ key: 'T_SEEN', state: 'met' }],
      timeline: [{ kind: 'submitted' }, { text: 'Chuyển trạng thái: Đã gửi → Trực ban đã xem' }].concat(
        name === 'assignment' ? [expect.objectContaining({ kind: 'assigned' })] : [],
      ),
    })
    expect((await work(duty, filed.id, 'transitions', { to: 'SEEN' })).statusCode).toBe(200)
    expect(await outgoingOf(filed)).toMatchObject([{ text: expect.stringContaining(heard) }])
  })

  it('leaves a request for mediation to be screened', async () => {
    const filed = await fileCase(world, { status: 'HG_SUBMITTED' })
    expect((await work(duty, filed.id, 'assignment')).json()).toMatchObject({
      status: 'HG_SUBMITTED',
      clocks: [{ key: 'T_SEEN', state: 'met' }],
    })
  })

  it('is shown by acknowledging its alert', async () => {
    const filed = await fileCase(world, { urgency: 'P0' })
    expect((await duty.post(`/api/v1/case-files/${filed.id}/alert/acknowledge`, {})).statusCode).toBe(204)
    expect(await open(duty, filed.id)).toMatchObject({
      status: 'SEEN',
      assignee: { id: world.ids['dong.duty'] },
      clocks: [{ key: 'T_SEEN', state: 'met' }],
    })
    expect(await outgoingOf(filed)).toMatchObject([{ text: expect.stringContaining('trực ban đã xem') }])
  })

  it('is not what a note says', async () => {
    const filed = await fileCase(world)
    await work(duty, filed.id, 'notes', { text: 'Gọi lại buổi sáng' })
    expect((await open(duty, filed.id)).clocks).toMatchObject([{ key: 'T_SEEN', state: 'running' }])
  })
})

describe('passing work on', () => {
  it('takes, gives and releases within the unit', async () => {
    const filed = await fileCase(world)
    expect((await work(duty, filed.id, 'assignment')).json()).toMatchObject({
      assignee: { id: world.ids['dong.duty'] },
    })
    const given = await work(duty, filed.id, 'assignment', { officerId: world.ids['dong.handler'] })
    expect(given.json()).toMatchObject({ assignee: { name: 'Cán bộ dong.handler' } })
    expect(given.json<CaseFileDetail>().timeline.at(-1)).toMatchObject({
      text: 'Giao cho Cán bộ dong.handler',
    })
    expect((await work(duty, filed.id, 'assignment', { officerId: null })).json()).toMatchObject({
      assignee: null,
    })
  })

  it('to another unit takes the case out of sight here and shows it there, clock and explanation with it', async () => {
    const filed = await fileCase(world, { assigneeId: world.ids['dong.duty'] })
    const before = await open(duty, filed.id)
    const response = await work(duty, filed.id, 'transfer', {
      unitCode: UNITS.tay,
      reason: 'Nơi xảy ra thuộc Bình Tây',
    })
    expect(response.statusCode).toBe(204)
    expect((await duty.get(`/api/v1/case-files/${filed.id}`)).statusCode).toBe(404)
    const after = await open(neighbour, filed.id)
    expect(after).toMatchObject({
      unit: { code: UNITS.tay },
      assignee: null,
      unread: true,
      clocks: before.clocks,
    })
    expect(after.routing.steps.at(-1)).toEqual({
      rule: 'officer-transfer',
      matched: true,
      because: 'Công an xã Bình Đông chuyển sang',
    })
    expect(after.timeline.at(-1)).toMatchObject({
      text: 'Chuyển đơn vị: Công an xã Bình Đông → Công an xã Bình Tây',
      note: 'Nơi xảy ra thuộc Bình Tây',
    })
    const { rows } = await world.worker.query(
      'SELECT unit_code, kind FROM live_event WHERE case_file_id = $1 ORDER BY id',
      [filed.id],
    )
    expect(rows.slice(-2)).toEqual([
      { unit_code: UNITS.tay, kind: 'case-file.submitted' },
      { unit_code: UNITS.dong, kind: 'case-file.changed' },
    ])
  })

  it('finds colleagues, and units without diacritics', async () => {
    const people = (await duty.get('/api/v1/officers')).json<{ items: { name: string }[] }>()
    expect(people.items.map((person) => person.name)).toEqual([
      'Cán bộ dong.deputy',
      'Cán bộ dong.duty',
      'Cán bộ dong.handler',
      'Cán bộ dong.head',
    ])
    expect((await duty.get('/api/v1/units?q=binh%20tay')).json()).toEqual({
      items: [{ code: UNITS.tay, name: 'Công an xã Bình Tây' }],
    })
  })

  it('offers the units of the own province first, its own duty before all', async () => {
    await world.worker.query(
      `INSERT INTO police_unit (code, name, kind, province_code) VALUES ('00001', 'Công an phường A', 'commune', '01')`,
    )
    const { items } = (await duty.get('/api/v1/units')).json<{ items: { code: string }[] }>()
    const codes = items.map(({ code }) => code)
    expect(codes[0]).toBe(UNITS.province)
    expect(codes.indexOf(UNITS.tay)).toBeLessThan(codes.indexOf('00001'))
  })
})

describe('the list', () => {
  const HOUR = 3_600_000
  let own: WebWorld
  let officer: Browser
  const file = (options: CaseOptions) => fileCase(own, options)
  const codes = async (query: string) => {
    const { items } = (await officer.get(`/api/v1/case-files${query}`)).json<{
      items: { referenceCode: string }[]
    }>()
    return items.map((item) => item.referenceCode)
  }
  const filed: Record<string, FiledCase> = {}
  const code = (name: string) => filed[name]?.referenceCode

  beforeAll(async () => {
    own = await openWebWorld()
    officer = await browserOf(own.server, 'dong.duty')
    const start = own.clock.nowMs
    filed.knife = await file({
      what: 'Đánh nhau, có dao, ở quán Cây Đa',
      urgency: 'P0',
      submittedAt: start - 5 * HOUR,
    })
    filed.dog = await file({
      what: 'Chó thả rông trước chợ',
      status: 'NEED_INFO',
      submittedAt: start - 4 * HOUR,
    })
    filed.done = await file({ what: 'Trộm gà nhà hàng xóm', status: 'CLOSED', submittedAt: start - 3 * HOUR })
    filed.mine = await file({
      what: 'Karaoke ồn quá nửa đêm',
      assigneeId: own.ids['dong.duty'],
      status: 'SEEN',
      submittedAt: start - 2 * HOUR,
    })
    filed.spam = await file({ what: 'qwerty', status: 'CLOSED_SPAM', submittedAt: start - HOUR })
    await file({ what: 'Việc của xã khác', unitCode: UNITS.tay })
  })
  afterAll(() => own.close())

  it('shows everything of the unit, newest first, when nothing is asked', async () => {
    expect(await codes('')).toEqual(['spam', 'mine', 'done', 'dog', 'knife'].map(code))
  })

  it.each([
    ['view=open', ['mine', 'dog', 'knife']],
    ['view=closed', ['spam', 'done']],
    ['view=mine', ['mine']],
    ['view=unseen', ['knife']],
    ['view=urgent', ['knife']],
    ['view=waiting', ['dog']],
    ['view=due-today', ['mine', 'dog', 'knife']],
    ['status=CLOSED', ['done']],
    ['urgency=P0', ['knife']],
    ['kind=mediation-request', []],
    ['category=HS_TAISAN&status=SEEN', ['mine']],
    ['q=cay%20da', ['knife']],
    ['q=C%C3%82Y%20%C4%90A%20danh', ['knife']],
    ['q=cho', ['dog']],
    ['q=cho%20tha%20rong%20ban%20ghe', []],
    ['q=ga&view=open', []],
    ['q=cuop%20giat&view=closed', ['spam', 'done']],
  ])('with %s shows %j', async (query, names) => {
    expect(await codes(`?${query}`)).toEqual(names.map(code))
  })

  it('counts what each view shows', async () => {
    expect((await officer.get('/api/v1/case-files/counts')).json()).toEqual({
      all: 5,
      unassigned: 2,
      overdue: 2,
      'my-hamlets': 0,
      reopening: 0,
      incoming: 0,
      shared: 0,
      quarantine: 0,
      open: 3,
      mine: 1,
      unseen: 1,
      urgent: 1,
      'due-today': 3,
      waiting: 1,
      closed: 2,
    })
  })

  it('finds a reference code however it is typed', async () => {
    const text = (code('dog') ?? '').toLowerCase().replaceAll('-', ' ')
    expect(await codes(`?q=${encodeURIComponent(text)}`)).toEqual([code('dog')])
  })

  it('comes in pages without gaps or repeats', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`
      const page = (await officer.get(`/api/v1/case-files?limit=2${query}`)).json<{
        items: { referenceCode: string }[]
        nextCursor: string | null
      }>()
      seen.push(...page.items.map((item) => item.referenceCode))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seen).toEqual(['spam', 'mine', 'done', 'dog', 'knife'].map(code))
  })

  it('refuses a cursor that was made up', async () => {
    const response = await officer.get(
      `/api/v1/case-files?cursor=${Buffer.from(`1_${randomUUID()}x`).toString('base64url')}`,
    )
    expect(response.json()).toMatchObject({
      status: 422,
      code: 'request.invalid',
      issues: [{ path: 'cursor' }],
    })
  })

  it('finds words that came after the search was first used', async () => {
    expect(await codes('?q=duoi%20nuoc')).toEqual([])
    const late = await file({ what: 'Có người đuối nước ở bến đò' })
    await expect.poll(() => codes('?q=duoi%20nuoc')).toEqual([late.referenceCode])
  })
})
