import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MediationDetail } from '../../src/contracts/mediation/detail.ts'
import { CLEAN_SCREENING } from '../support/clean-screening.ts'
import { browserOf } from './support/browser.ts'
import { bringToSession, fileMediationRequest, openMediationDesk } from './support/open-mediation.ts'
import { openWebWorld, type WebWorld } from './support/web-world.ts'

let world: WebWorld

beforeAll(async () => {
  world = await openWebWorld()
})
afterAll(() => world.close())

const openBody = {
  screening: CLEAN_SCREENING,
  topic: 'noise',
  hamlet: 'Thôn Đoài',
  summary: 'Tiếng loa buổi tối.',
}

describe('opening a mediation', () => {
  it('begins with what the resident answered, and takes contact and consent along', async () => {
    const filed = await fileMediationRequest(world)
    const police = await browserOf(world.server, 'dong.duty')
    const offer = (await police.get(`/api/v1/case-files/${filed.id}/mediation`)).json<{
      canOpen: boolean
      topic: string
      screening: Record<string, string>
    }>()
    expect(offer).toMatchObject({
      canOpen: true,
      topic: 'noise',
      screening: { violence: 'no', crime: 'unknown', willing: 'yes' },
    })
    const opened = await police.post(`/api/v1/case-files/${filed.id}/mediation`, openBody)
    expect(opened.statusCode).toBe(201)
    const [requester, other] = opened.json<MediationDetail>().parties
    expect(requester).toMatchObject({ name: 'Chị Hạnh', phone: '+84900000101', reach: 'chat' })
    expect(requester?.mediationConsent).toMatchObject({
      given: true,
      way: 'chat',
      wording: 'Câu hỏi willing?\n→ Đồng ý',
    })
    expect(other).toMatchObject({ name: null, reach: 'unknown', mediationConsent: null })
  })

  it('shows the step on the case file, with its history, and stops the clock of being seen', async () => {
    const filed = await fileMediationRequest(world)
    const police = await browserOf(world.server, 'dong.duty')
    await police.post(`/api/v1/case-files/${filed.id}/mediation`, openBody)
    const { rows } = await world.worker.query(
      `SELECT c.status, (SELECT count(*)::int FROM timeline_entry t WHERE t.case_file_id = c.id AND t.kind = 'status-changed') AS steps,
         (SELECT stopped_at IS NOT NULL FROM clock k WHERE k.case_file_id = c.id AND k.key = 'T_SEEN') AS stopped
       FROM case_file c WHERE c.id = $1`,
      [filed.id],
    )
    expect(rows).toEqual([{ status: 'HG_SCREENED', steps: 1, stopped: true }])
  })

  it.each([
    ['BLGD', 'mediation.domestic-violence'],
    ['TRE_EM', 'mediation.domestic-violence'],
    ['HS_BAOLUC', 'mediation.crime'],
    ['LUA_DAO_MANG', 'mediation.crime'],
  ])('is refused for %s by law', async (category, code) => {
    const filed = await fileMediationRequest(world, { category })
    const police = await browserOf(world.server, 'dong.duty')
    const response = await police.post(`/api/v1/case-files/${filed.id}/mediation`, openBody)
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([409, code])
  })

  it('is refused when the screening tells of violence, and says what to do instead', async () => {
    const filed = await fileMediationRequest(world)
    const police = await browserOf(world.server, 'dong.duty')
    const response = await police.post(`/api/v1/case-files/${filed.id}/mediation`, {
      ...openBody,
      screening: { ...CLEAN_SCREENING, homeViolence: 'unknown' },
    })
    expect(response.json()).toMatchObject({
      code: 'mediation.screened-out',
      current: { kind: 'tip', category: 'BLGD', because: 'homeViolence' },
    })
    const { rows } = await world.worker.query('SELECT 1 FROM mediation WHERE case_file_id = $1', [filed.id])
    expect(rows).toEqual([])
  })

  it('happens once for a case file, and not for another unit’s', async () => {
    const filed = await fileMediationRequest(world)
    const police = await browserOf(world.server, 'dong.duty')
    const stranger = await browserOf(world.server, 'tay.duty')
    const open = (who: typeof police) => who.post(`/api/v1/case-files/${filed.id}/mediation`, openBody)
    expect((await open(stranger)).statusCode).toBe(404)
    expect((await open(police)).statusCode).toBe(201)
    expect((await open(police)).json()).toMatchObject({ code: 'mediation.exists' })
  })
})

describe('a mediation from request to follow-up', () => {
  it('goes its way step by step, each with what it needs', async () => {
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    await desk.do(desk.mediator, 'PUT', '/agreement', { text: 'Sau 22 giờ hai nhà không mở loa.' })
    const sign = (side: string) =>
      desk.do(desk.mediator, 'POST', `/parties/${side}/consents`, {
        kind: 'agreement',
        given: true,
        way: 'paper',
      })
    expect((await sign('requester')).agreement?.isConfirmed).toBe(false)
    const agreed = await sign('other')
    expect(agreed.agreement).toMatchObject({ isConfirmed: true, text: 'Sau 22 giờ hai nhà không mở loa.' })
    expect(agreed.agreement?.courtHint).toContain('Tòa án')
    const done = await desk.do(desk.mediator, 'POST', '/transitions', { to: 'HG_DONE' })
    expect(Date.parse(done.followUpDueAt ?? '') - world.clock.nowMs).toBe(30 * 86_400_000)
    await desk.do(desk.mediator, 'POST', '/transitions', { to: 'HG_FOLLOWUP' })
    expect(desk.current().transitions.find(({ to }) => to === 'HG_CLOSED')?.blockedBy).toContain('theo dõi')
    await desk.do(desk.mediator, 'POST', '/follow-ups', { result: 'kept', note: 'Hai nhà đã vui vẻ.' })
    const closed = await desk.do(desk.mediator, 'POST', '/transitions', { to: 'HG_CLOSED' })
    expect(closed.status).toBe('HG_CLOSED')
    const { rows } = await world.worker.query('SELECT status FROM case_file WHERE id = $1', [desk.filed.id])
    expect(rows).toEqual([{ status: 'HG_CLOSED' }])
  })

  it('voids confirmations when the words of the agreement change', async () => {
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    await desk.do(desk.mediator, 'PUT', '/agreement', { text: 'Bản thứ nhất.' })
    for (const side of ['requester', 'other'])
      await desk.do(desk.mediator, 'POST', `/parties/${side}/consents`, {
        kind: 'agreement',
        given: true,
        way: 'paper',
      })
    const changed = await desk.do(desk.mediator, 'PUT', '/agreement', { text: 'Bản thứ hai.' })
    expect(changed.agreement?.isConfirmed).toBe(false)
    expect(changed.parties.map(({ agreementConsent }) => agreementConsent)).toEqual([null, null])
    await expect(desk.do(desk.mediator, 'POST', '/transitions', { to: 'HG_DONE' })).rejects.toThrow(
      'mediation.agreement-required',
    )
  })

  it('tells the requester in the chat what happens, and asks for a reminder a day before the meeting', async () => {
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    const { rows } = await world.worker.query<{ class: string }>(
      'SELECT class FROM outgoing_message WHERE conversation_id = $1 ORDER BY seq',
      [desk.filed.conversationId],
    )
    // Passed on, accepted, meeting planned.
    expect(rows.map((row) => row.class)).toEqual(['status', 'status', 'status'])
    const [session] = desk.current().sessions
    const reminder = await world.worker.query<{ not_before: Date }>(
      `SELECT not_before FROM outbox WHERE kind = 'remind-parties' AND ref = $1`,
      [session?.id],
    )
    expect(reminder.rows.map((row) => row.not_before.getTime())).toEqual([world.clock.nowMs + 2 * 86_400_000])
  })

  it('refuses a stale version with the current state', async () => {
    const desk = await openMediationDesk(world)
    const { id, version } = desk.current()
    await desk.do(desk.police, 'PATCH', '', { hamlet: 'Thôn Đông' })
    const late = await desk.police.post(`/api/v1/mediations/${id}/transitions`, {
      to: 'HG_WITHDRAWN',
      version,
    })
    expect(late.json()).toMatchObject({ code: 'mediation.stale', current: { hamlet: 'Thôn Đông' } })
  })
})

describe('secrecy', () => {
  it('keeps what a party tells the mediator from the police, the head and strangers', async () => {
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    await desk.do(desk.mediator, 'POST', '/parties/other/statements', { text: 'Tôi đang khó khăn tiền bạc.' })
    await desk.do(desk.mediator, 'PATCH', `/sessions/${desk.current().sessions[0]?.id}`, {
      state: 'held',
      present: ['requester', 'other'],
      minutes: 'Hai bên nói chuyện bình tĩnh.',
    })
    const seen = async (who: typeof desk.police) =>
      (await who.get(`/api/v1/mediations/${desk.current().id}`)).json<MediationDetail>()
    const [mediator, police, head] = await Promise.all([
      seen(desk.mediator),
      seen(desk.police),
      seen(desk.head),
    ])
    expect(mediator.parties[1]?.statements.map(({ text }) => text)).toEqual(['Tôi đang khó khăn tiền bạc.'])
    expect(police.parties[1]?.statements).toEqual([])
    expect(head.parties[1]?.statements).toEqual([])
    expect(police.sessions[0]?.minutes).toBeNull()
    expect(head.sessions[0]?.minutes).toBe('Hai bên nói chuyện bình tĩnh.')
    expect((await desk.stranger.get(`/api/v1/mediations/${desk.current().id}`)).statusCode).toBe(404)
  })

  it('shows a mediator no case file, only the mediation', async () => {
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    const list = (await desk.mediator.get('/api/v1/mediations')).json<{
      items: { id: string; caseFileId: null }[]
    }>()
    expect(list.items.every(({ caseFileId }) => caseFileId === null)).toBe(true)
    expect(list.items.map(({ id }) => id)).toContain(desk.current().id)
    expect((await desk.mediator.get(`/api/v1/case-files/${desk.filed.id}`)).statusCode).toBe(404)
    expect((await desk.mediator.get(`/api/v1/case-files/${desk.filed.id}/mediation`)).statusCode).toBe(404)
  })

  it('shows another team’s head and another unit nothing', async () => {
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    for (const name of ['tay.team', 'tay.duty', 'admin', 'tinh.viewer'] as const) {
      const other = await browserOf(world.server, name)
      expect((await other.get(`/api/v1/mediations/${desk.current().id}`)).statusCode).toBe(404)
      expect((await other.get('/api/v1/mediations?view=all')).json()).toMatchObject({ items: [] })
    }
  })
})

describe('inviting the other party', () => {
  it('waits for the requester’s consent, to an officer where revenge is feared', async () => {
    const desk = await openMediationDesk(world)
    await desk.do(desk.police, 'PATCH', '', { screening: { ...CLEAN_SCREENING, afraid: 'yes' } })
    const invite = () => desk.do(desk.police, 'POST', '/parties/other/invitation')
    await expect(invite()).rejects.toThrow('mediation.consent-required')
    await desk.do(desk.police, 'POST', '/parties/requester/consents', {
      kind: 'mediation',
      given: true,
      way: 'phone',
    })
    expect((await invite()).parties[1]?.reach).toBe('invited')
  })

  it('stores no readable code', async () => {
    const desk = await openMediationDesk(world)
    const response = await desk.police.post(
      `/api/v1/mediations/${desk.current().id}/parties/other/invitation`,
      {
        version: desk.current().version,
      },
    )
    const { code, text } = response.json<{ code: string; text: string }>()
    expect(code).toMatch(/^HG-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(text).toContain(code)
    const { rows } = await world.worker.query('SELECT * FROM mediation_party')
    expect(JSON.stringify(rows)).not.toContain(code.slice(3, 7))
  })
})

describe('violence that appears', () => {
  it('ends in a report P0 to the police that neither side hears of', async () => {
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    const told = await world.worker.query('SELECT count(*)::int AS n FROM outgoing_message')
    const ended = await desk.do(desk.mediator, 'POST', '/escalation', {
      reason: 'Anh Bốn dọa đánh và mang theo gậy.',
      dangerNow: true,
    })
    expect(ended).toMatchObject({ status: 'HG_ESCALATED', escalatedTo: { caseFileId: null } })
    expect((await world.worker.query('SELECT count(*)::int AS n FROM outgoing_message')).rows).toEqual(
      told.rows,
    )
    const { rows } = await world.worker.query(
      `SELECT kind, category, urgency, status, unit_code, conversation_id FROM case_file WHERE reference_code = $1`,
      [ended.escalatedTo?.referenceCode],
    )
    expect(rows).toEqual([
      {
        kind: 'crime-tip',
        category: 'HS_BAOLUC',
        urgency: 'P0',
        status: 'SUBMITTED',
        unit_code: '31471',
        conversation_id: null,
      },
    ])
    const seen = (await desk.police.get(`/api/v1/mediations/${ended.id}`)).json<MediationDetail>()
    const tip = (await desk.police.get(`/api/v1/case-files/${seen.escalatedTo?.caseFileId}`)).json<{
      answers: { text: string }[]
    }>()
    expect(tip.answers[0]?.text).toBe('Anh Bốn dọa đánh và mang theo gậy.')
  })
})
