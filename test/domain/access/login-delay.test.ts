import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFailure, FORGET_FAILURES_MS, loginDelayMs } from '../../../src/domain/access/login-delay.ts'

const AT = 1_800_000_000_000

describe('the delay after failed log-ins', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 2_000],
    [4, 4_000],
    [5, 8_000],
    [6, 16_000],
    [7, 32_000],
    [8, 60_000],
    [50, 60_000],
  ])('after %i failures is %i ms', (failures, delay) => {
    expect(loginDelayMs({ failures, lastFailureAt: AT }, 2, AT)).toBe(delay)
  })

  it('shrinks as time passes and is forgotten after a quarter of an hour', () => {
    const attempts = { failures: 5, lastFailureAt: AT }
    expect(loginDelayMs(attempts, 2, AT + 3_000)).toBe(5_000)
    expect(loginDelayMs(attempts, 2, AT + 8_000)).toBe(0)
    expect(countFailure(attempts, AT + FORGET_FAILURES_MS)).toEqual({
      failures: 1,
      lastFailureAt: AT + FORGET_FAILURES_MS,
    })
  })

  it('is never negative and never longer than a minute', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(30), fc.nat(10_000_000), (failures, free, passed) => {
        const delay = loginDelayMs({ failures, lastFailureAt: AT }, free, AT + passed)
        return delay >= 0 && delay <= 60_000
      }),
    )
  })
})
