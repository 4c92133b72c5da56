import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Channel, UnparseableEvent } from '../../../src/channels/channel.ts'
import { createZaloBotChannel } from '../../../src/channels/zalo-bot/zalo-bot-channel.ts'
import type { OutgoingMessage } from '../../../src/domain/message/outgoing-message.ts'

const TOKEN = '9100000001:fake-token-for-tests-only'
const SECRET = 'a-secret-for-webhooks'
const GROUP = 'zgr-0001'

interface Call {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

/** The platform as its documentation tells: `{ ok, result }`, errors with HTTP 200 and a code. */
let server: http.Server
let calls: Call[]
let answers: (object | 'drop')[]
let root: string
let channel: Channel

beforeEach(async () => {
  calls = []
  answers = []
  server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      calls.push({ path: request.url ?? '', body: JSON.parse(Buffer.concat(chunks).toString()) })
      const answer = answers.shift() ?? { ok: true, result: { message_id: `m${calls.length}`, date: 1 } }
      if (answer === 'drop') return request.socket.destroy()
      response.end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Safe: it listens on TCP.
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  channel = aChannel('https://binhyen.example.vn')
})
afterEach(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

const aChannel = (publicUrl: string): Channel =>
  createZaloBotChannel({
    token: TOKEN,
    apiRoot: root,
    mode: { kind: 'webhook', secret: SECRET, publicUrl },
    publicUrl,
  })
const message = (change: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  text: 'Bà con chú ý.',
  choices: [],
  actions: [],
  language: 'vi',
  ...change,
})
const event = (
  change: object,
  chat: object = { id: 'p1', chat_type: 'PRIVATE' },
  name = 'message.text.received',
) => ({
  event_name: name,
  message: { message_id: 'e1', date: 1_750_000_000_000, from: { id: 'u1', is_bot: false }, chat, ...change },
})
const bytes = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const read = (value: object) => channel.parse(bytes(value)).map(({ content }) => content)

describe('what comes from the Zalo Bot Platform', () => {
  it('is read with and without the wrapper, and has one key for both', () => {
    const plain = event({ text: 'alo' })
    expect(read(plain)).toEqual([{ kind: 'text', text: 'alo' }])
    expect(read({ ok: true, result: plain })).toEqual([{ kind: 'text', text: 'alo' }])
    expect(channel.identify(bytes({ ok: true, result: plain }))).toEqual(channel.identify(bytes(plain)))
    expect(channel.identify(bytes(plain))).toMatchObject({ chatId: 'p1', sequence: 1_750_000_000_000 })
  })

  it('is a photo, a voice, a sticker, or something that the platform hides', () => {
    const photo = event(
      { photo_url: 'https://a.zdn.vn/1.jpg', caption: 'xe' },
      undefined,
      'message.image.received',
    )
    expect(read(photo)).toEqual([
      { kind: 'media', media: [{ kind: 'photo', reference: 'https://a.zdn.vn/1.jpg' }], caption: 'xe' },
    ])
    expect(read(event({ voice_url: 'https://a.zdn.vn/1.aac' }))).toMatchObject([
      { kind: 'media', media: [{ kind: 'audio' }] },
    ])
    expect(read(event({ sticker: 'x' }, undefined, 'message.sticker.received'))).toEqual([
      { kind: 'sticker' },
    ])
    expect(read(event({}, undefined, 'message.unsupported.received'))).toMatchObject([
      { kind: 'unsupported' },
    ])
  })

  it('links a group by a code behind the mention, and repeats nothing else that is said there', () => {
    const group = { id: GROUP, chat_type: 'GROUP' }
    expect(read(event({ text: '@Bot Bình Yên /lienket ABCD-EFGH' }, group))).toEqual([
      { kind: 'group', event: { what: 'code', code: 'ABCD-EFGH', senderId: 'u1' } },
    ])
    expect(read(event({ text: '@Bot Bình Yên nhà tôi mất xe' }, group))).toEqual([
      { kind: 'group', event: { what: 'spoke' } },
    ])
  })

  it('is forged without the secret, and quarantined when it is no event', () => {
    const verify = (secret: string) =>
      channel.verify({ headers: { 'x-bot-api-secret-token': secret }, rawBody: bytes({}) })
    expect([verify(SECRET), verify('other')]).toEqual(['genuine', 'forged'])
    expect(() => channel.parse(bytes({ event_name: 'x' }))).toThrow(UnparseableEvent)
  })
})

describe('what goes to the Zalo Bot Platform', () => {
  it('is text with numbered answers, and a picture by its public address with the words', async () => {
    expect((await channel.send(GROUP, message({ choices: [{ id: 'a', label: 'Có' }] }))).kind).toBe('sent')
    const attachment = {
      id: 'f',
      kind: 'picture',
      name: 'a.jpg',
      publicUrl: 'https://binhyen.example.vn/f',
    } as const
    await channel.send(GROUP, message({ attachment }))
    expect(calls.map(({ path }) => path)).toEqual([`/bot${TOKEN}/sendMessage`, `/bot${TOKEN}/sendPhoto`])
    expect(calls[0]?.body.text).toContain('1. Có')
    expect(calls[1]?.body).toEqual({ chat_id: GROUP, photo: attachment.publicUrl, caption: 'Bà con chú ý.' })
  })

  it.each([
    [
      { ok: false, error_code: 429 },
      { kind: 'retry-after', scope: 'account' },
    ],
    [
      { ok: false, error_code: 401 },
      { kind: 'refused', reason: 'account' },
    ],
    [
      { ok: false, error_code: 404 },
      { kind: 'refused', reason: 'unreachable' },
    ],
    [
      { ok: false, error_code: 400 },
      { kind: 'refused', reason: 'bad-message' },
    ],
    [{ ok: false, error_code: 403 }, { kind: 'failed' }],
    ['drop' as const, { kind: 'unknown' }],
  ])('ends as %j says', async (answer, outcome) => {
    answers = [answer]
    const ended = await channel.send(GROUP, message())
    expect(ended).toMatchObject(outcome)
    expect(JSON.stringify(ended)).not.toContain('fake-token')
  })

  it('was surely not sent when nobody listens', async () => {
    const nobody = createZaloBotChannel({
      token: TOKEN,
      apiRoot: 'http://127.0.0.1:1',
      mode: { kind: 'polling' },
      publicUrl: 'http://x',
    })
    expect((await nobody.send(GROUP, message())).kind).toBe('failed')
    expect(nobody.posting, 'pictures need an address that Zalo can reach').toBeUndefined()
  })

  it('registers its webhook with the secret, and fetches files from the platform alone', async () => {
    await channel.prepare()
    expect(calls[0]).toEqual({
      path: `/bot${TOKEN}/setWebhook`,
      body: { url: 'https://binhyen.example.vn/webhooks/zalo-bot', secret_token: SECRET },
    })
    for (const reference of ['http://169.254.169.254/', 'https://zdn.vn.example.com/x', 'file:///etc/passwd'])
      expect(await channel.fetchMedia({ kind: 'photo', reference }, 10)).toEqual({ kind: 'forbidden' })
  })
})

describe('polling', () => {
  it('keeps each event before the next is asked for, and is not disturbed by nothing coming', async () => {
    const own = createZaloBotChannel({
      token: TOKEN,
      apiRoot: root,
      mode: { kind: 'polling' },
      publicUrl: 'http://x',
    })
    answers = [
      { ok: false, error_code: 408 },
      { ok: true, result: event({ text: 'alo' }) },
    ]
    const end = new AbortController()
    const kept: Uint8Array[] = []
    await own.poll?.(async (events) => {
      kept.push(...events)
      end.abort()
    }, end.signal)
    expect(kept.flatMap((raw) => own.parse(raw)).map(({ content }) => content)).toEqual([
      { kind: 'text', text: 'alo' },
    ])
    expect(calls).toHaveLength(2)
  })
})
