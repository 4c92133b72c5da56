import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UnparseableEvent } from '../../../src/channels/channel.ts'
import type { ZaloOaClient } from '../../../src/channels/zalo-oa/sdk/client.ts'
import type { SignatureCheck } from '../../../src/channels/zalo-oa/sdk/webhook/signature.ts'
import { createZaloOaChannel, type ZaloOaChannel } from '../../../src/channels/zalo-oa/zalo-oa-channel.ts'
import type { OutgoingMessage } from '../../../src/domain/message/outgoing-message.ts'
import type { SendOutcome } from '../../../src/domain/message/send-outcome.ts'
import { type FakeZalo, startFakeZalo } from '../../support/fake-zalo/start-fake-zalo.ts'
import { type FakeSignature, signatureHeader } from '../../support/fake-zalo/webhook-sender.ts'
import { FIXTURES, fixture } from './fixtures.ts'
import { aClient } from './sdk/a-client.ts'

const USER = '2000000000000000002'

let zalo: FakeZalo
let client: ZaloOaClient
let channel: ZaloOaChannel
let checks: SignatureCheck[]
beforeEach(async () => {
  zalo = await startFakeZalo()
  client = aClient(zalo)
  checks = []
  channel = aChannel(zalo.account.oaId)
})
afterEach(async () => {
  await channel.close()
  await client.close()
  await zalo.close()
})

function aChannel(oaId: string): ZaloOaChannel {
  const { appId, appSecret, oaSecretKey } = zalo.account
  return createZaloOaChannel({
    client,
    oaId,
    appId,
    webhookSecrets: ['a-former-key', oaSecretKey],
    appSecret,
    apiRoots: [zalo.url],
    onSignature: (check) => checks.push(check),
  })
}

function aMessage(message: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return { text: 'Đã nhận tin.', choices: [], actions: [], language: 'vi', ...message }
}

describe('verifying', () => {
  const body = fixture('user_send_text')
  const verify = (signature: FakeSignature) =>
    channel.verify({
      headers: { 'x-zevent-signature': signatureHeader(zalo.account, body, signature) },
      rawBody: body,
    })

  it.each([
    ['app-id', 'oa-secret-key-2'],
    ['oa-id', 'oa-secret-key-2'],
    ['app-id-app-secret', 'app-secret'],
    ['oa-id-app-secret', 'app-secret'],
  ] as const)('accepts the signature made by %s, and tells which secret it was', (signature, secret) => {
    expect(verify(signature)).toBe('genuine')
    expect(checks).toMatchObject([{ kind: 'matched', secret }])
  })

  it('keeps what is wrongly signed for a corrected secret, and never refuses it', () => {
    expect(verify('wrong')).toBe('unverified')
    expect(channel.verify({ headers: {}, rawBody: body })).toBe('unverified')
  })
})

describe('identifying', () => {
  it.each(FIXTURES)('finds in %s the same conversation and order as parsing', (name) => {
    const identity = channel.identify(fixture(name))
    for (const message of channel.parse(fixture(name))) {
      expect(identity).toMatchObject({ chatId: message.chatId, sequence: message.sequence })
    }
    expect(identity.eventKey.length).toBeGreaterThan(10)
  })

  it('never throws, and parsing throws nothing but its own error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (raw) => {
          expect(channel.identify(raw).eventKey).toMatch(/^raw:/)
          expect(() => channel.parse(raw)).toThrow(UnparseableEvent)
        },
      ),
    )
  })
})

describe('parsing', () => {
  it('keeps events of another OA for an operator instead of dropping them', () => {
    expect(() => aChannel('3999999999999999999').parse(fixture('user_send_text'))).toThrow('other-account')
  })

  it('does not show content in its error', () => {
    const raw = Buffer.from('{"event_name":"user_send_text","timestamp":"1","message":{"text":"bí mật"}}')
    expect(() => channel.parse(raw)).toThrow(/^zalo-oa: missing-fields$/)
  })
})

const OUTCOMES: readonly (readonly [number, Partial<SendOutcome>])[] = [
  [-32, { kind: 'retry-after', scope: 'account', afterMs: 10_000 }],
  [-100, { kind: 'refused', reason: 'bad-message' }],
  [-200, { kind: 'unknown', errorClass: 'zalo.-200' }],
  [-201, { kind: 'refused', reason: 'bad-message' }],
  [-210, { kind: 'refused', reason: 'bad-message' }],
  [-211, { kind: 'retry-after', scope: 'chat' }],
  [-213, { kind: 'refused', reason: 'unreachable' }],
  [-216, { kind: 'refused', reason: 'account' }],
  [-218, { kind: 'refused', reason: 'restricted' }],
  [-224, { kind: 'refused', reason: 'account' }],
  [-227, { kind: 'refused', reason: 'unreachable' }],
  [-230, { kind: 'refused', reason: 'window-closed' }],
  [-232, { kind: 'refused', reason: 'window-closed' }],
  [-234, { kind: 'retry-after', scope: 'chat' }],
  [-235, { kind: 'refused', reason: 'account' }],
  [-237, { kind: 'refused', reason: 'unreachable' }],
  [-244, { kind: 'refused', reason: 'restricted' }],
  [-248, { kind: 'refused', reason: 'policy' }],
  [-249, { kind: 'refused', reason: 'bad-message' }],
  [-321, { kind: 'refused', reason: 'quota' }],
  [-403, { kind: 'refused', reason: 'unreachable' }],
  [-7777, { kind: 'unknown' }],
]

describe('sending', () => {
  it('delivers a question whose buttons come back as its choices', async () => {
    const outcome = await channel.send(USER, aMessage({ choices: [{ id: 'crime-tip', label: 'Báo tin' }] }))
    expect(outcome).toEqual({ kind: 'sent', platformMessageId: zalo.sent[0]?.messageId })
    const payload = zalo.sent[0]?.buttons[0]?.payload
    const pressed = Buffer.from(JSON.stringify(zalo.events.text(USER, String(payload))))
    expect(channel.parse(pressed)).toMatchObject([{ content: { kind: 'choice', choiceId: 'crime-tip' } }])
  })

  it.each(OUTCOMES)('turns error %i into %o', async (code, outcome) => {
    zalo.setFault({ kind: 'error', code })
    expect(await channel.send(USER, aMessage())).toMatchObject(outcome)
  })

  it('is unknown after a lost answer and failed when the platform is down', async () => {
    zalo.setFault({ kind: 'reset', delivers: true })
    expect(await channel.send(USER, aMessage())).toMatchObject({ kind: 'unknown' })
    zalo.setFault({ kind: 'status', status: 502 })
    expect(await channel.send(USER, aMessage())).toEqual({ kind: 'failed', errorClass: 'http.502' })
  })

  it('splits a long text, puts the buttons under the last part, and goes on where it stopped', async () => {
    const text = `${'a'.repeat(1_500)}\n\n${'b'.repeat(1_500)}`
    const message = aMessage({ text, choices: [{ id: 'ok', label: 'Đúng' }] })
    zalo.setFault({ kind: 'slow', ms: 0, times: 1 }, { kind: 'error', code: -32, times: 1 })
    expect(await channel.send(USER, message)).toMatchObject({ kind: 'retry-after' })
    expect(await channel.send(USER, message)).toMatchObject({ kind: 'sent' })
    expect(zalo.sent.map((sent) => [sent.text[0], sent.buttons.length])).toEqual([
      ['a', 0],
      ['b', 1],
    ])
    expect(await channel.send(USER, message)).toMatchObject({ kind: 'sent' })
    expect(zalo.sent).toHaveLength(4)
  })

  it('says everything in words to a group, where no button is proven, and mentions nobody', async () => {
    const outcome = await channel.send(
      'group:5',
      aMessage({ text: 'Chào [@5] cả tổ', choices: [{ id: 'a', label: 'A' }] }),
    )
    expect(outcome).toMatchObject({ kind: 'sent' })
    expect(zalo.sent[0]).toMatchObject({ path: '/v3.0/oa/group/message', buttons: [] })
    expect(zalo.sent[0]?.text).toMatch(/^Chào \(@5\] cả tổ\n\n1\. A/)
  })

  it('answers a web visitor', async () => {
    expect(await channel.send('anonymous:7:c-1', aMessage())).toMatchObject({ kind: 'sent' })
    expect(zalo.sent[0]?.to).toBe('7')
  })

  it.each([
    ['anonymous:7', 'Dạ', 'input.chat-id'],
    [USER, ' \n ', 'input.empty'],
  ])('refuses what cannot be sent: %s "%s"', async (chatId, text, errorClass) => {
    expect(await channel.send(chatId, aMessage({ text }))).toEqual({
      kind: 'refused',
      reason: 'bad-message',
      errorClass,
    })
    expect(zalo.calls).toBe(0)
  })
})

describe('the account', () => {
  it('is probed by asking for itself', async () => {
    expect(await channel.probe()).toEqual({ ok: true, detail: 'Zalo OA answers; OA type 2' })
  })

  it('tells when the tokens belong to another OA', async () => {
    const other = aChannel('3999999999999999999')
    expect(await other.probe()).toMatchObject({ ok: false, code: 'zalo-oa.other-account' })
    await other.close()
  })

  it('tells what to do when the grant is dead', async () => {
    zalo.tokens.revoke()
    const probe = await channel.probe()
    expect(probe).toMatchObject({ ok: false, code: 'zalo-oa.oauth.-14014' })
    expect(probe.ok === false && probe.advice).toContain('ZALO_OA_REFRESH_TOKEN')
  })

  it('tells when the platform cannot be reached', async () => {
    await zalo.close()
    expect(await channel.probe()).toMatchObject({ ok: false, code: 'zalo-oa.net.ECONNREFUSED' })
  })

  it('has nothing to do for pressed buttons, and prepares without a call while its tokens are young', async () => {
    await channel.acknowledgePress('a-callback')
    await channel.prepare()
    expect(zalo.calls).toBe(0)
    expect(zalo.tokens.refreshes).toBe(0)
  })

  it('fetches a file of a message from the configured root', async () => {
    const reference = zalo.putMedia(Buffer.from('ảnh'), 'image/png')
    expect(await channel.fetchMedia({ kind: 'photo', reference }, 1_000)).toMatchObject({ kind: 'fetched' })
  })
})

describe('files of a notice', () => {
  const PICTURE = { id: 'f1', kind: 'picture', name: 'anh.jpg', publicUrl: 'https://example.vn/f1' } as const
  const PDF = {
    id: 'f2',
    kind: 'document',
    name: 'ke-hoach.pdf',
    publicUrl: 'https://example.vn/f2',
  } as const

  let reads = 0

  function withFiles(references: Map<string, string>): ZaloOaChannel {
    reads = 0
    const { appId, oaSecretKey, oaId } = zalo.account
    return createZaloOaChannel({
      client,
      oaId,
      appId,
      webhookSecrets: [oaSecretKey],
      apiRoots: [zalo.url],
      files: {
        read: async (id) => {
          reads += 1
          return id === 'f1' ? Buffer.from('ffd8ffe000104a46', 'hex') : Buffer.from('%PDF-1.7 x')
        },
        referenceOf: async (_account, id) => references.get(id),
        remember: async (_account, id, reference) => void references.set(id, reference),
        forget: async (_account, id) => void references.delete(id),
      },
    })
  }

  it('a picture carries the words, a PDF comes before them, and each is uploaded once', async () => {
    const own = withFiles(new Map())
    for (const attachment of [PICTURE, PICTURE, PDF])
      expect((await own.send(USER, aMessage({ attachment }))).kind).toBe('sent')
    expect(zalo.sent.map(({ text }) => text)).toEqual(['Đã nhận tin.', 'Đã nhận tin.', '', 'Đã nhận tin.'])
    expect(reads).toBe(2)
  })

  it('one that Zalo has forgotten is uploaded again with the next try', async () => {
    const references = new Map([['f1', 'died-after-a-week']])
    const own = withFiles(references)
    expect((await own.send(USER, aMessage({ attachment: PICTURE }))).kind).toBe('failed')
    expect((await own.send(USER, aMessage({ attachment: PICTURE }))).kind).toBe('sent')
    expect(zalo.sent).toHaveLength(1)
  })
})
