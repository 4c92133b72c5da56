import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { climbLadder, type Ladder, RUNGS, type Wakeable } from '../../../src/domain/duty/ladder.ts'

const MINUTE = 60_000
const person = (officerId: string, rung: Wakeable['rung'], isReachable = true): Wakeable => ({
  officerId,
  rung,
  isReachable,
})
const everybody = [
  person('duty', 'duty'),
  person('deputy', 'deputy'),
  person('head', 'head'),
  person('province', 'province'),
]
const alert = (rung: number, urgency: Ladder['urgency'] = 'P0'): Ladder => ({ urgency, startedAt: 0, rung })

describe('the ladder', () => {
  it('wakes duty, deputy, head and province one after the other, every two minutes for a P0', () => {
    const woken: (readonly string[])[] = []
    let rung = -1
    let at = 0
    for (let step = 0; step < 5; step += 1) {
      const climbed = climbLadder(alert(rung), everybody, at)
      woken.push(climbed.wake)
      expect(climbed.nextAt - at).toBe(2 * MINUTE)
      rung = climbed.rung
      at = climbed.nextAt
    }
    expect(woken.map((people) => people.at(-1))).toEqual(['duty', 'deputy', 'head', 'province', 'province'])
    expect(woken.at(-1)).toEqual(['duty', 'deputy', 'head', 'province'])
  })

  it('gives a P1 ten minutes a rung', () => {
    expect(climbLadder(alert(-1, 'P1'), everybody, 0).nextAt).toBe(10 * MINUTE)
  })

  it('passes rungs on which nobody can be reached, at once', () => {
    const people = [person('duty', 'duty', false), person('head', 'head'), person('province', 'province')]
    expect(climbLadder(alert(-1), people, 0)).toMatchObject({
      rung: 2,
      wake: ['duty', 'head'],
      nobodyReachable: false,
    })
  })

  it('says so when nobody at all can be reached, and still goes to the top', () => {
    expect(climbLadder(alert(-1), [person('duty', 'duty', false)], 0)).toMatchObject({
      rung: 3,
      nobodyReachable: true,
    })
    expect(climbLadder(alert(-1), [], 0)).toMatchObject({ rung: 3, wake: [], nobodyReachable: true })
  })

  it('never falls silent, never climbs down, and wakes nobody twice in one step', () => {
    const people = fc.array(
      fc.record({
        officerId: fc.constantFrom('a', 'b', 'c', 'd'),
        rung: fc.constantFrom(...RUNGS),
        isReachable: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(people, fc.integer({ min: -1, max: 3 }), fc.nat(10_000 * MINUTE), (some, rung, at) => {
        const step = climbLadder(alert(rung), some, at)
        expect(step.nextAt).toBeGreaterThan(at)
        expect(step.nextAt - at).toBeLessThanOrEqual(10 * MINUTE)
        expect(step.rung).toBeGreaterThanOrEqual(Math.min(rung + 1, 3))
        expect(new Set(step.wake).size).toBe(step.wake.length)
      }),
    )
  })
})
