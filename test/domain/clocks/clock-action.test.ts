import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockAction, resumedDueAt } from '../../../src/domain/clocks/clock-action.ts'
import { clockState } from '../../../src/domain/clocks/clock-state.ts'

const HOUR = 3_600_000
const day = { startsAt: 0, dueAt: 24 * HOUR, stoppedAt: undefined, pausedAt: undefined, stage: 0 }

describe('a running clock', () => {
  it('warns when a fifth is left, tells the breach, then escalates, each once', () => {
    const told: string[] = []
    let stage = 0
    let look: number | undefined = 0
    while (look !== undefined) {
      const action = clockAction({ ...day, stage }, look)
      told.push(action.tell)
      stage = action.stage
      look = action.lookAgainAt
    }
    expect(told).toEqual(['nothing', 'warned', 'breached', 'escalated'])
  })

  it('tells only the furthest stage when nobody looked for long', () => {
    expect(clockAction(day, 40 * HOUR)).toEqual({ tell: 'escalated', stage: 3, lookAgainAt: undefined })
  })

  it('says nothing while it is paused, and after it stopped', () => {
    expect(clockAction({ ...day, pausedAt: HOUR }, 40 * HOUR).tell).toBe('nothing')
    expect(clockAction({ ...day, stoppedAt: HOUR }, 40 * HOUR).lookAgainAt).toBeUndefined()
  })

  it('ends later by as long as it was paused', () => {
    expect(resumedDueAt(24 * HOUR, 2 * HOUR, 5 * HOUR)).toBe(27 * HOUR)
  })

  it('agrees with what the screen shows, always looks forward, and ends after three looks', () => {
    const clocks = fc.record({
      length: fc.integer({ min: 1, max: 400 * HOUR }),
      at: fc.integer({ min: 0, max: 900 * HOUR }),
    })
    fc.assert(
      fc.property(clocks, ({ length, at }) => {
        const clock = { ...day, dueAt: length }
        const action = clockAction(clock, at)
        const state = clockState(clock, at)
        expect(action.stage).toBe(
          state === 'running' ? 0 : state === 'warned' ? 1 : Math.max(2, action.stage),
        )
        if (action.lookAgainAt !== undefined) expect(action.lookAgainAt).toBeGreaterThan(at)
      }),
    )
  })
})
