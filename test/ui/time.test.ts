import { describe, expect, it } from 'vitest'
import { clockTime, dueWords, exactTime, shortMoment, timeAgo } from '../../src/ui/format/time.ts'

const NOW = Date.parse('2026-11-22T05:00:00Z')
const earlier = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString()
const later = (minutes: number) => earlier(-minutes)

describe('timeAgo', () => {
  it.each([
    [0.5, 'vừa xong'],
    [1, '1 phút trước'],
    [59, '59 phút trước'],
    [60, '1 giờ trước'],
    [23 * 60 + 59, '23 giờ trước'],
  ])('says %d minutes as %s', (minutes, words) => {
    expect(timeAgo(earlier(minutes), NOW)).toBe(words)
  })

  it('names yesterday by the calendar of Vietnam', () => {
    expect(timeAgo('2026-11-21T04:30:00Z', NOW)).toBe('hôm qua 11:30')
  })

  it('gives the date of what is older', () => {
    expect(timeAgo('2026-11-05T04:30:00Z', NOW)).toBe('05/11/2026')
  })

  it('takes a moment from a clock that runs ahead as now', () => {
    expect(timeAgo(later(3), NOW)).toBe('vừa xong')
  })
})

describe('dueWords', () => {
  it.each([
    [later(25), 'còn 25 phút', 'soon'],
    [later(3 * 60), 'còn 3 giờ', 'later'],
    [later(3 * 24 * 60), 'còn 3 ngày', 'later'],
    [later(0.2), 'còn 1 phút', 'soon'],
    [earlier(25), 'quá hạn 25 phút', 'late'],
    [earlier(26 * 60), 'quá hạn 26 giờ', 'late'],
  ])('says a deadline at %s as %s', (dueAt, text, press) => {
    expect(dueWords(dueAt, NOW)).toEqual({ text, press })
  })
})

describe('times on screens', () => {
  it('are those of Vietnam, with the day named', () => {
    expect(exactTime('2026-11-21T18:05:00Z')).toBe('01:05, Chủ Nhật 22/11/2026')
  })

  it('never say 24 o’clock', () => {
    expect(clockTime('2026-11-21T17:00:00Z')).toBe('00:00')
  })

  it('leave the year out where it is clear', () => {
    expect(shortMoment('2026-11-28T05:13:00Z')).toBe('12:13, 28/11')
  })
})
