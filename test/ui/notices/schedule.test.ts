import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fromLocalField,
  localDay,
  minuteOfDay,
  toLocalField,
} from '../../../src/ui/notices/schedule/local-time.ts'
import { monthWeeks, shiftMonth } from '../../../src/ui/notices/schedule/month-weeks.ts'

describe('a time field', () => {
  it('shows an instant by the clock of Vietnam', () => {
    expect(toLocalField('2026-11-22T12:30:00.000Z')).toBe('2026-11-22T19:30')
  })

  it('reads what was picked by the clock of Vietnam, over midnight too', () => {
    expect(fromLocalField('2026-11-23T00:15')).toBe('2026-11-22T17:15:00.000Z')
  })

  it.each(['', '2026-11-22', '2026-11-22T19', 'hôm nay', '2026-02-30T08:00', '2026-11-22T25:00'])(
    'takes %j for nothing',
    (field) => {
      expect(fromLocalField(field)).toBeUndefined()
    },
  )

  it('gives back every minute it was given', () => {
    const minutes = fc.integer({ min: 0, max: 60_000_000 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000).toISOString()
        expect(fromLocalField(toLocalField(instant))).toBe(instant)
      }),
    )
  })

  it('knows day and minute in Vietnam', () => {
    expect([localDay('2026-11-22T17:15:00Z'), minuteOfDay('2026-11-22T17:15:00Z')]).toEqual([
      '2026-11-23',
      15,
    ])
  })
})

describe('a month of the calendar', () => {
  it('begins on Monday and fills the weeks up', () => {
    const weeks = monthWeeks('2026-11')
    expect(weeks[0]?.[0]).toBe('2026-10-26')
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06')
  })

  it('has four weeks when February just fills them', () => {
    expect(monthWeeks('2027-02').length).toBe(4)
  })

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
  ] as const)('goes from %s by %d to %s', (month, by, expected) => {
    expect(shiftMonth(month, by)).toBe(expected)
  })
})
