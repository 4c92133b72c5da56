import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../src/app/app-error.ts'
import { problemSchema } from '../../src/contracts/problem.ts'
import { type Browser, browserOf } from './support/browser.ts'
import { fileCase } from './support/file-case.ts'
import { openWebWorld, type WebWorld } from './support/web-world.ts'

let world: WebWorld
let duty: Browser
let failure: Error | undefined

beforeAll(async () => {
  world = await openWebWorld((deps) => ({
    ...deps,
    inbox: {
      ...deps.inbox,
      store: {
        withOfficer: (officer, work) => {
          if (failure !== undefined) return Promise.reject(failure)
          return deps.inbox.store.withOfficer(officer, work)
        },
      },
    },
  }))
  duty = await browserOf(world.server, 'dong.duty')
})
afterAll(() => world.close())

describe('a failed call', () => {
  it.each([
    ['an unknown address', { url: '/api/v1/khong-co' }, 404, 'request.not-found'],
    ['an unknown page', { url: '/khong-co' }, 404, 'request.not-found'],
    ['a broken address', { url: '/api/v1/%E0%A4%A' }, 400, 'request.malformed'],
    [
      'broken JSON',
      {
        method: 'POST',
        url: '/api/v1/session',
        payload: '{',
        headers: { 'content-type': 'application/json' },
      },
      400,
      'request.malformed',
    ],
    [
      'JSON that reaches for prototypes',
      {
        method: 'POST',
        url: '/api/v1/session',
        payload: '{"__proto__":{"a":1}}',
        headers: { 'content-type': 'application/json' },
      },
      400,
      'request.malformed',
    ],
    [
      'an empty body',
      { method: 'POST', url: '/api/v1/session', headers: { 'content-type': 'application/json' } },
      400,
      'request.malformed',
    ],
    [
      'another type',
      { method: 'POST', url: '/api/v1/session', payload: '<a/>', headers: { 'content-type': 'text/xml' } },
      415,
      'request.unsupported-media-type',
    ],
    ['missing fields', { method: 'POST', url: '/api/v1/session', payload: {} }, 422, 'request.invalid'],
    [
      'a body above 1 MiB',
      { method: 'POST', url: '/api/v1/session', payload: { login: 'x'.repeat(1024 * 1024) } },
      413,
      'request.too-large',
    ],
  ] as const)('with %s is told as problem details', async (_what, request, status, code) => {
    const response = await world.server.inject({ ...request })
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(problemSchema.parse(response.json())).toMatchObject({
      status,
      code,
      type: `urn:binh-yen:problem:${code}`,
    })
    expect(response.statusCode).toBe(status)
  })

  it('names the wrong fields in Vietnamese and never repeats what was sent', async () => {
    const filed = await fileCase(world)
    const body = { to: 'KHONG-CO-TRANG-THAI', version: 0, reason: '' }
    const response = await duty.post(`/api/v1/case-files/${filed.id}/transitions`, body)
    expect(response.json()).toMatchObject({ status: 422, code: 'request.invalid' })
    const { issues } = response.json<{ issues: { path: string; message: string }[] }>()
    expect(issues.map((issue) => issue.path).toSorted()).toEqual(['reason', 'to', 'version'])
    expect(response.body).not.toContain('KHONG-CO-TRANG-THAI')
    for (const issue of issues) expect(issue.message).toMatch(/^[A-ZĐ]/)
  })

  it('of our own making tells nothing of its cause, not in the answer and not in the log', async () => {
    failure = new Error('password of Nguyễn Văn A at /srv/secret: SELECT * FROM officer')
    world.logged.length = 0
    const response = await duty.get('/api/v1/case-files')
    failure = undefined
    expect(response.json()).toEqual({
      type: 'urn:binh-yen:problem:service.failed',
      title: 'Hệ thống gặp lỗi. Xin thử lại; nếu còn lỗi, xin báo quản trị.',
      status: 500,
      code: 'service.failed',
    })
    expect(world.logged).toContainEqual({
      event: 'http.failed',
      errorClass: 'Error',
      where: 'GET /api/v1/case-files',
    })
    expect(JSON.stringify(world.logged)).not.toMatch(/Nguyễn|secret|SELECT/)
  })

  it('because the database is away says to try again', async () => {
    failure = new AppError('store.unavailable', { retryable: true })
    const response = await duty.get('/api/v1/case-files')
    failure = undefined
    expect(response.json()).toMatchObject({ status: 503, code: 'service.unavailable', retryAfterSeconds: 5 })
    expect(response.headers['retry-after']).toBe('5')
  })
})

describe('every answer', () => {
  it('carries the policy that lets nothing in from elsewhere', async () => {
    for (const url of ['/api/v1/session', '/health/live', '/khong-co', '/inbox', '/docs/']) {
      const { headers } = await world.server.inject(url)
      expect(headers['content-security-policy'], url).toBe(
        "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;media-src 'self' blob:;" +
          "font-src 'self' data:;connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none';object-src 'none'",
      )
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': 'geolocation=(), microphone=(), camera=()',
      })
      expect(headers['strict-transport-security'], url).toBeUndefined()
    }
  })

  it('of the API is kept by nobody on the way', async () => {
    for (const url of ['/api/v1/session', '/api/v1/case-files', '/api/v1/case-files/counts']) {
      expect((await duty.get(url)).headers['cache-control'], url).toBe('no-store')
    }
  })

  it('of the officers’ API is logged by who, route and status only', async () => {
    const filed = await fileCase(world)
    world.logged.length = 0
    await duty.get(`/api/v1/case-files/${filed.id}?q=bi-mat`)
    expect(world.logged).toEqual([
      {
        event: 'http.answered',
        account: world.ids['dong.duty'],
        where: 'GET /api/v1/case-files/:id',
        state: '200',
        durationMs: expect.any(Number),
      },
    ])
  })
})

describe('health', () => {
  it('is live whenever the process is', async () => {
    expect((await world.server.inject('/health/live')).json()).toEqual({ status: 'live' })
  })

  it.each([
    ['database', { database: async () => false }],
    ['queue', { queue: async () => false }],
    ['spool', { spoolBytes: async () => 17 }],
  ])('is not ready without its %s', async (part, broken) => {
    const other = await openWebWorld((deps) => ({ ...deps, health: { ...deps.health, ...broken } }))
    const response = await other.server.inject('/health/ready')
    expect(response.statusCode).toBe(503)
    expect(response.json()).toMatchObject({ status: 'not-ready', checks: { [part]: { ok: false } } })
    await other.close()
  })

  it('is ready when all are there', async () => {
    const response = await world.server.inject('/health/ready')
    expect([response.statusCode, response.json().status]).toEqual([200, 'ready'])
  })
})
