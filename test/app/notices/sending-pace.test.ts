import { expect, it } from 'vitest'
import type { MessageChannel } from '../../../src/app/message-channel.ts'
import { createSendNotices, type SendNoticesDependencies } from '../../../src/app/notices/send-notices.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'
import { CHANNEL_LIMITS } from '../../../src/domain/pacing/channel-limits.ts'
import { createPacer } from '../../../src/domain/pacing/pacer.ts'
import { aCopy } from './support/a-copy.ts'
import { createTurningClock } from './support/turning-clock.ts'

const ACCOUNT = channelAccount('telegram', '1')
const NOTICE = {
  id: 'n1',
  code: 'TB-7K3F2Q',
  correctsCode: undefined,
  type: 'TB_NHACGIO',
  texts: { vi: { title: 'Khóa cửa', what: 'Nhắc bà con.', should: [], shouldNot: [] } },
  unitName: 'Công an phường Hoa Sen',
  dutyPhone: undefined,
  startedAt: 0,
  expiresAt: undefined,
  attachments: [],
  reply: undefined,
} as const

/** One job of nine seconds, with a database that takes so long for every statement. */
async function sendWithDatabase(tookMs: number) {
  const clock = createTurningClock(Date.parse('2026-09-05T03:00:00Z'))
  const states = new Map(Array.from({ length: 400 }, (_, at) => [`c${at}`, 'planned']))
  const arrivals: number[] = []
  let mostInDoubt = 0
  const pacer = createPacer(CHANNEL_LIMITS.telegram)
  const deps: SendNoticesDependencies = {
    store: {
      findToSend: async (_account, limit, _isQuiet, except) => {
        await clock.sleep(tookMs)
        const due = [...states].filter(([id, state]) => state === 'planned' && !except.includes(id))
        return due.slice(0, limit).map(([id]) => aCopy(id))
      },
      claimToSend: async (copies) => {
        await clock.sleep(tookMs)
        for (const { id } of copies) states.set(id, 'sending')
        return new Set(copies.map(({ id }) => id))
      },
      settle: async (results) => {
        await clock.sleep(tookMs)
        for (const { id, kind } of results) states.set(id, kind === 'later' ? 'planned' : kind)
      },
      nextDueMs: async () => undefined,
      findSentNotices: async () => [NOTICE],
    },
    vault: {
      openAddress: (_id, sealed) => Buffer.from(sealed).toString(),
      sealAddress: (_id, chatId) => Buffer.from(chatId),
    },
    channels: {
      find: () =>
        ({
          account: ACCOUNT,
          send: async (chatId: string) => {
            await clock.sleep(3)
            arrivals.push(clock.now())
            const inDoubt = [...states.values()].filter((state) => state === 'sending').length
            mostInDoubt = Math.max(mostInDoubt, inDoubt)
            await clock.sleep(3)
            return { kind: 'sent', platformMessageId: `m-${chatId}` }
          },
        }) as unknown as MessageChannel, // Safe: nothing else of it is used.
    },
    pacerOf: () => pacer,
    bulkRate: () => CHANNEL_LIMITS.telegram.accountBulk?.perSecond ?? 0,
    outbox: { finish: async () => {}, postpone: async () => {} },
    clock,
    sleep: clock.sleep,
    random: () => 0.5,
    publicUrl: 'http://localhost',
    nudge: () => {},
    count: () => {},
    reportFailure: () => {},
    refreshKeys: async () => {},
    askToPlan: async () => {},
  }
  await clock.until(createSendNotices(deps)([{ ref: ACCOUNT, version: 1 }]))
  const steady = arrivals.slice(10)
  const seconds = ((steady.at(-1) ?? 0) - (steady[0] ?? 0)) / 1_000
  return { perSecond: (steady.length - 1) / seconds, mostInDoubt }
}

it.each([
  [5, 3],
  [30, 3],
  [100, 10],
  [120, 12],
])(
  'keeps 95 percent of thirty a second though a statement takes %i ms, with at most %i copies in doubt',
  async (tookMs, inDoubt) => {
    const { perSecond, mostInDoubt } = await sendWithDatabase(tookMs)
    expect(perSecond).toBeGreaterThan(0.95 * 30)
    expect(perSecond).toBeLessThan(30)
    expect(mostInDoubt).toBeLessThanOrEqual(inDoubt)
  },
)
