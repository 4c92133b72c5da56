import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANNEL_LIMITS } from '../../../src/domain/pacing/channel-limits.ts'
import { createDepartureGate, type Departure } from '../../../src/domain/pacing/departure-gate.ts'

const LIMIT = CHANNEL_LIMITS.telegram.accountBulk ?? { burst: 1, perSecond: 1 }
const ALLOWED_PER_SECOND = 30
const T = 1_700_000_000_000

/** When something stands still: what should happen in between happens at its end. */
interface Stall {
  readonly from: number
  readonly ms: number
}

interface Way {
  readonly ourStalls: readonly Stall[]
  readonly platformStalls: readonly Stall[]
  /** Each message in turn takes so many ms there, and its answer so many back. */
  readonly there: readonly number[]
  readonly back: readonly number[]
  readonly burst: number
  readonly forMs: number
}

/** Sends as much as the gate lets through to a platform that counts what arrives; waiting is free. */
function sendThrough({ ourStalls, platformStalls, there, back, burst, forMs }: Way) {
  const gate = createDepartureGate(LIMIT)
  const platform = createPlatform(burst)
  let arriving: readonly OnTheWay[] = []
  let answers: readonly OnTheWay[] = []
  let sent = 0
  const wakes = (at: number) => afterStalls(at, ourStalls)
  for (let now = T; now < T + forMs; now = wakes(now + 1)) {
    for (const one of arriving.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at)) {
      platform.take(one.at)
      answers = [...answers, { ...one, at: one.at + nth(back, platform.count) }]
    }
    arriving = arriving.filter(({ at }) => at > now)
    for (const one of answers) if (one.at <= now) gate.answered(one.departure, now)
    answers = answers.filter(({ at }) => at > now)
    for (; gate.readyAt(now) <= now; sent += 1) {
      const at = afterStalls(now + nth(there, sent), platformStalls)
      arriving = [...arriving, { at, departure: gate.depart(now) }]
    }
  }
  return { refused: platform.refused, perSecond: (sent * 1_000) / forMs }
}

interface OnTheWay {
  readonly at: number
  readonly departure: Departure
}

const nth = (delays: readonly number[], index: number): number => delays[index % delays.length] ?? 1

function afterStalls(at: number, stalls: readonly Stall[]): number {
  return stalls.reduce((late, { from, ms }) => (late >= from && late < from + ms ? from + ms : late), at)
}

/** Tokens, refilled all the time; a message that finds none is refused. */
function createPlatform(burst: number) {
  let tokens = burst
  let last = T
  return {
    count: 0,
    refused: 0,
    take(at: number) {
      tokens = Math.min(burst, tokens + ((at - last) * ALLOWED_PER_SECOND) / 1_000)
      last = at
      this.count += 1
      if (tokens < 1 - 1e-9) this.refused += 1
      else tokens -= 1
    },
  }
}

const everySeconds = (seconds: number, ms: number, forMs: number): readonly Stall[] =>
  Array.from({ length: Math.floor(forMs / (seconds * 1_000)) }, (_, index) => ({
    from: T + index * seconds * 1_000 + 500,
    ms,
  }))

describe('the gate through which notices leave', () => {
  const quiet: Way = { ourStalls: [], platformStalls: [], there: [2], back: [2], burst: 4, forMs: 60_000 }

  it('uses more than 97 % of what is allowed when nothing stalls, without a refusal', () => {
    const { refused, perSecond } = sendThrough(quiet)
    expect(refused).toBe(0)
    expect(perSecond).toBeGreaterThan(0.97 * ALLOWED_PER_SECOND)
    expect(perSecond).toBeLessThanOrEqual(ALLOWED_PER_SECOND)
  })

  it.each([
    ['we', 4, 'ourStalls'],
    ['we', 8, 'ourStalls'],
    ['the platform', 4, 'platformStalls'],
    ['the platform', 8, 'platformStalls'],
  ] as const)(
    'keeps 95 percent though %s stand still for 200 ms every five seconds (burst %i)',
    (_, burst, whose) => {
      const { refused, perSecond } = sendThrough({
        ...quiet,
        burst,
        [whose]: everySeconds(5, 200, quiet.forMs),
      })
      expect(refused).toBe(0)
      expect(perSecond).toBeGreaterThan(0.95 * ALLOWED_PER_SECOND)
    },
  )

  it('keeps 95 % on a long way whose length varies', () => {
    const { refused, perSecond } = sendThrough({ ...quiet, there: [40, 55, 80, 45, 42, 61, 50], back: [45] })
    expect(refused).toBe(0)
    expect(perSecond).toBeGreaterThan(0.95 * ALLOWED_PER_SECOND)
  })

  // The fastest way there and the fastest back meet now and then, as on any network.
  const ways = (count: number, shortestMs: number, longerMs: number) => {
    const longer = fc.array(fc.integer({ min: 0, max: longerMs }), { minLength: count, maxLength: count })
    return fc
      .tuple(fc.integer({ min: 1, max: shortestMs }), longer)
      .map(([shortest, more]) => [shortest, ...more.map((ms) => shortest + ms)])
  }
  const stall = fc.record({
    from: fc.integer({ min: T, max: T + 3_000 }),
    ms: fc.integer({ min: 1, max: 900 }),
  })
  const stalls = fc.array(stall, { maxLength: 12 })

  it('never lets more arrive than is allowed, whatever stands still for however long', () => {
    const way = fc.record({
      ourStalls: stalls,
      platformStalls: stalls,
      there: ways(3, 8, 12),
      back: ways(5, 8, 12),
    })
    fc.assert(
      fc.property(way, (some) => {
        expect(sendThrough({ ...some, burst: 4, forMs: 3_000 }).refused).toBe(0)
      }),
      { numRuns: 150 },
    )
  })

  // That the platform stands still is heard only after a whole way; what leaves meanwhile cannot be held back.
  it('never lets more arrive than is allowed on long ways, however long we stand still', () => {
    const way = fc.record({ ourStalls: stalls, there: ways(3, 200, 30), back: ways(5, 200, 150) })
    fc.assert(
      fc.property(way, (some) => {
        expect(sendThrough({ ...some, platformStalls: [], burst: 4, forMs: 3_000 }).refused).toBe(0)
      }),
      { numRuns: 150 },
    )
  })

  it('holds back while three are on the way and nothing is heard, and goes on with the first answer', () => {
    const gate = createDepartureGate(LIMIT)
    const departures: Departure[] = []
    for (let now = T; now < T + 5_000; now += 1) {
      if (gate.readyAt(now) <= now) departures.push(gate.depart(now))
    }
    expect(departures, 'no more than these are in doubt when the platform is gone').toHaveLength(LIMIT.burst)
    const [first] = departures
    if (first !== undefined) gate.answered(first, T + 5_000)
    expect(gate.readyAt(T + 5_000 + 1_000 / LIMIT.perSecond)).toBe(T + 5_000 + 1_000 / LIMIT.perSecond)
  })

  it('begins with one alone after somebody else may have sent', () => {
    const gate = createDepartureGate(LIMIT)
    gate.drain(T)
    expect(gate.readyAt(T)).toBe(T)
    gate.depart(T)
    expect(gate.readyAt(T)).toBeCloseTo(T + 1_000 / LIMIT.perSecond)
  })

  it('makes room for messages that did not ask', () => {
    const gate = createDepartureGate(LIMIT)
    for (let count = 0; count < 10; count++) gate.charge(T, 3_000)
    expect(gate.readyAt(T)).toBeCloseTo(T + (8 * 1_000) / LIMIT.perSecond)
    for (let count = 0; count < 500; count++) gate.charge(T, 3_000)
    expect(gate.readyAt(T), 'not for good').toBeLessThanOrEqual(T + 3_000)
  })
})
