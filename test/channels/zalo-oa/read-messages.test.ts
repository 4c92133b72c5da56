import { describe, expect, it } from 'vitest'
import { formatChatId, parseChatId } from '../../../src/channels/zalo-oa/chat-address.ts'
import { chatIdOf, readMessages } from '../../../src/channels/zalo-oa/read-messages.ts'
import { readEvent } from '../../../src/channels/zalo-oa/sdk/webhook/read-event.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'
import type { IncomingContent } from '../../../src/domain/message/incoming-message.ts'
import { FIXTURES, fixture } from './fixtures.ts'

const OA = '3000000000000000003'
const USER = '2000000000000000002'
const ACCOUNT = channelAccount('zalo-oa', OA)
const VISITOR = 'anonymous:7000000000000000007:conv-0001'

function messagesOf(name: string) {
  const reading = readEvent(fixture(name), OA)
  if (reading.kind !== 'event') throw new Error(reading.reason)
  return readMessages(reading.event, ACCOUNT)
}

function contentsOf(name: string): readonly IncomingContent[] {
  return messagesOf(name).map(({ content }) => content)
}

const FILE_HOST = 'https://b-f1-zpg.zdn.vn/0000000000000000001'

/** What each recorded body means to the conversation; events without a row mean nothing there. */
const CONTENTS: Readonly<Record<string, readonly IncomingContent[]>> = {
  user_send_text: [{ kind: 'text', text: 'Tôi muốn báo tin' }],
  'user_send_text.button': [{ kind: 'choice', choiceId: 'crime-tip' }],
  'user_send_text.number-timestamp': [{ kind: 'text', text: 'Tôi muốn báo tin' }],
  'user_send_text.quote': [{ kind: 'text', text: 'Đúng rồi' }],
  user_send_image: [
    { kind: 'media', media: [{ kind: 'photo', reference: `${FILE_HOST}.jpg` }], caption: 'Biển số xe' },
  ],
  'user_send_image.several': [
    {
      kind: 'media',
      media: [
        { kind: 'photo', reference: `${FILE_HOST}.jpg` },
        { kind: 'photo', reference: `${FILE_HOST}-2.jpg` },
      ],
    },
  ],
  user_send_link: [{ kind: 'text', text: 'Xem bài này\nhttps://example.com/bai-viet' }],
  user_send_audio: [
    { kind: 'media', media: [{ kind: 'audio', reference: 'https://voice-aac-dl.zdn.vn/0001.amr' }] },
  ],
  user_send_video: [
    { kind: 'media', media: [{ kind: 'video', reference: 'https://video-dl.zdn.vn/0001.mp4' }] },
  ],
  user_send_sticker: [{ kind: 'sticker' }],
  user_send_location: [{ kind: 'location', lat: 10.0302, lon: 105.7703 }],
  user_send_business_card: [{ kind: 'contact', phone: '84900000000', isOwn: false }],
  user_send_file: [
    {
      kind: 'media',
      media: [{ kind: 'file', reference: 'https://file-dl.zdn.vn/0001/don.pdf', bytes: 102_400 }],
    },
  ],
  user_send_gif: [{ kind: 'media', media: [{ kind: 'photo', reference: `${FILE_HOST}.gif` }] }],
  oa_send_text: [{ kind: 'receipt', platformMessageId: 'out-0001', state: 'echo' }],
  'oa_send_text.admin': [{ kind: 'receipt', platformMessageId: 'out-0002', state: 'echo' }],
  oa_send_image: [{ kind: 'receipt', platformMessageId: 'out-0003', state: 'echo' }],
  oa_send_gif: [{ kind: 'receipt', platformMessageId: 'out-0004', state: 'echo' }],
  oa_send_list: [{ kind: 'receipt', platformMessageId: 'out-0005', state: 'echo' }],
  oa_send_file: [{ kind: 'receipt', platformMessageId: 'out-0006', state: 'echo' }],
  oa_send_sticker: [{ kind: 'receipt', platformMessageId: 'out-0007', state: 'echo' }],
  anonymous_send_text: [{ kind: 'text', text: 'Cho tôi hỏi' }],
  anonymous_send_image: [{ kind: 'media', media: [{ kind: 'photo', reference: `${FILE_HOST}.jpg` }] }],
  anonymous_send_file: [{ kind: 'media', media: [{ kind: 'file', reference: FILE_HOST, bytes: 10 }] }],
  anonymous_send_sticker: [{ kind: 'sticker' }],
  oa_send_anonymous_text: [{ kind: 'receipt', platformMessageId: 'out-0010', state: 'echo' }],
  user_received_message: [{ kind: 'receipt', platformMessageId: 'out-0001', state: 'delivered' }],
  user_seen_message: [
    { kind: 'receipt', platformMessageId: 'out-0002', state: 'seen' },
    { kind: 'receipt', platformMessageId: 'out-0001', state: 'seen' },
  ],
  'user_seen_message.other-direction': [{ kind: 'receipt', platformMessageId: 'out-0001', state: 'seen' }],
  user_click_chatnow: [{ kind: 'start' }],
  follow: [{ kind: 'reachable', isReachable: true }, { kind: 'start' }],
  unfollow: [{ kind: 'reachable', isReachable: false }],
  user_withdraw: [{ kind: 'withdraw' }],
  user_submit_info: [{ kind: 'contact', phone: '84900000000', name: 'Trần Văn Thử', isOwn: true }],
  'user_submit_info.older': [{ kind: 'contact', phone: '84900000000', name: 'Trần Văn Thử', isOwn: true }],
  user_send_group_text: [{ kind: 'group' }],
  oa_send_group_text: [{ kind: 'receipt', platformMessageId: 'out-0040', state: 'echo' }],
}

describe('what an event means to its conversation', () => {
  it.each(FIXTURES)('%s', (name) => {
    expect(contentsOf(name)).toEqual(CONTENTS[name] ?? [])
  })

  it('names the conversation, the order and the account', () => {
    expect(messagesOf('user_send_text')).toMatchObject([
      { account: ACCOUNT, chatId: USER, sequence: 1_750_000_000_000, sentAt: 1_750_000_000_000 },
    ])
  })

  it.each([
    ['oa_send_text', USER],
    ['anonymous_send_text', VISITOR],
    ['oa_send_anonymous_text', VISITOR],
    ['user_send_group_text', 'group:5000000000000000005'],
    ['user_seen_message.other-direction', USER],
    ['follow', USER],
  ])('puts %s into the conversation %s', (name, chatId) => {
    expect(messagesOf(name)[0]?.chatId).toBe(chatId)
  })

  it('puts the receipt of a template, which names a phone, into no conversation', () => {
    const reading = readEvent(fixture('user_received_message.template'), OA)
    expect(reading.kind === 'event' && chatIdOf(reading.event)).toBeUndefined()
  })
})

function read(message: object): readonly IncomingContent[] {
  const sides = { sender: { id: USER }, recipient: { id: OA } }
  const body = {
    event_name: 'user_send_text',
    ...sides,
    message: { msg_id: 'm', ...message },
    timestamp: '1',
  }
  const reading = readEvent(Buffer.from(JSON.stringify(body)), OA)
  return reading.kind === 'event' ? readMessages(reading.event, ACCOUNT).map(({ content }) => content) : []
}

describe('what a person wrote', () => {
  it('is kept as written, in NFC and well-formed', () => {
    expect(read({ text: '  tha\u0301ng \ud800 9 ' })).toEqual([
      { kind: 'text', text: '  th\u00e1ng \ufffd 9 ' },
    ])
  })

  it('may be a position with a picture: both count', () => {
    const attachments = [
      { type: 'location', payload: { coordinates: { latitude: '10', longitude: '105' } } },
      { type: 'image', payload: { url: 'https://x.zdn.vn/a' } },
    ]
    expect(read({ text: 'Ở đây', attachments }).map(({ kind }) => kind)).toEqual(['media', 'location'])
  })

  it.each([
    [{ text: '' }, 'empty'],
    [{ attachments: [{ type: 'poll', payload: {} }] }, 'poll'],
    [{ attachments: [{ type: 'image', payload: {} }] }, 'image'],
  ])('is answered kindly when it cannot be read: %j', (message, what) => {
    expect(read(message)).toEqual([{ kind: 'unsupported', what }])
  })
})

describe('chat ids', () => {
  it.each([
    { kind: 'user', userId: USER },
    { kind: 'anonymous', anonymousId: 'a:b %', conversationId: 'c/d' },
    { kind: 'group', groupId: '5' },
  ] as const)('come back as they were: %j', (recipient) => {
    expect(parseChatId(formatChatId(recipient))).toEqual(recipient)
  })

  it.each(['', 'anonymous:1', 'anonymous:%E0%A4%A:1'])('are refused when broken: "%s"', (chatId) => {
    expect(parseChatId(chatId)).toBeUndefined()
  })
})
