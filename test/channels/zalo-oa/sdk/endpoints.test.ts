import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ZaloOaClient } from '../../../../src/channels/zalo-oa/sdk/client.ts'
import { createMemoryTokenStore } from '../../../../src/channels/zalo-oa/sdk/oauth/memory-token-store.ts'
import { createPkcePair } from '../../../../src/channels/zalo-oa/sdk/oauth/pkce.ts'
import type { ZaloResult } from '../../../../src/channels/zalo-oa/sdk/zalo-result.ts'
import { type FakeZalo, startFakeZalo } from '../../../support/fake-zalo/start-fake-zalo.ts'
import { aClient, aPair, NOW } from './a-client.ts'

const USER = '2000000000000000002'

let zalo: FakeZalo
let client: ZaloOaClient
beforeAll(async () => {
  zalo = await startFakeZalo()
  client = aClient(zalo)
  await client.messages.send({ kind: 'user', userId: USER }, { kind: 'text', text: 'Một' })
  await client.messages.send({ kind: 'user', userId: USER }, { kind: 'text', text: 'Hai' })
})
afterEach(() => zalo.setFault())
afterAll(async () => {
  await client.close()
  await zalo.close()
})

const QUESTIONS: readonly (readonly [
  string,
  (client: ZaloOaClient) => Promise<ZaloResult<unknown>>,
  unknown,
])[] = [
  [
    'getoa',
    (c) => c.officialAccount(),
    { oaId: '3000000000000000003', oaType: 2, isVerified: true, followers: 120 },
  ],
  [
    'user/detail',
    (c) => c.users.detail(USER),
    { userId: USER, tags: ['da-phan-hoi'], sharedInfo: { phone: '84900000000' } },
  ],
  ['user/getlist', (c) => c.users.list({ offset: 0, count: 50, isFollower: true }), { users: [] }],
  ['gettagsofoa', (c) => c.tags.list(), ['da-phan-hoi']],
  [
    'conversation',
    (c) => c.conversations.withUser(USER, 0, 10),
    [{ text: 'Hai', isFromUser: false }, { text: 'Một' }],
  ],
  ['listrecentchat', (c) => c.conversations.recent(0, 1), [{}, {}]],
  ['getgroupsofoa', (c) => c.groups.list(0, 50), { groups: [{ groupId: 'g-1' }], total: 1 }],
  ['getgroup', (c) => c.groups.get('g-1'), { groupId: 'g-1', isEnabled: true, members: 42, maxMembers: 100 }],
  ['quota of a person', (c) => c.quotas.ofUser(USER), { consultation: { remain: 8, total: 8 } }],
  [
    'quota of messages',
    (c) => c.quotas.ofMessages('OA', 'cs', 'sub_quota'),
    [{ assetId: 'asset-1', remaining: 499 }],
  ],
  ['quota of groups', (c) => c.quotas.ofGroups('gmf100', 'sub_quota'), [{ status: 'used', usedBy: 'g-1' }]],
]

describe('questions', () => {
  it.each(QUESTIONS)('%s is answered', async (_, ask, data) => {
    expect(await ask(client)).toMatchObject({ kind: 'ok', data })
  })

  it.each(QUESTIONS)('%s may be asked again after a lost answer', async (_, ask) => {
    zalo.setFault({ kind: 'reset', on: 'other' })
    expect(await ask(client)).toMatchObject({ kind: 'not-delivered' })
  })

  it.each([
    ['a page of people beyond the end', (c: ZaloOaClient) => c.users.list({ offset: 9_952, count: 1 })],
    ['51 people', (c: ZaloOaClient) => c.users.list({ offset: 0, count: 51 })],
    ['51 groups', (c: ZaloOaClient) => c.groups.list(0, 51)],
    ['11 messages', (c: ZaloOaClient) => c.conversations.withUser(USER, 0, 11)],
  ])('refuses %s without a call', async (_, ask) => {
    const before = zalo.calls
    expect(await ask(client)).toMatchObject({ kind: 'refused' })
    expect(zalo.calls).toBe(before)
  })
})

describe('changes', () => {
  it.each([
    [
      '/v2.0/oa/tag/tagfollower',
      (c: ZaloOaClient) => c.tags.add(USER, 't'),
      { user_id: USER, tag_name: 't' },
    ],
    [
      '/v2.0/oa/tag/rmfollowerfromtag',
      (c: ZaloOaClient) => c.tags.removeFrom(USER, 't'),
      { user_id: USER, tag_name: 't' },
    ],
    ['/v2.0/oa/tag/rmtag', (c: ZaloOaClient) => c.tags.remove('t'), { tag_name: 't' }],
    ['/v2.0/oa/deletefollowerinfo', (c: ZaloOaClient) => c.users.deleteSharedInfo(USER), { user_id: USER }],
  ])('%s is written', async (path, change, body) => {
    expect(await change(client)).toMatchObject({ kind: 'ok' })
    expect(zalo.writes.at(-1)).toEqual({ path, body })
  })

  it('is unknown when its answer is lost', async () => {
    zalo.setFault({ kind: 'reset', on: 'other' })
    expect(await client.users.deleteSharedInfo(USER)).toMatchObject({ kind: 'unknown' })
  })
})

describe('uploads', () => {
  const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex')
  const zip = Buffer.from('504b030414000600', 'hex')

  it.each([
    ['image', jpeg, 'a.jpg'],
    ['image', Buffer.from('89504e470d0a1a0a00', 'hex'), 'a.png'],
    ['gif', Buffer.from('GIF89a'), 'a.gif'],
    ['file', Buffer.from('%PDF-1.7'), 'a.pdf'],
    ['file', zip, 'a.docx'],
    ['file', Buffer.from('tên,số\n'), 'a.csv'],
  ] as const)('takes as %s: %s %s', async (kind, bytes, name) => {
    expect(await client.uploads[kind]({ bytes, name })).toMatchObject({ kind: 'ok' })
  })

  it.each([
    ['image', Buffer.from('GIF89a'), 'a.jpg', 'wrong-type'],
    ['image', Buffer.concat([jpeg, Buffer.alloc(1_048_576)]), 'a.jpg', 'too-large'],
    ['image', Buffer.alloc(0), 'a.jpg', 'empty'],
    ['gif', jpeg, 'a.gif', 'wrong-type'],
    ['file', zip, 'a.zip', 'wrong-type'],
    ['file', Buffer.from('<svg/>'), 'a.svg', 'wrong-type'],
    ['file', Buffer.from('a\0b'), 'a.csv', 'wrong-type'],
  ] as const)('refuses as %s without a call: %s %s (%s)', async (kind, bytes, name, rule) => {
    const before = zalo.calls
    expect(await client.uploads[kind]({ bytes, name })).toMatchObject({
      kind: 'refused',
      failure: { errorClass: `input.upload.${rule}` },
    })
    expect(zalo.calls).toBe(before)
  })

  it('is repeated whole when the token was rejected', async () => {
    zalo.setFault({ kind: 'error', code: -216, on: 'upload', times: 1 })
    expect(await client.uploads.image({ bytes: jpeg, name: 'a.jpg' })).toMatchObject({ kind: 'ok' })
  })
})

describe('the token endpoint', () => {
  it('exchanges the code of a consent for a pair, once, for the right verifier only', async () => {
    const pkce = createPkcePair()
    const code = zalo.tokens.issueCode(pkce.challenge)
    const granted = await client.oauth.exchangeCode(code, pkce.verifier)
    expect(granted).toEqual({ kind: 'granted', pair: aPair(zalo) })
    expect(await client.oauth.exchangeCode(code, pkce.verifier)).toMatchObject({ kind: 'needs-person' })
    const other = zalo.tokens.issueCode(pkce.challenge)
    expect(await client.oauth.exchangeCode(other, createPkcePair().verifier)).toMatchObject({
      kind: 'needs-person',
    })
  })

  it('carries twenty calls with one ended token through one refresh', async () => {
    const own = aClient(zalo)
    await own.officialAccount()
    const { refreshes, reuses } = zalo.tokens
    zalo.tokens.expireAccessToken()
    const results = await Promise.all(Array.from({ length: 20 }, () => own.officialAccount()))
    expect(results.every(({ kind }) => kind === 'ok')).toBe(true)
    expect(zalo.tokens).toMatchObject({ refreshes: refreshes + 1, reuses })
    await own.close()
  })

  it('needs a person when the refresh token was used before', async () => {
    const spent = { accessToken: 'old', refreshToken: 'fake-refresh-1', issuedAt: NOW, expiresAt: NOW + 1 }
    await client.oauth.refresh('fake-refresh-1')
    const own = aClient(zalo, { tokenStore: createMemoryTokenStore(spent) })
    expect(await own.officialAccount()).toMatchObject({ kind: 'needs-person', failure: { code: -14014 } })
    await own.close()
  })

  it.each([
    [{ kind: 'reset' } as const, true],
    [{ kind: 'status', status: 502 } as const, true],
  ])('is unreachable after %o, and the refresh token may be used up', async (fault, mayBeUsed) => {
    zalo.setFault({ ...fault, on: 'token' })
    expect(await client.oauth.refresh(zalo.tokens.refreshToken)).toMatchObject({
      kind: 'unreachable',
      mayBeUsed,
    })
  })
})
