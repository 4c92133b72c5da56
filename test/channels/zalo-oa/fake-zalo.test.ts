import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { request } from 'undici'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakeResident } from '../../support/fake-zalo/fake-resident.ts'
import { type FakeZalo, startFakeZalo } from '../../support/fake-zalo/start-fake-zalo.ts'
import { signatureHeader } from '../../support/fake-zalo/webhook-sender.ts'

const USER = '2000000000000000002'
const CS = '/v3.0/oa/message/cs'
const TEXT = { recipient: { user_id: USER }, message: { text: 'Chào' } }

let zalo: FakeZalo
let receiver: Server
let target: string
let received: { readonly headers: IncomingHttpHeaders; readonly body: string }[]
let statuses: number[]
beforeEach(async () => {
  zalo = await startFakeZalo()
  received = []
  statuses = []
  receiver = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      received.push({ headers: incoming.headers, body: Buffer.concat(chunks).toString('utf8') })
      response.writeHead(statuses.shift() ?? 200).end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const address = receiver.address()
  target = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/webhooks/zalo-oa`
})
afterEach(async () => {
  receiver.closeAllConnections()
  receiver.close()
  await zalo.close()
})

async function post(path: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
  const all = { access_token: zalo.tokens.accessToken, 'content-type': 'application/json', ...headers }
  const answer = await request(`${zalo.url}${path}`, {
    method: 'POST',
    headers: all,
    body: JSON.stringify(body),
  })
  return answer.body.json()
}

describe('the double of Zalo', () => {
  it('delivers what the platform would', async () => {
    expect(await post(CS, TEXT)).toMatchObject({ error: 0, data: { user_id: USER } })
    expect(zalo.sentTo(USER)).toMatchObject([{ text: 'Chào', path: CS }])
  })

  it.each([
    ['a wrong token', -216, {}, { access_token: 'x' }],
    ['the token as bearer', -216, {}, { access_token: '', authorization: 'Bearer fake-access-1' }],
    ['an unknown member', -201, { message: { texts: 'a' } }, {}],
    ['a long text', -210, { message: { text: 'a'.repeat(2_001) } }, {}],
    ['a web visitor on v3', -201, { recipient: { anonymous_id: '7', conversation_id: 'c' } }, {}],
    [
      'two media elements',
      -201,
      {
        message: {
          attachment: { type: 'template', payload: { template_type: 'media', elements: [{}, {}] } },
        },
      },
      {},
    ],
  ])('refuses %s with %i', async (_, code, change, headers) => {
    expect(await post(CS, { ...TEXT, ...change }, headers)).toMatchObject({ error: code })
    expect(zalo.sent).toHaveLength(0)
  })

  it('limits calls in a minute when told to', async () => {
    const strict = await startFakeZalo({ callsPerMinute: 1 })
    const send = () =>
      request(`${strict.url}/v2.0/oa/getoa`, { headers: { access_token: strict.tokens.accessToken } })
    await (await send()).body.dump()
    expect(await (await send()).body.json()).toMatchObject({ error: -32 })
    await strict.close()
  })

  it('knows who wrote in the last days when told to', async () => {
    const strict = await startFakeZalo({ requiresInteraction: true })
    const headers = { access_token: strict.tokens.accessToken }
    const send = async () =>
      (
        await request(`${strict.url}${CS}`, { method: 'POST', headers, body: JSON.stringify(TEXT) })
      ).body.json()
    expect(await send()).toMatchObject({ error: -230 })
    await strict.sendWebhook(target, strict.events.text(USER, 'alo'))
    expect(await send()).toMatchObject({ error: 0 })
    await strict.close()
  })

  it('signs its events over the bytes it sends', async () => {
    const [answer] = await zalo.sendWebhook(target, zalo.events.text(USER, 'Tôi muốn báo tin'))
    const [event] = received
    expect(answer?.status).toBe(200)
    const mac = signatureHeader(zalo.account, Buffer.from(event?.body ?? ''), 'app-id')
    expect(event?.headers['x-zevent-signature']).toBe(mac)
  })

  it('sends copies, and sends again with a count until it is told 200', async () => {
    await zalo.sendWebhook(target, zalo.events.text(USER, 'một'), { copies: 3 })
    expect(new Set(received.map(({ body }) => body)).size).toBe(1)
    received = []
    statuses = [503, 500, 200]
    const [answer] = await zalo.sendWebhook(target, zalo.events.text(USER, 'hai'), {
      resendAfterMs: [1, 1, 1],
    })
    expect(answer?.status).toBe(200)
    expect(received.map(({ headers }) => headers.num_retry)).toEqual([undefined, '1', '2'])
  })

  it('plays a resident who writes, reads and presses', async () => {
    const lan = new FakeResident(zalo, target, USER)
    await lan.says('xin chào')
    const buttons = [{ title: 'Báo tin', type: 'oa.query.hide', payload: '#crime-tip' }]
    const attachment = { type: 'template', payload: { buttons } }
    await post(CS, { ...TEXT, message: { text: 'Anh/chị cần gì?', attachment } })
    await lan.presses('Báo tin')
    expect(received.map(({ body }) => JSON.parse(body).message.text)).toEqual(['xin chào', '#crime-tip'])
    expect(() => lan.presses('Không có')).toThrow('no button')
  })
})
