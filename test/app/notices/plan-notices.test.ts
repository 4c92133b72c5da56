import { describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../../src/app/notices/notice-record.ts'
import { createPlanNotices } from '../../../src/app/notices/plan-notices.ts'
import type { PlanTransaction } from '../../../src/app/notices/sending-ports.ts'

const DAY = Date.parse('2026-09-05T10:00:00+07:00')
const NIGHT = Date.parse('2026-09-05T23:00:00+07:00')
const HASH = 'a'.repeat(64)

/** An approved warning that is to go out now. */
const RELEASED: NoticeRecord = {
  id: 'n1',
  code: 'TB-7K3F2Q',
  type: 'TB_CANHBAO',
  title: 'Giả danh công an',
  status: 'SENDING',
  unit: { code: '31471', name: 'Công an phường Đông', dutyPhone: '0200 000 113' },
  author: { id: 'a', name: 'Lê Thị Hoa' },
  createdAt: DAY,
  updatedAt: DAY,
  sendAt: DAY,
  sentAt: undefined,
  expiresAt: undefined,
  counts: {},
  version: 3,
  texts: { vi: { title: 'Giả danh công an', what: 'Có người tự xưng công an.', should: [], shouldNot: [] } },
  audience: {
    communeCodes: [],
    hamlets: [],
    communityTypes: [],
    communityIds: [],
    groupIds: [],
    excludedGroupIds: [],
    includeSubscribers: false,
    includeGroups: true,
  },
  schedule: {},
  attachments: [],
  reply: undefined,
  replies: {},
  hash: HASH,
  editors: [{ id: 'a', name: 'Lê Thị Hoa' }],
  approval: { by: { id: 'b', name: 'Trần Văn Bình' }, at: DAY, hash: HASH },
  approvedTexts: undefined,
  startedAt: undefined,
  confirmBy: undefined,
  run: 0,
  recentlySent: 0,
  steps: [],
  timedAs: 'TB_CANHBAO',
  corrects: undefined,
  correctedBy: undefined,
  lacksApprover: false,
  provinceUnit: 'P-31',
}

/** What planning did, in words, with so many copies left to send. */
async function plan(
  change: Partial<NoticeRecord> = {},
  { at = DAY, maySend = true, undone = 2 } = {},
): Promise<readonly string[]> {
  const did: string[] = []
  const db: PlanTransaction = {
    insertCopies: async (_notice, run) => void did.push(`copies of run ${run}`),
    saveRun: async () => {},
    saveStatus: async (_id, from, to, { reason, sendAt }) =>
      void did.push(
        [from, '->', to, reason, sendAt && new Date(sendAt).toISOString()].filter(Boolean).join(' '),
      ),
    countUndone: async () => undone,
    markCorrected: async (id) => void did.push(`corrected ${id}`),
    wakeSenders: async () => void did.push('senders'),
    askInChats: async (what) => void did.push(what),
    announce: async () => {},
    maySend: async () => maySend,
  }
  const notice = { ...RELEASED, ...change }
  const work = createPlanNotices({
    store: { withNotice: (_id, planOne) => planOne(db, notice) },
    outbox: { finish: async () => {} },
    clock: { now: () => at },
    publicUrl: 'https://binhyen.example',
    nudge: () => {},
  })
  await work([{ ref: notice.id, version: 1 }])
  return did
}

describe('planning a notice', () => {
  it('writes its copies down once, wakes who sends and who posts by hand', async () => {
    expect(await plan()).toEqual(['copies of run 1', 'senders', 'post-by-hand'])
    expect(await plan({ run: 1 }), 'asked again').toEqual(['senders'])
  })

  it.each([
    ['a word', { texts: { vi: { ...RELEASED.texts.vi, what: 'Tối nay có tổ lập chốt tại ngã tư.' } } }],
    ['a reply', { reply: { choices: ['Đọc mã OTP cho tôi'] } }],
    [
      'an occurrence of a standing approval',
      { status: 'SCHEDULED', run: 4, texts: { vi: { ...RELEASED.texts.vi, title: 'Lập chốt ở chợ' } } },
    ],
  ] as const)(
    'lets nothing out that the check blocks, whatever brought it here: %s',
    async (_what, change) => {
      const did = await plan(change)
      expect(did).toHaveLength(1)
      expect(did[0]).toMatch(/-> CANCELLED blocked-text$/u)
    },
  )

  it('leaves everything as it is while somebody has stopped all sending', async () => {
    expect(await plan({}, { maySend: false })).toEqual([])
  })

  it('holds an ordinary notice until the morning, and an urgent one not', async () => {
    expect(await plan({}, { at: NIGHT })).toEqual(['SENDING -> SCHEDULED 2026-09-05T23:00:00.000Z'])
    expect(await plan({ type: 'TB_KHAN', timedAs: 'TB_KHAN' }, { at: NIGHT })).toContain('copies of run 1')
  })

  it('lets a correction go out at the hours of what it corrects', async () => {
    const corrects = { id: 'n0', code: 'TB-000000' }
    const correction = (timedAs: NoticeRecord['type']) =>
      plan({ type: 'TB_DINHCHINH', corrects, timedAs }, { at: NIGHT })
    for (const timedAs of ['TB_KHAN', 'TB_NHACGIO'] as const)
      expect(await correction(timedAs), timedAs).toContain('copies of run 1')
    expect(await correction('TB_TIMNGUOI')).toEqual(['SENDING -> SCHEDULED 2026-09-05T23:00:00.000Z'])
  })

  it('waits for its time, and for nothing else', async () => {
    expect(await plan({ status: 'SCHEDULED', sendAt: DAY + 1 })).toEqual([])
    expect(await plan({ status: 'SCHEDULED' })).toContain('SCHEDULED -> SENDING')
    for (const status of ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PAUSED', 'CANCELLED', 'WITHDRAWN'] as const)
      expect(await plan({ status }), status).toEqual([])
  })

  it('tells of the corrected notice where to look', async () => {
    expect(await plan({ corrects: { id: 'n0', code: 'TB-000000' } })).toContain('corrected n0')
  })

  it('is done when nothing waits any more, until its next time', async () => {
    const done = { undone: 0 }
    expect(await plan({ run: 1 }, done)).toContain('SENDING -> SENT')
    const recurrence = { weekdays: [1, 2, 3, 4, 5, 6, 7], time: '22:00', until: '2026-12-31' }
    const again = await plan({ type: 'TB_NHACGIO', run: 1, schedule: { recurrence } }, done)
    expect(again).toContain('SENDING -> SCHEDULED 2026-09-05T15:00:00.000Z')
  })

  it('goes on when a person wants a copy sent once more', async () => {
    expect(await plan({ status: 'SENT', run: 1 })).toEqual(['SENT -> SENDING', 'senders'])
    expect(await plan({ status: 'SENT', run: 1 }, { undone: 0 })).toEqual([])
  })
})
