import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Verification } from '../../../src/channels/channel.ts'
import {
  createTelegramChannel,
  type TelegramChannel,
} from '../../../src/channels/telegram/telegram-channel.ts'
import type { TelegramMode } from '../../../src/channels/telegram/telegram-options.ts'
import { type FakeTelegram, startFakeTelegram } from '../../support/fake-telegram/start-fake-telegram.ts'
import { badRequest, readBody } from '../../support/fake-telegram/wire.ts'
import { fixture } from './fixtures.ts'

const RESIDENT = 5_200_000_001
let telegram: FakeTelegram
let edge: http.Server
let channel: TelegramChannel
let seen: { verification: Verification; eventKey: string }[]
let answers: number[]

beforeEach(async () => {
  telegram = await startFakeTelegram()
  seen = []
  answers = []
  edge = http.createServer((request, response) => {
    void readBody(request).then((rawBody) => {
      const { 'x-telegram-bot-api-secret-token': secret } = request.headers
      const headers = typeof secret === 'string' ? { 'x-telegram-bot-api-secret-token': secret } : {}
      const verification = channel.verify({ headers, rawBody })
      seen.push({ verification, eventKey: channel.identify(rawBody).eventKey })
      response.writeHead(request.url === '/webhooks/telegram' ? (answers.shift() ?? 200) : 404).end()
    })
  })
  await new Promise<void>((resolve) => edge.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  channel.close()
  await telegram.close()
  edge.close()
  edge.closeAllConnections()
})

function start(mode: TelegramMode): TelegramChannel {
  return createTelegramChannel({ token: telegram.token, apiRoot: telegram.url, mode, backOffMs: 20 })
}

function webhook(secrets: { secret: string; nextSecret?: string }): TelegramMode {
  const { port } = edge.address() as AddressInfo // Safe: it listens on TCP.
  return { kind: 'webhook', publicUrl: `http://127.0.0.1:${port}/`, ...secrets }
}

describe('Telegram in webhook mode', () => {
  it('registers its address, secret and kinds of update by itself, keeping what is pending', async () => {
    channel = start(webhook({ secret: 'current' }))
    const ids = [telegram.say(RESIDENT, 'một'), telegram.say(RESIDENT, 'hai')]
    await channel.prepare()
    await telegram.updates.settled()
    expect(seen).toEqual(ids.map((id) => ({ verification: 'genuine', eventKey: String(id) })))
    const registered = telegram.calls.find(({ method }) => method === 'setWebhook')
    expect(registered?.params.allowed_updates).toEqual([
      'message',
      'edited_message',
      'callback_query',
      'my_chat_member',
    ])
  })

  it('sees an update again until it has been acknowledged', async () => {
    channel = start(webhook({ secret: 'current' }))
    await channel.prepare()
    answers = [503, 503]
    const id = telegram.say(RESIDENT, 'cứu')
    await telegram.updates.settled()
    expect(seen.map(({ eventKey }) => eventKey)).toEqual([id, id, id].map(String))
  })

  it('accepts the current and the next secret and nothing else', async () => {
    channel = start(webhook({ secret: 'current', nextSecret: 'next' }))
    const verify = (secret: string | undefined) =>
      channel.verify({ headers: { 'x-telegram-bot-api-secret-token': secret }, rawBody: Buffer.from('{}') })
    expect(['current', 'next', 'nex', 'current ', '', undefined].map(verify)).toEqual([
      'genuine',
      'genuine',
      'forged',
      'forged',
      'forged',
      'forged',
    ])
  })

  it('lets the program start while Telegram is away, and registers when it is back', async () => {
    channel = start(webhook({ secret: 'current' }))
    telegram.failAlways('*', { kind: 'page', status: 502 })
    await channel.prepare()
    telegram.failAlways('*', undefined)
    await expect.poll(() => telegram.calls.some(({ method }) => method === 'setWebhook')).toBe(true)
    await expect.poll(() => channel.probe()).toMatchObject({ ok: true })
  })

  it('tells the operator when Telegram refuses the address', async () => {
    channel = start(webhook({ secret: 'current' }))
    const reply = badRequest('bad webhook: HTTPS url must be provided for webhook')
    telegram.failAlways('setWebhook', { kind: 'reply', reply })
    await channel.prepare()
    expect(await channel.probe()).toMatchObject({
      ok: false,
      code: 'telegram.register.400',
      advice: expect.stringContaining('PUBLIC_URL'),
    })
  })

  it('never takes an empty secret for one', () => {
    channel = start(webhook({ secret: '' }))
    expect(channel.verify({ headers: {}, rawBody: Buffer.from('{}') })).toBe('forged')
  })

  it('does not take a webhook for genuine when it is set to polling', () => {
    channel = start({ kind: 'polling' })
    expect(
      channel.verify({ headers: { 'x-telegram-bot-api-secret-token': '' }, rawBody: Buffer.from('{}') }),
    ).toBe('forged')
  })
})

describe('Telegram at the start', () => {
  it('removes a webhook before it polls, keeping what is pending', async () => {
    channel = start({ kind: 'polling' })
    telegram.updates.setWebhook({ url: 'http://127.0.0.1:9/none' })
    telegram.say(RESIDENT, 'alo')
    await channel.prepare()
    expect(telegram.updates.webhookInfo()).toMatchObject({ result: { url: '' } })
    expect(telegram.updates.pendingCount).toBe(1)
  })

  it('offers a command menu in Vietnamese', async () => {
    channel = start({ kind: 'polling' })
    await channel.prepare()
    expect(telegram.commands).toContainEqual({ command: 'stop', description: 'Dừng lại' })
  })

  it('answers in groups to its own name alone, once it has asked for it', async () => {
    channel = start({ kind: 'polling' })
    const said = (name: string) => {
      const raw = Buffer.from(fixture('message.group-command')).toString().replace('@binh_yen_test_bot', name)
      return channel.parse(Buffer.from(raw)).length
    }
    await channel.probe()
    expect(['@binh_yen_test_bot', '@binh_yen_tets_bot'].map(said)).toEqual([1, 0])
  })

  it('refuses a token that cannot be one', () => {
    channel = start({ kind: 'polling' })
    expect(() =>
      createTelegramChannel({ token: 'x', apiRoot: telegram.url, mode: { kind: 'polling' } }),
    ).toThrow('TELEGRAM_BOT_TOKEN')
  })

  it('says what to do when the token or the network is wrong, without the token', async () => {
    channel = start({ kind: 'polling' })
    const others = [
      createTelegramChannel({ token: '7100000001:wrong', apiRoot: telegram.url, mode: { kind: 'polling' } }),
      createTelegramChannel({
        token: telegram.token,
        apiRoot: 'http://127.0.0.1:1',
        mode: { kind: 'polling' },
      }),
    ]
    const probes = await Promise.all(others.map((other) => other.probe()))
    expect(probes).toMatchObject([{ code: 'telegram.token' }, { code: 'telegram.unreachable' }])
    expect(JSON.stringify(probes)).not.toContain(telegram.token)
    for (const other of others) other.close()
  })
})
