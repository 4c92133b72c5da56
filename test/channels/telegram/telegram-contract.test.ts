import { createTelegramChannel } from '../../../src/channels/telegram/telegram-channel.ts'
import { tooManyRequests } from '../../support/fake-telegram/faults.ts'
import { type FakeTelegram, startFakeTelegram } from '../../support/fake-telegram/start-fake-telegram.ts'
import { badRequest, refusal } from '../../support/fake-telegram/wire.ts'
import { channelContract } from '../channel-contract.ts'
import type { ChannelHarness, ShownMessage, Trouble } from '../channel-harness.ts'
import { fixture } from './fixtures.ts'

const RESIDENT = 5_200_000_001
const SECRET = 'a-secret-of-256-bits-in-reality'
const GROUP = -1_002_000_000_041

channelContract('telegram', async () => {
  const telegram = await startFakeTelegram()
  const channel = createTelegramChannel({
    token: telegram.token,
    apiRoot: telegram.url,
    mode: { kind: 'webhook', secret: SECRET, publicUrl: 'https://bao-tin.example' },
  })
  telegram.say(RESIDENT, '/start')
  const harness: ChannelHarness = {
    channel,
    chatId: String(RESIDENT),
    events: EVENTS,
    silentEvents: SILENT.map(fixture),
    textEvent: (text, order) => textUpdate(text, order),
    shown: () => shown(telegram),
    pressEvent: ({ data }) => {
      const id = telegram.press(RESIDENT, String(data))
      return Buffer.from(JSON.stringify(telegram.updates.all.find((update) => update.update_id === id)))
    },
    troubles: troublesOf(telegram),
    impossible: [],
    media: mediaOf(telegram),
    webhook: {
      genuine: (rawBody) => ({ headers: { 'x-telegram-bot-api-secret-token': SECRET }, rawBody }),
      forged: (rawBody) => ({ headers: { 'x-telegram-bot-api-secret-token': `${SECRET}.` }, rawBody }),
      whenForged: 'forged',
    },
    secrets: [telegram.token, telegram.token.split(':')[1] ?? '', SECRET],
    close: async () => {
      channel.close()
      await telegram.close()
    },
  }
  return harness
})

const EVENTS: ChannelHarness['events'] = {
  text: fixture('message.text'),
  choice: fixture('callback_query'),
  location: fixture('message.location'),
  media: fixture('message.photo'),
  contact: fixture('message.contact-own'),
  sticker: fixture('message.sticker'),
  start: fixture('message.start-deep-link'),
  edited: fixture('edited_message.text'),
  reachable: fixture('my_chat_member.blocked'),
  group: fixture('message.group-mention'),
  unsupported: fixture('message.poll'),
}

const SILENT = [
  'message.pinned',
  'message.group-chatter',
  'edited_message.live-location',
  'channel_post',
  'inline_query',
]

function textUpdate(text: string, order: number): Uint8Array {
  const chat = { id: RESIDENT, type: 'private', first_name: 'Người' }
  const from = { id: RESIDENT, is_bot: false, first_name: 'Người', language_code: 'vi' }
  const message = { message_id: 400 + order, from, chat, date: 1_795_320_000 + order, text }
  return Buffer.from(JSON.stringify({ update_id: 700_000_400 + order, message }))
}

function shown(telegram: FakeTelegram): readonly ShownMessage[] {
  return telegram.messages(RESIDENT).map(({ text, markup }) => ({
    text,
    buttons:
      markup?.kind === 'inline'
        ? markup.rows.flat().map((button) => ({ label: button.text, data: button.callback_data }))
        : [],
  }))
}

function troublesOf(telegram: FakeTelegram): readonly Trouble[] {
  const reply = (name: string, answer: ReturnType<typeof refusal>, outcome: Trouble['outcome']): Trouble => ({
    name,
    arrange: () => telegram.failNext('sendMessage', { kind: 'reply', reply: answer }),
    outcome,
  })
  return [
    reply('limited', tooManyRequests(3), { kind: 'retry-after', afterMs: 3000, scope: 'chat' }),
    reply('blocked', refusal(403, 'Forbidden: bot was blocked by the user'), {
      kind: 'refused',
      reason: 'unreachable',
    }),
    reply('nonsense', badRequest("can't parse entities"), { kind: 'refused', reason: 'bad-message' }),
    reply('token', refusal(401, 'Unauthorized'), { kind: 'refused', reason: 'account' }),
    {
      name: 'server error',
      arrange: () => telegram.failNext('sendMessage', { kind: 'page', status: 502 }),
      outcome: { kind: 'failed' },
    },
    {
      name: 'answer lost',
      arrange: () => telegram.failNext('sendMessage', { kind: 'reset-after' }),
      outcome: { kind: 'unknown' },
    },
    {
      name: 'group moved',
      chatId: String(GROUP),
      arrange: () => {
        telegram.chats.open(GROUP)
        telegram.moveChat(GROUP, GROUP - 1)
      },
      outcome: { kind: 'moved', chatId: String(GROUP - 1) },
    },
  ]
}

function mediaOf(telegram: FakeTelegram): ChannelHarness['media'] {
  const offered = (bytes: Uint8Array, path?: string) => {
    const file = telegram.files.add(bytes, {
      extension: 'jpg',
      mediaType: 'image/jpeg',
      ...(path === undefined ? {} : { path }),
    })
    return { kind: 'photo', reference: file.fileId, bytes: bytes.length } as const
  }
  return {
    offer: async (bytes) => offered(bytes),
    gone: { kind: 'photo', reference: 'AgACAgUAAxkBAAI999999' },
    forbidden: async () => {
      const secret = Buffer.from('secret')
      const elsewhere = offered(secret)
      telegram.files.answerDownload(elsewhere.reference, {
        status: 302,
        location: 'http://127.0.0.1:9/inside',
      })
      const paths = [
        '/var/lib/telegram-bot-api/file_1.jpg',
        '../../../getMe',
        'files/../../../getMe',
        'http://127.0.0.1:9/x',
        '//127.0.0.1/x',
      ]
      return [elsewhere, ...paths.map((path) => offered(secret, path))]
    },
  }
}
