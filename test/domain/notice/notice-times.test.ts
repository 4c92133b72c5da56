import { describe, expect, it } from 'vitest'
import {
  firstInstant,
  isQuietHour,
  nextAllowedInstant,
  nextOccurrence,
  occurrencesBetween,
} from '../../../src/domain/notice/notice-times.ts'

const at = (local: string): number => Date.parse(`${local}+07:00`)

describe('when notices go out', () => {
  it.each<[string, boolean]>([
    ['2026-09-05T05:59', true],
    ['2026-09-05T06:00', false],
    ['2026-09-05T21:29', false],
    ['2026-09-05T21:30', true],
    ['2026-09-05T00:10', true],
  ])('%s is quiet: %s', (local, isQuiet) => {
    expect(isQuietHour(at(local))).toBe(isQuiet)
  })

  it('an ordinary one waits for the morning, an urgent one and a reminder do not', () => {
    expect(nextAllowedInstant('TB_CANHBAO', at('2026-09-05T22:00'))).toBe(at('2026-09-06T06:00'))
    expect(nextAllowedInstant('TB_CANHBAO', at('2026-09-05T03:00'))).toBe(at('2026-09-05T06:00'))
    expect(nextAllowedInstant('TB_KHAN', at('2026-09-05T22:00'))).toBe(at('2026-09-05T22:00'))
    expect(nextAllowedInstant('TB_NHACGIO', at('2026-09-05T22:00'))).toBe(at('2026-09-05T22:00'))
  })

  it('a date in the past means now', () => {
    const now = at('2026-09-05T10:00')
    expect(firstInstant('TB_CANHBAO', { sendAt: '2026-09-04T03:00:00Z' }, now)).toBe(now)
  })

  const daily = { recurrence: { weekdays: [0, 1, 2, 3, 4, 5, 6], time: '22:00', until: '2026-09-07' } }

  it('a recurring one comes on its days until its last', () => {
    expect(nextOccurrence(daily, at('2026-09-05T10:00'))).toBe(at('2026-09-05T22:00'))
    expect(nextOccurrence(daily, at('2026-09-05T22:00'))).toBe(at('2026-09-06T22:00'))
    expect(nextOccurrence(daily, at('2026-09-07T22:00'))).toBeUndefined()
    const weekly = { recurrence: { ...daily.recurrence, weekdays: [1] } }
    expect(nextOccurrence(weekly, at('2026-09-05T10:00'))).toBe(at('2026-09-07T22:00')) // a Monday
  })

  it('the calendar shows every occurrence', () => {
    const all = occurrencesBetween(daily, at('2026-09-05T00:00'), at('2026-09-30T00:00'), 10)
    expect(all).toEqual([at('2026-09-05T22:00'), at('2026-09-06T22:00'), at('2026-09-07T22:00')])
  })
})
