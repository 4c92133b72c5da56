import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ZaloMessage } from '../../../../src/channels/zalo-oa/sdk/api/message.ts'
import {
  type EndpointMemory,
  firstEndpoint,
  type MessageEndpoint,
} from '../../../../src/channels/zalo-oa/sdk/api/message-endpoint.ts'
import type { ZaloOaClient } from '../../../../src/channels/zalo-oa/sdk/client.ts'
import { type FakeZalo, startFakeZalo } from '../../../support/fake-zalo/start-fake-zalo.ts'
import { aClient } from './a-client.ts'

const TO = { kind: 'user', userId: '2000000000000000002' } as const
const TEXT = { kind: 'text', text: 'Đã nhận tin.' } as const
const IMAGE = 'https://example.com/anh.jpg'
const button = (title: string) => ({ kind: 'query', title, payload: '#next' }) as const

let zalo: FakeZalo
let client: ZaloOaClient
beforeAll(async () => {
  zalo = await startFakeZalo()
  client = aClient(zalo)
})
afterEach(() => {
  zalo.setFault()
  zalo.forgetSent()
})
afterAll(async () => {
  await client.close()
  await zalo.close()
})

const ACCEPTED: readonly (readonly [string, ZaloMessage, object])[] = [
  ['a text', TEXT, { text: 'Đã nhận tin.' }],
  ['a decomposed text, as NFC', { kind: 'text', text: 'tha\u0301ng' }, { text: 'th\u00e1ng' }],
  [
    'a quoting text',
    { kind: 'text', text: 'Dạ', quoteMessageId: 'm-1' },
    { text: 'Dạ', quote_message_id: 'm-1' },
  ],
  [
    'buttons of every kind',
    {
      kind: 'text',
      text: 'Chọn',
      buttons: [
        button('Tiếp'),
        { kind: 'query', title: 'Hiện', payload: 'hien', isVisible: true },
        { kind: 'open-url', title: 'Trang', url: 'https://example.com' },
        { kind: 'open-phone', title: 'Gọi', phone: '84900000000' },
        { kind: 'open-sms', title: 'SMS', phone: '84900000000', content: 'BY' },
      ],
    },
    {
      text: 'Chọn',
      attachment: {
        type: 'template',
        payload: {
          buttons: [
            { title: 'Tiếp', type: 'oa.query.hide', payload: '#next' },
            { title: 'Hiện', type: 'oa.query.show', payload: 'hien' },
            { title: 'Trang', type: 'oa.open.url', payload: { url: 'https://example.com' } },
            { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '84900000000' } },
            { title: 'SMS', type: 'oa.open.sms', payload: { content: 'BY', phone_code: '84900000000' } },
          ],
        },
      },
    },
  ],
  [
    'an image by address with a caption',
    { kind: 'image', source: { url: IMAGE }, caption: 'Ảnh' },
    {
      text: 'Ảnh',
      attachment: {
        type: 'template',
        payload: { template_type: 'media', elements: [{ media_type: 'image', url: IMAGE }] },
      },
    },
  ],
  [
    'a GIF with its size',
    { kind: 'gif', source: { url: IMAGE }, width: 320, height: 180 },
    {
      attachment: {
        type: 'template',
        payload: {
          template_type: 'media',
          elements: [{ media_type: 'gif', url: IMAGE, width: 320, height: 180 }],
        },
      },
    },
  ],
  [
    'a request for contact details',
    { kind: 'request-user-info', title: 'Liên hệ', subtitle: 'Để cán bộ gọi lại', imageUrl: IMAGE },
    {
      attachment: {
        type: 'template',
        payload: {
          template_type: 'request_user_info',
          elements: [{ title: 'Liên hệ', subtitle: 'Để cán bộ gọi lại', image_url: IMAGE }],
        },
      },
    },
  ],
  [
    'a list',
    {
      kind: 'list',
      elements: [{ title: 'Một', subtitle: 'Phụ', imageUrl: IMAGE, url: 'https://example.com' }],
      buttons: [button('Tiếp')],
    },
    {
      attachment: {
        type: 'template',
        payload: {
          template_type: 'list',
          elements: [
            {
              title: 'Một',
              subtitle: 'Phụ',
              image_url: IMAGE,
              default_action: { type: 'oa.open.url', url: 'https://example.com' },
            },
          ],
          buttons: [{ title: 'Tiếp', type: 'oa.query.hide', payload: '#next' }],
        },
      },
    },
  ],
]

const FORBIDDEN: readonly (readonly [string, ZaloMessage])[] = [
  ['an empty text', { kind: 'text', text: '' }],
  ['a text of 2,001 characters', { kind: 'text', text: 'a'.repeat(2_001) }],
  ['six buttons', { kind: 'text', text: 'Chọn', buttons: Array.from({ length: 6 }, () => button('Nút')) }],
  ['a title of 101 characters', { kind: 'text', text: 'Chọn', buttons: [button('a'.repeat(101))] }],
  [
    'a payload of 1,001 characters',
    { kind: 'text', text: 'x', buttons: [{ ...button('a'), payload: 'a'.repeat(1_001) }] },
  ],
  ['a picture without TLS', { kind: 'image', source: { url: 'http://example.com/a.jpg' } }],
  ['a GIF without a side', { kind: 'gif', source: { url: IMAGE }, width: 0, height: 1 }],
  [
    'an SMS of 161 characters',
    {
      kind: 'text',
      text: 'x',
      buttons: [{ kind: 'open-sms', title: 'a', phone: '84900000000', content: 'a'.repeat(161) }],
    },
  ],
  ['a list of six rows', { kind: 'list', elements: Array.from({ length: 6 }, () => ({ title: 'a' })) }],
  [
    'a request with a long title',
    { kind: 'request-user-info', title: 'a'.repeat(101), subtitle: 'b', imageUrl: IMAGE },
  ],
]

describe('sending a message', () => {
  it.each(ACCEPTED)('sends %s in the shape of the platform', async (_, message, body) => {
    const result = await client.messages.send(TO, message)
    expect(result).toMatchObject({ kind: 'ok', data: { messageId: zalo.sent[0]?.messageId } })
    expect(zalo.sent[0]?.body).toEqual({ recipient: { user_id: TO.userId }, message: body })
  })

  it('reads the receipt: time and what is left of the quota', async () => {
    const result = await client.messages.send(TO, TEXT)
    expect(result).toMatchObject({
      kind: 'ok',
      data: { sentAt: zalo.sent[0]?.at, quota: { quota_type: 'reply', remain: 7, total: 8 } },
    })
  })

  it.each(FORBIDDEN)('refuses %s without a call', async (_, message) => {
    const before = zalo.calls
    const result = await client.messages.send(TO, message)
    expect(result).toMatchObject({
      kind: 'refused',
      failure: { errorClass: `input.message.${message.kind}` },
    })
    expect(zalo.calls).toBe(before)
  })

  it('answers a web visitor by both ids, on v2', async () => {
    const to = { kind: 'anonymous', anonymousId: '7', conversationId: 'c-1' } as const
    expect(await client.messages.send(to, TEXT)).toMatchObject({ kind: 'ok' })
    expect(zalo.sent[0]).toMatchObject({
      path: '/v2.0/oa/message',
      body: { recipient: { anonymous_id: '7', conversation_id: 'c-1' } },
    })
  })

  it('posts into a group of the OA', async () => {
    expect(await client.messages.send({ kind: 'group', groupId: 'g-1' }, TEXT)).toMatchObject({ kind: 'ok' })
    expect(zalo.sent[0]).toMatchObject({ path: '/v3.0/oa/group/message', to: 'g-1' })
  })

  it('sends an uploaded picture and file by their ids, and is told when an id is dead', async () => {
    const jpeg = { bytes: Buffer.from('ffd8ffe000104a464946', 'hex'), name: 'a.jpg' }
    const pdf = { bytes: Buffer.from('%PDF-1.7 thử'), name: 'a.pdf' }
    const image = await client.uploads.image(jpeg)
    const file = await client.uploads.file(pdf)
    if (image.kind !== 'ok' || file.kind !== 'ok') throw new Error('upload failed')
    expect(await client.messages.send(TO, { kind: 'image', source: image.data })).toMatchObject({
      kind: 'ok',
    })
    expect(await client.messages.send(TO, { kind: 'file', token: file.data.token })).toMatchObject({
      kind: 'ok',
    })
    const dead = await client.messages.send(TO, { kind: 'sticker', attachmentId: 'dead' })
    expect(dead).toMatchObject({ kind: 'refused', failure: { code: -100, handling: 'upload-again' } })
  })

  it('reacts to a message', async () => {
    expect(await client.messages.react(TO.userId, 'm-1', '/-heart')).toMatchObject({ kind: 'ok' })
    expect(zalo.writes.at(-1)?.body).toEqual({
      recipient: { user_id: TO.userId },
      sender_action: { react_icon: '/-heart', react_message_id: 'm-1' },
    })
  })
})

/** A memory that shows what was written to it. */
function watched(initial?: MessageEndpoint) {
  const writes: string[] = []
  let endpoint = initial
  const memory: EndpointMemory = {
    read: async () => endpoint,
    write: async (next, because) => {
      endpoint = next
      writes.push(`${next} because ${because}`)
    },
  }
  return { memory, writes }
}

async function sendTo(oaType: number, initial?: MessageEndpoint) {
  const zaloOfType = await startFakeZalo({ oaType })
  const { memory, writes } = watched(initial)
  const own = aClient(zaloOfType, { endpointMemory: memory })
  const results = [await own.messages.send(TO, TEXT), await own.messages.send(TO, TEXT)]
  const calls = zaloOfType.calls
  await own.close()
  await zaloOfType.close()
  return { results, writes, calls, paths: zaloOfType.sent.map(({ path }) => path) }
}

describe('the version of the message endpoint', () => {
  it.each([
    [2, 'v3'],
    [4, 'v2'],
    [undefined, 'v3'],
  ] as const)('begins for OA type %s with %s', (oaType, endpoint) => {
    expect(firstEndpoint(oaType)).toBe(endpoint)
  })

  it('asks for the OA type once and keeps the choice', async () => {
    const { writes, paths, calls } = await sendTo(4)
    expect(paths).toEqual(['/v2.0/oa/message', '/v2.0/oa/message'])
    expect(writes).toEqual(['v2 because oa-type'])
    expect(calls).toBe(3)
  })

  it.each([
    [4, 'v3', 'v2 because error', '/v2.0/oa/message'],
    [2, 'v2', 'v3 because error', '/v3.0/oa/message/cs'],
  ] as const)(
    'switches for OA type %i away from %s, once, and stays there',
    async (oaType, initial, write, path) => {
      const { results, writes, paths, calls } = await sendTo(oaType, initial)
      expect(results).toMatchObject([{ kind: 'ok' }, { kind: 'ok' }])
      expect(writes).toEqual([write])
      expect(paths).toEqual([path, path])
      expect(calls).toBe(3)
    },
  )

  it('needs a person, and forgets nothing, when neither version is open', async () => {
    const { memory, writes } = watched('v3')
    const own = aClient(zalo, { endpointMemory: memory })
    zalo.setFault({ kind: 'error', code: -235, times: 1 }, { kind: 'error', code: -240, times: 1 })
    expect(await own.messages.send(TO, TEXT)).toMatchObject({ kind: 'needs-person', failure: { code: -240 } })
    expect(writes).toEqual([])
    await own.close()
  })

  it('asks for the type once for many first messages, and looks it up no more', async () => {
    const state = await startFakeZalo({ oaType: 4 })
    let reads = 0
    const { memory, writes } = watched()
    const read = () => {
      reads++
      return memory.read()
    }
    const own = aClient(state, { endpointMemory: { ...memory, read } })
    await Promise.all(Array.from({ length: 5 }, () => own.messages.send(TO, TEXT)))
    await own.messages.send(TO, TEXT)
    expect({ reads, writes, calls: state.calls }).toEqual({
      reads: 1,
      writes: ['v2 because oa-type'],
      calls: 7,
    })
    await own.close()
    await state.close()
  })

  it('sends on v3 while the type cannot be asked, and asks again later', async () => {
    const { memory, writes } = watched()
    const own = aClient(zalo, { endpointMemory: memory })
    zalo.setFault({ kind: 'status', status: 502, on: 'other', times: 1 })
    expect(await own.messages.send(TO, TEXT)).toMatchObject({ kind: 'ok' })
    expect(writes).toEqual([])
    expect(await own.messages.send(TO, TEXT)).toMatchObject({ kind: 'ok' })
    expect(writes).toEqual(['v3 because oa-type'])
    await own.close()
  })

  it('never tries the other version on any other error', async () => {
    zalo.setFault({ kind: 'error', code: -200, delivers: true })
    const before = zalo.calls
    await client.messages.send(TO, TEXT)
    expect(zalo.calls).toBe(before + 1)
    expect(zalo.sent).toHaveLength(1)
  })
})
