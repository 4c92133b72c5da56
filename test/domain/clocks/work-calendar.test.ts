import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  addWorkingDays,
  addWorkingMinutes,
  dayOf,
  isWorkingDay,
  nextWorkingInstant,
  PLAIN_CALENDAR,
  type WorkCalendar,
} from '../../../src/domain/clocks/work-calendar.ts'

const at = (text: string) => Date.parse(`${text}+07:00`)
const tet = ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09']
const TET: WorkCalendar = { ...PLAIN_CALENDAR, daysOff: new Set(tet), workingDays: new Set(['2027-01-30']) }

describe('the working calendar', () => {
  it('ends three working days after a Friday at the end of the next Wednesday', () => {
    expect(addWorkingDays(at('2026-11-20T20:00'), 3, PLAIN_CALENDAR)).toBe(at('2026-11-25T17:00'))
  })

  it('passes over Tết, and counts a Saturday that is made up for', () => {
    expect(addWorkingDays(at('2027-02-04T09:00'), 3, TET)).toBe(at('2027-02-12T17:00'))
    expect(addWorkingDays(at('2027-01-29T09:00'), 1, TET)).toBe(at('2027-01-30T17:00'))
  })

  it('counts minutes in both shifts and over the noon break and the night', () => {
    expect(addWorkingMinutes(at('2026-11-20T11:00'), 60, PLAIN_CALENDAR)).toBe(at('2026-11-20T14:00'))
    expect(addWorkingMinutes(at('2026-11-20T16:30'), 60, PLAIN_CALENDAR)).toBe(at('2026-11-23T08:00'))
  })

  it('begins work again after Tết', () => {
    expect(nextWorkingInstant(at('2027-02-06T10:00'), TET)).toBe(at('2027-02-10T07:30'))
  })

  it('keeps the day of a later month, or takes its last one', () => {
    expect(addMonths(at('2026-12-31T10:00'), 2)).toBe(at('2027-02-28T10:00'))
    expect(addMonths(at('2026-11-20T23:30'), 2)).toBe(at('2027-01-20T23:30'))
  })

  it('always ends on a working day, later for more days', () => {
    const instants = fc.integer({ min: at('2026-01-01T00:00'), max: at('2028-01-01T00:00') })
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const due = addWorkingDays(start, count, TET)
        expect(isWorkingDay(dayOf(due - 1), TET)).toBe(true)
        expect(due).toBeGreaterThan(start)
        expect(addWorkingDays(start, count + 1, TET)).toBeGreaterThan(due)
      }),
    )
  })

  it('never ends earlier by adding minutes, and always in a shift', () => {
    const instants = fc.integer({ min: at('2026-01-01T00:00'), max: at('2028-01-01T00:00') })
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 3_000 }), (start, minutes) => {
        const due = addWorkingMinutes(start, minutes, TET)
        expect(due).toBeGreaterThanOrEqual(start)
        const minute = Math.floor((due + 7 * 3_600_000) / 60_000) % 1_440
        expect((minute >= 450 && minute <= 690) || (minute >= 810 && minute <= 1020)).toBe(true)
      }),
    )
  })
})
