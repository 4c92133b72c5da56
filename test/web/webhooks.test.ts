import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../src/app/app-error.ts'
import { channelAccount } from '../../src/domain/message/channel.ts'
import type { WebhookChannel } from '../../src/web/webhooks/webhook-routes.ts'
import { openWebWorld, type WebWorld } from './support/web-world.ts'

const kept: { account: string; raw: Buffer }[] = []
const setAside: Buffer[] = []
let failure: Error | undefined
let hasRoom = true
let world: WebWorld

/** A channel whose events are genuine when they carry the right secret. */
function channel(name: 'telegram' | 'zalo-oa', wrong: 'forged' | 'unverified'): WebhookChannel {
  return {
    name,
    account: channelAccount(name, '71'),
    identify: () => ({ eventKey: 'k' }),
    verify: ({ headers }) => (headers['x-secret'] === 'right' ? 'genuine' : wrong),
  }
}

beforeAll(async () => {
  world = await openWebWorld((deps) => ({
    ...deps,
    webhooks: {
      channels: [channel('telegram', 'forged'), channel('zalo-oa', 'unverified')],
      ingest: async ({ account }, raws) => {
        if (failure !== undefined) throw failure
        for (const raw of raws) kept.push({ account, raw: Buffer.from(raw) })
      },
      keepUnverified: async (_channel, raw) => {
        if (hasRoom) setAside.push(Buffer.from(raw))
        return hasRoom
      },
    },
  }))
})
afterAll(() => world.close())
beforeEach(() => {
  kept.length = 0
  setAside.length = 0
  failure = undefined
  hasRoom = true
})

function post(name: string, body: string | Buffer, headers: Record<string, string> = {}, from = '192.0.2.1') {
  return world.server.inject({
    method: 'POST',
    url: `/webhooks/${name}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: body,
    remoteAddress: from,
  })
}

describe('a webhook', () => {
  it('keeps the bytes of a genuine event exactly as they came', async () => {
    const body = Buffer.from('{ "update_id" : 12345678901234567890,\n "text":"Cứu\\u0301" }  ')
    const response = await post('telegram', body, { 'x-secret': 'right' })
    expect(response.statusCode).toBe(200)
    expect(response.body).toBe('')
    expect(kept).toEqual([{ account: 'telegram:71', raw: body }])
  })

  it.each([
    ['not JSON', '{"half":', 'application/json'],
    ['no type', 'x', ''],
    ['a form', 'a=1', 'application/x-www-form-urlencoded'],
    ['nothing', '', 'application/json'],
    ['bytes', '\u0000\u0001', 'application/octet-stream'],
  ])('keeps a genuine event that is %s', async (_what, body, type) => {
    const response = await post('telegram', body, {
      'x-secret': 'right',
      ...(type === '' ? {} : { 'content-type': type }),
    })
    expect(response.statusCode).toBe(200)
    expect(kept).toHaveLength(1)
  })

  it('answers a forged one 401 with nothing and keeps nothing', async () => {
    const response = await post('telegram', '{}', { 'x-secret': 'wrong' })
    expect([response.statusCode, response.body]).toEqual([401, ''])
    expect(kept).toEqual([])
  })

  it('sets a wrongly signed Zalo event aside and answers 200', async () => {
    const response = await post('zalo-oa', '{"event_name":"x"}')
    expect(response.statusCode).toBe(200)
    expect(setAside.map(String)).toEqual(['{"event_name":"x"}'])
    expect(kept).toEqual([])
  })

  it('refuses wrongly signed events when no more can be kept', async () => {
    hasRoom = false
    expect((await post('zalo-oa', '{}')).statusCode).toBe(401)
  })

  it('does not let one network fill the quarantine', async () => {
    const answers = []
    for (let call = 0; call < 130; call += 1)
      answers.push((await post('zalo-oa', '{}', {}, '198.51.100.7')).statusCode)
    expect(answers.filter((status) => status === 401).length).toBeGreaterThan(0)
    expect((await post('zalo-oa', '{}', {}, '198.51.100.8')).statusCode).toBe(200)
  })

  it('is not acknowledged when the event could not be made durable', async () => {
    failure = new AppError('spool.full', { retryable: true })
    const response = await post('telegram', '{}', { 'x-secret': 'right' })
    expect([response.statusCode, response.body]).toEqual([503, ''])
  })

  it('refuses a body above 1 MiB and takes one of just that size', async () => {
    const limit = 1024 * 1024
    expect((await post('telegram', Buffer.alloc(limit, 120), { 'x-secret': 'right' })).statusCode).toBe(200)
    expect((await post('telegram', Buffer.alloc(limit + 1, 120), { 'x-secret': 'right' })).statusCode).toBe(
      413,
    )
    expect(kept).toHaveLength(1)
  })

  it('answers the console that asks whether the address is there', async () => {
    expect((await world.server.inject('/webhooks/zalo-oa')).statusCode).toBe(200)
  })

  it('does not exist for a channel that is off', async () => {
    expect((await post('zalo-bot', '{}')).statusCode).toBe(404)
  })

  it('leaves no line in the log that names a caller', async () => {
    world.logged.length = 0
    await post('telegram', '{"text":"bí mật"}', { 'x-secret': 'right' })
    await post('telegram', '{"text":"bí mật"}', { 'x-secret': 'wrong' })
    expect(world.logged).toEqual([])
  })

  it('is counted by channel and outcome', async () => {
    await post('telegram', '{}', { 'x-secret': 'right' })
    const metrics = (await world.server.inject('/metrics')).body
    expect(metrics).toMatch(/binhyen_webhook_total\{channel="telegram",outcome="kept"\} \d+/)
    expect(metrics).toContain('binhyen_http_seconds_bucket')
  })
})
