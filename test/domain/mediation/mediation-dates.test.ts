import { expect, it } from 'vitest'
import { courtRecognitionUntil, nextDueLook } from '../../../src/domain/mediation/mediation-dates.ts'

const DAY = 86_400_000
const at = (iso: string): number => Date.parse(iso)

it.each([
  ['2026-03-15T02:00:00Z', '2026-09-15T16:59:59.999Z'],
  ['2026-08-31T02:00:00Z', '2027-02-28T16:59:59.999Z'],
  ['2026-11-22T17:30:00Z', '2027-05-23T16:59:59.999Z'],
])('the court can be asked for six months from the Vietnamese day of %s', (agreed, until) => {
  expect(new Date(courtRecognitionUntil(at(agreed))).toISOString()).toBe(until)
})

it('mediators are told a day before the beginning is due and when it is', () => {
  const dates = { startDueAt: 10 * DAY, followUpDueAt: undefined }
  expect(nextDueLook(dates, 0)).toBe(9 * DAY)
  expect(nextDueLook(dates, 9 * DAY)).toBe(10 * DAY)
  expect(nextDueLook(dates, 10 * DAY)).toBeUndefined()
})

it('and on the day of the visit and a week later', () => {
  const dates = { startDueAt: undefined, followUpDueAt: 30 * DAY }
  expect(nextDueLook(dates, 0)).toBe(30 * DAY)
  expect(nextDueLook(dates, 30 * DAY)).toBe(37 * DAY)
  expect(nextDueLook({ startDueAt: undefined, followUpDueAt: undefined }, 0)).toBeUndefined()
})
