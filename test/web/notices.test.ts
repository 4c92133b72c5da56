import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NoticeDetail } from '../../src/contracts/notices/notice-detail.ts'
import { type Browser, browserOf } from './support/browser.ts'
import { openWebWorld, type WebWorld } from './support/web-world.ts'

const DAYTIME = Date.parse('2026-09-05T10:00:00+07:00')
const WORDS = {
  vi: {
    title: 'Giả danh công an gọi điện',
    what: 'Có người tự xưng công an, bảo bà con cài ứng dụng.',
    should: ['Tắt máy, gọi trực ban hỏi lại'],
    shouldNot: ['Bấm liên kết lạ, đọc mã OTP'],
  },
}
const DRAFT = { type: 'TB_CANHBAO', texts: WORDS }

let world: WebWorld
let author: Browser
let head: Browser

beforeAll(async () => {
  world = await openWebWorld()
  world.clock.nowMs = DAYTIME
  author = await browserOf(world.server, 'dong.duty')
  head = await browserOf(world.server, 'dong.head')
})
afterAll(() => world.close())

async function draft(change: object = {}, by = author): Promise<NoticeDetail> {
  const answer = await by.post('/api/v1/notices', { ...DRAFT, ...change })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json<NoticeDetail>()
}

const move = (by: Browser, id: string, to: string, more: object = {}) =>
  by.post(`/api/v1/notices/${id}/transitions`, { to, ...more })

async function approved(change: object = {}): Promise<NoticeDetail> {
  const { id } = await draft(change)
  await move(author, id, 'IN_REVIEW')
  return (await move(head, id, 'APPROVED')).json<NoticeDetail>()
}

/** What the database itself answers to somebody who goes around the program. */
async function bySql(login: keyof WebWorld['ids'], text: string, values: unknown[] = []): Promise<string> {
  const client = await world.web.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.officer_id', $1, true)`, [world.ids[login]])
    const { rowCount } = await client.query(text, values)
    return `${rowCount} rows`
  } catch (error) {
    return error instanceof Error ? error.message : ''
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('a notice', () => {
  it('goes from its author over an approver to being sent', async () => {
    const notice = await approved()
    expect(notice).toMatchObject({ status: 'APPROVED', unit: { code: '31471' }, findings: [] })
    expect(notice.code).toMatch(/^TB-[0-9A-Z]{6}$/)
    expect(notice.approval?.hash).toMatch(/^[0-9a-f]{64}$/)
    const sending = (await move(author, notice.id, 'SENDING')).json<NoticeDetail>()
    expect(sending.status).toBe('SENDING')
    expect(sending.history.map(({ to }) => to)).toEqual(['IN_REVIEW', 'APPROVED', 'SENDING'])
    const { rows } = await world.worker.query(
      `select 1 from outbox where kind = 'plan-notice' and ref = $1`,
      [notice.id],
    )
    expect(rows).toHaveLength(1)
  })

  it('is not approved by its author, at the API or in the database', async () => {
    const { id } = await draft({}, head)
    await move(head, id, 'IN_REVIEW')
    const refused = await move(head, id, 'APPROVED')
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'notice.own-notice'])
    const said = await bySql(
      'dong.head',
      `update notice set status = 'APPROVED', approver_id = asking_officer(), approved_hash = text_hash where id = $1`,
      [id],
    )
    expect(said).toContain('notice_two_persons')
  })

  it('is not approved by who edited it on the way', async () => {
    const { id } = await draft()
    await head.patch(`/api/v1/notices/${id}`, { texts: { vi: { ...WORDS.vi, title: 'Sửa tiêu đề' } } })
    await move(author, id, 'IN_REVIEW')
    expect((await move(head, id, 'APPROVED')).json().code).toBe('notice.own-notice')
    const deputy = await browserOf(world.server, 'dong.deputy')
    expect((await move(deputy, id, 'APPROVED')).json()).toMatchObject({ status: 'APPROVED' })
  })

  it('has to be approved again after any change, and its words are frozen once it is out', async () => {
    const notice = await approved()
    const edited = await author.patch(`/api/v1/notices/${notice.id}`, {
      texts: { vi: { ...WORDS.vi, what: 'Nội dung khác.' } },
    })
    expect(edited.json()).toMatchObject({ status: 'DRAFT', approval: null })
    expect((await move(author, notice.id, 'SENDING')).json().code).toBe('notice.approver-required')
    const out = await approved()
    await move(author, out.id, 'SENDING')
    await world.worker.query('update notice set run = 1, started_at = now() where id = $1', [out.id])
    expect((await author.patch(`/api/v1/notices/${out.id}`, { type: 'TB_LICH' })).statusCode).toBe(409)
    const said = await bySql('dong.duty', `update notice set texts = '{"vi":{"title":"x"}}' where id = $1`, [
      out.id,
    ])
    expect(said).toContain('frozen')
  })

  it('is not released unapproved by going around the program', async () => {
    const { id } = await draft()
    expect(await bySql('dong.duty', `update notice set status = 'SENDING' where id = $1`, [id])).toContain(
      'only what was approved',
    )
    const forged = `update notice set status = 'APPROVED', approver_id = $2, approved_hash = text_hash where id = $1`
    expect(await bySql('dong.duty', forged, [id, world.ids['dong.head']])).toContain('not an approver')
    expect(await bySql('dong.groups', forged, [id, world.ids['dong.groups']])).toContain('not an approver')
  })

  it.each(['IN_REVIEW', 'SENDING'])('does not come to %s while the check blocks it', async (to) => {
    const texts = { vi: { ...WORDS.vi, what: 'Tối nay 20 giờ có tổ lập chốt tại ngã tư chợ.' } }
    const notice = await draft({ type: 'TB_KHAN', texts })
    expect(notice.findings).toMatchObject([{ level: 'block', code: 'checkpoint', field: 'what' }])
    const refused = await move(author, notice.id, to)
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'notice.text-blocked'])
  })

  it('goes out at once when urgent, and then waits for the head', async () => {
    const { id } = await draft({ type: 'TB_KHAN' })
    await move(author, id, 'SENDING')
    await world.worker.query('update notice set run = 1, started_at = now() where id = $1', [id])
    const out = (await author.get(`/api/v1/notices/${id}`)).json<NoticeDetail>()
    expect(out.confirmation).toEqual({
      state: 'waiting',
      confirmBy: new Date(DAYTIME + 1_800_000).toISOString(),
    })
    expect((await move(author, id, 'APPROVED')).json().code).toBe('notice.own-notice')
    expect((await move(head, id, 'APPROVED')).json()).toMatchObject({
      status: 'SENDING',
      confirmation: { state: 'confirmed' },
    })
  })

  it('waits for the morning when it is released at night, unless it corrects what was urgent', async () => {
    const notice = await approved()
    const urgent = await draft({ type: 'TB_KHAN' })
    await move(author, urgent.id, 'SENDING')
    await world.worker.query('update notice set run = 1, started_at = now() where id = $1', [urgent.id])
    const corrects = { type: 'TB_DINHCHINH', corrects: urgent.id }
    const correction = await approved(corrects)
    world.clock.nowMs = Date.parse('2026-09-05T23:00:00+07:00')
    const night = await browserOf(world.server, 'dong.duty')
    try {
      expect((await move(night, notice.id, 'SENDING')).json()).toMatchObject({
        status: 'SCHEDULED',
        sendAt: '2026-09-05T23:00:00.000Z',
      })
      const forecast = await night.post('/api/v1/notices/audience', { ...corrects, audience: {} })
      expect(forecast.json().sendAt).toBe('2026-09-05T16:00:00.000Z')
      expect((await move(night, correction.id, 'SENDING')).json()).toMatchObject({ status: 'SENDING' })
    } finally {
      world.clock.nowMs = DAYTIME
      // Their sessions ran out that night.
      author = await browserOf(world.server, 'dong.duty')
      head = await browserOf(world.server, 'dong.head')
    }
  })

  it('says with 409 what it is now to whoever saw an older one', async () => {
    const notice = await draft()
    const stale = await author.patch(`/api/v1/notices/${notice.id}`, { type: 'TB_LICH', version: 99 })
    expect(stale.statusCode).toBe(409)
    expect(stale.json()).toMatchObject({ code: 'notice.stale', current: { id: notice.id } })
  })

  it('does not exist for people of another unit, nor for those who have nothing to do with it', async () => {
    const { id } = await draft()
    for (const login of ['tay.head', 'tay.groups', 'dong.mediator', 'dong.handler', 'tinh.viewer'] as const) {
      const other = await browserOf(world.server, login)
      expect((await other.get(`/api/v1/notices/${id}`)).statusCode, login).toBe(404)
      const listed = (await other.get('/api/v1/notices')).json()
      expect(listed, login).toMatchObject({ items: [], counts: { DRAFT: 0 }, nextCursor: null })
      expect((await move(other, id, 'CANCELLED')).statusCode, login).toBe(404)
    }
  })

  it('is listed, found by words, and duplicated', async () => {
    const { id } = await draft({ texts: { vi: { ...WORDS.vi, title: 'Bếp lửa ngày nắng' } } })
    for (const words of ['BẾP lửa', 'bep lua', 'bếp lửa'.normalize('NFD')]) {
      const page = (await author.get(`/api/v1/notices?q=${encodeURIComponent(words)}`)).json()
      expect(page.items, words).toMatchObject([{ id, title: 'Bếp lửa ngày nắng', counts: { sent: 0 } }])
    }
    expect((await author.get('/api/v1/notices?q=%25')).json().items).toEqual([])
    const listed = (await author.get('/api/v1/notices?status=DRAFT&limit=200')).json()
    expect(listed.counts).toMatchObject({ DRAFT: listed.items.length, EXPIRED: 0 })
    const copy = (await author.post(`/api/v1/notices/${id}/duplicate`)).json<NoticeDetail>()
    expect(copy).toMatchObject({ status: 'DRAFT', title: 'Bếp lửa ngày nắng' })
    expect(copy.id).not.toBe(id)
  })

  it('is told to anybody once it is out, and to nobody before', async () => {
    const notice = await approved()
    const look = () => world.server.inject({ url: `/api/v1/public/notices/${notice.code}` })
    expect((await look()).json()).toMatchObject({ verdict: 'unknown', text: null })
    await world.worker.query(
      `update notice set status = 'SENT', run = 1, started_at = $2, sent_at = $2 where id = $1`,
      [notice.id, new Date(DAYTIME)],
    )
    expect((await look()).json()).toMatchObject({ verdict: 'genuine', unit: 'Công an xã Bình Đông' })
    const page = await world.server.inject({ url: `/thong-bao/${notice.code.toLowerCase()}` })
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.body).toContain('Thông báo này là thật')
    await draft({ type: 'TB_DINHCHINH', corrects: notice.id })
    expect((await look()).json().verdict, 'a correction that is not out yet').toBe('genuine')
  })

  it('shows how it will look and sound before anything is kept', async () => {
    const answer = await author.post('/api/v1/notices/preview', DRAFT)
    const preview = answer.json()
    expect(preview.telegram[0]).toContain('[CẢNH BÁO] Giả danh công an gọi điện')
    expect(preview.telegram[0]).toContain('✘ Không nên:\n– Bấm liên kết lạ')
    expect(preview.zaloOa[0]).toContain('STOP')
    expect(preview.loudspeaker.text).toMatch(/^Kính thưa bà con\./)
    expect(preview.loudspeaker.seconds).toBeLessThanOrEqual(90)
  })

  it('names the notice that it corrects in every preview, as far as it is the own one', async () => {
    const { id, code } = await draft()
    const correction = { ...DRAFT, type: 'TB_DINHCHINH', corrects: id }
    const { telegram, zaloOa, byHand } = (await author.post('/api/v1/notices/preview', correction)).json()
    for (const [text] of [telegram, zaloOa, byHand])
      expect(text).toContain(`[ĐÍNH CHÍNH] ${WORDS.vi.title}\nĐính chính thông báo ${code}.\n`)
    const stranger = await browserOf(world.server, 'tay.duty')
    expect((await stranger.post('/api/v1/notices/preview', correction)).body).not.toContain(code)
  })

  it('refuses words that hide signs, and lets no markup through on the public page', async () => {
    const hidden = { vi: { ...WORDS.vi, title: 'a\u0000b' } }
    expect((await author.post('/api/v1/notices', { ...DRAFT, texts: hidden })).statusCode).toBe(422)
    const notice = await approved({ texts: { vi: { ...WORDS.vi, what: '<script>x</script> bà con chú ý' } } })
    await world.worker.query('update notice set status = $2, run = 1, started_at = now() where id = $1', [
      notice.id,
      'SENT',
    ])
    const page = await world.server.inject({ url: `/thong-bao/${notice.code}` })
    expect(page.body).not.toContain('<script>')
  })

  it('reads a week aloud, as text and as a document', async () => {
    const over = await approved()
    const correct = `update notice set status = 'CORRECTED', run = 1, started_at = $2, sent_at = $2 where id = $1`
    await world.worker.query(correct, [over.id, new Date(DAYTIME)])
    const range = 'from=2026-09-01T00:00:00Z&to=2026-12-31T00:00:00Z'
    const spoken = (await author.get(`/api/v1/notices/loudspeaker?${range}`)).json()
    expect(spoken.text).toMatch(/^Kính thưa bà con\. Đây là tiếng loa an ninh của Công an xã Bình Đông\./)
    expect(spoken.noticeCodes.length).toBeGreaterThan(0)
    expect(spoken.text.match(/xin gọi trực ban/gu), 'where to report is said once').toHaveLength(1)
    expect(spoken.noticeCodes, 'what was corrected is not read out again').not.toContain(over.code)
    const docx = await author.get(`/api/v1/notices/loudspeaker.docx?${range}`)
    expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })
})

describe('the register of groups', () => {
  const byHand = { name: 'Tổ 5 Bình Đông', type: 'THON', hamlet: 'Tổ 5', memberCount: 120 }

  it('keeps an ordinary Zalo group with its admins, active at once', async () => {
    const made = await author.post('/api/v1/groups', { ...byHand, adminIds: [world.ids['dong.groups']] })
    expect(made.json()).toMatchObject({
      platform: 'by-hand',
      status: 'ACTIVE',
      unit: { code: '31471' },
      community: { type: 'THON', hamlet: 'Tổ 5' },
      members: { count: 120 },
      admins: [{ id: world.ids['dong.groups'] }],
    })
    const stranger = await author.post('/api/v1/groups', { ...byHand, adminIds: [world.ids['tay.duty']] })
    expect([stranger.statusCode, stranger.json().code]).toEqual([422, 'group.unknown-admin'])
  })

  it('shows a group that waits to everybody who may take it, and then only to the unit that did', async () => {
    const { rows } = await world.worker.query<{ id: string }>(
      `insert into chat_group (platform, account, name) values ('telegram', 'telegram:1', 'Nhóm chờ') returning id`,
    )
    const id = rows[0]?.id
    const tay = await browserOf(world.server, 'tay.groups')
    const dong = await browserOf(world.server, 'dong.groups')
    expect((await tay.get('/api/v1/groups?status=PENDING_LINK&q=nhom+CHO')).json().items).toMatchObject([
      { id, unit: null },
    ])
    const taken = await dong.patch(`/api/v1/groups/${id}`, { type: 'CHO', hamlet: 'Chợ Đông' })
    expect(taken.json()).toMatchObject({ unit: { code: '31471' }, status: 'PENDING_LINK' })
    const linked = await dong.post(`/api/v1/groups/${id}/transitions`, { to: 'ACTIVE' })
    expect(linked.json()).toMatchObject({ status: 'ACTIVE', community: { type: 'CHO' } })
    expect((await tay.get(`/api/v1/groups/${id}`)).statusCode).toBe(404)
    expect((await tay.patch(`/api/v1/groups/${id}`, { name: 'Của tôi' })).statusCode).toBe(404)
    expect((await tay.get('/api/v1/groups')).json().items).toEqual([])
    expect(await bySql('tay.groups', 'update chat_group set name = $2 where id = $1', [id, 'x'])).toBe(
      '0 rows',
    )
  })

  it('knows one community by its chats on several platforms, until one gets a community of its own', async () => {
    const make = async (name: string, more: object = {}) =>
      (await author.post('/api/v1/groups', { name, ...more })).json()
    const look = async (id: string) => (await author.get(`/api/v1/groups/${id}`)).json().community
    const first = await make('Xóm 12', { hamlet: 'Xóm 12' })
    const communityId = first.community.id
    const second = await make('Xóm 12 (nhóm trẻ)', { communityId })
    expect(second.community).toMatchObject({ id: communityId, hamlet: 'Xóm 12' })
    expect(await look(first.id)).toMatchObject({
      otherChats: [{ id: second.id, name: 'Xóm 12 (nhóm trẻ)', platform: 'by-hand' }],
    })
    await author.patch(`/api/v1/groups/${second.id}`, { communityId: null, hamlet: 'Xóm 13' })
    expect(await look(first.id)).toMatchObject({ hamlet: 'Xóm 12', otherChats: [] })
    expect(await look(second.id)).toMatchObject({ hamlet: 'Xóm 13', otherChats: [] })
  })

  it('makes no code for what belongs to another unit', async () => {
    const ours = (await author.post('/api/v1/groups', { name: 'Xóm 14' })).json()
    const tay = await browserOf(world.server, 'tay.groups')
    const ask = async (body: object) => (await tay.post('/api/v1/groups/link-codes', body)).json().code
    expect(await ask({ communityId: ours.community.id })).toBe('group.unknown-community')
    expect(await ask({ communeCode: '31471' })).toBe('group.unknown-commune')
  })

  it('makes a code for an admin to post, and keeps only its hash', async () => {
    const made = (await author.post('/api/v1/groups/link-codes', { type: 'THON', hamlet: 'Tổ 7' })).json()
    expect(made.command).toBe(`/lienket ${made.code}`)
    expect(made.telegramUrl).toBe('https://t.me/binh_yen_test_bot?startgroup=lienket')
    const { rows } = await world.worker.query(`select detail::text as text from link_code`)
    expect(JSON.stringify(rows)).not.toContain(made.code.replace('-', ''))
  })

  it('counts an audience, and whom a third notice of the day would not reach', async () => {
    const { id } = (await author.post('/api/v1/groups', { ...byHand, name: 'Tổ 9', hamlet: 'Tổ 9' })).json()
    const audience = { hamlets: ['tổ 9'] }
    const count = async () =>
      (await author.post('/api/v1/notices/audience', { type: 'TB_CANHBAO', audience })).json()
    expect(await count()).toMatchObject({ groups: 1, byHand: 1, members: 120, skipped: [] })
    const notice = await draft()
    await world.worker.query(
      `insert into notice_delivery (notice_id, run, unit_code, platform, group_id, state, created_at)
       select $1, run, '31471', 'by-hand', $2, 'posted-by-hand', $3 from generate_series(1, 2) as run`,
      [notice.id, id, new Date(DAYTIME)],
    )
    expect(await count()).toMatchObject({ groups: 0, skipped: [{ groupId: id, reason: 'daily-limit' }] })
  })

  it('records that a copy was posted by hand, once', async () => {
    const { id: groupId } = (await author.post('/api/v1/groups', { ...byHand, name: 'Tổ 11' })).json()
    const notice = await draft()
    const { rows } = await world.worker.query<{ id: string }>(
      `insert into notice_delivery (notice_id, run, unit_code, platform, group_id, state)
       values ($1, 0, '31471', 'by-hand', $2, 'waiting-by-hand') returning id`,
      [notice.id, groupId],
    )
    const url = `/api/v1/notices/${notice.id}/deliveries/${rows[0]?.id}/posted`
    const groups = await browserOf(world.server, 'dong.groups')
    expect((await groups.post(url)).json()).toMatchObject({
      state: 'posted-by-hand',
      by: { id: world.ids['dong.groups'] },
    })
    expect((await groups.post(url)).json().code).toBe('notice-delivery.too-late')
    const ledger = (await author.get(`/api/v1/notices/${notice.id}/deliveries`)).json()
    expect(ledger.counts).toMatchObject({ 'posted-by-hand': 1, planned: 0 })
  })
})
