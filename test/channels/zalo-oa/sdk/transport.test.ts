import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ZaloOaClient } from '../../../../src/channels/zalo-oa/sdk/client.ts'
import { type Exchange, ExchangeHandler } from '../../../../src/channels/zalo-oa/sdk/http/exchange.ts'
import { createTransport } from '../../../../src/channels/zalo-oa/sdk/http/transport.ts'
import { type FakeZalo, startFakeZalo } from '../../../support/fake-zalo/start-fake-zalo.ts'
import { aClient } from './a-client.ts'

const controller = { aborted: false, paused: false, reason: null, pause() {}, resume() {}, abort() {} }
const TEXT = { kind: 'text', text: 'Đã nhận tin.' } as const
const TO = { kind: 'user', userId: '2000000000000000002' } as const

let zalo: FakeZalo
let client: ZaloOaClient
beforeEach(async () => {
  zalo = await startFakeZalo()
  client = aClient(zalo)
})
afterEach(async () => {
  await client.close()
  await zalo.close()
})

describe('a send that gets no clear answer', () => {
  it('is not delivered when nobody listens', async () => {
    await zalo.close()
    expect(await client.messages.send(TO, TEXT)).toMatchObject({
      kind: 'not-delivered',
      failure: { errorClass: 'net.ECONNREFUSED' },
    })
  })

  it('is unknown when the answer does not come in time, though it was delivered', async () => {
    zalo.setFault({ kind: 'slow', ms: 60_000 })
    const impatient = aClient(zalo, { http: { timeoutMs: 300 } })
    expect(await impatient.messages.send(TO, TEXT)).toMatchObject({
      kind: 'unknown',
      failure: { errorClass: 'net.DEADLINE' },
    })
    expect(zalo.sent).toHaveLength(1)
    await impatient.close()
  })

  it.each([true, false])(
    'is unknown when the connection breaks after the request (delivered: %s)',
    async (delivers) => {
      zalo.setFault({ kind: 'reset', delivers })
      expect(await client.messages.send(TO, TEXT)).toMatchObject({ kind: 'unknown' })
      expect(zalo.sent).toHaveLength(delivers ? 1 : 0)
    },
  )

  it.each([
    [502, 'not-delivered'],
    [503, 'not-delivered'],
    [504, 'unknown'],
    [200, 'unknown'],
    [429, 'retry'],
    [403, 'needs-person'],
    [302, 'needs-person'],
  ] as const)('takes HTTP %i without a Zalo body for %s', async (status, kind) => {
    zalo.setFault({ kind: 'status', status })
    expect(await client.messages.send(TO, TEXT)).toMatchObject({
      kind,
      failure: { errorClass: `http.${status}` },
    })
  })

  it('is not delivered when its turn on a connection did not come in time, and is not written later', async () => {
    let handler: ExchangeHandler | undefined
    const exchange = await new Promise<Exchange>((resolve) => {
      handler = new ExchangeHandler(resolve, 20, 100)
    })
    expect(exchange).toEqual({ kind: 'not-written', code: 'DEADLINE' })
    let stopped: unknown
    const abort = (reason: Error) => {
      stopped = reason
    }
    handler?.onRequestStart({ ...controller, abort })
    expect(stopped).toBeInstanceOf(Error)
  })

  it('does no harm to a question, which may be asked again', async () => {
    zalo.setFault({ kind: 'reset', on: 'other' })
    expect(await client.officialAccount()).toMatchObject({ kind: 'not-delivered' })
  })

  it('cuts off an answer that is too long', async () => {
    const transport = createTransport({ maxAnswerBytes: 10 })
    const exchange = await transport.exchange({
      url: `${zalo.url}/v2.0/oa/getoa`,
      method: 'GET',
      headers: {},
    })
    expect(exchange).toEqual({ kind: 'no-answer', code: 'ANSWER_TOO_LONG' })
    await transport.close()
  })
})

describe('what goes over the wire', () => {
  it('carries the token in its header and the proof when asked to', async () => {
    const strict = await startFakeZalo({ requiresProof: true })
    const proving = aClient(strict, { sendsAppSecretProof: true })
    const plain = aClient(strict)
    expect(await proving.messages.send(TO, TEXT)).toMatchObject({ kind: 'ok' })
    expect(await plain.messages.send(TO, TEXT)).toMatchObject({
      kind: 'needs-person',
      failure: { code: -242 },
    })
    await Promise.all([proving.close(), plain.close()])
    await strict.close()
  })

  it('reports the rate limit of the answer', async () => {
    expect(await client.officialAccount()).toMatchObject({ rateLimit: { limit: 4_000, remaining: 3_999 } })
  })

  it('never shows a token in a failure', async () => {
    zalo.tokens.revoke()
    const results = [await client.messages.send(TO, TEXT)]
    zalo.setFault({ kind: 'reset', on: 'any' })
    results.push(await client.messages.send(TO, TEXT))
    expect(JSON.stringify(results)).not.toMatch(/fake-(access|refresh)|app-secret|revoked/)
  })
})
