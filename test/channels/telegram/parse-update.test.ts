import { describe, expect, it } from 'vitest'
import { UnparseableEvent } from '../../../src/channels/channel.ts'
import { createTelegramChannel } from '../../../src/channels/telegram/telegram-channel.ts'
import type { IncomingContent } from '../../../src/domain/message/incoming-message.ts'
import { createNoticeCode } from '../../../src/domain/notice/notice-code.ts'
import { fixture } from './fixtures.ts'

const NOTICE_CODE = createNoticeCode(Uint8Array.of(1, 2, 3, 4))

const NOW = 1_795_400_000_000
const channel = createTelegramChannel({
  token: '7100000001:AAFakeTokenForTestsOnly_000000000000',
  apiRoot: 'http://127.0.0.1:1',
  mode: { kind: 'polling' },
  now: () => NOW,
})

const contents = (name: string): readonly IncomingContent[] =>
  channel.parse(fixture(name)).map(({ content }) => content)

function media(kind: string, id: string, more: object = {}): object {
  return {
    kind: 'media',
    media: [{ kind, reference: `AgACAgUAAxkBAAIB${id}`, uniqueId: `AQADvr${id}`, ...more }],
  }
}

describe('reading a Telegram update', () => {
  it.each<[name: string, content: object]>([
    ['message.text', { kind: 'text', text: 'Có người lạ rình nhà bà Sáu, xóm 3' }],
    ['message.forwarded', { kind: 'text', text: 'Tin chuyển tiếp: đề phòng kẻ gian' }],
    ['message.command', { kind: 'text', text: '/stop' }],
    ['message.start', { kind: 'start' }],
    ['message.start-deep-link', { kind: 'start', payload: 'qr_37234' }],
    ['message.video', media('video', '0010', { mediaType: 'video/mp4', bytes: 2_400_000 })],
    ['message.animation', media('video', '0011', { mediaType: 'video/mp4', bytes: 140_000 })],
    ['message.video-note', media('video', '0012', { mediaType: 'video/mp4', bytes: 512_000 })],
    ['message.voice', media('audio', '0013', { mediaType: 'audio/ogg', bytes: 22_031 })],
    ['message.audio', media('audio', '0014', { mediaType: 'audio/mp4', bytes: 840_000 })],
    ['message.sticker', { kind: 'sticker' }],
    ['message.location', { kind: 'location', lat: 20.246113, lon: 106.496301 }],
    ['message.live-location', { kind: 'location', lat: 20.246113, lon: 106.496301 }],
    [
      'message.venue',
      { kind: 'location', lat: 20.2461, lon: 106.4963, label: 'Chợ Giao Thủy, xã Giao Thủy' },
    ],
    ['message.contact-own', { kind: 'contact', phone: '+84912000111', name: 'Người Dân', isOwn: true }],
    ['message.contact-other', { kind: 'contact', phone: '0912 000 222', name: 'Bác Ba', isOwn: false }],
    ['message.poll', { kind: 'unsupported', what: 'poll' }],
    ['message.story', { kind: 'unsupported', what: 'story' }],
    ['edited_message.text', { kind: 'edited', of: 311, text: 'Có hai người lạ rình nhà bà Sáu, xóm 3' }],
    ['callback_query', { kind: 'choice', choiceId: 'danger.unsafe' }],
    ['callback_query.inaccessible', { kind: 'choice', choiceId: 'danger.safe' }],
    [
      'callback_query.group',
      { kind: 'group', event: { what: 'pressed', choiceId: 'x', senderId: '5200000001' } },
    ],
    ['my_chat_member.blocked', { kind: 'reachable', isReachable: false }],
    ['my_chat_member.unblocked', { kind: 'reachable', isReachable: true }],
    [
      'my_chat_member.group-admin',
      { kind: 'group', event: { what: 'membership', standing: 'admin', title: 'Thôn Đông bình yên' } },
    ],
    ['message.group-mention', { kind: 'group', event: { what: 'spoke' } }],
    ['message.group-reply', { kind: 'group', event: { what: 'spoke' } }],
    ['message.group-command', { kind: 'group', event: { what: 'spoke' } }],
  ])('understands %s', (name, content) => {
    expect(contents(name)).toEqual([content])
  })

  it.each([
    'message.pinned',
    'message.group-chatter',
    'edited_message.live-location',
    'channel_post',
    'inline_query',
  ])('has nothing to say to %s', (name) => {
    expect(contents(name)).toEqual([])
  })

  const inGroup = (message: object): readonly IncomingContent[] => {
    const chat = { id: -100, type: 'supergroup', title: 'Tổ 5' }
    const update = { update_id: 1, message: { message_id: 5, date: 1, chat, ...message } }
    return channel.parse(Buffer.from(JSON.stringify(update))).map(({ content }) => content)
  }

  it('reads a link code with who posted it, unless an admin hides behind the group', () => {
    const from = { id: 7, is_bot: false }
    const text = '/lienket@binh_yen_test_bot 7k3f-29qx'
    expect(inGroup({ text, from })).toEqual([
      { kind: 'group', event: { what: 'code', code: '7k3f-29qx', senderId: '7', title: 'Tổ 5' } },
    ])
    expect(inGroup({ text, from, sender_chat: { id: -100 } })).toEqual([
      { kind: 'group', event: { what: 'code', code: '7k3f-29qx', title: 'Tổ 5' } },
    ])
  })

  it('follows a group to its new id and name', () => {
    expect(inGroup({ migrate_from_chat_id: -42 })).toEqual([
      { kind: 'group', event: { what: 'migrated', fromChatId: '-42', title: 'Tổ 5' } },
    ])
    expect(inGroup({ new_chat_title: 'Tổ 6' })).toEqual([
      { kind: 'group', event: { what: 'renamed', title: 'Tổ 6' } },
    ])
  })

  it('takes the largest rendition of a photo that Telegram hands out', () => {
    expect(contents('message.photo')).toMatchObject([
      { media: [{ reference: 'AgACAgUAAxkBAAIB0003' }], caption: 'Biển số xe của họ' },
    ])
    expect(contents('message.photo-too-large')).toMatchObject([
      { media: [{ reference: 'AgACAgUAAxkBAAIB0008' }] },
    ])
  })

  it('gives the parts of an album one id', () => {
    const ids = ['message.photo-album-1', 'message.photo-album-2'].map(
      (name) => channel.parse(fixture(name))[0]?.albumId,
    )
    expect(ids).toEqual(['13900000000000001', '13900000000000001'])
  })

  it('names chat, order, time and language', () => {
    expect(channel.parse(fixture('message.text'))).toMatchObject([
      {
        account: 'telegram:7100000001',
        chatId: '5200000001',
        sequence: 311,
        sentAt: 1_795_320_311_000,
        languageHint: 'vi',
      },
    ])
  })

  it('dates a press by our clock, since Telegram does not, and carries its callback', () => {
    expect(channel.parse(fixture('callback_query'))).toMatchObject([
      { sentAt: NOW, callbackId: '4382700000000000001', sequence: 309, chatId: '5200000001' },
    ])
  })

  it('lets every press be answered, in a group too', () => {
    expect(channel.parse(fixture('callback_query.group'))).toMatchObject([
      { callbackId: '4382700000000000003' },
    ])
  })

  it.each([
    ['Cứu với, có người cầm dao chém nhau ở cổng chợ!', true],
    ['Thằng trộm chạy xe 18B1-234.56 vừa qua ngõ', true],
    ['Mai họp tổ lúc 19 giờ 30 nhé bà con', false],
    ['Bác nào có số thợ điện không ạ', false],
    [`[KHẨN] Cháy lan ở khu chợ, bà con chạy ra ngoài. Mã ${NOTICE_CODE}`, false],
  ])('hears a report that is made in the group, and nothing else: %s', (text, isHeard) => {
    const said = inGroup({ from: { id: 5, is_bot: false, first_name: 'x' }, text })
    expect(said).toEqual(isHeard ? [{ kind: 'group', event: { what: 'spoke' } }] : [])
  })

  it('does not answer what is said to people, before it knows its own name', () => {
    const spoken = Buffer.from(fixture('message.group-command'))
      .toString()
      .replace('@binh_yen_test_bot', '@ban_cua_toi_123456')
    expect(channel.parse(Buffer.from(spoken))).toEqual([])
  })

  it('keeps a message whose time or place is nonsense out of the conversation, visibly', () => {
    const broken = Buffer.from(fixture('message.location')).toString().replace('106.496301', '1064963.01')
    expect(() => channel.parse(Buffer.from(broken))).toThrow(
      new UnparseableEvent('telegram update not understood at message.location.longitude'),
    )
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '<html>'],
    ['an array', '[1]'],
    ['an update without id', '{"message":{}}'],
    ['a kind nobody knows', '{"update_id":5,"telepathy":{}}'],
    ['a prototype', '{"update_id":5,"__proto__":{"message":{}}}'],
  ])('calls %s unparseable', (_name, raw) => {
    expect(() => channel.parse(Buffer.from(raw))).toThrow(UnparseableEvent)
  })

  it('takes the update id for the key of the event, and the bytes where there is none', () => {
    expect(channel.identify(fixture('message.text'))).toEqual({
      eventKey: '700000101',
      chatId: '5200000001',
      sequence: 311,
    })
    expect(channel.identify(fixture('my_chat_member.blocked'))).toMatchObject({ chatId: '5200000001' })
    expect(channel.identify(Buffer.from('{}')).eventKey).toMatch(/^sha256:[0-9a-f]{64}$/)
  })
})

describe('what was passed on', () => {
  it('is told apart from what the resident wrote', () => {
    expect(channel.parse(fixture('message.forwarded')).map(({ isForwarded }) => isForwarded)).toEqual([true])
    expect(channel.parse(fixture('message.text')).map(({ isForwarded }) => isForwarded)).toEqual([undefined])
  })
})
