import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { generateSync } from 'otplib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../../src/project-root.ts'
import { wordsOfDocx } from '../documents/read-zip.ts'
import { type Browser, browserOf } from './support/browser.ts'
import { fileCase } from './support/file-case.ts'
import { openWebWorld, UNITS, type WebWorld } from './support/web-world.ts'

const DAY = 86_400_000
const GOOD_PASSWORD = 'bảy con mèo vượt rào tre'
let world: WebWorld
let head: Browser
let duty: Browser
let admin: Browser
let auditor: Browser

beforeAll(async () => {
  world = await openWebWorld()
  await world.worker.query(
    `INSERT INTO commune (code, name, full_name, type, province_code) VALUES
       ('31471', 'Bình Đông', 'Xã Bình Đông', 'Xã', '92'), ('31474', 'Bình Tây', 'Xã Bình Tây', 'Xã', '92')`,
  )
  await world.worker.query(
    `INSERT INTO unit_commune (unit_code, commune_code, effective_from) VALUES
       ('31471', '31471', '2025-07-01'), ('31474', '31474', '2025-07-01')`,
  )
  head = await browserOf(world.server, 'dong.head')
  duty = await browserOf(world.server, 'dong.duty')
  admin = await browserOf(world.server, 'admin')
  auditor = await browserOf(world.server, 'auditor')
})
afterAll(() => world.close())

const logIn = (login: string, password: string, totp?: string) =>
  world.server.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { login, password, ...(totp && { totp }) },
  })
const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(world.clock.nowMs / 1_000) })
const tokenOf = (link: string) => new URL(link).hash.slice(1)
const accept = (token: string, password: string) =>
  world.server.inject({
    method: 'POST',
    url: '/api/v1/invitations/acceptance',
    payload: { token, password },
  })
const invite = async (login: string, role = 'duty_officer') => {
  const answer = await head.post('/api/v1/people', { login, name: `Cán bộ ${login}`, role })
  expect(answer.statusCode).toBe(201)
  return answer.json<{ person: { id: string }; link: string }>()
}

describe('people of a unit', () => {
  it('are invited by a link that works once, and choose a password that is good enough', async () => {
    const { link } = await invite('dong.moi')
    const token = tokenOf(link)
    const opened = await world.server.inject({
      method: 'POST',
      url: '/api/v1/invitations/open',
      payload: { token },
    })
    expect(opened.json()).toMatchObject({ login: 'dong.moi', minPasswordChars: 12 })
    expect((await accept(token, 'ngan qua')).json()).toMatchObject({ code: 'password.too-short' })
    expect((await accept(token, 'matkhau congan 123456789')).json()).toMatchObject({
      code: 'password.too-common',
    })
    expect((await accept(token, GOOD_PASSWORD)).statusCode).toBe(204)
    expect((await accept(token, GOOD_PASSWORD)).json()).toMatchObject({ code: 'invitation.gone' })
    expect((await logIn('dong.moi', GOOD_PASSWORD)).statusCode).toBe(200)
  })

  it('cannot use a link that ran out, or that a newer one replaced', async () => {
    const { person, link } = await invite('dong.tre')
    const again = (await head.post(`/api/v1/people/${person.id}/invitation`)).json<{ link: string }>()
    expect((await accept(tokenOf(link), GOOD_PASSWORD)).statusCode).toBe(410)
    world.clock.nowMs += 3 * DAY
    expect((await accept(tokenOf(again.link), GOOD_PASSWORD)).statusCode).toBe(410)
    head = await browserOf(world.server, 'dong.head')
    duty = await browserOf(world.server, 'dong.duty')
    admin = await browserOf(world.server, 'admin')
    auditor = await browserOf(world.server, 'auditor')
  })

  it('are arranged by their head and the administrator alone, in roles that are theirs to give', async () => {
    const someone = { login: 'ai.do', name: 'Ai Đó', role: 'duty_officer' }
    expect((await duty.post('/api/v1/people', someone)).statusCode).toBe(403)
    expect((await duty.get('/api/v1/people')).statusCode).toBe(403)
    expect((await head.post('/api/v1/people', { ...someone, unitCode: UNITS.tay })).statusCode).toBe(403)
    expect((await head.post('/api/v1/people', { ...someone, role: 'sys_admin' })).statusCode).toBe(403)
    expect((await head.patch(`/api/v1/people/${world.ids['tay.duty']}`, { name: 'X' })).statusCode).toBe(404)
    const own = (await head.get(`/api/v1/people?unit=${UNITS.tay}`)).json<{
      items: { unit: { code: string } }[]
    }>()
    expect(new Set(own.items.map(({ unit }) => unit.code))).toEqual(new Set([UNITS.dong]))
    const all = (await admin.get('/api/v1/people?q=tay.')).json<{ items: { login: string }[] }>()
    expect(all.items.map(({ login }) => login)).toContain('tay.duty')
  })

  it('never join a unit in silence: its heads are told of an account that the administrator makes', async () => {
    const added = await admin.post('/api/v1/people', {
      login: 'tu.tren',
      name: 'Từ Trên',
      role: 'unit_head',
      unitCode: UNITS.dong,
    })
    expect(added.statusCode).toBe(201)
    const told = (await head.get('/api/v1/notifications')).json<{ items: { kind: string }[] }>()
    expect(told.items.map(({ kind }) => kind)).toContain('person-added')
  })

  it('who leave keep nothing: sessions end, shifts are freed, open cases go to a colleague with a line in their history', async () => {
    const { person, link } = await invite('dong.nghi')
    await accept(tokenOf(link), GOOD_PASSWORD)
    const session = await logIn('dong.nghi', GOOD_PASSWORD)
    const cookie = `${session.cookies[0]?.name}=${session.cookies[0]?.value}`
    const filed = await fileCase(world)
    await head.post(`/api/v1/case-files/${filed.id}/assignment`, { officerId: person.id, version: 1 })
    await world.worker.query(
      `INSERT INTO duty_shift (id, unit_code, officer_id, post, starts_at, ends_at)
       VALUES (gen_random_uuid(), $1, $2, 'duty', now() + interval '1 day', now() + interval '2 days')`,
      [UNITS.dong, person.id],
    )
    const foreign = { handOverTo: world.ids['tay.duty'] }
    const url = `/api/v1/people/${person.id}/deactivation`
    expect((await head.post(url, foreign)).json()).toMatchObject({ code: 'person.unknown-receiver' })
    const left = await head.post(url, { handOverTo: world.ids['dong.duty'] })
    expect(left.json()).toMatchObject({ handedOver: 1, person: { isActive: false, openCases: 0 } })
    expect((await world.server.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode).toBe(401)
    expect((await logIn('dong.nghi', GOOD_PASSWORD)).statusCode).toBe(401)
    const shifts = await world.worker.query(`SELECT 1 FROM duty_shift WHERE officer_id = $1`, [person.id])
    expect(shifts.rows).toEqual([])
    const detail = (await head.get(`/api/v1/case-files/${filed.id}`)).json()
    expect(detail.assignee).toMatchObject({ id: world.ids['dong.duty'] })
    expect(detail.timeline.filter((one: { kind: string }) => one.kind === 'assigned')).toHaveLength(2)
  })

  it('are taken out by the administrator with their cases back on the unit’s desk, never into chosen hands', async () => {
    const { person } = await invite('dong.hai')
    const filed = await fileCase(world)
    await head.post(`/api/v1/case-files/${filed.id}/assignment`, { officerId: person.id, version: 1 })
    const url = `/api/v1/people/${person.id}/deactivation`
    const chosen = await admin.post(url, { handOverTo: world.ids['dong.duty'] })
    expect(chosen.json()).toMatchObject({ code: 'person.unknown-receiver' })
    expect((await admin.post(url, { handOverTo: null })).json()).toMatchObject({ handedOver: 1 })
    expect((await head.get(`/api/v1/case-files/${filed.id}`)).json().assignee).toBeNull()
  })

  it('cannot lock themselves out, and the last administrator stays', async () => {
    const self = `/api/v1/people/${world.ids['dong.head']}`
    expect((await head.post(`${self}/deactivation`, { handOverTo: null })).json()).toMatchObject({
      code: 'person.yourself',
    })
    const last = `/api/v1/people/${world.ids.admin}/deactivation`
    expect((await admin.post(last, { handOverTo: null })).json()).toMatchObject({ code: 'person.yourself' })
  })
})

describe('one’s own log-in', () => {
  it('takes a second factor once a code of it came back, and a new password only by the old one', async () => {
    const { link } = await invite('dong.totp')
    await accept(tokenOf(link), GOOD_PASSWORD)
    const me = await browserOf(world.server, 'dong.totp', GOOD_PASSWORD)
    expect((await me.post('/api/v1/session/totp', { password: 'sai' })).json()).toMatchObject({
      code: 'password.wrong',
    })
    const begun = (await me.post('/api/v1/session/totp', { password: GOOD_PASSWORD })).json<{
      address: string
      qr: { size: number; path: string }
    }>()
    expect(begun.qr.size).toBeGreaterThan(20)
    expect(begun.qr.path).toMatch(/^M0 0h1v1h-1z/)
    expect((await logIn('dong.totp', GOOD_PASSWORD)).statusCode).toBe(200)
    const secret = new URL(begun.address).searchParams.get('secret') ?? ''
    expect((await me.post('/api/v1/session/totp/confirmation', { code: '000000' })).statusCode).toBe(422)
    const code = codeOf(secret)
    expect((await me.post('/api/v1/session/totp/confirmation', { code })).json()).toMatchObject({
      hasTotp: true,
    })
    expect((await logIn('dong.totp', GOOD_PASSWORD)).json()).toMatchObject({ code: 'session.totp-required' })
    const next = 'chín dòng sông chảy về đông'
    expect((await me.put('/api/v1/session/password', { current: 'sai', next })).json()).toMatchObject({
      code: 'password.wrong',
    })
    expect((await me.put('/api/v1/session/password', { current: GOOD_PASSWORD, next })).statusCode).toBe(204)
    expect((await me.get('/api/v1/session/account')).statusCode).toBe(200)
    world.clock.nowMs += 60_000
    const later = codeOf(secret)
    expect((await logIn('dong.totp', next, later)).statusCode).toBe(200)
  })
})

describe('units', () => {
  it('one can answer for several communes from a day on, and routing follows', async () => {
    const today = new Date(world.clock.nowMs + 7 * 3_600_000).toISOString().slice(0, 10)
    const taken = await admin.post(`/api/v1/managed-units/${UNITS.dong}/communes`, {
      communeCode: '31474',
      from: today,
    })
    expect(
      taken
        .json()
        .communes.map((one: { code: string }) => one.code)
        .toSorted(),
    ).toEqual(['31471', '31474'])
    const matter = { kind: 'crime-tip', category: 'HS_TAISAN', urgency: 'P2', communeCode: '31474' }
    const tried = (await admin.post('/api/v1/routing-rules/trial', matter)).json()
    expect(tried.unit).toEqual({ code: UNITS.dong, name: 'Công an xã Bình Đông' })
    expect(
      (await admin.patch(`/api/v1/managed-units/${UNITS.dong}`, { isActive: false })).json(),
    ).toMatchObject({ code: 'unit.answers-for-communes' })
    await admin.post(`/api/v1/managed-units/${UNITS.tay}/communes`, { communeCode: '31474', from: today })
  })

  it('are described by their head, and nothing else of them', async () => {
    const own = `/api/v1/managed-units/${UNITS.dong}`
    expect((await head.patch(own, { dutyPhone: '0292 000 113' })).json()).toMatchObject({
      dutyPhone: '0292 000 113',
    })
    expect((await head.patch(own, { isRemote: true })).statusCode).toBe(403)
    expect((await head.patch(`/api/v1/managed-units/${UNITS.tay}`, { dutyPhone: '1' })).statusCode).toBe(403)
    await expect(
      world.web.query(`UPDATE police_unit SET duty_phone = 'x' WHERE code = $1 RETURNING 1`, [UNITS.tay]),
    ).resolves.toMatchObject({ rowCount: 0 })
  })
})

describe('routing rules', () => {
  const drugsToProvince = {
    id: 'drugs',
    name: 'Ma túy về trực ban tỉnh',
    when: { categories: ['MA_TUY'] },
    send: { to: 'unit', unitCode: UNITS.province },
  }
  const rest = { id: 'rest', name: 'Công an xã nơi xảy ra', when: {}, send: { to: 'commune-unit' } }

  it('are tried before they are saved, then hold, and refuse a save that is not the newest', async () => {
    const before = (await admin.get('/api/v1/routing-rules')).json()
    expect(before.isBuiltIn).toBe(true)
    const rules = [drugsToProvince, rest]
    const matter = { kind: 'crime-tip', category: 'MA_TUY', urgency: 'P2', communeCode: '31471' }
    const trial = (await admin.post('/api/v1/routing-rules/trial', { ...matter, rules })).json()
    expect(trial.unit.code).toBe(UNITS.province)
    expect(trial.steps[0]).toMatchObject({ rule: 'drugs', matched: true })
    expect((await admin.get('/api/v1/routing-rules')).json().isBuiltIn).toBe(true)
    const saved = await admin.put('/api/v1/routing-rules', { rules, revision: before.revision })
    expect(saved.json()).toMatchObject({ isBuiltIn: false })
    expect((await admin.post('/api/v1/routing-rules/trial', matter)).json().unit.code).toBe(UNITS.province)
    expect(
      (await admin.put('/api/v1/routing-rules', { rules: [rest], revision: before.revision })).json(),
    ).toMatchObject({ code: 'routing.stale' })
  })

  it('name no unit that is not there, and are nobody else’s to change', async () => {
    const { revision } = (await admin.get('/api/v1/routing-rules')).json()
    const lost = { ...drugsToProvince, send: { to: 'unit', unitCode: '99999' } }
    expect((await admin.put('/api/v1/routing-rules', { rules: [lost], revision })).json()).toMatchObject({
      code: 'routing.unknown-unit',
    })
    expect((await head.put('/api/v1/routing-rules', { rules: [rest], revision })).statusCode).toBe(403)
    expect((await head.get('/api/v1/routing-rules')).statusCode).toBe(403)
  })
})

describe('the audit log', () => {
  it('shows the auditor all of it and a head the unit’s, in words, without content', async () => {
    const all = (await auditor.get('/api/v1/audit')).json<{ items: { chain: string; words: string }[] }>()
    expect(new Set(all.items.map(({ chain }) => chain))).toContain('global')
    expect(all.items.map(({ words }) => words)).toContain('Thêm người')
    const own = (await head.get('/api/v1/audit')).json<{ items: { chain: string }[] }>()
    expect(new Set(own.items.map(({ chain }) => chain))).toEqual(new Set([UNITS.dong]))
    expect((await duty.get('/api/v1/audit')).statusCode).toBe(403)
    expect((await admin.get('/api/v1/audit')).statusCode).toBe(403)
    expect(
      (await auditor.get(`/api/v1/audit?action=officer.added&chain=${UNITS.dong}`)).json().items.length,
    ).toBeGreaterThan(2)
  })

  it('tells what one person did, whose id stands beside the name', async () => {
    const read = async (query = '') =>
      (await auditor.get(`/api/v1/audit${query}`)).json<{ items: { officerId: string | null }[] }>().items
    expect((await read()).map(({ officerId }) => officerId)).toContain(world.ids['dong.head'])
    const own = await read(`?officer=${world.ids['dong.head']}`)
    expect(new Set(own.map(({ officerId }) => officerId))).toEqual(new Set([world.ids['dong.head']]))
  })

  it('names cases to who may see them, and people to every reader', async () => {
    const filed = await fileCase(world)
    await duty.get(`/api/v1/case-files/${filed.id}`)
    const read = async (browser: Browser) =>
      (await browser.get('/api/v1/audit?action=case-file.viewed')).json<{
        items: { subject: string }[]
        names: Record<string, string>
      }>()
    const toHead = await read(head)
    expect(toHead.items.map(({ subject }) => subject)).toContain(`case-file:${filed.id}`)
    expect(toHead.names[filed.id]).toBe(filed.referenceCode)
    expect((await read(auditor)).names).not.toHaveProperty([filed.id])
    const added = (await auditor.get('/api/v1/audit?action=officer.added')).json<
      Awaited<ReturnType<typeof read>>
    >()
    expect(Object.values(added.names)).toContain('Cán bộ dong.head')
  })

  it('verifies a chain link by link, and finds the entry that somebody changed', async () => {
    const verify = async () =>
      (await auditor.post('/api/v1/audit/verification', { chain: UNITS.dong })).json()
    expect(await verify()).toMatchObject({ isIntact: true, brokenSeq: null })
    expect((await head.post('/api/v1/audit/verification', { chain: 'global' })).statusCode).toBe(404)
    const owner = new pg.Client({ connectionString: world.database.connectionString })
    await owner.connect()
    await owner.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only')
    await owner.query(`UPDATE audit_entry SET actor = 'nobody' WHERE chain = $1 AND seq = 2`, [UNITS.dong])
    await owner.end()
    expect(await verify()).toMatchObject({ isIntact: false, brokenSeq: 2, reason: 'altered' })
  })
})

describe('access tokens', () => {
  const bearer = (secret: string, url: string, method: 'GET' | 'POST' = 'GET', payload?: object) =>
    world.server.inject({
      method,
      url,
      headers: { authorization: `Bearer ${secret}` },
      ...(payload && { payload }),
    })

  it('read what their scopes open, write nothing, and end at once', async () => {
    const filed = await fileCase(world)
    const made = await head.post('/api/v1/access-tokens', {
      name: 'Bảng tổng hợp',
      scopes: ['duty:read', 'places:read'],
      days: 30,
    })
    expect(made.statusCode).toBe(201)
    const { id, secret } = made.json<{ id: string; secret: string }>()
    expect((await bearer(secret, '/api/v1/duty-gaps')).statusCode).toBe(200)
    expect((await bearer(secret, '/api/v1/places/resolve', 'POST', { text: 'Bình Tây' })).statusCode).toBe(
      200,
    )
    expect((await bearer(secret, '/api/v1/case-files')).json()).toMatchObject({ code: 'access.token-scope' })
    expect((await bearer(secret, '/api/v1/access-tokens')).statusCode).toBe(403)
    const note = { text: 'x', version: 1 }
    expect((await bearer(secret, `/api/v1/case-files/${filed.id}/notes`, 'POST', note)).statusCode).toBe(403)
    const { rows } = await world.worker.query<{ token_hash: Buffer }>('SELECT token_hash FROM access_token')
    expect(rows.some(({ token_hash: hash }) => hash.toString('utf8').includes(secret))).toBe(false)
    expect((await head.delete(`/api/v1/access-tokens/${id}`)).statusCode).toBe(204)
    expect((await bearer(secret, '/api/v1/duty-gaps')).statusCode).toBe(401)
  })

  it('give nothing away that their maker does not have', async () => {
    const wish = { name: 'x', scopes: ['case-files:read'], days: 30 }
    expect((await duty.post('/api/v1/access-tokens', wish)).statusCode).toBe(403)
    expect((await admin.post('/api/v1/access-tokens', wish)).statusCode).toBe(403)
  })

  it('run out', async () => {
    const made = await head.post('/api/v1/access-tokens', { name: 'Ngắn', scopes: ['duty:read'], days: 1 })
    const { secret } = made.json<{ secret: string }>()
    world.clock.nowMs += DAY
    expect((await bearer(secret, '/api/v1/duty-gaps')).statusCode).toBe(401)
    admin = await browserOf(world.server, 'admin')
    duty = await browserOf(world.server, 'dong.duty')
    head = await browserOf(world.server, 'dong.head')
  })
})

describe('document templates', () => {
  const put = (browser: Browser, name: string, payload: Buffer) =>
    world.server.inject({
      method: 'PUT',
      url: `/api/v1/document-templates/${name}`,
      headers: {
        cookie: browser.cookie,
        'x-csrf-token': browser.csrfToken,
        'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      },
      payload,
    })
  const shipped = (name: string) =>
    readFile(path.join(PROJECT_ROOT, 'documents', 'templates', `${name}.docx`))

  it('are replaced by a DOCX that was tried, used at once, and given back', async () => {
    const other = await shipped('form-03')
    expect((await put(admin, 'form-03', other)).json().items[2]).toMatchObject({ isOwn: true })
    const used = await head.get('/api/v1/document-templates/form-03/file')
    expect(wordsOfDocx(used.rawPayload)).toContain('{destination}')
    expect((await admin.delete('/api/v1/document-templates/form-03')).json().items[2]).toMatchObject({
      isOwn: false,
    })
    expect((await put(head, 'form-03', other)).statusCode).toBe(403)
    expect((await duty.get('/api/v1/document-templates')).statusCode).toBe(403)
  })

  it('say why a file is not taken', async () => {
    const refused = async (file: Buffer) => (await put(admin, 'form-01', file)).json()
    expect(await refused(Buffer.from('không phải văn bản'))).toMatchObject({ code: 'template.refused' })
    // Placeholders of another paper would stay empty on every record of reception.
    const foreign = await refused(await shipped('mediation-record-book'))
    expect(foreign.issues[0].message).toContain('{rows1}')
  })
})

describe('channels', () => {
  it('are shown to those who look after them, with what is wrong', async () => {
    const telegram = { account: 'telegram:71', name: 'Telegram' }
    const show = async () => (await admin.get('/api/v1/channels')).json().items
    await world.worker.query(`UPDATE outgoing_message SET state = 'sent'`)
    expect(await show()).toEqual([expect.objectContaining({ ...telegram, state: 'quiet', problems: [] })])
    await world.worker.query(`UPDATE outgoing_message SET state = 'pending'`)
    expect(await show()).toMatchObject([
      { ...telegram, state: 'trouble', problems: [expect.stringContaining('dồn quá 10 phút')] },
    ])
    expect((await head.get('/api/v1/channels')).statusCode).toBe(403)
  })
})

describe('the duty book on paper', () => {
  it('is fetched by whoever keeps it, and that is recorded', async () => {
    await duty.post('/api/v1/duty-book', { kind: 'entry', text: 'Tuần tra khu chợ' })
    const day = new Date(world.clock.nowMs + 7 * 3_600_000).toISOString().slice(0, 10)
    const pdf = await duty.get(`/api/v1/duty-book.pdf?from=${day}&to=${day}`)
    expect(pdf.statusCode).toBe(200)
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await admin.get(`/api/v1/duty-book.pdf?from=${day}&to=${day}`)).statusCode).toBe(403)
  })
})
