import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/app/app-error.ts'
import { createDeliverMessages } from '../../../src/app/delivery/deliver-messages.ts'
import type { DeliveredConversation, LeasedConversation } from '../../../src/app/delivery/ports.ts'
import type { MessageChannel } from '../../../src/app/message-channel.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'
import type { SendOutcome } from '../../../src/domain/message/send-outcome.ts'
import { createPacer } from '../../../src/domain/pacing/pacer.ts'

const account = channelAccount('telegram', '1')
const bytes = (text: string) => new TextEncoder().encode(text)
const text = (sealed: Uint8Array) => new TextDecoder().decode(sealed)

/** A conversation whose messages are sealed as their own JSON; `broken` ones do not open. */
function leased(
  name: string,
  messages: readonly string[],
  change: Partial<LeasedConversation> = {},
): LeasedConversation {
  return {
    item: { ref: name, version: 1 },
    conversationId: name,
    account,
    addressSealed: bytes(`chat of ${name}`),
    messages: messages.map((id) => ({
      id,
      sealed: bytes(id.startsWith('broken') ? 'not to be opened' : JSON.stringify({ text: id })),
      attempts: 0,
      wasUnknown: false,
      createdAt: 0,
    })),
    ...change,
  }
}

/** Delivers to a platform that answers by `outcome`; time moves only by waiting and by `sendMs`. */
async function deliver(
  conversations: readonly LeasedConversation[],
  outcome: (text: string) => SendOutcome | Error = () => ({ kind: 'sent', platformMessageId: 'p' }),
  options: { sendMs?: number; isOff?: boolean; settle?: (tries: number) => void; perSecond?: number } = {},
) {
  const clock = { ms: 1_000_000 }
  const sent: { to: string; text: string; at: number }[] = []
  const settled: DeliveredConversation[] = []
  const log: string[] = []
  let tries = 0
  const rate = { burst: 1, perSecond: options.perSecond ?? 1_000 }
  const pacer = createPacer({ perChat: rate, accountAfterThrottle: rate })
  const channel: Pick<MessageChannel, 'send'> = {
    send: async (to, message) => {
      clock.ms += options.sendMs ?? 0
      sent.push({ to, text: message.text, at: clock.ms })
      const answer = outcome(message.text)
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  const run = createDeliverMessages({
    store: {
      lease: async () => conversations,
      settle: async (delivered) => {
        tries += 1
        options.settle?.(tries)
        settled.push(...delivered)
      },
    },
    vault: {
      openAddress: (_id, sealed) => {
        if (text(sealed) === 'lost') throw Object.assign(new Error('no key'), { code: 'key-unknown' })
        return text(sealed)
      },
      sealAddress: (_id, chatId) => bytes(`sealed ${chatId}`),
      openOutgoing: (_id, sealed) => {
        if (text(sealed) === 'not to be opened')
          throw Object.assign(new Error('torn'), { code: 'sealed-invalid' })
        return text(sealed)
      },
    },
    // Safe: delivering asks a channel for nothing but `send`.
    channels: { find: () => (options.isOff ? undefined : (channel as MessageChannel)) },
    pacerOf: () => pacer,
    clock: { now: () => clock.ms },
    giveWay: async () => {},
    sleep: async (ms) => {
      clock.ms += ms
    },
    random: () => 1,
    refreshKeys: async () => void log.push('refresh'),
    count: () => {},
    reportFailure: (errorClass) => log.push(errorClass),
  })
  await run([])
  const results = Object.fromEntries(
    settled.map(({ leased: { conversationId }, results: all }) => [conversationId, all]),
  )
  return { sent, settled, results, log, tries: () => tries }
}

describe('delivering messages', () => {
  it("sends each conversation's messages one after the other, to its own chat", async () => {
    const { sent, results } = await deliver([leased('a', ['1', '2', '3']), leased('b', ['4'])])
    expect(sent.filter(({ to }) => to === 'chat of a').map((message) => message.text)).toEqual([
      '1',
      '2',
      '3',
    ])
    expect(sent.filter(({ to }) => to === 'chat of b').map((message) => message.text)).toEqual(['4'])
    expect(results.a?.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'sent'])
  })

  it('keeps to the rate of the chat, and gives back what would wait too long', async () => {
    const { sent, results } = await deliver([leased('a', ['1', '2', '3'])], undefined, { perSecond: 1 })
    expect((sent[1]?.at ?? 0) - (sent[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_000)
    const slow = await deliver([leased('a', ['1', '2'])], undefined, { perSecond: 0.1 })
    expect(slow.results.a?.map(({ kind }) => kind)).toEqual(['sent', 'later'])
    expect(results.a).toHaveLength(3)
  })

  it.each([
    ['is throttled', { kind: 'retry-after', afterMs: 9_000, scope: 'chat' }],
    ['did not arrive', { kind: 'failed', errorClass: 'x' }],
    ['has no known outcome', { kind: 'unknown', errorClass: 'x' }],
  ] as const)('keeps what follows waiting when a message %s', async (_why, outcome) => {
    const { sent, results } = await deliver([leased('a', ['1', '2', '3'])], (each) =>
      each === '2' ? outcome : { kind: 'sent', platformMessageId: 'p' },
    )
    expect(sent.map((message) => message.text)).toEqual(['1', '2'])
    expect(results.a?.map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(results.a?.[2]).toMatchObject({ kind: 'later', counts: false })
  })

  it('goes on after a message that the platform refuses for good', async () => {
    const { results } = await deliver([leased('a', ['1', '2'])], (each) =>
      each === '1'
        ? { kind: 'refused', reason: 'bad-message', errorClass: 'x' }
        : { kind: 'sent', platformMessageId: 'p' },
    )
    expect(results.a?.map(({ kind }) => kind)).toEqual(['refused', 'sent'])
  })

  it('follows a chat that moved, and sends again there', async () => {
    const { settled } = await deliver([leased('a', ['1', '2'])], () => ({ kind: 'moved', chatId: '-100' }))
    expect(text(settled[0]?.movedTo ?? bytes(''))).toBe('sealed -100')
    expect(settled[0]?.results).toEqual(
      ['1', '2'].map((id) => ({ id, kind: 'later', delayMs: 0, counts: false })),
    )
  })

  it('tells that whoever withdrew cannot be reached', async () => {
    const { sent, results } = await deliver([leased('a', ['1'], { addressSealed: undefined })])
    expect([sent, results.a]).toEqual([[], [{ id: '1', kind: 'refused', reason: 'unreachable' }]])
  })

  it('keeps messages of a channel that is off, without counting tries', async () => {
    const { results } = await deliver([leased('a', ['1'])], undefined, { isOff: true })
    expect(results.a).toEqual([{ id: '1', kind: 'later', delayMs: 60_000, counts: false }])
  })

  it('does not know what became of a message when the channel breaks', async () => {
    const { results } = await deliver([leased('a', ['1'])], () => new Error('defect'))
    expect(results.a?.[0]).toMatchObject({ kind: 'unknown', delayMs: 5_000 })
  })

  it('tries again what surely was not sent because the database was away', async () => {
    const { results } = await deliver(
      [leased('a', ['1'])],
      () => new AppError('store.unavailable', { retryable: true }),
    )
    expect(results.a?.[0]).toMatchObject({ kind: 'later', counts: true })
  })

  it('lets a conversation that cannot be opened fail alone, and asks for new keys', async () => {
    const { results, log } = await deliver([
      leased('closed', ['1', '2'], { addressSealed: bytes('lost') }),
      leased('torn', ['3', 'broken', '4']),
      leased('fine', ['5']),
    ])
    expect(results.fine?.map(({ kind }) => kind)).toEqual(['sent'])
    expect(results.torn?.map(({ kind }) => kind)).toEqual(['sent', 'later', 'later'])
    expect(results.closed).toMatchObject([
      { kind: 'later', counts: true },
      { kind: 'later', counts: false },
    ])
    expect(log.toSorted()).toEqual(['key-unknown', 'refresh', 'sealed-invalid'])
  })

  it('begins no send that could outlast its lease', async () => {
    const { sent, results } = await deliver([leased('a', ['1', '2', '3', '4'])], undefined, { sendMs: 6_500 })
    expect(sent.map((message) => message.text)).toEqual(['1', '2'])
    expect(results.a?.slice(2)).toEqual(
      ['3', '4'].map((id) => ({ id, kind: 'later', delayMs: 0, counts: false })),
    )
  })

  it('holds on to results while the database is away, so that nothing is sent twice for it', async () => {
    const away = new AppError('store.unavailable', { retryable: true })
    const { results, tries } = await deliver([leased('a', ['1'])], undefined, {
      settle: (attempt) => {
        if (attempt < 4) throw away
      },
    })
    expect(tries()).toBe(4)
    expect(results.a?.map(({ kind }) => kind)).toEqual(['sent'])
  })

  it('gives up on a database that stays away: the leases lapse then', async () => {
    const away = new AppError('store.unavailable', { retryable: true })
    const settle = (): never => {
      throw away
    }
    await expect(deliver([leased('a', ['1'])], undefined, { settle })).rejects.toBe(away)
  })
})
