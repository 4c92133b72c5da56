import { generateSync } from 'otplib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { disableOfficer } from '../../src/app/officers/disable-officer.ts'
import { sealPlaces } from '../../src/vault/seal-places.ts'
import { createTotpSecret } from '../../src/vault/totp.ts'
import { browserOf } from './support/browser.ts'
import { openWebWorld, PASSWORD, type WebWorld } from './support/web-world.ts'

const MINUTE = 60_000
let world: WebWorld

beforeAll(async () => {
  world = await openWebWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.nowMs += 60 * MINUTE
  await world.web.query('DELETE FROM login_attempt')
})

function logIn(login: string, password: string, options: { totp?: string; from?: string } = {}) {
  const { totp, from } = options
  return world.server.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { login, password, ...(totp === undefined ? {} : { totp }) },
    ...(from === undefined ? {} : { remoteAddress: from }),
  })
}

describe('logging in', () => {
  it('answers who one is and sets a cookie that scripts and other sites cannot use', async () => {
    const response = await logIn('dong.duty', PASSWORD)
    expect(response.json()).toMatchObject({
      user: {
        login: 'dong.duty',
        role: 'duty_officer',
        unit: { code: '31471', name: 'Công an xã Bình Đông' },
      },
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(response.cookies).toMatchObject([{ name: 'sid', httpOnly: true, sameSite: 'Strict', path: '/' }])
    expect(response.headers['cache-control']).toBe('no-store')
  })

  it('takes a login as a phone keyboard writes it', async () => {
    expect((await logIn(' Dong.Duty ', PASSWORD)).statusCode).toBe(200)
  })

  it('answers the same for a wrong password and for a login that does not exist', async () => {
    const wrong = await logIn('dong.duty', 'sai-mat-khau')
    const unknown = await logIn('khong.co', 'sai-mat-khau')
    expect(wrong.statusCode).toBe(401)
    expect(unknown.body).toBe(wrong.body)
    expect(wrong.json()).toMatchObject({ code: 'session.refused' })
  })

  it('keeps only the hash of the session in the database', async () => {
    const { cookie } = await browserOf(world.server, 'dong.duty')
    const { rows } = await world.web.query<{ hash: string }>(
      `SELECT encode(id_hash, 'hex') AS hash FROM officer_session`,
    )
    const token = cookie.split('=')[1] ?? ''
    expect(rows.map((row) => row.hash)).not.toContain(Buffer.from(token).toString('hex'))
    expect(rows[0]?.hash).toHaveLength(64)
  })

  it('starts a new session every time', async () => {
    const one = await browserOf(world.server, 'dong.duty')
    const other = await browserOf(world.server, 'dong.duty')
    expect(other.cookie).not.toBe(one.cookie)
    expect(other.csrfToken).not.toBe(one.csrfToken)
  })

  it('refuses a log-in that another site sends', async () => {
    const response = await world.server.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: { login: 'dong.duty', password: PASSWORD },
    })
    expect(response.json()).toMatchObject({ status: 403, code: 'request.cross-site' })
  })
})

describe('failing to log in', () => {
  it('costs 2, 4, 8 … seconds from the third failure on, with the right password too', async () => {
    for (let failure = 1; failure <= 3; failure += 1) {
      expect((await logIn('dong.duty', 'sai')).statusCode).toBe(401)
    }
    const slowed = await logIn('dong.duty', PASSWORD)
    expect(slowed.json()).toMatchObject({ status: 429, code: 'session.wait', retryAfterSeconds: 2 })
    expect(slowed.headers['retry-after']).toBe('2')
    world.clock.nowMs += 2_000
    expect((await logIn('dong.duty', 'sai')).statusCode).toBe(401)
    world.clock.nowMs += 3_000
    expect((await logIn('dong.duty', PASSWORD)).json()).toMatchObject({ retryAfterSeconds: 1 })
    world.clock.nowMs += 1_000
    expect((await logIn('dong.duty', PASSWORD)).statusCode).toBe(200)
  })

  it('never waits longer than a minute', async () => {
    for (let failure = 1; failure <= 12; failure += 1) {
      await logIn('dong.duty', 'sai')
      world.clock.nowMs += MINUTE
    }
    await logIn('dong.duty', 'sai')
    expect((await logIn('dong.duty', PASSWORD)).json()).toMatchObject({ retryAfterSeconds: 60 })
  })

  it('does not slow the same person down on another network', async () => {
    for (let failure = 1; failure <= 6; failure += 1) await logIn('dong.duty', 'sai', { from: '203.0.113.9' })
    expect((await logIn('dong.duty', PASSWORD, { from: '203.0.113.9' })).statusCode).toBe(429)
    expect((await logIn('dong.duty', PASSWORD, { from: '198.51.100.4' })).statusCode).toBe(200)
  })

  it('gains nothing by trying many times at once', async () => {
    const tries = await Promise.all(Array.from({ length: 8 }, () => logIn('tay.duty', 'sai')))
    expect(tries.filter((one) => one.statusCode === 401)).toHaveLength(3)
  })

  it('slows a network down that tries many accounts', async () => {
    for (let failure = 1; failure <= 21; failure += 1) await logIn(`nguoi.${failure}`, 'sai')
    expect((await logIn('nguoi.moi', 'sai')).statusCode).toBe(429)
  })

  it('leaves counters without any name or address in the database', async () => {
    await logIn('dong.duty', 'sai', { from: '203.0.113.9' })
    const { rows } = await world.web.query<{ key: Buffer }>('SELECT key FROM login_attempt')
    for (const row of rows) expect(row.key.toString('latin1')).not.toMatch(/dong|203/)
    expect(rows.length).toBe(2)
  })
})

describe('a one-time password', () => {
  const secret = createTotpSecret()
  const codeNow = () => generateSync({ secret, epoch: Math.floor(world.clock.nowMs / 1_000) })

  beforeAll(async () => {
    const id = world.ids['tinh.duty']
    const sealed = world.vault.totp.seal(sealPlaces.totpSeed(id), secret)
    await world.web.query('UPDATE officer SET totp_sealed = $1 WHERE id = $2', [sealed, id])
  })

  it('is asked for when the account has one, without counting as a failure', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await logIn('tinh.duty', PASSWORD)).json()).toMatchObject({
        status: 401,
        code: 'session.totp-required',
      })
    }
  })

  it('is not asked for before the password is right', async () => {
    expect((await logIn('tinh.duty', 'sai')).json()).toMatchObject({ code: 'session.refused' })
  })

  it('lets in once and never again', async () => {
    const totp = codeNow()
    expect((await logIn('tinh.duty', PASSWORD, { totp })).statusCode).toBe(200)
    expect((await logIn('tinh.duty', PASSWORD, { totp })).json()).toMatchObject({ code: 'session.refused' })
  })

  it('is refused when wrong, and slows down like a wrong password', async () => {
    const wrong = codeNow() === '000000' ? '000001' : '000000'
    for (let failure = 1; failure <= 3; failure += 1) {
      expect((await logIn('tinh.duty', PASSWORD, { totp: wrong })).statusCode).toBe(401)
    }
    expect((await logIn('tinh.duty', PASSWORD, { totp: codeNow() })).statusCode).toBe(429)
  })
})

describe('a session', () => {
  it('tells who is logged in', async () => {
    const duty = await browserOf(world.server, 'dong.duty')
    const response = await duty.get('/api/v1/session')
    expect(response.json()).toMatchObject({ user: { login: 'dong.duty' }, csrfToken: duty.csrfToken })
  })

  it('ends when logged out, and the browser forgets everything', async () => {
    const duty = await browserOf(world.server, 'dong.duty')
    const left = await duty.delete('/api/v1/session')
    expect(left.statusCode).toBe(204)
    expect(left.headers['clear-site-data']).toContain('"cookies"')
    expect((await duty.get('/api/v1/session')).statusCode).toBe(401)
  })

  it('runs out after an hour without use', async () => {
    const duty = await browserOf(world.server, 'dong.duty')
    world.clock.nowMs += 59 * MINUTE
    expect((await duty.get('/api/v1/session')).statusCode).toBe(200)
    world.clock.nowMs += 59 * MINUTE
    expect((await duty.get('/api/v1/session')).statusCode).toBe(200)
    world.clock.nowMs += 61 * MINUTE
    expect((await duty.get('/api/v1/session')).statusCode).toBe(401)
  })

  it('runs out after twelve hours however busy it is', async () => {
    const duty = await browserOf(world.server, 'dong.duty')
    for (let half = 1; half < 24; half += 1) {
      world.clock.nowMs += 30 * MINUTE
      expect((await duty.get('/api/v1/session')).statusCode).toBe(200)
    }
    world.clock.nowMs += 30 * MINUTE
    expect((await duty.get('/api/v1/session')).statusCode).toBe(401)
  })

  it('ends at once for somebody whose access was taken away', async () => {
    const handler = await browserOf(world.server, 'dong.handler')
    await disableOfficer(world.officers, 'dong.handler')
    expect((await handler.get('/api/v1/session')).statusCode).toBe(401)
    expect((await logIn('dong.handler', PASSWORD)).json()).toMatchObject({ code: 'session.refused' })
  })

  it('leaves its trace in the audit log: started, refused, ended', async () => {
    const duty = await browserOf(world.server, 'dong.duty')
    await logIn('dong.duty', 'sai')
    await duty.delete('/api/v1/session')
    const { rows } = await world.worker.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE chain = 'global' ORDER BY seq DESC LIMIT 3`,
    )
    expect(rows.map((row) => row.action)).toEqual(['session.ended', 'session.refused', 'session.started'])
  })
})

describe('over https', () => {
  it('binds the cookie to the host and tells browsers to stay on https', async () => {
    const secure = await openWebWorld((deps) => ({
      ...deps,
      settings: { ...deps.settings, publicUrl: 'https://tin.example.vn' },
    }))
    const response = await secure.server.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login: 'dong.duty', password: PASSWORD },
    })
    expect(response.cookies).toMatchObject([{ name: '__Host-sid', secure: true, path: '/' }])
    expect(response.headers['strict-transport-security']).toContain('max-age=31536000')
    await secure.close()
  })
})
