import { describe, expect, it } from 'vitest'
import { type ClockRule, clockRuleOf } from '../../../src/domain/clocks/clock-rules.ts'
import { clockStartedByHand, clocksByHand, clocksStartedBy } from '../../../src/domain/clocks/start-clocks.ts'
import { PLAIN_CALENDAR } from '../../../src/domain/clocks/work-calendar.ts'

const at = Date.parse('2026-11-20T20:00+07:00')
const HOUR = 3_600_000
const theft = { kind: 'crime-tip', category: 'HS_TAISAN', isRemote: false } as const
const started = (
  start: Parameters<typeof clocksStartedBy>[0],
  facts: Parameters<typeof clocksStartedBy>[1] = theft,
) => clocksStartedBy(start, facts, at, PLAIN_CALENDAR).map(({ key, dueAt }) => [key, dueAt - at])

describe('the limits of a case', () => {
  it('give 24 hours to pass a tip on, 48 to remote units, and never more than 24 for a child', () => {
    expect(started('submitted')).toEqual([['T_24H', 24 * HOUR]])
    expect(started('submitted', { ...theft, isRemote: true })).toEqual([['T_24H', 48 * HOUR]])
    const child = { kind: 'crime-tip', category: 'TRE_EM', isRemote: true } as const
    expect(started('submitted', child)).toEqual([['T_CHILD', 24 * HOUR]])
  })

  it('start three working days for the notice when a tip is received', () => {
    const [notice] = clocksStartedBy('RECEIVED', theft, at, PLAIN_CALENDAR)
    expect(notice).toMatchObject({ key: 'T_NOTICE_IN', dueAt: Date.parse('2026-11-25T17:00+07:00') })
  })

  it('wait 72 hours for the resident, and close 30 days after the result', () => {
    expect(started('NEED_INFO')).toEqual([['T_INFO', 72 * HOUR]])
    expect(started('RESULT')).toContainEqual(['T_CLOSE', 720 * HOUR])
  })

  it('do not run on thanks and proposals', () => {
    expect(started('submitted', { kind: 'feedback', category: 'GOP_Y', isRemote: false })).toEqual([])
  })

  it('of a no-contact order are started by hand, only for domestic violence', () => {
    const home = { kind: 'crime-tip', category: 'BLGD', isRemote: false } as const
    expect(clocksByHand(home, at)).toContain('T_NOCONTACT')
    expect(clockStartedByHand('T_NOCONTACT', home, at, PLAIN_CALENDAR)?.dueAt).toBe(at + 12 * HOUR)
    expect(clockStartedByHand('T_NOCONTACT_SUP', home, at, PLAIN_CALENDAR)?.dueAt).toBe(at + HOUR)
    expect(clockStartedByHand('T_NOCONTACT', theft, at, PLAIN_CALENDAR)).toBeUndefined()
    expect(clockStartedByHand('T_24H', home, at, PLAIN_CALENDAR)).toBeUndefined()
  })

  it('follow the law of their day', () => {
    const rule = (effectiveFrom: string, hours: number): ClockRule => ({
      key: 'T_X',
      effectiveFrom,
      start: 'submitted',
      limit: { hours },
      nature: 'law',
      metBy: [],
      basis: 'x',
    })
    const rules = [rule('2020-01-01', 24), rule('2027-01-01', 12)]
    expect(clockRuleOf('T_X', '2026-12-31', rules)?.limit).toEqual({ hours: 24 })
    expect(clockRuleOf('T_X', '2027-01-01', rules)?.limit).toEqual({ hours: 12 })
    expect(clockRuleOf('T_X', '2019-12-31', rules)).toBeUndefined()
  })
})
