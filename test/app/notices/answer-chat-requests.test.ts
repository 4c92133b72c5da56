import { describe, expect, it } from 'vitest'
import type { MessageChannel } from '../../../src/app/message-channel.ts'
import { createAnswerChatRequests } from '../../../src/app/notices/answer-chat-requests.ts'
import type {
  ChatRequestDependencies,
  ChatRequestStore,
  KnownGroup,
} from '../../../src/app/notices/chat-ports.ts'
import type { SentNotice } from '../../../src/app/notices/sending-ports.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'
import type { GroupFacts } from '../../../src/domain/message/group-event.ts'
import type { ChatRequest } from '../../../src/domain/notice/chat-request.ts'
import type { Audience, NoticeLanguage } from '../../../src/domain/notice/notice-content.ts'

const CHAT = {
  conversationId: 'conv',
  account: channelAccount('telegram', '1'),
  addressSealed: Buffer.from('-100'),
}
const FACTS: GroupFacts = { isMember: true, canPost: true, members: 40, admins: 2 }
const ALL_GROUPS: Audience = {
  communeCodes: [],
  hamlets: [],
  communityTypes: [],
  communityIds: [],
  groupIds: [],
  excludedGroupIds: [],
  includeSubscribers: false,
  includeGroups: true,
}
const CODE = { officerId: 'o1', unitCode: '31471', unitName: 'Công an xã Bình Đông', detail: {} }

/** Answers one request with a store that remembers what it was told. */
async function answer(
  request: ChatRequest,
  known: {
    group?: Partial<KnownGroup>
    store?: Partial<ChatRequestStore>
    facts?: GroupFacts
    isAdmin?: boolean
  } = {},
) {
  const said: { text: string; key: string; topicId?: string; attachment?: object; choices: unknown[] }[] = []
  const did: string[] = []
  const note =
    (what: string) =>
    async (...args: unknown[]): Promise<void> =>
      void did.push([what, ...args.filter((arg) => typeof arg === 'string')].join(' '))
  const group: KnownGroup = {
    id: 'g1',
    status: 'PENDING_LINK',
    unitName: undefined,
    name: 'Tổ 5',
    chat: CHAT,
    statusReason: undefined,
    approvalWasOn: false,
    adminsGoneSince: undefined,
  }
  const store: Partial<ChatRequestStore> = {
    findRequests: async () => [
      { id: 'r1', chat: CHAT, sealed: Buffer.from(JSON.stringify(request)), payload: {} },
    ],
    finishRequest: note('finish'),
    say: async (_conversation, { sealed, dedupeKey }) => {
      said.push({ ...JSON.parse(Buffer.from(sealed).toString()), key: dedupeKey })
    },
    findGroup: async () => (known.group === undefined ? undefined : { ...group, ...known.group }),
    addGroup: async (_chat, platform, name) => {
      did.push(`add ${platform} ${name}`)
      return group
    },
    forgetPendingGroup: note('forget'),
    setGroupStatus: note('status'),
    renameGroup: note('rename'),
    saveFacts: async (_id, _facts, troubles) => void did.push(`facts ${troubles.join()}`),
    linkGroup: note('link'),
    takeCode: async () => CODE,
    ...known.store,
  }
  const channel = {
    groups: {
      describe: async () => known.facts ?? FACTS,
      isAdmin: async () => known.isAdmin ?? true,
      retract: async () => true,
    },
  } as unknown as MessageChannel // Safe: only `groups` is used.
  const deps: ChatRequestDependencies = {
    store: store as ChatRequestStore, // Safe: a call that is not given above fails the test.
    vault: {
      openRequest: (_id, sealed) => Buffer.from(sealed).toString(),
      openAddress: (_id, sealed) => Buffer.from(sealed).toString(),
      sealOutgoing: (_id, message) => Buffer.from(message),
      conversationKey: () => Buffer.from('key'),
      replyKey: (noticeId, account, person) => Buffer.from(`${noticeId} ${account} ${person}`),
    },
    hashCode: (code) => Buffer.from(code),
    channels: { find: () => channel },
    resolvePlace: {
      fromText: () => ({ outcome: 'none', candidates: [] }),
      fromPoint: () => ({ outcome: 'none', candidates: [] }),
      fromCode: () => undefined,
    },
    approve: async (_officer, _notice, version) => `Đã duyệt bản ${version}.`,
    outbox: { finish: note('outbox'), postpone: note('postpone') },
    clock: { now: () => Date.parse('2026-09-05T03:00:00Z') },
    ids: { uuid: () => 'new-id', bytes: (count) => new Uint8Array(count) },
    publicUrl: 'http://localhost',
    nudge: () => {},
    refreshKeys: async () => {},
    reportFailure: (errorClass) => void did.push(`failed ${errorClass}`),
  }
  await createAnswerChatRequests(deps)([{ ref: 'r1', version: 1 }])
  return { said, did }
}

const groupEvent = (event: Extract<ChatRequest, { kind: 'group' }>['event']): ChatRequest => ({
  kind: 'group',
  event,
})
const MADE_ADMIN = groupEvent({ what: 'membership', standing: 'admin', title: 'Tổ 5' })

describe('what happens in groups', () => {
  it('a group where the bot was made an admin waits to be linked, in silence', async () => {
    const { said, did } = await answer(MADE_ADMIN)
    expect(did).toContain('add telegram Tổ 5')
    expect(said).toEqual([])
  })

  it('being a plain member of an unknown group means nothing', async () => {
    const { did } = await answer(groupEvent({ what: 'membership', standing: 'member', title: 'x' }))
    expect(did.filter((step) => step.startsWith('add'))).toEqual([])
  })

  it('a linked group that removes the bot is suspended, one that nobody has is forgotten', async () => {
    const gone = groupEvent({ what: 'membership', standing: 'gone', title: 'x' })
    expect((await answer(gone, { group: { status: 'ACTIVE' } })).did).toContain(
      'status g1 SUSPENDED bot-removed',
    )
    expect((await answer(gone, { group: {} })).did).toContain('forget g1')
  })

  it('a group without the right to post is suspended, and comes back with it', async () => {
    const muted = { ...FACTS, canPost: false }
    expect((await answer(MADE_ADMIN, { group: { status: 'ACTIVE' }, facts: muted })).did).toContain(
      'status g1 SUSPENDED no-rights',
    )
    expect(
      (await answer(MADE_ADMIN, { group: { status: 'SUSPENDED', statusReason: 'no-rights' } })).did,
    ).toContain('status g1 ACTIVE')
  })

  it('a code links the group when an admin posts it, and says to whom', async () => {
    const code = groupEvent({ what: 'code', code: 'ABCD-EFGH', senderId: '5', title: 'Tổ 5', topicId: '7' })
    const { said, did } = await answer(code)
    expect(did).toContain('link g1 new-id')
    expect(said[0]).toMatchObject({ text: expect.stringContaining('Công an xã Bình Đông'), topicId: '7' })
  })

  it.each([
    ['by somebody who is no admin', { senderId: '5' }, false],
    ['by an admin who hides behind the group', {}, true],
  ])('a code is not used up %s', async (_who, sender, isAdmin) => {
    let taken = 0
    const store = {
      takeCode: async () => {
        taken += 1
        return CODE
      },
    }
    const { said, did } = await answer(groupEvent({ what: 'code', code: 'ABCD-EFGH', ...sender }), {
      store,
      isAdmin,
    })
    expect([taken, did.filter((step) => step.startsWith('link'))]).toEqual([0, []])
    expect(said[0]?.text).toContain('Chỉ quản trị viên')
  })

  it('whoever speaks to the bot is pointed to private chat, once a day, without a quote', async () => {
    const { said } = await answer(groupEvent({ what: 'spoke', topicId: '7' }))
    expect(said).toMatchObject([
      { text: expect.stringContaining('nhắn riêng'), key: 'point:conv:2026-09-04', topicId: '7' },
    ])
  })
})

describe('what people answer to a notice', () => {
  const asks = { findReply: async () => ({ noticeId: 'n1', choices: ['Có', 'Không'] }) }

  it('a press in a group counts once a person, in silence', async () => {
    const counted: unknown[] = []
    const store = { ...asks, recordReply: async (...args: unknown[]) => void counted.push(args) }
    const press = groupEvent({ what: 'pressed', choiceId: 'tb.re.TB-7K3F2Q.2', senderId: '55' })
    const { said } = await answer(press, { store })
    expect(counted).toEqual([['n1', Buffer.from('n1 telegram:1 55'), 1]])
    expect(said).toEqual([])
  })

  it('an answer in private is thanked for, and one that was never asked for is explained', async () => {
    const store = { ...asks, recordReply: async () => {} }
    const reply = (choice: number): ChatRequest => ({ kind: 'reply', code: 'TB-7K3F2Q', choice })
    expect((await answer(reply(1), { store })).said[0]?.text).toContain('Có')
    expect((await answer(reply(3), { store })).said[0]?.text).toContain('không hỏi ý kiến')
    const nothing = { findReply: async () => undefined }
    expect((await answer(reply(1), { store: nothing })).said[0]?.text).toContain('không hỏi ý kiến')
  })

  it('another button in a group points to private chat', async () => {
    const { said } = await answer(groupEvent({ what: 'pressed', choiceId: 'old', senderId: '5' }))
    expect(said[0]?.text).toContain('nhắn riêng')
  })
})

describe('the health of a group', () => {
  const check = (group: Partial<KnownGroup>, facts: Partial<GroupFacts>) =>
    answer(MADE_ADMIN, { group: { status: 'ACTIVE', ...group }, facts: { ...FACTS, ...facts } })
  const NOW = Date.parse('2026-09-05T03:00:00Z')

  it('without anybody who manages it, it is suspended after a fortnight and not before', async () => {
    const since = (days: number) => ({ adminsGoneSince: NOW - days * 86_400_000 })
    expect((await check(since(13), { admins: 0 })).did.join()).not.toContain('SUSPENDED')
    expect((await check(since(14), { admins: 0 })).did).toContain('status g1 SUSPENDED admin-missing')
    expect((await check(since(14), { admins: 1 })).did.join()).not.toContain('SUSPENDED')
  })

  it('approval of members that was turned off suspends it; one that was never on is only told', async () => {
    const off = { isApprovalOff: true }
    expect((await check({ approvalWasOn: true }, off)).did).toContain('status g1 SUSPENDED approval-off')
    expect((await check({}, off)).did.join()).not.toContain('SUSPENDED')
  })

  it('what an officer suspended stays suspended', async () => {
    const { did } = await check({ status: 'SUSPENDED', statusReason: 'by-officer' }, {})
    expect(did.join()).not.toContain('status')
  })

  it('its admin says by one tap that all is well, and only its admin', async () => {
    const tap: ChatRequest = { kind: 'group-well', groupId: 'g1' }
    const store = (isTheirs: boolean) => ({
      findChatOwner: async () => 'o1',
      recordAdminSeen: async () => isTheirs,
    })
    expect((await answer(tap, { store: store(true) })).said[0]?.text).toContain('Đã ghi nhận')
    expect((await answer(tap, { store: store(false) })).said[0]?.text).toContain('không do anh/chị')
  })
})

const NOTICE: SentNotice = {
  id: 'n1',
  code: 'TB-7K3F2Q',
  correctsCode: undefined,
  type: 'TB_NHACGIO',
  texts: {
    vi: { title: 'Khóa cửa', what: 'Xin bà con khóa cửa.', should: [], shouldNot: [] },
    km: { title: 'ចាក់សោ', what: 'ចាក់សោទ្វារ', should: [], shouldNot: [] },
  },
  unitName: 'Công an xã Bình Đông',
  dutyPhone: undefined,
  startedAt: Date.parse('2026-09-05T03:00:00Z'),
  expiresAt: undefined,
  attachments: [],
  reply: undefined,
}

describe('what the desk has the worker do in chats', () => {
  /** Does one thing for the desk, with a notice that is written in Vietnamese and in Khmer. */
  const doing = (payload: Record<string, string>, store: Partial<ChatRequestStore>, notice = NOTICE) =>
    answer(MADE_ADMIN, {
      store: {
        findRequests: async () => [
          { id: 'r1', chat: undefined, sealed: undefined, payload: { noticeId: 'n1', ...payload } },
        ],
        findSentNotice: async () => notice,
        findOfficerChats: async () => ['own'],
        ...store,
      },
    })
  const textsOf = async (done: ReturnType<typeof doing>) => (await done).said.map(({ text }) => text)

  it('shows who approves every language, the times and the audience, and until when it will hold', async () => {
    const waiting = {
      approvers: ['head'],
      confirmBy: undefined,
      schedule: { recurrence: { weekdays: [0, 1, 2, 3, 4, 5, 6], time: '22:00', until: '2026-12-31' } },
      audience: { ...ALL_GROUPS, includeSubscribers: true },
      mark: 'abcdef0123456789abcdef0123456789',
    }
    const { said } = await doing(
      { what: 'call-approvers' },
      { findApproverChats: async () => waiting, notifyApprovers: async () => {} },
    )
    expect(said).toHaveLength(2)
    expect(said[0]?.text).toContain('Bản tiếng Khmer:')
    const last = said[1]
    for (const part of ['LẶP LẠI hằng ngày lúc 22:00', 'người dân đã đăng ký', 'hiệu lực đến 06/09/2026'])
      expect(last?.text).toContain(part)
    expect(last?.choices).toEqual([{ id: 'tb.go.n1.abcdef0123456789abcd', label: 'Duyệt' }])
  })

  it('sends a test copy in every language, and none of what must not go out', async () => {
    const test = { what: 'test-send', officerId: 'o1' }
    expect(await textsOf(doing(test, {}))).toHaveLength(2)
    const plate = { ...NOTICE.texts.vi, what: 'Chú ý xe 18B1-234.56.' }
    expect(await textsOf(doing(test, {}, { ...NOTICE, texts: { vi: plate } }))).toEqual([])
  })

  it.each([
    ['APPROVED', 'đã được duyệt'],
    ['CHANGES_REQUESTED', 'cần sửa'],
    ['REJECTED', 'không được duyệt'],
  ])('tells the author of %s, with the way to the page', async (decision, words) => {
    const [text] = await textsOf(doing({ what: 'tell-author', authorId: 'o1', decision }, {}))
    expect(text).toMatch(new RegExp(`TB-7K3F2Q "Khóa cửa" ${words}[^]*/notices/n1$`))
  })

  it.each([
    ['withdraw', [/Xin KHÔNG đăng vào nhóm "Tổ 1"/, /Xin xóa bài trong nhóm "Tổ 2"/]],
    ['call-off', [/không gửi nữa. Xin KHÔNG đăng vào nhóm "Tổ 1"/]],
  ])('after %s nobody pastes what was taken back', async (what, words) => {
    const copy = { deliveryId: 'd1', groupName: 'Tổ 1', adminChats: ['own'], isPosted: false }
    const posted = { ...copy, deliveryId: 'd2', groupName: 'Tổ 2', isPosted: true }
    const store = { findHandled: async () => [copy, posted], findReached: async () => [] }
    expect(await textsOf(doing({ what }, store))).toEqual(words.map((part) => expect.stringMatching(part)))
  })

  it.each<[NoticeLanguage[], string[]]>([
    [['vi', 'en'], ['Khóa cửa']],
    [['km'], ['ចាក់សោ']],
    [
      ['km', 'vi'],
      ['Bản tiếng Khmer', 'Khóa cửa'],
    ],
  ])('gives who posts by hand in groups of %j what these read', async (languages, parts) => {
    const copies = languages.map((language, at) => ({
      deliveryId: `d${at}`,
      groupName: `Tổ ${at}`,
      language,
      adminChats: ['own'],
    }))
    const store = { findByHand: async () => copies, recordReminded: async () => {} }
    const texts = await textsOf(doing({ what: 'post-by-hand' }, store))
    expect(texts.slice(0, -languages.length)).toEqual(parts.map((part) => expect.stringContaining(part)))
  })
})

describe('what residents and officers ask in private chat', () => {
  it('an unknown code may be an impersonation', async () => {
    const store = { findPublicNotice: async () => undefined }
    const { said } = await answer({ kind: 'check-notice', code: 'TB-7K3F2Q' }, { store })
    expect(said[0]?.text).toContain('giả mạo')
  })

  it('STOP ends subscriptions, and says nothing to whoever had none', async () => {
    const had = (count: number) => ({ store: { unsubscribe: async () => count } })
    expect((await answer({ kind: 'stop' }, had(1))).said).toHaveLength(1)
    expect((await answer({ kind: 'stop' }, had(0))).said).toEqual([])
  })

  it('a subscription without a clear place asks one question', async () => {
    const { said } = await answer({ kind: 'subscribe', place: 'đâu đó' })
    expect(said[0]?.text).toContain('xã, phường nào')
  })

  it('a tap approves only what was shown', async () => {
    const store = {
      findChatOwner: async () => 'o1',
      findShown: async () => ({ mark: 'ffff0000aaaa', version: 4 }),
    }
    const tap = (mark: string): ChatRequest => ({ kind: 'approve', noticeId: 'n1', mark })
    expect((await answer(tap('ffff0000'), { store })).said[0]?.text).toBe('Đã duyệt bản 4.')
    expect((await answer(tap('12345678'), { store })).said[0]?.text).toContain('đã thay đổi')
  })

  it('a tap in a chat that is nobody’s does nothing', async () => {
    const store = { findChatOwner: async () => undefined, recordPosted: async () => true }
    const { said } = await answer({ kind: 'posted', deliveryId: 'd1' }, { store })
    expect(said[0]?.text).toContain('chưa liên kết')
  })

  it('what fails is tried again later and stays open', async () => {
    const store = {
      findPublicNotice: async () => {
        throw new Error('x')
      },
    }
    const { did } = await answer({ kind: 'check-notice', code: 'TB-7K3F2Q' }, { store })
    expect(did).toEqual(expect.arrayContaining(['postpone answer-chat-request']))
    expect(did).not.toContain('finish r1')
  })
})
