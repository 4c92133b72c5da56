import { describe, expect, it } from 'vitest'
import type { ClaimOutcome } from '../../../src/app/notices/copy-claims.ts'
import { createDepartures } from '../../../src/app/notices/departures.ts'
import { CHANNEL_LIMITS } from '../../../src/domain/pacing/channel-limits.ts'
import { createPacer } from '../../../src/domain/pacing/pacer.ts'
import { aCopy } from './support/a-copy.ts'

/** A clock that waiting moves; claims end as told. */
function aQueue({
  claim = async (): Promise<ClaimOutcome> => 'claimed',
  failingSleeps = 0,
  standstillMs = 0,
} = {}) {
  const start = Date.parse('2026-09-05T03:00:00Z')
  let now = start
  let released = 0
  let leftToFail = failingSleeps
  const pacer = createPacer(CHANNEL_LIMITS.telegram)
  const departures = createDepartures({
    pacer,
    claims: {
      claim: async () => {
        const outcome = await claim()
        now += standstillMs
        return outcome
      },
      release: () => {
        released += 1
      },
    },
    clock: { now: () => now },
    sleep: async (ms) => {
      if (leftToFail-- > 0) throw new Error('no timers left')
      now += Math.max(1, ms)
    },
  })
  return { pacer, departures, passedMs: () => now - start, now: () => now, released: () => released }
}

describe('the queue for departure', () => {
  it('lets copies leave one behind the other, as answers come', async () => {
    const { pacer, departures, now, passedMs } = aQueue()
    const left: number[] = []
    for (let copy = 0; copy < 6; copy++) {
      const turn = await departures.next(aCopy(`c${copy}`))
      left.push(passedMs())
      if (turn.kind === 'leave') pacer.answered(turn.departure, now())
    }
    expect(left.map((ms) => Math.round(ms))).toEqual([0, 0, 0, 34, 68, 102])
  })

  it('gives a copy back when the platform is silent, so that a pause pressed meanwhile holds it', async () => {
    const { departures, passedMs, released } = aQueue()
    const copies = Array.from({ length: 8 }, (_, at) => departures.next(aCopy(`c${at}`)))
    const turns = (await Promise.all(copies)).map(({ kind }) => kind)
    expect(turns, 'no more are in doubt').toEqual([
      ...Array.from({ length: 3 }, () => 'leave'),
      ...Array.from({ length: 5 }, () => 'put-back'),
    ])
    expect(passedMs()).toBeGreaterThanOrEqual(900)
    expect(passedMs()).toBeLessThan(1_500)
    expect(released(), 'room for others').toBe(8)
  })

  it('gives all copies back while the platform holds the whole account still', async () => {
    const { pacer, departures, now, passedMs } = aQueue()
    pacer.throttleAccount(now(), 30_000)
    expect(await Promise.all([departures.next(aCopy('a')), departures.next(aCopy('b'))])).toEqual([
      { kind: 'put-back' },
      { kind: 'put-back' },
    ])
    expect(passedMs(), 'at once').toBe(0)
  })

  it('lets nothing leave that was not surely claimed: refused ones stay, unsure ones are put back', async () => {
    const outcomes: ClaimOutcome[] = ['refused', 'unsure', 'claimed']
    const { departures, released } = aQueue({ claim: async () => outcomes.shift() ?? 'refused' })
    const turns = ['a', 'b', 'c'].map((id) => departures.next(aCopy(id)))
    expect((await Promise.all(turns)).map(({ kind }) => kind)).toEqual(['stay', 'put-back', 'leave'])
    expect(released(), 'only what took room').toBe(2)
  })

  it.each(['claimed', 'unsure'] as const)(
    'leaves a %s copy alone when everything stood still for so long that others may have it',
    async (outcome) => {
      const { departures, released } = aQueue({ claim: async () => outcome, standstillMs: 6_001 })
      expect(await departures.next(aCopy('a'))).toEqual({ kind: 'stay' })
      expect(released()).toBe(1)
    },
  )

  it('goes on with the copies behind one whose waiting failed', async () => {
    const { departures, released } = aQueue({ failingSleeps: 1 })
    const turns = await Promise.allSettled(
      Array.from({ length: 5 }, (_, at) => departures.next(aCopy(`c${at}`))),
    )
    expect(turns.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(released()).toBe(5)
  })
})
