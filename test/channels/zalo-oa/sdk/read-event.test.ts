import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventTraits } from '../../../../src/channels/zalo-oa/sdk/webhook/event-key.ts'
import { readEvent } from '../../../../src/channels/zalo-oa/sdk/webhook/read-event.ts'
import { FIXTURES, fixture } from '../fixtures.ts'

const OA = '3000000000000000003'
const USER = '2000000000000000002'
const VISITOR = '7000000000000000007'
const GROUP = '5000000000000000005'

/** What each recorded body must be read as; every fixture has a row. */
const EXPECTED: Readonly<Record<string, object>> = {
  user_send_text: {
    kind: 'user-message',
    userId: USER,
    oaId: OA,
    text: 'Tôi muốn báo tin',
    at: 1_750_000_000_000,
  },
  'user_send_text.button': { kind: 'user-message', text: '#crime-tip' },
  'user_send_text.number-timestamp': { kind: 'user-message', at: 1_750_000_000_000 },
  'user_send_text.quote': { kind: 'user-message', quoteMessageId: 'm-0001' },
  user_send_image: { kind: 'user-message', text: 'Biển số xe', attachments: [{ kind: 'image' }] },
  'user_send_image.several': {
    kind: 'user-message',
    text: undefined,
    attachments: [{ kind: 'image' }, { kind: 'image' }],
  },
  user_send_link: {
    kind: 'user-message',
    attachments: [{ kind: 'link', url: 'https://example.com/bai-viet' }],
  },
  user_send_audio: { kind: 'user-message', attachments: [{ kind: 'audio' }] },
  user_send_video: { kind: 'user-message', attachments: [{ kind: 'video' }] },
  user_send_sticker: { kind: 'user-message', attachments: [{ kind: 'sticker', id: '12345' }] },
  user_send_location: {
    kind: 'user-message',
    attachments: [{ kind: 'location', latitude: 10.0302, longitude: 105.7703 }],
  },
  user_send_business_card: {
    kind: 'user-message',
    attachments: [{ kind: 'business-card', phone: '84900000000' }],
  },
  user_send_file: {
    kind: 'user-message',
    attachments: [{ kind: 'file', name: 'don.pdf', bytes: 102_400, md5: '0cc175b9c0f1b6a831c399e269772661' }],
  },
  user_send_gif: { kind: 'user-message', attachments: [{ kind: 'gif' }] },
  oa_send_text: { kind: 'oa-message', userId: USER, oaId: OA, messageId: 'out-0001', adminId: undefined },
  'oa_send_text.admin': { kind: 'oa-message', adminId: '6000000000000000006' },
  oa_send_image: { kind: 'oa-message' },
  oa_send_gif: { kind: 'oa-message' },
  oa_send_list: { kind: 'oa-message', attachments: [{ kind: 'template', text: 'Danh sách' }] },
  oa_send_file: { kind: 'oa-message' },
  oa_send_sticker: { kind: 'oa-message' },
  anonymous_send_text: { kind: 'anonymous-message', anonymousId: VISITOR, conversationId: 'conv-0001' },
  anonymous_send_image: { kind: 'anonymous-message', attachments: [{ kind: 'image' }] },
  anonymous_send_file: { kind: 'anonymous-message' },
  anonymous_send_sticker: { kind: 'anonymous-message' },
  oa_send_anonymous_text: { kind: 'oa-anonymous-message', anonymousId: VISITOR, oaId: OA },
  user_received_message: { kind: 'received', userId: USER, messageIds: ['out-0001'], trackingId: undefined },
  'user_received_message.template': { kind: 'received', messageIds: ['zns-0001'], trackingId: 'track-1' },
  user_seen_message: { kind: 'seen', userId: USER, oaId: OA, messageIds: ['out-0002', 'out-0001'] },
  'user_seen_message.other-direction': { kind: 'seen', userId: USER, oaId: OA },
  user_reacted_message: { kind: 'user-reaction', userId: USER, messageId: 'out-0001', icon: '/-heart' },
  oa_reacted_message: { kind: 'oa-reaction', userId: USER },
  user_click_chatnow: { kind: 'click-chatnow', userId: USER, oaId: OA },
  follow: { kind: 'follow', userId: USER, source: 'oa_profile' },
  unfollow: { kind: 'unfollow', userId: USER },
  user_withdraw: { kind: 'withdraw', userId: USER },
  user_submit_info: {
    kind: 'submit-info',
    userId: USER,
    info: {
      name: 'Trần Văn Thử',
      phone: '84900000000',
      city: 'Cần Thơ',
      ward: 'Phường Ninh Kiều',
      address: '12 Đường Thử',
    },
  },
  'user_submit_info.older': {
    kind: 'submit-info',
    info: { phone: '84900000000', district: 'Ninh Kiều', ward: 'Xuân Khánh' },
  },
  add_user_to_tag: { kind: 'tag-change', tagName: 'da-phan-hoi', userIds: [USER] },
  remove_user_from_tag: { kind: 'tag-change', userIds: [USER] },
  remove_tag: { kind: 'tag-change', userIds: [] },
  update_user_info: { kind: 'profile-change', userId: USER },
  widget_interaction_accepted: { kind: 'widget', userId: USER },
  widget_failed_to_sync_user_external_id: { kind: 'widget', userId: USER },
  oa_send_consent: { kind: 'call' },
  user_reply_consent: { kind: 'call' },
  user_call_oa: { kind: 'call', userId: USER },
  oa_call_user: { kind: 'call', userId: USER },
  extension_purchased: { kind: 'purchase' },
  user_send_group_text: { kind: 'group-message', groupId: GROUP, senderId: USER, oaId: OA },
  oa_send_group_text: { kind: 'oa-group-message', groupId: GROUP },
  user_join_group: { kind: 'group-change', groupId: GROUP, userIds: [USER] },
  change_template_status: { kind: 'template', oaId: OA },
  change_oa_daily_quota: { kind: 'quota-change', oaId: OA },
  unknown_event: { kind: 'unknown', name: 'oa_something_new' },
}

function read(body: unknown) {
  return readEvent(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), OA)
}

const aText = {
  event_name: 'user_send_text',
  sender: { id: USER },
  recipient: { id: OA },
  message: { text: 'a', msg_id: 'm-1' },
  timestamp: '1750000000000',
}

describe('readEvent', () => {
  it('has an expectation for every recorded body', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(FIXTURES)
  })

  it.each(FIXTURES)('reads %s', (name) => {
    expect(readEvent(fixture(name), OA)).toMatchObject({ kind: 'event', event: EXPECTED[name] })
  })

  it('keeps every digit of ids that are bare numbers', () => {
    const raw = `{"event_name":"user_send_text","sender":{"id":12345678901234567890},"recipient":{"id":${OA}},"message":{"text":"a","msg_id":"m"},"timestamp":1750000000000}`
    expect(read(raw)).toMatchObject({ event: { userId: '12345678901234567890', oaId: OA } })
  })

  it('takes a new kind of message for a message', () => {
    const poll = {
      ...aText,
      event_name: 'user_send_poll',
      message: { msg_id: 'm-1', attachments: [{ type: 'poll' }] },
    }
    expect(read(poll)).toMatchObject({
      event: { kind: 'user-message', attachments: [{ kind: 'other', type: 'poll' }] },
    })
  })

  it.each([
    { type: 'image', payload: {} },
    { type: 'location', payload: { coordinates: { latitude: '91', longitude: '0' } } },
    { type: 'location', payload: { coordinates: 'x' } },
    { type: 'audio', payload: null },
    { payload: { url: 'x' } },
    'text',
    null,
  ])('keeps the message when the part is odd: %j', (part) => {
    const body = { ...aText, message: { ...aText.message, attachments: [part] } }
    expect(read(body)).toMatchObject({
      kind: 'event',
      event: { text: 'a', attachments: [{ kind: 'other' }] },
    })
  })

  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['[]', 'no-envelope'],
    ['null', 'no-envelope'],
    [{ ...aText, event_name: undefined }, 'no-envelope'],
    [{ ...aText, timestamp: 'yesterday' }, 'no-envelope'],
    [{ ...aText, sender: undefined }, 'missing-fields'],
    [{ ...aText, message: { text: 'a' } }, 'missing-fields'],
    [{ ...aText, event_name: 'anonymous_send_text' }, 'missing-fields'],
    [{ ...aText, event_name: 'follow', sender: undefined }, 'missing-fields'],
    [{ ...aText, event_name: 'user_seen_message' }, 'event'],
  ])('says what is wrong with %j', (body, reason) => {
    const reading = read(body)
    expect(reading.kind === 'unreadable' ? reading.reason : 'event').toBe(reason)
  })

  it('never throws, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (raw) => {
        expect(['event', 'unreadable']).toContain(readEvent(raw, OA).kind)
        expect(eventTraits(raw, OA).key.length).toBeLessThanOrEqual(200)
      }),
    )
  })

  it('never throws, whatever the members hold', () => {
    const name = fc.constantFrom(...FIXTURES.map((one) => one.split('.')[0] ?? ''))
    const member = fc.oneof(
      fc.jsonValue(),
      fc.constant({ id: USER }),
      fc.constant({ msg_id: 'm', attachments: [{}] }),
    )
    const timestamp = fc.oneof(fc.constant('1750000000000'), fc.jsonValue())
    const event = fc.record({
      event_name: name,
      timestamp,
      sender: member,
      recipient: member,
      message: member,
      info: member,
      follower: member,
      users: member,
      tag: member,
      data: member,
    })
    fc.assert(
      fc.property(event, (body) => {
        expect(['event', 'unreadable']).toContain(read(body).kind)
        expect(eventTraits(Buffer.from(JSON.stringify(body)), OA).key).not.toBe('')
      }),
    )
  })
})

function keyOf(body: unknown): string {
  return eventTraits(Buffer.from(JSON.stringify(body)), OA).key
}

describe('the idempotency key', () => {
  it('is different for every recorded body', () => {
    const keys = new Set(FIXTURES.map((name) => eventTraits(fixture(name), OA).key))
    expect(keys.size).toBe(FIXTURES.length)
  })

  it('is made of the OA, the event and the message', () => {
    expect(keyOf(aText)).toBe(`${OA}:user_send_text:m-1`)
  })

  it('is the same for a resend with another time', () => {
    expect(keyOf({ ...aText, timestamp: '1750000030000' })).toBe(keyOf(aText))
  })

  it('tells the receipt of a message from the message', () => {
    const receipt = { ...aText, event_name: 'user_received_message' }
    expect(keyOf(receipt)).not.toBe(keyOf(aText))
  })

  it('does not depend on the order of seen messages', () => {
    const seen = (ids: string[]) => ({ ...aText, event_name: 'user_seen_message', message: { msg_ids: ids } })
    expect(keyOf(seen(['a', 'b']))).toBe(keyOf(seen(['b', 'a'])))
    expect(keyOf(seen(['a', 'b']))).not.toBe(keyOf(seen(['a', 'c'])))
  })

  it('tells two reactions to one message apart by icon and time', () => {
    const reaction = (icon: string, timestamp: string) =>
      keyOf({
        ...aText,
        event_name: 'user_reacted_message',
        message: { msg_id: 'm-1', react_icon: icon },
        timestamp,
      })
    const keys = [reaction('/-heart', '1'), reaction('/-strong', '1'), reaction('/-heart', '2')]
    expect(new Set(keys).size).toBe(3)
  })

  it('tells events without a message apart by person and time', () => {
    const follow = (id: string, timestamp: string) =>
      keyOf({ event_name: 'follow', oa_id: OA, follower: { id }, timestamp })
    expect(new Set([follow('1', '1'), follow('2', '1'), follow('1', '2')]).size).toBe(3)
    expect(follow('1', '1')).toBe(follow('1', '1'))
  })

  it('holds no person, for it stands in an index in clear', () => {
    for (const name of FIXTURES) expect(eventTraits(fixture(name), OA).key).not.toContain(USER)
  })
})
