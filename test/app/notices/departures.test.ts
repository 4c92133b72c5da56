import { describe, expect, it } from 'vitest'
import { createDepartures } from '../../../src/app/notices/departures.ts'
import { CHANNEL_LIMITS } from '../../../src/domain/pacing/channel-limits.ts'
import { createPacer } from '../../../src/domain/pacing/pacer.ts'

/** A clock that waiting moves. */
function aQueue() {
  const start = Date.parse('2026-09-05T03:00:00Z')
  let now = start
  const pacer = createPacer(CHANNEL_LIMITS.telegram)
  const departures = createDepartures(pacer, {
    clock: { now: () => now },
    sleep: async (ms) => {
      now += Math.max(1, ms)
    },
  })
  return { pacer, departures, passedMs: () => now - start, now: () => now }
}

describe('the queue for departure', () => {
  it('lets copies leave one behind the other, as answers come', async () => {
    const { pacer, departures, now, passedMs } = aQueue()
    const left: (number | undefined)[] = []
    for (let copy = 0; copy < 6; copy++) {
      const departure = await departures.next()
      left.push(departure && passedMs())
      if (departure !== undefined) pacer.answered(departure, now())
    }
    expect(left.map((ms) => ms && Math.round(ms))).toEqual([0, 0, 0, 34, 68, 102])
  })

  it('gives a copy back when the platform is silent, so that a pause pressed meanwhile holds it', async () => {
    const { departures, passedMs } = aQueue()
    const copies = Array.from({ length: 8 }, () => departures.next())
    const left = (await Promise.all(copies)).filter((departure) => departure !== undefined)
    expect(left, 'no more are in doubt').toHaveLength(3)
    expect(passedMs()).toBeGreaterThanOrEqual(900)
    expect(passedMs()).toBeLessThan(1_500)
  })

  it('gives all copies back while the platform holds the whole account still', async () => {
    const { pacer, departures, now, passedMs } = aQueue()
    pacer.throttleAccount(now(), 30_000)
    expect(await Promise.all([departures.next(), departures.next()])).toEqual([undefined, undefined])
    expect(passedMs(), 'at once').toBe(0)
  })
})
