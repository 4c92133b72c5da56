import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutgoingFiles } from '../../../src/channels/outgoing-files.ts'
import {
  createTelegramChannel,
  type TelegramChannel,
} from '../../../src/channels/telegram/telegram-channel.ts'
import type { OutgoingMessage } from '../../../src/domain/message/outgoing-message.ts'
import { tooManyRequests } from '../../support/fake-telegram/faults.ts'
import { type FakeTelegram, startFakeTelegram } from '../../support/fake-telegram/start-fake-telegram.ts'
import { badRequest, refusal } from '../../support/fake-telegram/wire.ts'

const RESIDENT = 5_200_000_001
const CHAT = String(RESIDENT)
let telegram: FakeTelegram
let channel: TelegramChannel

beforeEach(async () => {
  telegram = await startFakeTelegram({ prefix: '/proxy' })
  channel = channelAt(telegram.url)
  telegram.say(RESIDENT, '/start')
})

afterEach(async () => {
  channel.close()
  await telegram.close()
})

function channelAt(apiRoot: string, sendTimeoutMs = 10_000): TelegramChannel {
  return createTelegramChannel({ token: telegram.token, apiRoot, mode: { kind: 'polling' }, sendTimeoutMs })
}

function message(parts: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return { text: 'Việc gì đang xảy ra?', choices: [], actions: [], language: 'vi', ...parts }
}

const choice = (label: string) => ({ id: `id.${label.length}`, label })

describe('what a resident sees in Telegram', () => {
  it('puts short choices two in a row, long ones alone, and actions below', async () => {
    const labels = ['Có', 'Không', 'Tôi không chắc chắn lắm', 'Trộm cắp']
    await channel.send(
      CHAT,
      message({ choices: labels.map(choice), actions: ['Quay lại', 'Bỏ qua', 'Dừng'].map(choice) }),
    )
    const markup = telegram.messages(RESIDENT)[0]?.markup
    expect(markup?.kind === 'inline' && markup.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Có', 'Không'],
      ['Tôi không chắc chắn lắm'],
      ['Trộm cắp'],
      ['Quay lại', 'Bỏ qua', 'Dừng'],
    ])
  })

  it('asks for the position with one keyboard that also holds the choices and actions as words', async () => {
    await channel.send(
      CHAT,
      message({ request: 'location', choices: [choice('Tôi gõ tên xã')], actions: [choice('Bỏ qua')] }),
    )
    expect(telegram.keyboard(RESIDENT)?.flat()).toEqual([
      { text: '📍 Gửi vị trí của tôi', request_location: true },
      { text: 'Tôi gõ tên xã' },
      { text: 'Bỏ qua' },
    ])
  })

  it('takes the position keyboard away with the next message, whose buttons follow it', async () => {
    await channel.send(CHAT, message({ request: 'location' }))
    const outcome = await channel.send(
      CHAT,
      message({ text: 'Xảy ra lúc nào?', choices: [choice('Vừa xong')] }),
    )
    await channel.send(CHAT, message({ choices: [choice('Có')] }))
    expect(telegram.keyboard(RESIDENT)).toBeUndefined()
    const seen = telegram.messages(RESIDENT).slice(1)
    expect(seen.map(({ text, markup }) => [text, markup?.kind])).toEqual([
      ['Xảy ra lúc nào?', 'remove'],
      ['Mời anh/chị chọn:', 'inline'],
      ['Việc gì đang xảy ra?', 'inline'],
    ])
    expect(outcome).toEqual({ kind: 'sent', platformMessageId: String(seen[1]?.messageId) })
  })

  it('hangs the buttons of a long text under its last part', async () => {
    await channel.send(CHAT, message({ text: 'Một câu chuyện dài. '.repeat(500), choices: [choice('Có')] }))
    const kinds = telegram.messages(RESIDENT).map(({ markup }) => markup?.kind)
    expect(kinds).toEqual([undefined, undefined, 'inline'])
  })

  it('numbers the choices when there are more than a phone can show', async () => {
    const choices = Array.from({ length: 40 }, (_, index) => ({ id: `c${index}`, label: `Xã ${index}` }))
    await channel.send(CHAT, message({ choices }))
    expect(telegram.messages(RESIDENT)[0]?.text).toContain('40. Xã 39')
    expect(telegram.buttons(RESIDENT)).toHaveLength(30)
  })

  it('works through an address with a path and lets no link preview call the web', async () => {
    expect(telegram.url).toMatch(/\/proxy$/)
    await channel.send(CHAT, message())
    expect(telegram.calls.at(-1)?.params.link_preview_options).toEqual({ is_disabled: true })
  })
})

describe('how a send to Telegram ends', () => {
  const forbidden = (text: string) => refusal(403, `Forbidden: ${text}`)

  it.each([
    ['the bot is blocked', forbidden('bot was blocked by the user'), 'unreachable', 'telegram.403.blocked'],
    ['the account is gone', forbidden('user is deactivated'), 'unreachable', 'telegram.403.deactivated'],
    [
      'there was never a /start',
      forbidden("bot can't initiate conversation with a user"),
      'unreachable',
      'telegram.403.never-wrote-first',
    ],
    ['the chat does not exist', badRequest('chat not found'), 'unreachable', 'telegram.400.chat-not-found'],
    [
      'the group lets us read only',
      badRequest('not enough rights to send text messages to the chat'),
      'restricted',
      'telegram.400.no-right-to-write',
    ],
    ['the text is too long', badRequest('message is too long'), 'bad-message', 'telegram.400.too-long'],
    ['the request makes no sense', badRequest('something new'), 'bad-message', 'telegram.400.bad-request'],
    ['the token is revoked', refusal(401, 'Unauthorized'), 'account', 'telegram.401.token'],
    ['the address is wrong', refusal(404, 'Not Found'), 'account', 'telegram.404.token'],
  ])('is refused when %s', async (_when, reply, reason, errorClass) => {
    telegram.failNext('sendMessage', { kind: 'reply', reply })
    expect(await channel.send(CHAT, message())).toEqual({ kind: 'refused', reason, errorClass })
  })

  it('waits as long as Telegram says, for this chat alone until a second one is limited as well', async () => {
    telegram.failNext('sendMessage', { kind: 'reply', reply: tooManyRequests(7) }, 3)
    expect(await channel.send(CHAT, message())).toEqual({ kind: 'retry-after', afterMs: 7000, scope: 'chat' })
    expect(await channel.send(CHAT, message())).toMatchObject({ scope: 'chat' })
    expect(await channel.send('5200000002', message())).toMatchObject({ scope: 'account' })
  })

  it('does not take two groups in slow mode, or what gets through in between, for a limit of the account', async () => {
    const [slow, other] = ['-1001', '-1002']
    const wait = { kind: 'reply', reply: tooManyRequests(900) } as const
    for (const chat of [slow, other]) telegram.chats.open(Number(chat))
    telegram.failAlways('getChat', { kind: 'reply', reply: { ok: true, result: { slow_mode_delay: 900 } } })
    telegram.failNext('sendMessage', wait, 2)
    expect(await channel.send(slow, message())).toMatchObject({ scope: 'chat' })
    expect(await channel.send(other, message())).toMatchObject({ scope: 'chat' })
    telegram.failAlways('getChat', undefined)
    expect(await channel.send(CHAT, message())).toMatchObject({ kind: 'sent' })
    telegram.failNext('sendMessage', wait, 2)
    expect(await channel.send(slow, message())).toMatchObject({ scope: 'chat' })
    expect(await channel.send(other, message()), 'neither slow nor alone').toMatchObject({ scope: 'account' })
  })

  it('follows a group that became a supergroup', async () => {
    telegram.chats.open(-42)
    telegram.moveChat(-42, -1_002_000_000_042)
    expect(await channel.send('-42', message())).toEqual({ kind: 'moved', chatId: '-1002000000042' })
  })

  it.each([500, 502, 503, 504])('may be tried again after a %i', async (status) => {
    telegram.failNext('sendMessage', { kind: 'page', status })
    expect(await channel.send(CHAT, message())).toEqual({ kind: 'failed', errorClass: `telegram.${status}` })
  })

  it('surely did not arrive when nobody listens', async () => {
    const away = channelAt('http://127.0.0.1:1')
    expect(await away.send(CHAT, message())).toEqual({
      kind: 'failed',
      errorClass: 'telegram.network.econnrefused',
    })
    away.close()
  })

  it('surely did not arrive when the connection breaks before TLS stands', async () => {
    const server = createServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // Safe: it listens on TCP.
    const away = channelAt(`https://127.0.0.1:${port}`)
    expect(await away.send(CHAT, message())).toMatchObject({
      kind: 'failed',
      errorClass: expect.stringMatching(/^telegram\.network\./),
    })
    away.close()
    server.close()
  })

  it.each([
    ['closed', 'close-after'],
    ['reset', 'reset-after'],
  ] as const)(
    'is unknown, and the message is there, when the connection is %s after the request',
    async (_how, kind) => {
      telegram.failNext('sendMessage', { kind })
      const errorClass = 'telegram.no-answer.econnreset'
      expect(await channel.send(CHAT, message())).toEqual({ kind: 'unknown', errorClass })
      expect(telegram.messages(RESIDENT)).toHaveLength(1)
    },
  )

  it('surely did not arrive when a network swallows the handshake', async () => {
    const server = createServer(() => {})
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // Safe: it listens on TCP.
    const away = channelAt(`https://127.0.0.1:${port}`, 400)
    const errorClass = 'telegram.network.connect-timeout'
    expect(await away.send(CHAT, message())).toEqual({ kind: 'failed', errorClass })
    away.close()
    server.close()
  })

  it('is unknown when no answer comes in time', async () => {
    telegram.failNext('sendMessage', { kind: 'lost-answer' })
    const impatient = channelAt(telegram.url, 300)
    const errorClass = 'telegram.no-answer.time-out'
    expect(await impatient.send(CHAT, message())).toEqual({ kind: 'unknown', errorClass })
    impatient.close()
  })

  it('goes on with the part that failed when a long message is tried again', async () => {
    const long = message({ text: 'Một câu chuyện dài. '.repeat(500), choices: [choice('Có')] })
    telegram.failNext('sendMessage', { kind: 'slow', ms: 0 })
    telegram.failNext('sendMessage', { kind: 'page', status: 502 })
    expect(await channel.send(CHAT, long)).toMatchObject({ kind: 'failed' })
    expect(await channel.send(CHAT, long)).toMatchObject({ kind: 'sent' })
    const text = telegram.messages(RESIDENT).map((part) => part.text)
    expect(text.join(' ').trim()).toBe(long.text.trim())
  })

  it('stops at the first part that does not go through', async () => {
    telegram.failNext('sendMessage', { kind: 'reply', reply: forbidden('bot was blocked by the user') })
    await channel.send(CHAT, message({ text: 'Dài. '.repeat(2000) }))
    expect(telegram.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(0)
    expect(telegram.messages(RESIDENT)).toHaveLength(0)
  })
})

describe('files of a notice', () => {
  const FILE = { id: 'f1', kind: 'picture', name: 'anh.jpg', publicUrl: 'https://example.vn/f1' } as const
  const references = new Map<string, string>()
  let reads = 0

  function withFiles(): TelegramChannel {
    references.clear()
    reads = 0
    const files: OutgoingFiles = {
      read: async () => {
        reads += 1
        return Buffer.from('jpeg')
      },
      referenceOf: async (account, id) => references.get(`${account} ${id}`),
      remember: async (account, id, reference) => void references.set(`${account} ${id}`, reference),
      forget: async (account, id) => void references.delete(`${account} ${id}`),
    }
    const { token, url } = telegram
    return createTelegramChannel({ token, apiRoot: url, mode: { kind: 'polling' }, files })
  }

  it('are uploaded once, however many chats get them at once, and carry the words and buttons', async () => {
    const own = withFiles()
    const chats = [CHAT, '5200000002', '5200000003']
    for (const chat of chats) telegram.say(Number(chat), '/start')
    const outcomes = await Promise.all(
      chats.map((chat) => own.send(chat, message({ attachment: FILE, choices: [choice('Đã nhận')] }))),
    )
    own.close()
    expect(outcomes.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'sent'])
    const [sent] = telegram.messages(RESIDENT)
    expect(sent).toMatchObject({
      method: 'sendPhoto',
      text: 'Việc gì đang xảy ra?',
      markup: { kind: 'inline' },
    })
    expect(reads).toBe(1)
    expect(new Set(chats.map((chat) => telegram.messages(Number(chat))[0]?.fileId)).size).toBe(1)
  })

  it('are uploaded again when the platform has forgotten them', async () => {
    const own = withFiles()
    references.set(`${own.account} f1`, 'of-another-bot')
    const outcome = await own.send(CHAT, message({ attachment: FILE }))
    own.close()
    expect([outcome.kind, reads, references.get(`${own.account} f1`)]).toEqual([
      'sent',
      1,
      expect.stringMatching(/^BQAC/u),
    ])
  })

  it('come before words that are too long to be their caption', async () => {
    const own = withFiles()
    await own.send(CHAT, message({ attachment: FILE, text: 'Bà con chú ý. '.repeat(100) }))
    own.close()
    expect(telegram.messages(RESIDENT).map(({ method }) => method)).toEqual(['sendPhoto', 'sendMessage'])
  })
})

describe('a topic of a forum', () => {
  it('is where messages go, and the group itself when the topic is gone', async () => {
    await channel.send(CHAT, message({ topicId: '7' }))
    telegram.chats.closedTopics.add(7)
    const outcome = await channel.send(CHAT, message({ topicId: '7' }))
    expect(outcome.kind).toBe('sent')
    expect(telegram.messages(RESIDENT).map(({ topicId }) => topicId)).toEqual([7, undefined])
  })
})
