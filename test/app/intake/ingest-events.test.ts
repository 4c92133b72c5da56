import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/app/app-error.ts'
import type { EventIdentity } from '../../../src/app/intake/event-identity.ts'
import { createIngestEvents } from '../../../src/app/intake/ingest-events.ts'
import type { KeepOutcome, SealedEvent } from '../../../src/app/intake/ports.ts'
import { channelAccount } from '../../../src/domain/message/channel.ts'

const account = channelAccount('telegram', '1')
const bytes = (text: string) => new TextEncoder().encode(text)
const unavailable = () => Promise.reject(new AppError('store.unavailable', { retryable: true }))

/** Intake over a store and a spool in memory; `log` tells what happened in which order. */
function world(
  options: {
    keep?: () => Promise<readonly KeepOutcome[]>
    append?: () => Promise<void>
    isEmpty?: boolean
  } = {},
) {
  const log: string[] = []
  const stored: SealedEvent[] = []
  const ingest = createIngestEvents({
    store: {
      keep: async (_account, events) => {
        log.push('keep')
        const outcomes = await (options.keep?.() ?? events.map(() => 'new' as const))
        stored.push(...events)
        return outcomes
      },
      keepUnverified: async () => true,
    },
    spool: {
      isEmpty: () => options.isEmpty ?? true,
      append: async (_account, events) => {
        log.push('append')
        await options.append?.()
        stored.push(...events)
      },
    },
    vault: {
      seal: (_account, _sha, raw) => raw,
      conversationKey: (_account, chatId) => bytes(chatId),
      sha256: (raw) => createHash('sha256').update(raw).digest(),
    },
    nudge: () => log.push('nudge'),
    count: (_account, outcome) => log.push(outcome),
  })
  const identity: { of: EventIdentity } = { of: { eventKey: 'k', chatId: '5', sequence: 3 } }
  const channel = { account, identify: () => identity.of }
  return { log, stored, identity, receive: (...raws: string[]) => ingest(channel, raws.map(bytes)) }
}

describe('taking events in', () => {
  it('resolves after the store has them, and wakes the worker', async () => {
    const { receive, log } = world()
    await receive('a', 'b')
    expect(log).toEqual(['keep', 'new', 'new', 'nudge'])
  })

  it('wakes nobody for what is known already', async () => {
    const { receive, log } = world({ keep: async () => ['duplicate'] })
    await receive('a')
    expect(log).toEqual(['keep', 'duplicate'])
  })

  it('puts events on the disk while the database is away', async () => {
    const { receive, log, stored } = world({ keep: unavailable })
    await receive('a')
    expect(log).toEqual(['keep', 'append', 'spooled'])
    expect(stored).toHaveLength(1)
  })

  it('queues newer events up behind those on the disk, so that they do not overtake', async () => {
    const { receive, log } = world({ isEmpty: false })
    await receive('a')
    expect(log).toEqual(['append', 'spooled'])
  })

  it('prefers out of order to lost when the disk behind which it queued refuses', async () => {
    const { receive, log } = world({
      isEmpty: false,
      append: () => Promise.reject(new AppError('spool.full', { retryable: true })),
    })
    await receive('a')
    expect(log).toEqual(['append', 'keep', 'new', 'nudge'])
  })

  it.each(['spool.full', 'spool.broken'])('acknowledges nothing when both fail (%s)', async (code) => {
    const { receive } = world({
      keep: unavailable,
      append: () => Promise.reject(new AppError(code, { retryable: true })),
    })
    await expect(receive('a')).rejects.toMatchObject({ code })
  })

  it('does not hide a defect of the store behind the disk', async () => {
    const { receive, log } = world({ keep: () => Promise.reject(new TypeError('defect')) })
    await expect(receive('a')).rejects.toThrow('defect')
    expect(log).toEqual(['keep'])
  })

  it('makes an event without a conversation a conversation of its own', async () => {
    const { receive, stored, identity } = world()
    identity.of = { eventKey: 'lonely' }
    await receive('a')
    expect(Buffer.from(stored[0]?.conversationKey ?? []).toString()).toBe('event:lonely')
    expect(stored[0]?.sequence).toBe(0)
  })

  it('gives every event a key and a number that the database takes, whatever a channel says', async () => {
    const anyKey = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 201, maxLength: 400 }))
    const anyNumber = fc.oneof(fc.double(), fc.constant(Number.NaN), fc.integer())
    await fc.assert(
      fc.asyncProperty(anyKey, anyNumber, async (eventKey, sequence) => {
        const { receive, stored, identity } = world()
        identity.of = { eventKey, sequence }
        await receive('a')
        expect(stored[0]?.eventKey).toMatch(/^[\x20-\x7e]{1,200}$/)
        expect(Number.isSafeInteger(stored[0]?.sequence)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
