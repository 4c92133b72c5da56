import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANNEL_LIMITS } from '../../../src/domain/pacing/channel-limits.ts'
import { createPacer, type PacedSend, type Pacer } from '../../../src/domain/pacing/pacer.ts'

const answer = (chatKey: string): PacedSend => ({ chatKey, chatKind: 'private', urgency: 'answer' })
const groupNotice = (chatKey: string): PacedSend => ({ chatKey, chatKind: 'group', urgency: 'bulk' })
const telegramPacer = () => createPacer(CHANNEL_LIMITS.telegram)
const T = 1_700_000_000_000

/** Instants at which `count` messages go out when each is sent as soon as it may. */
function times(count: number, take: (index: number) => number): number[] {
  return Array.from({ length: count }, (_, index) => take(index) - T)
}

describe('pacing of one account', () => {
  it('lets a conversation burst, then one message a second into that chat', () => {
    const pacer = telegramPacer()
    const sent = times(22, () => pacer.takeAt(T, answer('a'), Infinity).at)
    expect(sent.slice(0, 20)).toEqual(Array(20).fill(0))
    expect(sent.slice(20)).toEqual([1000, 2000])
  })

  it('does not let one busy chat hold up another', () => {
    const pacer = telegramPacer()
    times(30, () => pacer.takeAt(T, answer('a'), Infinity).at)
    expect(pacer.takeAt(T, answer('b'), 0)).toEqual({ kind: 'take', at: T })
  })

  it('uses up nothing when the wait is longer than the caller would sit out', () => {
    const pacer = telegramPacer()
    times(20, () => pacer.takeAt(T, answer('a'), 0).at)
    for (let again = 0; again < 5; again++) {
      expect(pacer.takeAt(T, answer('a'), 999)).toEqual({ kind: 'later', at: T + 1000 })
    }
    expect(pacer.takeAt(T + 1000, answer('a'), 0)).toEqual({ kind: 'take', at: T + 1000 })
  })

  /** Instants at which so many notices leave, each answered at once, when the next leaves as soon as it may. */
  function bulkTimes(pacer: Pacer, count: number, from = T): number[] {
    let now = from
    return times(count, () => {
      now = pacer.bulkReadyAt(now)
      pacer.answered(pacer.departBulk(now), now)
      return now
    })
  }

  it('holds notices to the account rate and answers not at all', () => {
    const pacer = telegramPacer()
    const bulk = bulkTimes(pacer, 105)
    expect(
      bulk.filter((at) => at === 0),
      'a busy moment is made up for',
    ).toHaveLength(3)
    expect(bulk[61]).toBeCloseTo(2_000, 0)
    expect(pacer.takeAt(T, answer('resident'), 0).kind).toBe('take')
  })

  it('begins with one notice where another process may just have sent', () => {
    const pacer = telegramPacer()
    pacer.beginBulk(T)
    expect(bulkTimes(pacer, 3).map(Math.round)).toEqual([0, 34, 68])
  })

  it('lets notices make room for answers, so that both together stay within the rate', () => {
    const pacer = telegramPacer()
    times(10, (index) => pacer.takeAt(T, answer(`resident ${index}`), 0).at)
    expect(pacer.bulkReadyAt(T)).toBeCloseTo(T + (8 * 1_000) / 29.5, 0)
    times(500, (index) => pacer.takeAt(T, answer(`crowd ${index}`), 0).at)
    expect(pacer.bulkReadyAt(T), 'a flood does not stop notices for good').toBeLessThanOrEqual(T + 3_000)
  })

  it('lets no notice run into a limit of which it is not known yet whom it concerns', () => {
    const pacer = telegramPacer()
    pacer.throttleChat(T, 'a', 30_000)
    expect(bulkTimes(pacer, 1)).toEqual([1_000])
  })

  it('keeps notices to what is left of the rate after a complaint', () => {
    const pacer = telegramPacer()
    pacer.throttleAccount(T, 3_000)
    const bulk = bulkTimes(pacer, 26)
    expect(bulk[0]).toBe(3_000)
    expect(bulk[25]).toBeCloseTo(4_000, 0)
  })

  it('posts into one group at most 20 times in any minute', () => {
    const pacer = telegramPacer()
    const sent = times(100, () => pacer.takeAt(T, groupNotice('g'), Infinity).at)
    for (const from of sent) {
      expect(sent.filter((at) => at >= from && at <= from + 60_000).length).toBeLessThanOrEqual(20)
    }
  })

  it('keeps a limited chat still for the time the platform said, and only that chat', () => {
    const pacer = telegramPacer()
    pacer.throttleChat(T, 'a', 7000)
    expect(pacer.takeAt(T, answer('a'), 0)).toEqual({ kind: 'later', at: T + 7000 })
    expect(pacer.takeAt(T, answer('b'), 0).kind).toBe('take')
  })

  it('stops the whole account for the time said, then sends at the documented rate', () => {
    const pacer = telegramPacer()
    pacer.throttleAccount(T, 3000)
    const sent = times(26, (index) => pacer.takeAt(T, answer(`chat ${index}`), Infinity).at)
    expect(sent[0]).toBe(3000)
    expect(sent[25]).toBeCloseTo(4000)
  })

  it('halves the rate on a further complaint but counts complaints of one pause once', () => {
    const pacer = telegramPacer()
    pacer.throttleAccount(T, 1000)
    pacer.throttleAccount(T + 10, 1000)
    pacer.throttleAccount(T + 2000, 1000)
    const sent = times(2, (index) => pacer.takeAt(T + 2000, answer(`chat ${index}`), Infinity).at)
    expect(sent).toEqual([3000, 3080])
  })

  it('is free again after some quiet minutes', () => {
    const pacer = telegramPacer()
    pacer.throttleAccount(T, 1000)
    const later = T + 5 * 60_000
    const turns = Array.from({ length: 200 }, (_, index) => pacer.takeAt(later, answer(`chat ${index}`), 0))
    expect(turns.every((turn) => turn.kind === 'take' && turn.at === later)).toBe(true)
  })

  it('never exceeds burst plus rate in any window, whenever messages arrive', () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(arrivals, (gaps) => {
        const pacer = telegramPacer()
        let now = T
        const sent = gaps.map((gap) => {
          now += gap
          return pacer.takeAt(now, answer('a'), Infinity).at
        })
        for (const from of sent) {
          const inTenSeconds = sent.filter((at) => at >= from && at <= from + 10_000).length
          expect(inTenSeconds).toBeLessThanOrEqual(20 + 10)
        }
      }),
    )
  })
})
