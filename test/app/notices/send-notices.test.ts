import { describe, expect, it } from 'vitest'
import type { MessageChannel } from '../../../src/app/message-channel.ts'
import { createSendNotices, type SendNoticesDependencies } from '../../../src/app/notices/send-notices.ts'
import type { CopyResult } from '../../../src/app/notices/sending-ports.ts'
import { type ChannelAccount, channelAccount } from '../../../src/domain/message/channel.ts'
import type { OutgoingMessage } from '../../../src/domain/message/outgoing-message.ts'
import type { SendOutcome } from '../../../src/domain/message/send-outcome.ts'
import type { NoticeAttachment } from '../../../src/domain/notice/notice-attachment.ts'
import { CHANNEL_LIMITS } from '../../../src/domain/pacing/channel-limits.ts'
import { createPacer } from '../../../src/domain/pacing/pacer.ts'
import { aCopy } from './support/a-copy.ts'

const ACCOUNT: ChannelAccount = channelAccount('telegram', '1')
const ITEM = { ref: ACCOUNT, version: 1 }

/** A platform and a table in memory; waiting moves the clock. */
function aWorld(
  count: number,
  answer: (chatId: string, at: number) => SendOutcome,
  attachments: readonly NoticeAttachment[] = [],
) {
  let now = Date.parse('2026-09-05T03:00:00Z')
  const states = new Map(Array.from({ length: count }, (_, at) => [`c${at}`, 'planned']))
  const dueAt = new Map<string, number>()
  const parts = new Map<string, number>()
  const sends: { chatId: string; at: number; stateThen: string | undefined; file: string | undefined }[] = []
  const settled: CopyResult[] = []
  const outbox: string[] = []
  let isPaused = false
  let inDoubt = 0
  const channel = {
    posting: {
      maxCaptionLength: 1_024,
      hasButtonsOnPictures: true,
      hasGroupButtons: true,
      hasDocuments: true,
    },
    send: async (chatId: string, message: OutgoingMessage) => {
      sends.push({ chatId, at: now, stateThen: states.get(chatId), file: message.attachment?.name })
      inDoubt = Math.max(inDoubt, inState('sending'))
      return answer(chatId, now)
    },
  } as unknown as MessageChannel // Safe: only `send` is used.
  const isDue = (id: string) => !isPaused && states.get(id) === 'planned' && (dueAt.get(id) ?? 0) <= now
  const inState = (state: string) => [...states.values()].filter((one) => one === state).length
  const deps: SendNoticesDependencies = {
    store: {
      findToSend: async (_account, limit, _isQuiet, except) =>
        [...states.keys()]
          .filter((id) => isDue(id) && !except.includes(id))
          .slice(0, limit)
          .map((id) => aCopy(id, parts.get(id))),
      claimToSend: async (copies) => {
        const claimed = copies.filter(({ id, part }) => isDue(id) && part === (parts.get(id) ?? 0))
        for (const { id } of claimed) states.set(id, 'sending')
        return new Set(claimed.map(({ id }) => id))
      },
      settle: async (results) => {
        for (const result of results) {
          settled.push(result)
          const isWaiting = ['later', 'moved', 'part-sent'].includes(result.kind)
          if (result.kind === 'part-sent') parts.set(result.id, (parts.get(result.id) ?? 0) + 1)
          states.set(result.id, isWaiting ? 'planned' : result.kind)
          if (result.kind === 'later') dueAt.set(result.id, now + result.delayMs)
        }
      },
      nextDueMs: async () => {
        const due = [...states].filter(([, state]) => state === 'planned').map(([id]) => dueAt.get(id) ?? now)
        return due.length === 0 || isPaused ? undefined : Math.max(0, Math.min(...due) - now)
      },
      findSentNotices: async () => [
        {
          id: 'n1',
          code: 'TB-7K3F2Q',
          correctsCode: undefined,
          type: 'TB_NHACGIO',
          texts: { vi: { title: 'Khóa cửa', what: 'Nhắc bà con.', should: [], shouldNot: [] } },
          unitName: 'Công an phường Hoa Sen',
          dutyPhone: undefined,
          startedAt: now,
          expiresAt: undefined,
          attachments,
          reply: undefined,
        },
      ],
    },
    vault: {
      openAddress: (_id, sealed) => Buffer.from(sealed).toString(),
      sealAddress: (_id, chatId) => Buffer.from(chatId),
    },
    channels: { find: () => channel },
    pacerOf: (() => {
      const pacer = createPacer(CHANNEL_LIMITS.telegram)
      return () => pacer
    })(),
    bulkRate: () => 29,
    outbox: {
      finish: async () => void outbox.push('finished'),
      postpone: async (_kind, _refs, ms) => void outbox.push(`again in ${Math.round(ms)}`),
    },
    clock: { now: () => now },
    sleep: async (ms) => {
      now += Math.max(1, ms)
    },
    random: () => 0.5,
    publicUrl: 'http://localhost',
    nudge: () => {},
    count: () => {},
    reportFailure: () => {},
    refreshKeys: async () => {},
    askToPlan: async () => {},
  }
  return {
    sends,
    settled,
    states,
    outbox,
    inDoubt: () => inDoubt,
    pause: () => {
      isPaused = true
    },
    run: () => createSendNotices(deps)([ITEM]),
    wait: (ms: number) => {
      now += ms
    },
  }
}

const sent = (chatId: string): SendOutcome => ({ kind: 'sent', platformMessageId: `m-${chatId}` })

describe('sending the copies of a notice', () => {
  it('claims each durably before it is handed over, and hands each over once', async () => {
    const world = aWorld(60, sent)
    await world.run()
    expect(world.sends.map(({ chatId }) => chatId).toSorted()).toEqual([...world.states.keys()].toSorted())
    expect(new Set(world.sends.map(({ stateThen }) => stateThen))).toEqual(new Set(['sending']))
    expect(world.outbox[0]).toBe('finished')
  })

  it('has few copies in doubt at any moment, for somebody would have to look after them if it died', async () => {
    const world = aWorld(60, sent)
    await world.run()
    // Two are claimed ahead, three may leave at once after a pause; the results of these are not written yet.
    expect(world.inDoubt()).toBeLessThanOrEqual(5)
  })

  it('sends nothing that was paused after it was found', async () => {
    const world = aWorld(60, (chatId) => {
      if (world.sends.length === 10) world.pause()
      return sent(chatId)
    })
    await world.run()
    expect(world.sends.length, 'what was claimed by then leaves').toBeLessThanOrEqual(12)
    expect(world.sends.length + [...world.states.values()].filter((one) => one === 'planned').length).toBe(60)
  })

  it('hands over to the next job in time, with the rest still planned', async () => {
    const world = aWorld(1_000, sent)
    await world.run()
    const left = [...world.states.values()].filter((state) => state === 'planned').length
    expect(world.sends.length).toBeGreaterThan(200)
    expect(world.sends.length + left).toBe(1_000)
    expect(world.outbox).toEqual([expect.stringMatching(/^again in \d+$/)])
  })

  it('sends the pictures of a copy one after the other, the first with the words, and goes on where it was', async () => {
    const picture = (id: string): NoticeAttachment => ({
      id,
      kind: 'picture',
      name: `${id}.jpg`,
      description: 'Ảnh',
      mediaType: 'image/jpeg',
      bytes: 1,
      blob: id,
    })
    let isDown = true
    const world = aWorld(
      1,
      (chatId) => {
        if (world.sends.length < 2 || !isDown) return sent(chatId)
        isDown = false
        return { kind: 'unknown', errorClass: 'telegram.no-answer' }
      },
      [picture('a'), picture('b'), picture('c')],
    )
    const runToEnd = async () => {
      for (let job = 0; job < 5 && world.states.get('c0') === 'planned'; job++) {
        await world.run()
        world.wait(10_000)
      }
    }
    await runToEnd()
    expect(world.states.get('c0'), 'a person has to look').toBe('unknown')
    world.states.set('c0', 'planned') // somebody decided that the picture did not arrive
    await runToEnd()
    expect(world.sends.map(({ file }) => file)).toEqual(['a.jpg', 'b.jpg', 'b.jpg', 'c.jpg'])
    expect(world.settled.map(({ kind }) => kind)).toEqual(['part-sent', 'unknown', 'part-sent', 'sent'])
  })

  it('never tries again by itself what the platform may have', async () => {
    const world = aWorld(3, (chatId) =>
      chatId === 'c1' ? { kind: 'unknown', errorClass: 'telegram.no-answer' } : sent(chatId),
    )
    await world.run()
    await world.run()
    expect(world.sends.filter(({ chatId }) => chatId === 'c1')).toHaveLength(1)
    expect(world.states.get('c1')).toBe('unknown')
  })

  it('waits as long as the platform says, without counting it as a try', async () => {
    const world = aWorld(1, (chatId, at) =>
      at < Date.parse('2026-09-05T03:00:02Z')
        ? { kind: 'retry-after', afterMs: 3_000, scope: 'chat' }
        : sent(chatId),
    )
    await world.run()
    expect(world.settled[0]).toMatchObject({ kind: 'later', counts: false })
    expect(world.outbox[0]).toMatch(/^again in (2\d{3}|3000)$/)
  })

  it('says of a group that is gone that it failed, and of a used-up quota that it was skipped', async () => {
    const world = aWorld(2, (chatId) => ({
      kind: 'refused',
      reason: chatId === 'c0' ? 'unreachable' : 'quota',
      errorClass: 'x',
    }))
    await world.run()
    expect(world.settled).toEqual([
      { id: 'c0', kind: 'failed', reason: 'unreachable' },
      { id: 'c1', kind: 'skipped', reason: 'quota' },
    ])
  })

  it('goes on in the chat that a group has become', async () => {
    const world = aWorld(1, () => ({ kind: 'moved', chatId: '-100123' }))
    await world.run()
    expect(world.settled[0]).toEqual({ id: 'c0', kind: 'moved', addressSealed: Buffer.from('-100123') })
  })

  it('sends nothing of what is paused', async () => {
    const world = aWorld(5, sent)
    world.pause()
    await world.run()
    expect(world.sends).toEqual([])
    expect(world.outbox[0]).toBe('finished')
  })
})
