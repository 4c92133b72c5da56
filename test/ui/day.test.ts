import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayOfInstant,
  endOfDay,
  instantOfLocal,
  localOfInstant,
  startOfDay,
} from '../../src/ui/format/day.ts'
import { minutesOf, timeOf } from '../../src/ui/format/minutes.ts'

describe('a day in Vietnam', () => {
  it('begins at 17:00 UTC of the day before', () => {
    expect(startOfDay('2026-02-17')).toBe('2026-02-16T17:00:00.000Z')
    expect(endOfDay('2026-02-17')).toBe('2026-02-17T17:00:00.000Z')
    expect(dayOfInstant('2026-02-16T16:59:59.999Z')).toBe('2026-02-16')
    expect(dayOfInstant('2026-02-16T17:00:00.000Z')).toBe('2026-02-17')
  })

  it('is none when the field is empty or wrong', () => {
    expect(startOfDay('')).toBeUndefined()
    expect(endOfDay('2026-13-40')).toBeUndefined()
    expect(instantOfLocal('')).toBeUndefined()
  })

  it('is left over the ends of months', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })

  it('takes the same moment into a field and out again', () => {
    expect(instantOfLocal('2026-09-05T19:30')).toBe('2026-09-05T12:30:00.000Z')
    expect(localOfInstant('2026-09-05T12:30:00.000Z')).toBe('2026-09-05T19:30')
  })
})

describe('minutes of a day', () => {
  it('are read from a time field and shown in one', () => {
    expect(minutesOf('22:05')).toBe(1325)
    expect(timeOf(1325)).toBe('22:05')
    expect(timeOf(0)).toBe('00:00')
  })

  it('are none for an empty or impossible time', () => {
    expect(minutesOf('')).toBeNull()
    expect(minutesOf('24:00')).toBeNull()
    expect(timeOf(null)).toBe('')
  })
})
